"""Undo of the journal: one act with the bookkeeping that followed it, and no dead redo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.journal import ChangeConflictError, JournalError
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import kg
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TrainingDesk]:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal = open_journal(tmp_path / "journal.hinge")
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    journal.close()


@pytest.fixture
def sets(desk: TrainingDesk) -> tuple[WorkSet, ...]:
    return desk.log.start(desk.planner.plan().exercises).sets


@pytest.fixture
def undo(
    qtbot: QtBot,  # noqa: ARG001 signals need the application
    desk: TrainingDesk,
    sets: tuple[WorkSet, ...],  # noqa: ARG001 undo begins with the session running
) -> Iterator[JournalUndo]:
    undo = JournalUndo(desk.changes, ChangeSignals(desk.board), desk.journal.apply_told)
    yield undo
    undo.stack.clear()


def do(desk: TrainingDesk, one: WorkSet) -> None:
    desk.log.begin_set(one.id)
    desk.log.end_set(one.id, 8)
    desk.log.save_set(one.id, SetAnswers(8))


def test_bookkeeping_is_undone_with_the_act_before_it(
    desk: TrainingDesk, sets: tuple[WorkSet, ...], undo: JournalUndo
) -> None:
    do(desk, sets[0])
    saved = desk.journal.open_session()
    desk.log.change_load(sets[1].id, kg(15))
    undone: list[Change] = []
    undo.undone.connect(undone.append)
    undo.undo()
    assert [change.act for change in undone] == [Act.SAVE_SET]
    progress = desk.log.progress
    assert progress is not None
    assert (progress.step, progress.current and progress.current.id) == (Step.TO_LOG, sets[0].id)
    assert desk.journal.open_session() != saved
    undo.redo()
    running = desk.journal.open_session()
    assert running is not None
    assert [one.load for one in running.sets] == [kg(20), kg(15), kg(20)]


def test_an_undo_that_cannot_be_stored_is_dropped_and_told(
    desk: TrainingDesk, sets: tuple[WorkSet, ...], undo: JournalUndo, tmp_path: Path
) -> None:
    do(desk, sets[0])
    with_other_window = open_journal(tmp_path / "journal.hinge")
    other = TrainingDesk.over(with_other_window, FakeClock().clocks(), numbered_ids(1))
    other.log.save_set(sets[0].id, SetAnswers(5))
    with_other_window.close()
    told: list[JournalError] = []
    undo.failed.connect(told.append)
    undo.undo()
    assert [type(error) for error in told] == [ChangeConflictError]
    assert not undo.stack.canUndo()
    assert not undo.stack.canRedo()


def test_bookkeeping_after_everything_was_undone_ends_the_redo(
    desk: TrainingDesk, sets: tuple[WorkSet, ...], undo: JournalUndo
) -> None:
    do(desk, sets[0])
    undo.undo()
    assert undo.stack.canRedo()
    desk.log.extend_rest()
    assert not undo.stack.canRedo()


def test_bookkeeping_after_another_language_is_no_act_of_its_own(
    desk: TrainingDesk, sets: tuple[WorkSet, ...], undo: JournalUndo, tmp_path: Path
) -> None:
    preferences = Preferences(tmp_path / "settings.json")
    undo.choose_language("de", preferences)
    desk.log.change_load(sets[1].id, kg(15))
    assert undo.stack.count() == 1
    undo.undo()
    assert preferences.settings.language == ""
