"""Digits as any script writes them, brought to 0 to 9 and a dot before they are read."""

from __future__ import annotations

import unicodedata
from typing import Final

_SIGNS: Final = {
    ",": ".",
    "\N{ARABIC DECIMAL SEPARATOR}": ".",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
}


def plain_digits(text: str) -> str:
    """Return a text with western digits, and a dot where a decimal sign may be meant."""
    return "".join(_SIGNS.get(letter, _digit(letter)) for letter in text)


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)
