"""Which file lies at a place: another one may come there while the journal is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """What tells a file from every other one, whatever both are called."""

    device: int
    number: int


def identity_of(path: Path) -> FileIdentity | None:
    """Return the identity of what lies at a place, None where nothing can be seen there.

    The file is not opened: closing it would let go of every lock that this program has on it.
    """
    try:
        seen = path.stat()
    except OSError:
        return None
    return FileIdentity(seen.st_dev, seen.st_ino)
