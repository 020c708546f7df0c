"""Which letters bytes stand for that are no UTF-8: an older Windows had a set for each region."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_HIGH_WORD: Final = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_WORDS_LOOKED_AT: Final = 2_000
_LATIN: Final = ("cp1252", "cp1250")
"""Western and Central European; of equal likelihood the first is taken."""


def likeliest_encoding(content: bytes) -> str:
    """Return "cp1251" for Cyrillic words, else the Latin set that has letters for the most bytes.

    Nothing in a file says it, so that a reader tells the lifter that letters may be wrong.
    """
    words = _HIGH_WORD.findall(content)[:_WORDS_LOOKED_AT]
    # In Latin letters a word without any plain one is rare; in Cyrillic ones none has any.
    whole = [word for word in words if len(word) > 1 and _is_high(word)]
    if len(whole) * 2 > len(words):
        return "cp1251"
    return min(_LATIN, key=lambda encoding: _oddities(words, encoding))


def _is_high(word: bytes) -> bool:
    return all(byte >= 0x80 for byte in word)


def _oddities(words: Iterable[bytes], encoding: str) -> int:
    """Count what is no letter inside words: in the wrong set a power of three stands in one."""
    return sum(
        not letter.isalpha()
        for word in words
        if len(word) > 1
        for letter in word.decode(encoding, errors="replace")
    )
