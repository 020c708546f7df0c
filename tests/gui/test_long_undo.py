"""Undo of what is large: a worker writes it, the stack moves once it is done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from threading import get_ident, main_thread

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.journal import ChangeConflictError, JournalError
from hinge_desktop.core.profile import BodyMass
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.undo_commands import MOST_IN_THE_WINDOW
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import kg
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

COUNT = 2 * MOST_IN_THE_WINDOW
MANY = Change(
    Act.ADD_MEASURE,
    added(
        *(BodyMass(f"mass-{n}", date(2000, 1, 1) + timedelta(days=n), kg(70)) for n in range(COUNT))
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TrainingDesk]:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal = open_journal(tmp_path / "journal.hinge")
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    journal.close()


class Undo:
    """The undo of a desk, with what it told and who wrote."""

    def __init__(self, desk: TrainingDesk) -> None:
        self._desk = desk
        self.writers: list[bool] = []
        self.failed: list[JournalError] = []
        self.undone: list[Change] = []
        self.undo = JournalUndo(desk.changes, ChangeSignals(desk.board), self._write)
        self.undo.failed.connect(self.failed.append)
        self.undo.undone.connect(self.undone.append)
        desk.changes.make(MANY)

    @property
    def masses(self) -> int:
        return len(self._desk.journal.body_masses())

    def _write(self, change: Change, report: Report) -> None:
        self.writers.append(get_ident() == main_thread().ident)
        self._desk.journal.apply_told(change, report)


@pytest.fixture
def many(qtbot: QtBot, desk: TrainingDesk) -> Iterator[Undo]:  # noqa: ARG001 signals need the application
    many = Undo(desk)
    yield many
    many.undo.stack.clear()


def test_a_large_act_is_taken_back_and_made_again_by_a_worker(qtbot: QtBot, many: Undo) -> None:
    before = many.masses
    with qtbot.waitSignals([many.undo.work_began, many.undo.work_ended]):
        many.undo.undo()
    assert before - many.masses == COUNT
    assert many.undone == [MANY]
    assert many.undo.stack.canRedo()
    with qtbot.waitSignal(many.undo.work_ended):
        many.undo.redo()
    assert many.masses == before
    assert many.undo.stack.canUndo()
    assert many.writers == [False, False]


def test_nothing_else_is_undone_while_a_worker_is_at_it(qtbot: QtBot, many: Undo) -> None:
    with qtbot.waitSignal(many.undo.work_ended):
        many.undo.undo()
        many.undo.undo()
        many.undo.redo()
    assert many.undone == [MANY]
    assert many.undo.stack.index() == 0


def test_a_worker_that_is_stopped_leaves_everything_as_it_was(qtbot: QtBot, many: Undo) -> None:
    before = many.masses
    with qtbot.waitSignal(many.undo.work_ended):
        many.undo.undo()
        many.undo.stop_work()
    assert many.masses == before
    assert many.undo.stack.canUndo()
    with qtbot.waitSignal(many.undo.work_ended):
        many.undo.undo()
    assert before - many.masses == COUNT


def test_what_cannot_be_taken_back_is_dropped_and_told(
    qtbot: QtBot, many: Undo, desk: TrainingDesk
) -> None:
    first = MANY.edits[0].record
    desk.journal.apply(Change(Act.ADD_MEASURE, added(first)).inverse())
    with qtbot.waitSignal(many.undo.work_ended):
        many.undo.undo()
    assert [type(error) for error in many.failed] == [ChangeConflictError]
    assert not many.undo.stack.canUndo()
    assert not many.undo.stack.canRedo()
