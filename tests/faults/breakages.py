"""Deliberate breakages of the program, to see whether the campaign notices them.

They are switched on by a variable that only processes of the tests look at.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

VARIABLE: Final = "HINGE_BREAKAGE"


@dataclass(frozen=True)
class Breakage:
    """A mistake that somebody might make."""

    name: str
    rows: tuple[str, ...]
    """Rows of which each must turn red."""
    make: Callable[[], None]
    """Make it, in this process, before anything is done."""


def break_as_asked() -> None:
    """Make the mistake that the environment names, if it names one."""
    name = os.environ.get(VARIABLE)
    if name:
        breakage_of(name).make()


def breakage_of(name: str) -> Breakage:
    """Return a breakage by its name."""
    return next(one for one in BREAKAGES if one.name == name)


def _replace(owner: object, name: str, value: object) -> None:
    if not hasattr(owner, name):
        raise LookupError(f"there is no {name} to break any more")
    setattr(owner, name, value)


def _set_pragmas(journal_mode: str, synchronous: str) -> None:
    from hinge_desktop.store import database  # noqa: PLC0415 only what is broken is imported

    others = [one for one in database.PRAGMAS if "_mode = DELETE" not in one]
    others = [one for one in others if "synchronous" not in one]
    own = (f"PRAGMA journal_mode = {journal_mode}", f"PRAGMA synchronous = {synchronous}")
    _replace(database, "PRAGMAS", (*own, *others))


def _synchronous_off() -> None:
    _set_pragmas("DELETE", "OFF")


def _synchronous_full() -> None:
    _set_pragmas("DELETE", "FULL")


def _wal() -> None:
    _set_pragmas("WAL", "NORMAL")


def _do_not_sync_folders() -> None:
    from hinge_desktop import safe_files  # noqa: PLC0415
    from hinge_desktop.store import file_placing  # noqa: PLC0415

    def leave(_folder: Path) -> None:
        """Trust the folder."""

    _replace(safe_files, "sync_folder", leave)
    _replace(file_placing, "sync_folder", leave)


def _plain_rename() -> None:
    from hinge_desktop import safe_files  # noqa: PLC0415

    def write_only(path: Path, chunks: Iterable[bytes]) -> None:
        with path.open("xb") as file:
            file.writelines(chunks)

    _replace(safe_files, "_write_durably", write_only)
    _do_not_sync_folders()


BREAKAGES: Final = (
    Breakage("synchronous OFF", ("F2",), _synchronous_off),
    Breakage("synchronous FULL, as drivers have it", ("F2",), _synchronous_full),
    Breakage("WAL", ("F2",), _wal),
    Breakage("no folder fsync", ("F4",), _do_not_sync_folders),
    Breakage("plain rename", ("F4",), _plain_rename),
)
