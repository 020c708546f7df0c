"""Keeps spreadsheets from running texts as formulas, so that every text can be had back whole.

A quote is set before a text that begins as a formula. It is also set before one that begins so
after quotes of its own: otherwise the guard of "=1" and a text "'=1" would look the same.
Numbers are no texts and pass as they are, negative ones too.
"""

from __future__ import annotations

from typing import Final

_GUARD: Final = "'"
_WIDE_STARTS: Final = ("\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Which spreadsheets in East Asian languages run as well."""
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", *_WIDE_STARTS)


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs."""
    return f"{_GUARD}{text}" if _begins_as_formula(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made this cell of."""
    if cell.startswith(_GUARD) and _begins_as_formula(cell):
        return cell.removeprefix(_GUARD)
    return cell


def _begins_as_formula(text: str) -> bool:
    return text.lstrip(_GUARD).startswith(_FORMULA_STARTS)
