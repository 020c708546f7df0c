"""The cells of one page of a tree, each read as far as its own bytes allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from hinge_desktop.store.salvage.page_file import HEADER_BYTES, PageFile
from hinge_desktop.store.surviving_bytes import SECTOR_BYTES

_LONGEST_ROW: Final = 1_100_000_000
"""Above SQLite's own limit: such a length is nonsense."""
_SMALLEST_CELL: Final = 4


class PageKind(IntEnum):
    """What the first byte of a page says."""

    INDEX_INTERIOR = 2
    TABLE_INTERIOR = 5
    INDEX_LEAF = 10
    TABLE_LEAF = 13

    @property
    def is_of_table(self) -> bool:
        """Whether rows are numbered here; else they lie in the order of their keys."""
        return self in (PageKind.TABLE_INTERIOR, PageKind.TABLE_LEAF)

    @property
    def is_interior(self) -> bool:
        """Whether there are pages below."""
        return self in (PageKind.INDEX_INTERIOR, PageKind.TABLE_INTERIOR)


@dataclass(frozen=True, slots=True)
class Cell:
    """An entry of a page; what its kind does not have is None."""

    child: int | None
    """The page with everything before this cell."""
    rowid: int | None
    start: bytes
    """The part of the row that lies in the page itself."""
    payload: bytes | None
    """The whole row; None where a part of it cannot be found."""


@dataclass(frozen=True, slots=True)
class TreePage:
    """A page that can be read as one of a tree."""

    number: int
    kind: PageKind
    cells: tuple[Cell, ...]
    right: int | None
    """The page after the last cell."""
    is_tidy: bool
    """Whether every byte is accounted for, as SQLite leaves its pages."""


def read_page(file: PageFile, number: int) -> TreePage | None:
    """Return a page of a tree with all cells that can be read, None where it is nothing of it."""
    page = file.page(number)
    start = HEADER_BYTES if number == 1 else 0
    if page[start] not in list(PageKind):
        return None
    kind = PageKind(page[start])
    header = 12 if kind.is_interior else 8
    count = _number(page, start + 3, 2)
    pointers = start + header
    fitting = max(0, (file.usable - pointers) // 2)
    reader = _CellReader(file, number, kind, pointers + 2 * min(count, fitting))
    for at in range(pointers, pointers + 2 * min(count, fitting), 2):
        reader.read(_number(page, at, 2))
    right = _number(page, start + 8, 4) if kind.is_interior else None
    is_tidy = count <= fitting and reader.is_sound and reader.fills(page, start)
    return TreePage(number, kind, tuple(reader.cells), right, is_tidy)


class _CellReader:
    """Reads cells at their places and adds up the bytes they take."""

    def __init__(self, file: PageFile, number: int, kind: PageKind, first: int) -> None:
        self._file = file
        self._page = file.page(number)
        self._lost = file.lost_sectors(number)
        self._kind = kind
        self._first = first
        self._taken: set[int] = set()
        self._bytes = 0
        self.cells: list[Cell] = []
        self.is_sound = True

    def read(self, place: int) -> None:
        """Read the cell at a place, if there is one."""
        if not self._first <= place <= self._file.usable - _SMALLEST_CELL or place in self._taken:
            self.is_sound = False
            return
        self._taken.add(place)
        try:
            cell, end = self._cell(place)
        except (IndexError, ValueError):
            self.is_sound = False
            return
        self._bytes += max(_SMALLEST_CELL, end - place)
        if end > self._file.usable or _touches(self._lost, place, end):
            self.is_sound = False
            return
        self.is_sound &= cell.payload is not None or self._kind is PageKind.TABLE_INTERIOR
        self.cells.append(cell)

    def fills(self, page: bytes, start: int) -> bool:
        """Whether cells and gaps together are what the page says it uses."""
        content = _number(page, start + 5, 2) or 65536
        fragments = page[start + 7]
        free, at, seen = 0, _number(page, start + 1, 2), 0
        while at:
            if at > self._file.usable - 4 or at <= seen:
                return False
            seen = at
            free += _number(page, at + 2, 2)
            at = _number(page, at, 2)
        return content + self._bytes + free + fragments == self._file.usable

    def _cell(self, place: int) -> tuple[Cell, int]:
        page, child = self._page, None
        if self._kind.is_interior:
            child = _number(page, place, 4)
            place += 4
        if self._kind is PageKind.TABLE_INTERIOR:
            number, end = read_varint(page, place)
            return Cell(child, signed(number), b"", None), end
        length, place = read_varint(page, place)
        rowid: int | None = None
        if self._kind is PageKind.TABLE_LEAF:
            number, place = read_varint(page, place)
            rowid = signed(number)
        if length > _LONGEST_ROW or length == 0:
            raise ValueError(length)
        local = self._local_bytes(length)
        start = page[place : place + local]
        if local == length:
            return Cell(child, rowid, start, start), place + local
        rest = self._overflow(_number(page, place + local, 4), length - local)
        payload = None if rest is None else start + rest
        return Cell(child, rowid, start, payload), place + local + 4

    def _local_bytes(self, length: int) -> int:
        """Return how much of a row lies in the page; the rest is in pages of its own."""
        usable = self._file.usable
        least = (usable - 12) * 32 // 255 - 23
        most = usable - 35 if self._kind.is_of_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return length
        chosen = least + (length - least) % (usable - 4)
        return chosen if chosen <= most else least

    def _overflow(self, number: int, length: int) -> bytes | None:
        pieces = list(self._overflow_pieces(number, length))
        rest = b"".join(pieces)
        return rest if len(rest) == length else None

    def _overflow_pieces(self, number: int, length: int) -> Iterator[bytes]:
        seen: set[int] = set()
        while length > 0:
            if not self._file.has(number) or number in seen or number == 1:
                return
            seen.add(number)
            page = self._file.page(number)
            piece = page[4 : min(self._file.usable, 4 + length)]
            if _touches(self._file.lost_sectors(number), 0, 4 + len(piece)):
                return
            yield piece
            length -= len(piece)
            number = _number(page, 0, 4)
        if number != 0:
            # A chain that goes on after its end is not the chain of this row.
            yield b"\0"


def row_at(file: PageFile, number: int, place: int) -> Cell | None:
    """Return what can be read as a row of a table at any place of a page, whose head is lost."""
    reader = _CellReader(file, number, PageKind.TABLE_LEAF, 0)
    reader.read(place)
    return reader.cells[0] if reader.cells else None


def _touches(sectors: frozenset[int], start: int, end: int) -> bool:
    """Whether bytes lie in one of these sectors: no row fills one with zeros alone."""
    return bool(sectors) and not sectors.isdisjoint(
        range(start // SECTOR_BYTES, (end - 1) // SECTOR_BYTES + 1)
    )


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of 1 to 9 bytes and the place after it; raise `IndexError`."""
    value = 0
    for place in range(at, at + 8):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9


def signed(value: int) -> int:
    """Return a number of 64 bits as one with a sign."""
    return value - (1 << 64) if value >= 1 << 63 else value


def _number(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "big")
