"""Text to rows of cells, knowing which empty cells were quoted and which were bare."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO

from hinge_desktop.core.imports.file_log import FileRow
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.trouble import FileProblem, FileRefusedError

MOST_ROWS = 100_000
"""Rows that are read in about 2 s and well within 300 MB (reliability F14)."""
LONGEST_CELL = 100_000
"""Characters; also the longest note that a journal keeps."""
MOST_COLUMNS = 1_000
_DELIMITERS = ",;\t"
_TOLD_DELIMITER = re.compile(r'\s*"?sep=([,;\t])"?[,;\t]*(?=[\r\n])', re.IGNORECASE)
"""The line that some spreadsheets write and read before the header."""
_NOTHING_QUOTED: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TableRow(FileRow):
    """A row as it was written, with as many cells as there are: nothing is mended here.

    A blank row counts in the numbers, a line break inside quotes does not.
    """

    quoted_empty: frozenset[int] = _NOTHING_QUOTED
    """Where an empty cell was written as `""` and not left bare."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it."""

    header: Header
    rows: Sequence[TableRow]
    delimiter: str
    text: str
    """All of the file, for formats that hold several tables."""
    is_legacy_encoding: bool = False
    """Whether the bytes were no UTF-8 and had to be taken for Western European ones."""


def read_table(text: str, *, is_legacy_encoding: bool = False) -> Table:
    """Read a text with a header row; raise `FileRefusedError` where it cannot be a table."""
    told = _TOLD_DELIMITER.match(text)
    delimiter = told.group(1) if told else delimiter_of(text)
    records = _records(text, delimiter)
    if told:
        next(records)
    first = next((cells for _, cells, _ in records if cells), None)
    if first is None:
        raise FileRefusedError(FileProblem.EMPTY)
    rows = [TableRow(*record) for record in records if any(record[1])]
    return Table(Header(_named(first, rows)), rows, delimiter, text, is_legacy_encoding)


def _named(cells: tuple[str, ...], rows: Sequence[TableRow]) -> tuple[str, ...]:
    """Leave out columns at the end without a name and without any cell: a delimiter too many."""
    width = len(cells)
    while width > 1 and not cells[width - 1].strip():
        width -= 1
    is_empty = width < len(cells) and not any(any(row.cells[width:]) for row in rows)
    return cells[:width] if is_empty else cells


def delimiter_of(text: str) -> str:
    """Return what parts the cells, by the header line alone: `,`, `;` or a tab outside quotes."""
    line = re.match(r"\s*([^\r\n]*)", text)
    # A doubled quote ends one piece and begins the next; letter by letter took a gigabyte.
    outside = re.sub(r'"[^"]*"', "", line.group(1) if line else "")
    return max(_DELIMITERS, key=outside.count)


_Record = tuple[int, tuple[str, ...], frozenset[int]]


def _records(text: str, delimiter: str) -> Iterator[_Record]:
    """Yield number, cells and quoted empty cells of each row, by the csv module's own reading."""
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    number, width, written = 0, 0, ""
    try:
        for number, cells in enumerate(reader, start=1):
            if number > MOST_ROWS:
                raise FileRefusedError(FileProblem.TOO_MANY_ROWS, str(MOST_ROWS))
            written = lines.taken()
            width = width or len(cells)
            if len(written) > LONGEST_CELL or len(cells) > MOST_COLUMNS:
                _check_size(cells, number)
            has_quoted = '""' in written and "" in cells
            quoted = _quoted_empty(written, delimiter) if has_quoted else _NOTHING_QUOTED
            yield number, tuple(cells), quoted
    except csv.Error as error:
        # The csv module refuses nothing but a cell beyond its own limit.
        is_open = _swallows_rows(lines.taken(), delimiter, width)
        problem = FileProblem.BROKEN_QUOTES if is_open else FileProblem.CELL_TOO_LONG
        raise FileRefusedError(problem, str(number + 1)) from error
    if written.count('"') % 2 and _swallows_rows(written, delimiter, width):
        raise FileRefusedError(FileProblem.BROKEN_QUOTES, str(number))


def _swallows_rows(written: str, delimiter: str, width: int) -> bool:
    """Whether a quote that was never closed took whole rows into one cell."""
    lines = written.splitlines()[1:]
    return any(line.count(delimiter) >= max(width - 1, 1) for line in lines)


def _check_size(cells: list[str], number: int) -> None:
    if len(cells) > MOST_COLUMNS or any(len(cell) > LONGEST_CELL for cell in cells):
        raise FileRefusedError(FileProblem.CELL_TOO_LONG, str(number))


class _Lines:
    """Hands lines to the csv reader and remembers those of the row that is being read."""

    def __init__(self, text: str) -> None:
        self._lines = iter(StringIO(text, newline=""))
        self._taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._taken.append(line)
        return line

    def taken(self) -> str:
        """Return the text of the row that was read last, and forget it."""
        written = "".join(self._taken)
        self._taken.clear()
        return written


def _quoted_empty(written: str, delimiter: str) -> frozenset[int]:
    cells = _cell_pattern(delimiter).findall(written.rstrip("\r\n"))
    return frozenset(index for index, cell in enumerate(cells) if cell == '""')


@lru_cache(maxsize=len(_DELIMITERS))
def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    """Match a cell as written, from the row's start or a delimiter to the next delimiter."""
    outside = f'[^"{delimiter}]'
    return re.compile(rf'(?:^|{delimiter})((?:"(?:[^"]|"")*"|{outside})*)')
