"""Words of many languages made comparable: no case, accents, signs or joined words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from hinge_desktop.exchange.readers.headers import folded

T = TypeVar("T")
_JOINED = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return bare words: "is warmup" of "isWarmup", "repetitions" of "Répétitions"."""
    parted = unicodedata.normalize("NFD", folded(_JOINED.sub(" ", text)))
    return " ".join("".join(_kept(letter) for letter in parted).split())


def _kept(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Mn" and letter < "\u0370":  # the accents of Latin letters, nothing of others
        return ""
    return letter if category[0] in "LNM" or letter == "%" else " "


def by_plain_word(words: Mapping[T, str]) -> dict[str, T]:
    """Turn what something is called ("a, b, c") into what each plain word means."""
    return {plain(one): meaning for meaning, listed in words.items() for one in listed.split(",")}
