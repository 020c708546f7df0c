"""F7: the file or its folder may only be read, or the folder goes: tried without root's rights."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.read_only import ReadOnlyError, ReadOnlyReason
from hinge_desktop.store.opening import check_journal
from tests.builders import log_change, logged
from tests.faults.forked import NOBODY, Ask, as_nobody, as_nobody_asking
from tests.faults.logbook import Logbook, copied, fresh_journal
from tests.faults.mounts import Stick, mounted
from tests.faults.rows.row import Budget, Control, Outcome
from tests.store.dumps import file_dump
from tests.system_parts import MOUNTS, ROOT


class ReadOnlyPlaces:
    """Each place once; the child that tries it has dropped root's rights."""

    number = "F7"
    title = "read-only places, folder gone, stick pulled"
    needs = (ROOT,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Try each place; the same every time, so neither budget nor seed matter."""
        del budget, seed, folder
        # Below a folder that everybody may enter: pytest's own are root's alone.
        ground = Path(tempfile.mkdtemp(prefix="hinge-f7-"))
        ground.chmod(0o755)
        try:
            start = fresh_journal(ground / "start.hinge")
            failures: list[str] = []
            for name, case in _CASES.items():
                file = _for_nobody(copied(start, ground / name))
                failures += [f"{name}: {text}" for text in case(file)]
            if MOUNTS.is_here():
                failures += [f"unplugged: {text}" for text in _unplugged(start, ground)]
            control = _a_place_that_can_be_written(_for_nobody(copied(start, ground / "open")))
        finally:
            shutil.rmtree(ground)
        return Outcome(
            len(_CASES) + MOUNTS.is_here(),
            failures=tuple(failures),
            controls=(control,),
            figures={}
            if MOUNTS.is_here()
            else {"not tried": f"a stick, for want of {MOUNTS.name}"},
        )


def _file(file: Path) -> list[str]:
    file.chmod(0o444)
    return as_nobody(partial(_only_read, file, ReadOnlyReason.FILE))


def _folder(file: Path) -> list[str]:
    file.parent.chmod(0o555)
    return as_nobody(partial(_only_read, file, ReadOnlyReason.FOLDER))


def _folder_while_open(file: Path) -> list[str]:
    return as_nobody(partial(_closed_while_open, file))


def _folder_removed(file: Path) -> list[str]:
    shutil.rmtree(file.parent)
    return as_nobody(partial(_missing, file))


def _folder_removed_while_open(file: Path) -> list[str]:
    return as_nobody(partial(_gone_while_open, file))


def _unplugged(start: Path, ground: Path) -> list[str]:
    """Pull the disk out on which the journal is open, and plug it in again."""
    with mounted(ground / "disk", "4m"):
        stick = Stick(ground / "disk", ground / "stick")
        stick.plug_in()
        file = _for_nobody(copied(start, stick.folder / "data"))
        found = as_nobody_asking(
            partial(_pulled_out, file), {"pull": stick.pull_out, "plug": stick.plug_in}
        )
        stick.pull_out()
        # What lies under the disk is seen again: the folder that it was plugged in at.
        left = [one.name for one in stick.folder.iterdir()]
    return [*found, *(f"{name} was made where the disk had been" for name in left)]


def _hidden_folder(file: Path) -> list[str]:
    file.parent.chmod(0o000)
    found = as_nobody(partial(_hidden, file))
    file.parent.chmod(0o755)
    return found


_CASES: Final[dict[str, Callable[[Path], list[str]]]] = {
    "file": _file,
    "folder": _folder,
    "folder-while-open": _folder_while_open,
    "folder-removed": _folder_removed,
    "folder-removed-while-open": _folder_removed_while_open,
    "hidden-folder": _hidden_folder,
}


def _only_read(file: Path, reason: ReadOnlyReason) -> Iterator[str]:
    before = _state(file.parent)
    book = Logbook(file)
    if book.journal.is_writable or not book.ticked:
        yield "it was not opened for reading only"
    try:
        book.log()
    except ReadOnlyError as error:
        if error.why.reason is not reason:
            yield f"was told {error.why.reason}"
    else:
        yield "it was written"
    book.journal.close()
    if check_journal(file):
        yield "the check calls it damaged"
    if _state(file.parent) != before:
        yield "something was changed beside it"


def _closed_while_open(file: Path) -> Iterator[str]:
    book = Logbook(file)
    waiting = book.log()
    file.parent.chmod(0o555)
    refused = log_change(logged())
    for _ in range(2):
        yield from _refused(book, refused, JournalProblem.READ_ONLY)
    file.parent.chmod(0o755)
    book.log(refused)
    book.log(waiting)
    if book.lost():
        yield "a set was lost or doubled"


def _gone_while_open(file: Path) -> Iterator[str]:
    book = Logbook(file)
    book.log()
    away = file.parent.with_name(f"{file.parent.name}-unplugged")
    os.rename(file.parent, away)  # noqa: PTH104 as a disk that is pulled
    refused = log_change(logged())
    for _ in range(2):
        yield from _refused(book, refused, JournalProblem.MOVED)
    if file.parent.exists():
        yield "the folder was made again"
    os.rename(away, file.parent)  # noqa: PTH104 and plugged in again
    book.log(refused)
    if book.lost():
        yield "a set was lost or doubled"


def _pulled_out(file: Path, ask: Ask) -> Iterator[str]:
    book = Logbook(file)
    book.log()
    ask("pull")
    refused = log_change(logged())
    for _ in range(2):
        yield from _refused(book, refused, JournalProblem.MOVED)
    if file.parent.exists():
        yield "the folder was made again"
    ask("plug")
    book.log(refused)
    if book.lost():
        yield "a set was lost or doubled"


def _missing(file: Path) -> Iterator[str]:
    try:
        Logbook(file)
    except JournalError as error:
        if error.problem is not JournalProblem.MISSING:
            yield f"was told {error.problem}"
    if file.parent.exists():
        yield "a folder was made"


def _hidden(file: Path) -> Iterator[str]:
    try:
        Logbook(file)
    except JournalError as error:
        if error.problem is not JournalProblem.UNREADABLE:
            yield f"was told {error.problem}"
    else:
        yield "it was opened"


def _refused(book: Logbook, change: Change, problem: JournalProblem) -> Iterator[str]:
    try:
        book.journal.apply(change)
    except JournalError as error:
        if error.problem is not problem:
            yield f"was told {error.problem} instead of {problem}: {error}"
    else:
        yield "it was written"


def _a_place_that_can_be_written(file: Path) -> Control:
    found = as_nobody(partial(_only_read, file, ReadOnlyReason.FILE))
    return Control("a place that can be written", is_caught=len(found) >= 2)


def _for_nobody(file: Path) -> Path:
    # The folder above too: a folder is removed from that one.
    for one in (file.parent.parent, file.parent, file):
        os.chown(one, NOBODY, NOBODY)
    file_dump(file)
    return file


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in folder.iterdir()}


ROW = ReadOnlyPlaces()
