"""A damaged SQLite file as numbered pages, whatever its header still says.

The format is the one of sqlite.org/fileformat2.html.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Final

from hinge_desktop.store.file_header import APPLICATION_ID
from hinge_desktop.store.surviving_bytes import SECTOR_BYTES

HEADER_BYTES: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_USUAL_PAGE_BYTES: Final = 4096
_PAGE_SIZES: Final = (512, 1024, 2048, 4096, 8192, 16384, 32768, 65536)
_PROOF: Final = 0.5
"""So many of the pages begin as one, if they are cut at the right places."""
_MOST_RESERVED: Final = 32
_PAGE_KINDS: Final = (2, 5, 10, 13)
_PAGES_KEPT: Final = 64


class PageFile(AbstractContextManager["PageFile"]):
    """Pages are numbered from 1; the last one may have been cut short and ends in zeros then."""

    def __init__(self, path: Path) -> None:
        """Open a file that nobody changes; raise `OSError`."""
        self._file = path.open("rb")
        self._bytes = path.stat().st_size
        self._kept: dict[int, bytes] = {}
        header = self._file.read(HEADER_BYTES).ljust(HEADER_BYTES, b"\0")
        self.begins_as_sqlite = header.startswith(_MAGIC)
        self.is_marked = int.from_bytes(header[68:72], "big") == APPLICATION_ID
        self.schema_version = int.from_bytes(header[60:64], "big")
        self._first_trunk = int.from_bytes(header[32:36], "big")
        self.page_bytes = self._page_size(header)
        self.reserved = header[20] if header[20] <= _MOST_RESERVED else 0
        """How many bytes at the end of a page SQLite leaves alone."""
        self.pages = -(-self._bytes // self.page_bytes)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def usable(self) -> int:
        """How many bytes of a page SQLite uses."""
        return self.page_bytes - self.reserved

    def page(self, number: int) -> bytes:
        """Return a page's bytes; raise `OSError`."""
        page = self._kept.get(number)
        if page is None:
            self._file.seek((number - 1) * self.page_bytes)
            page = self._file.read(self.page_bytes).ljust(self.page_bytes, b"\0")
            if len(self._kept) >= _PAGES_KEPT:
                self._kept.clear()
            self._kept[number] = page
        return page

    def lost_sectors(self, number: int) -> frozenset[int]:
        """Return which sectors of a page, from 0, hold zeros alone or were cut off."""
        page = self.page(number)
        there = self._bytes - (number - 1) * self.page_bytes
        return frozenset(
            sector
            for sector in range(self.page_bytes // SECTOR_BYTES)
            if sector * SECTOR_BYTES + SECTOR_BYTES > there
            or page.count(0, sector * SECTOR_BYTES, (sector + 1) * SECTOR_BYTES) == SECTOR_BYTES
        )

    def has(self, number: int) -> bool:
        """Whether a page can be part of a tree."""
        return 1 <= number <= self.pages

    def free_pages(self) -> frozenset[int]:
        """Return the pages that hold nothing any more, as far as their list can be followed."""
        free: set[int] = set()
        trunk = self._first_trunk
        while self.has(trunk) and trunk > 1 and trunk not in free:
            page = self.page(trunk)
            count = int.from_bytes(page[4:8], "big")
            if count > self.usable // 4 - 2:
                break
            free.add(trunk)
            leaves = (int.from_bytes(page[8 + 4 * i : 12 + 4 * i], "big") for i in range(count))
            free.update(leaf for leaf in leaves if self.has(leaf) and leaf > 1)
            trunk = int.from_bytes(page[:4], "big")
        return frozenset(free)

    def _page_size(self, header: bytes) -> int:
        told = int.from_bytes(header[16:18], "big")
        size = 65536 if told == 1 else told
        pages = int.from_bytes(header[28:32], "big")
        if size in _PAGE_SIZES and size * pages == self._bytes:
            return size
        if self._share_of_known_pages(_USUAL_PAGE_BYTES) >= _PROOF:
            return _USUAL_PAGE_BYTES
        return max((_USUAL_PAGE_BYTES, *_PAGE_SIZES), key=self._share_of_known_pages)

    def _share_of_known_pages(self, size: int) -> float:
        """Return which share of the pages, cut like that, begins as pages of trees do."""
        starts = range(size, self._bytes, size)[:1000]
        known = 0
        for start in starts:
            self._file.seek(start)
            known += self._file.read(1) in map(_one_byte, _PAGE_KINDS)
        return known / len(starts) if starts else 0.0


def _one_byte(value: int) -> bytes:
    return bytes((value,))
