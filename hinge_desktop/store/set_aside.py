"""Keeping a file that was the journal: beside its old place, under a name that says what it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

from hinge_desktop.safe_files import replace_file as write_file
from hinge_desktop.store.backups.contents import file_chunks, file_digest
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import place_new_file, sync_folder
from hinge_desktop.store.files_beside import beside, files_beside


def set_aside(journal: Path, now: datetime) -> Path:
    """Move a damaged journal, with what SQLite left beside it, and return where it is kept.

    The name is `journal (set aside 2026-11-22).hinge`; a file that has it already is never written
    over: it is the place where this one is kept if both are equal, else the name is numbered.
    A run that was killed in between is finished by the next one. Nobody may have the journal open.
    Raise `StorageEnvironmentError`.
    """
    with storage_errors(journal):
        journal = journal.resolve()  # What a link points to is moved, not the link.
        parts = files_beside(journal)
        kept = _place(journal, parts, now)
        # What lies beside it goes first: left alone, it would be rolled into the next journal here.
        for suffix, path in parts.items():
            _move(path, beside(kept, suffix))
        _move(journal, kept)
        sync_folder(journal.parent)
    return kept


def copy_aside(journal: Path, now: datetime) -> Path:
    """Keep a copy under that name: the file stays in its place until another one takes it.

    What SQLite left beside it goes once it is copied, for it would be worked into the other one.
    Raise `StorageEnvironmentError`.
    """
    with storage_errors(journal):
        journal = journal.resolve()
        parts = files_beside(journal)
        kept = _place(journal, parts, now)
        for suffix, path in parts.items():
            _copy(path, beside(kept, suffix))
        _copy(journal, kept)
        for path in parts.values():
            path.unlink()
        sync_folder(journal.parent)
    return kept


def _place(journal: Path, parts: dict[str, Path], now: datetime) -> Path:
    return next(
        kept
        for kept in _names(journal, now)
        if (not os.path.lexists(kept) and _may_join(parts, kept)) or _is_same(journal, parts, kept)
    )


def _names(journal: Path, now: datetime) -> Iterator[Path]:
    day = now.date().isoformat()
    yield journal.with_name(f"{journal.stem} (set aside {day}){journal.suffix}")
    for number in count(2):
        yield journal.with_name(f"{journal.stem} (set aside {day}, {number}){journal.suffix}")


def _may_join(parts: dict[str, Path], kept: Path) -> bool:
    """Whether what lies beside a free name is this file's: moved by a run that was killed."""
    there = files_beside(kept)
    return all(
        suffix not in parts or file_digest(parts[suffix]) == file_digest(path)
        for suffix, path in there.items()
    )


def _is_same(journal: Path, parts: dict[str, Path], kept: Path) -> bool:
    if not kept.is_file() or file_digest(kept) != file_digest(journal):
        return False
    there = files_beside(kept)
    return all(
        suffix in there and file_digest(path) == file_digest(there[suffix])
        for suffix, path in parts.items()
    )


def _move(file: Path, name: Path) -> None:
    """Give a file a free name; one that has it already is equal to it."""
    if not os.path.lexists(name):
        place_new_file(file, name)
    file.unlink(missing_ok=True)


def _copy(file: Path, name: Path) -> None:
    if not os.path.lexists(name):
        write_file(name, file_chunks(file))
