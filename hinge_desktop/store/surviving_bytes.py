"""Copying a file from a disk that does not return all of it: what is unreadable becomes zeros."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

from hinge_desktop.safe_files import replace_file
from hinge_desktop.store.errors import storage_errors

ReadAt: TypeAlias = Callable[[int, int], bytes]
"""Returns the bytes at a place, so many at most; raises `OSError`."""

SECTOR_BYTES: Final = 512
"""What a disk fails to return at least."""
_PIECE_BYTES: Final = 128 * SECTOR_BYTES
_UNREADABLE: Final = frozenset({errno.EIO, errno.EBADMSG, getattr(errno, "EUCLEAN", errno.EIO)})


class SurvivingBytes:
    """The bytes of a file, walked once; `skipped` counts those that were not returned."""

    def __init__(self, read_at: ReadAt, size: int) -> None:
        self._read_at = read_at
        self._size = size
        self.skipped = 0
        self.has_failed = False
        """Whether reading, and not what is done with the bytes, ended it."""

    def __iter__(self) -> Iterator[bytes]:
        place = 0
        while place < self._size:
            wanted = min(_PIECE_BYTES, self._size - place)
            piece = self._read(place, wanted)
            if piece is None:
                piece = b"".join(self._sectors(place, wanted))
            if not piece:
                return  # somebody cut it short meanwhile
            yield piece
            place += len(piece)
        if self._size and self.skipped >= self._size:
            self.has_failed = True
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def _sectors(self, place: int, wanted: int) -> Iterator[bytes]:
        for start in range(place, place + wanted, SECTOR_BYTES):
            length = min(SECTOR_BYTES, place + wanted - start)
            sector = self._read(start, length)
            if sector is None:
                self.skipped += length
                sector = bytes(length)
            yield sector

    def _read(self, place: int, length: int) -> bytes | None:
        try:
            return self._read_at(place, length)
        except OSError as error:
            if error.errno not in _UNREADABLE:
                self.has_failed = True
                raise
            return None


def copy_surviving(file: Path, copy: Path) -> int:
    """Copy a file, and return how many of its bytes could not be read and are zeros in the copy.

    Raise `StorageEnvironmentError` where nothing can be read, `OSError` where the copy cannot be
    written.
    """
    # Unbuffered: a buffer would read on into a sector that fails.
    with storage_errors(file):
        source = file.open("rb", buffering=0)
    with source:

        def read_at(place: int, length: int) -> bytes:
            source.seek(place)
            return source.read(length)

        surviving = SurvivingBytes(read_at, os.fstat(source.fileno()).st_size)
        try:
            replace_file(copy, surviving)
        except OSError:
            if not surviving.has_failed:
                raise
            with storage_errors(file):
                raise
        return surviving.skipped
