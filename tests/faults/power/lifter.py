"""A lifter who logs one session through the services, changes a set, and takes that back.

`python -m tests.faults.power.lifter FOLDER` does it in a process that is made to be recorded, and
says in lines of JSON what is tried and what is ticked.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import SetState
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.services.unsaved_answers import UnsavedAnswers
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import FakeClock, numbered_ids
from tests.faults.breakages import break_as_asked
from tests.faults.recorder import all_sets

JOURNAL: Final = "journal.hinge"
_TRIES: Final = 3
_BETWEEN_TRIES_SECONDS: Final = 5
_REPS, _OTHER_REPS = 8, 5

T = TypeVar("T")
Reps = dict[str, int]
"""The reps of saved sets by their keys."""


class Lifter:
    """Logs through the services, and tries again what was refused."""

    def __init__(self, folder: Path, run: int = 0) -> None:
        self._folder = folder
        self.ticked: Reps = {}
        self.tried: Reps = {}
        """What may be stored instead: the act that nobody was told the end of."""
        self.problems: list[str] = []
        self.refusals = 0
        self.tell: Callable[[Lifter], None] = lambda _lifter: None
        """Called before each act on a saved set and after it."""
        self._clock = FakeClock()
        self._ids = numbered_ids(run)

    def train(self) -> None:
        """Log until the session is over, then change a set; raise `JournalError` if it can't."""
        with closing(self._insist(lambda: open_journal(self._folder / JOURNAL))) as journal:
            desk = self._desk(journal)
            self._insist(desk.log.save_left_over)
            if desk.log.running is None:
                exercises = desk.planner.plan().exercises
                self._insist(lambda: desk.log.start(exercises))
            self._log_sets(desk)
            self._change_a_set(desk)
            self._insist(desk.log.finish)

    def go_on(self) -> None:
        """Finish what an earlier run left open, as the next start would."""
        with closing(self._insist(lambda: open_journal(self._folder / JOURNAL))) as journal:
            desk = self._desk(journal)
            desk.log.save_left_over()
            self._log_sets(desk)
            if desk.log.running is not None:
                desk.log.finish()

    def _desk(self, journal: SqlJournal) -> TrainingDesk:
        unsaved = UnsavedAnswers(self._folder / "unsaved-set.json")
        return TrainingDesk.over(journal, self._clock.clocks(), self._ids, unsaved)

    def _log_sets(self, desk: TrainingDesk) -> None:
        log = desk.log
        while log.progress is not None and (current := log.progress.current) is not None:
            step = log.progress.step
            self._clock.advance(60)
            if step is Step.TO_LOG:
                self._store(current.id, _REPS, lambda: log.save_set(current.id, SetAnswers(_REPS)))
            elif current.state is SetState.DRAFT:
                self._insist(lambda: log.end_set(current.id, _REPS))
            else:
                self._insist(lambda: log.begin_set(current.id))

    def _change_a_set(self, desk: TrainingDesk) -> None:
        if desk.log.running is None:
            return
        one = next(one for one in desk.log.running.sets if one.state is SetState.SAVED)
        change = Change(Act.EDIT_SET, (Edit(one, replace(one, reps=_OTHER_REPS)),))
        self._store(one.id, _OTHER_REPS, lambda: desk.changes.make(change))
        self._store(one.id, _REPS, lambda: desk.changes.make(change.inverse()))

    def _store(self, key: str, reps: int, act: Callable[[], object]) -> None:
        self.tried = {key: reps}
        self.tell(self)
        self._insist(act)
        self.ticked[key] = reps
        self.tried = {}
        self.tell(self)

    def _insist(self, act: Callable[[], T]) -> T:
        for attempt in range(_TRIES):
            try:
                return act()
            except JournalError as error:
                self.refusals += attempt == 0
                self.problems.append(error.problem)
                if attempt == _TRIES - 1:
                    raise
                self._clock.advance(_BETWEEN_TRIES_SECONDS)
        raise AssertionError("never here")


def wrong_after(folder: Path, ticked: Reps, tried: Reps) -> list[str]:
    """Start again in a folder, look at what is there, go on with it, and say what was wrong."""
    try:
        with closing(open_journal(folder / JOURNAL)) as journal:
            found = [*_lost(journal, ticked, tried)]
        Lifter(folder, run=1).go_on()
        with closing(open_journal(folder / JOURNAL)) as journal:
            found += _not_whole(journal, ticked)
    except JournalError as error:
        return [f"the next start: {error}"]
    return found


def _lost(journal: SqlJournal, ticked: Reps, tried: Reps) -> Iterable[str]:
    there = {str(one.id): one.reps for one in all_sets(journal) if one.state is SetState.SAVED}
    for key in there.keys() | ticked.keys():
        if there.get(key) not in {ticked.get(key), tried.get(key)}:
            yield f"a set has {there.get(key)} reps, ticked were {ticked.get(key)}"
    yield from (str(one) for one in journal.check())


def _not_whole(journal: SqlJournal, ticked: Reps) -> Iterable[str]:
    sets = [one for one in all_sets(journal) if one.state is SetState.SAVED]
    sessions = journal.session_lines(10)
    if len(sets) != len({(one.session_exercise_id, one.position) for one in sets}):
        yield "a set is there twice"
    if ticked.keys() - {str(one.id) for one in sets}:
        yield "a ticked set was lost as it went on"
    if len(sessions) > 1 or journal.open_session() is not None:
        yield f"{len(sessions)} sessions, one of them open: {journal.open_session() is not None}"


def _say(lifter: Lifter) -> None:
    line = json.dumps({"ticked": lifter.ticked, "tried": lifter.tried})
    os.write(1, f"{line}\n".encode())


def main(folder: str) -> None:
    """Train in a folder with a journal in it."""
    break_as_asked()
    lifter = Lifter(Path(folder))
    lifter.tell = _say
    lifter.train()


if __name__ == "__main__":
    main(*sys.argv[1:])
