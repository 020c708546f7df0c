"""Numbers that a spreadsheet wrote its own way, put back as the app had them: "1.234,5" as 1234.5.

Whether a comma parts tenths or thousands is the same in all of a file, so all numbers of it are
looked at; where they do not tell, a doubtful one is left as it is and told by who reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.mapped.quantities import decimal_sign_of, read_number
from hinge_desktop.exchange.readers.trouble import CellError

_PLAIN: Final = re.compile(r"\s*(?:[+-]?\d{0,15}(?:\.\d{0,20})?)\s*", re.ASCII)
_WRITTEN: Final = re.compile(r"\s*[+-]?\d[\d.,'\u2019 \u00a0\u202f]*\s*", re.ASCII)


def with_plain_numbers(table: Table, places: Iterable[int | None]) -> Table:
    """Return a table whose cells in these columns are plain numbers, wherever they can be."""
    columns = [place for place in places if place is not None]
    width = len(table.header)
    texts = {
        row.cells[place]
        for place in columns
        for row in table.rows
        if place < len(row.cells) <= width
    }
    other = _rewritten(texts)
    if not other:
        return table
    rows = [_with(row, columns, other) if len(row.cells) <= width else row for row in table.rows]
    return replace(table, rows=rows)


def _rewritten(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the plain form of each number that is written in another one."""
    written = [text for text in texts if _WRITTEN.fullmatch(text)]
    sign = decimal_sign_of(written)
    shows_commas = sign is not None and any("," in text for text in written)
    plain: dict[str, str] = {}
    for text in written:
        if _PLAIN.fullmatch(text) and not shows_commas:
            continue
        try:
            number = str(read_number(text.strip(), sign))
        except CellError:
            continue
        if number != text:
            plain[text] = number
    return plain


def _with(row: TableRow, columns: Sequence[int], other: Mapping[str, str]) -> TableRow:
    cells = row.cells
    if not any(place < len(cells) and cells[place] in other for place in columns):
        return row
    changed = list(cells)
    for place in columns:
        if place < len(cells):
            changed[place] = other.get(cells[place], cells[place])
    return replace(row, cells=tuple(changed))
