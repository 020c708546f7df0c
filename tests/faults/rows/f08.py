"""F8: a sync program or the lifter moves, replaces or deletes the file while it is open."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.store.opening import check_journal
from tests.builders import log_change, logged
from tests.faults.logbook import Logbook, copied, fresh_journal
from tests.faults.rows.row import Budget, Control, Outcome
from tests.store.dumps import file_dump
from tests.system_parts import POSIX

_AWAY: Final = "away.hinge"


def _rename(file: Path, _older: Path) -> None:
    file.rename(file.with_name(_AWAY))


def _replace(file: Path, older: Path) -> None:
    shutil.copy(older, file.with_name("new.hinge"))
    shutil.copy(file, file.with_name(_AWAY))
    file.with_name("new.hinge").replace(file)


def _delete(file: Path, _older: Path) -> None:
    shutil.copy(file, file.with_name(_AWAY))
    file.unlink()


def _swap(file: Path, older: Path) -> None:
    file.rename(file.with_name(_AWAY))
    shutil.copy(older, file)


def _empty(file: Path, _older: Path) -> None:
    file.rename(file.with_name(_AWAY))
    file.touch()


_TAKINGS: Final[dict[str, Callable[[Path, Path], None]]] = {
    "renamed": _rename,
    "replaced": _replace,
    "deleted": _delete,
    "swapped for an older copy": _swap,
    "an empty file in its place": _empty,
}


class LostPlaces:
    """Each taking, with logging before and after it, and at last the file back in its place."""

    number = "F8"
    title = "renamed, replaced, deleted, swapped while open"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Take the file away in each way, then in random orders of takings and sets."""
        start = fresh_journal(folder / "start.hinge")
        failures: list[str] = []
        for name in _TAKINGS:
            found = Taken(copied(start, folder / name.replace(" ", "-")), start).run([name])
            failures += [f"{name}: {text}" for text in found]
        dice = random.Random(seed)  # noqa: S311 repeatable on purpose
        rounds = budget.of(20, 200)
        for number in range(rounds):
            names = dice.choices(list(_TAKINGS), k=dice.randint(1, 4))
            found = Taken(copied(start, folder / f"round-{number}"), start).run(names)
            failures += [f"round {number}, {names}: {text}" for text in found]
        failures += _without_the_rollback_file(copied(start, folder / "rollback"))
        return Outcome(
            len(_TAKINGS) + rounds + 1,
            failures=tuple(failures),
            controls=(_a_naive_writer(copied(start, folder / "naive"), start),),
        )


class Taken:
    """An open journal whose file comes and goes."""

    def __init__(self, file: Path, older: Path) -> None:
        self._file = file
        self._older = older
        self._book = Logbook(file)

    def run(self, names: list[str]) -> Iterator[str]:
        """Log, take the file away, try to log, put it back; yield what was wrong."""
        for name in names:
            self._book.log()
            _TAKINGS[name](self._file, self._older)
            waiting = log_change(logged())
            before = _bytes_in(self._file.parent)
            yield from self._refusals(waiting)
            if _bytes_in(self._file.parent) != before:
                yield f"{name}: something was written although it was refused"
            if name in {"replaced", "deleted"}:
                # The file that was open is gone: what comes back is a copy of it.
                self._start_again()
            else:
                self._file.with_name(_AWAY).replace(self._file)
            self._book.log(waiting)
        lost = self._book.lost()
        if lost:
            yield f"{lost} sets lost or doubled"
        if check_journal(self._file):
            yield "damaged"

    def _refusals(self, waiting: Change) -> Iterator[str]:
        for _ in range(3):
            try:
                self._book.journal.apply(waiting)
            except StorageEnvironmentError as error:
                if error.problem is not JournalProblem.MOVED:
                    yield f"was told {error.problem}"
            else:
                yield "a set was taken for a file that is gone"

    def _start_again(self) -> None:
        ticked = self._book.ticked
        self._book.journal.close()
        self._file.with_name(_AWAY).replace(self._file)
        self._book = Logbook(self._file)
        self._book.ticked |= ticked


def _bytes_in(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def _without_the_rollback_file(file: Path) -> Iterator[str]:
    """Take the rollback file away in mid-write: that write is whole or refused, the next works."""
    book = Logbook(file)
    book.log()
    rollback = file.with_name(f"{file.name}-journal")
    # SQLite finds its file gone only as it ends the transaction.
    with suppress(StorageEnvironmentError), book.journal._database.writing() as connection:
        connection.execute("UPDATE sessions SET note = 'in the middle'")
        rollback.unlink()
    notes = {row["note"] for row in file_dump(file)["sessions"]}
    if len(notes) != 1:
        yield "rollback file: half a write was stored"
    book.log()
    if book.lost() or check_journal(file):
        yield "rollback file: a set was lost"


def _a_naive_writer(file: Path, older: Path) -> Control:
    """A program that opens by name each time writes into the older copy."""
    book = Logbook(file)
    book.log()
    _swap(file, older)
    before = _bytes_in(file.parent)
    with suppress(StorageEnvironmentError):
        Logbook(file).log()
    book.journal.close()
    return Control("a writer that opens by name", is_caught=_bytes_in(file.parent) != before)


ROW = LostPlaces()
