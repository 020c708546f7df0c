"""Proof that a journal is damaged: by a check that itself ran, on a copy that was read whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hinge_desktop.core.journal import (
    Finding,
    JournalProblem,
    StorageEnvironmentError,
    WrongFileError,
)
from hinge_desktop.safe_files import make_folder
from hinge_desktop.store.files_beside import beside, files_beside, forget
from hinge_desktop.store.opening import check_journal
from hinge_desktop.store.surviving_bytes import copy_surviving


def proven_damage(file: Path, scratch: Path) -> tuple[Finding, ...] | None:
    """Check a copy of a journal, made at `scratch` and removed again; return what was found.

    None where nothing is proved: the file or the copy could not be read or written whole, somebody
    wrote meanwhile, or the check could not run. Then nothing may be moved or called damaged.
    The file is only read; a write that was broken off is taken back in the copy. Not for a journal
    that this program has open: closing the file lets go of its locks. Raise `WrongFileError` for a
    journal of a newer Hinge.
    """
    try:
        if not _copy_whole(file, scratch):
            return None
        return check_journal(scratch)
    except WrongFileError as error:
        if error.problem is not JournalProblem.NOT_A_JOURNAL or file.is_dir():
            raise WrongFileError(error.problem, str(file), error.detail) from error
        return (Finding("not_a_journal", "file", "it does not begin as a journal does"),)
    except (StorageEnvironmentError, OSError):
        return None
    finally:
        with suppress(OSError):
            forget(scratch)


def _copy_whole(file: Path, copy: Path) -> bool:
    """Copy a file with what lies beside it; False where bytes are missing or somebody wrote."""
    make_folder(copy.parent)
    forget(copy)
    before = _state(file)
    if copy_surviving(file, copy):
        return False
    for suffix, path in files_beside(file).items():
        if copy_surviving(path, beside(copy, suffix)):
            return False
    return _state(file) == before


def _state(file: Path) -> tuple[tuple[str, int, int, int], ...]:
    found = []
    for suffix, path in {"": file, **files_beside(file)}.items():
        stat = path.stat()
        found.append((suffix, stat.st_ino, stat.st_size, stat.st_mtime_ns))
    return tuple(found)
