"""What SQLite leaves beside a journal when a program was killed or another one changed its mode."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROLLBACK_SUFFIX: Final = "-journal"
"""Holds what a write that was broken off had replaced."""
WAL_SUFFIX: Final = "-wal"
"""Holds writes that are not in the file yet; only where somebody switched it to WAL mode."""
_SUFFIXES: Final = (ROLLBACK_SUFFIX, WAL_SUFFIX, "-shm")


def beside(file: Path, suffix: str) -> Path:
    """Return the name of such a file."""
    return file.with_name(f"{file.name}{suffix}")


def files_beside(file: Path) -> dict[str, Path]:
    """Return those that are there, by their suffixes."""
    found = {suffix: beside(file, suffix) for suffix in _SUFFIXES}
    return {suffix: path for suffix, path in found.items() if path.is_file()}


def forget(file: Path) -> None:
    """Remove a working copy with everything beside it."""
    for path in (file, *(beside(file, suffix) for suffix in _SUFFIXES)):
        path.unlink(missing_ok=True)
