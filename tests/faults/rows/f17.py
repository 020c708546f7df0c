"""F17: a log is imported twice, and a later, longer export of it after the first."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.imports.plan_of_import import ImportPreview
from hinge_desktop.core.weights import Unit
from hinge_desktop.services.imports.import_desk import FileOnDesk
from hinge_desktop.store.opening import check_journal, open_journal
from tests.exchange.phone_log_totals import SAMPLES
from tests.faults.logbook import copied, fresh_journal
from tests.faults.rows.row import Budget, Control, Outcome
from tests.services.imports.conftest import Desk
from tests.store.dumps import file_dump

_ANSWERS: Final = FileAnswers(Unit.KG, is_day_first=True)
_GROWS_AT_THE_TOP: Final = ("hevy/", "stronglifts/wide", "gymbook/italian", "liftlog/")
"""Logs whose newest workout stands first; Hevy's are cut between workouts alone."""


class ImportsAgain:
    """Every sample of every app; cut short in turn, it is what was exported earlier."""

    number = "F17"
    title = "import twice, import a longer export"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Bring each sample in twice, and after parts of it; the same every time."""
        del seed
        start = fresh_journal(folder / "start.hinge")
        samples = sorted(SAMPLES.rglob("*.csv"))
        failures: list[str] = []
        parts = 0
        for number, sample in enumerate(samples):
            name = sample.relative_to(SAMPLES).as_posix()
            earlier = list(earlier_exports(name, sample.read_bytes()))[:: budget.of(25, 1)]
            parts += len(earlier)
            found = _twice(sample, start, folder / f"{number}", earlier)
            failures += [f"{name}: {text}" for text in found]
        return Outcome(
            len(samples) + parts,
            failures=tuple(failures),
            controls=(_a_journal_that_forgot(samples[0], start, folder / "control"),),
            figures={"samples": len(samples), "earlier exports": parts},
        )


def earlier_exports(name: str, content: bytes) -> Iterator[bytes]:
    """Yield shorter and shorter exports of the same log, where its lines are its rows."""
    try:
        lines = content.decode("utf-8-sig").splitlines(keepends=True)
    except UnicodeDecodeError:
        return
    rows = list(csv.reader(io.StringIO("".join(lines), newline="")))
    if name.startswith((_GROWS_AT_THE_TOP[0], "jefit/")) or len(rows) != len(lines):
        return
    head, body = lines[0], lines[1:]
    for count in range(len(body) - 1, 0, -1):
        kept = body[-count:] if name.startswith(_GROWS_AT_THE_TOP) else body[:count]
        yield "".join([head, *kept]).encode()


class _Importing:
    """A fresh journal, and a sample that is brought into it."""

    def __init__(self, file: Path, name: str) -> None:
        self.file = file
        self._name = name
        self._journal = open_journal(file)
        self._desk = Desk(self._journal).desk

    def bring(self, content: bytes) -> ImportPreview:
        """Import a file, all questions answered."""
        on_desk = FileOnDesk(self._name, content)
        log = self._desk.read(on_desk, _ANSWERS)
        return self._desk.carry_out(self._desk.plan(on_desk, log, _ANSWERS))

    def damage(self) -> Iterator[str]:
        """Close the journal, and yield a line where its check found something."""
        self._journal.close()
        if check_journal(self.file):
            yield "the journal is damaged"


def _twice(sample: Path, start: Path, folder: Path, earlier: list[bytes]) -> Iterator[str]:
    content = sample.read_bytes()
    importing = _Importing(copied(start, folder / "twice"), sample.name)
    first = importing.bring(content)
    whole = file_dump(importing.file)
    second = importing.bring(content)
    if not first.sets_added:
        yield "nothing was brought"
    if second.sets_added or second.workouts_added:
        yield f"the second import added {second.sets_added} sets"
    if file_dump(importing.file) != whole:
        yield "the second import changed something"
    if second.already_there != first.sets_added + first.already_there:
        yield "the second import does not know all sets again"
    yield from importing.damage()
    for number, part in enumerate(earlier):
        growing = _Importing(copied(start, folder / f"grown-{number}"), sample.name)
        before, after = growing.bring(part), growing.bring(content)
        if before.sets_added + after.sets_added != first.sets_added:
            yield (
                f"{len(part)} bytes, then all: {before.sets_added} + {after.sets_added}"
                f" sets instead of {first.sets_added}"
            )
        yield from growing.damage()


def _a_journal_that_forgot(sample: Path, start: Path, folder: Path) -> Control:
    added = 0
    for number in range(2):
        importing = _Importing(copied(start, folder / f"{number}"), sample.name)
        added = importing.bring(sample.read_bytes()).sets_added
    return Control("an import that is not remembered", is_caught=added > 0)


ROW = ImportsAgain()
