"""What a program did to files, as the library wrote it down."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

_HEAD: Final = struct.Struct("=cQQQQ")


class Kind(StrEnum):
    """What was done; the values are those of the library."""

    CREATE = "C"
    WRITE = "W"
    TRUNCATE = "T"
    SYNC = "S"
    SYNC_FOLDER = "D"
    RENAME = "R"
    LINK = "L"
    UNLINK = "U"
    MAKE_FOLDER = "M"
    REMOVE_FOLDER = "X"
    NOTE = "N"
    """Something was said on standard output: no act on a file."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act, after it succeeded."""

    kind: Kind
    inode: int = 0
    offset: int = 0
    """Where was written in bytes, or the new length of a file that was cut."""
    data: bytes = b""
    path: Path = Path()
    target: Path = Path()
    """The new name."""


def read_acts(record: bytes) -> Iterator[Act]:
    """Yield the acts of a record in their order."""
    place = 0
    while place < len(record):
        kind, inode, offset, first, second = _HEAD.unpack_from(record, place)
        place += _HEAD.size
        texts = record[place : place + first], record[place + first : place + first + second]
        place += first + second
        yield _act(Kind(kind.decode()), inode, offset, *texts)


def _act(kind: Kind, inode: int, offset: int, first: bytes, second: bytes) -> Act:
    if kind in (Kind.WRITE, Kind.NOTE):
        return Act(kind, inode, offset, first)
    return Act(kind, inode, offset, b"", Path(first.decode()), Path(second.decode()))
