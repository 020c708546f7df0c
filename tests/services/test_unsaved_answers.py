"""Answers that could not be stored outlive the program and are stored by the next one, once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.training import Contacts, Quality, RepsLeft, SetId, SetState, TempoAnswer
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.services.unsaved_answers import UnsavedAnswers
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

ANSWERS = SetAnswers(
    7,
    reps_left=RepsLeft.of(4),
    quality=Quality.SOMETHING_OFF,
    faults=(RepFault(Fault.TOO_DEEP, 3), RepFault(Fault.KNEES_FIRST)),
    tempo_answer=TempoAnswer.RUSHED,
    note="cold hands",
    contacts=Contacts(True, False, True),
    wall_distance_mm=150,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "unsaved-set.json"


def refuse(_change: Change) -> None:
    raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")


@pytest.mark.parametrize("answers", [ANSWERS, SetAnswers(0)])
def test_answers_come_back_as_they_were(file: Path, answers: SetAnswers) -> None:
    UnsavedAnswers(file).keep(SetId("set-1"), answers)
    unsaved = UnsavedAnswers(file)
    assert unsaved.left_over() == ("set-1", answers)
    unsaved.forget()
    assert unsaved.left_over() is None
    assert not file.exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"set": "a", "reps": "many"}', "\x00"])
def test_rubbish_is_nothing(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text)
    assert UnsavedAnswers(file).left_over() is None


def test_a_side_file_that_cannot_be_written_changes_nothing(file: Path) -> None:
    file.parent.write_text("a file where the folder should be")
    UnsavedAnswers(file).keep(SetId("set-1"), ANSWERS)
    assert UnsavedAnswers(file).left_over() is None


def test_a_failed_save_is_made_up_for_at_the_next_start_and_only_then(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal, clocks = open_journal(tmp_path / "journal.hinge"), FakeClock().clocks()
    log = TrainingDesk.over(journal, clocks, numbered_ids(), UnsavedAnswers(file)).log
    desk_plan = TrainingDesk.over(journal, clocks, numbered_ids()).planner.plan()
    first = log.start(desk_plan.exercises).sets[0]
    log.begin_set(first.id)
    log.end_set(first.id, 8)
    with monkeypatch.context() as full:
        full.setattr(journal, "apply", refuse)
        with pytest.raises(StorageEnvironmentError):
            log.save_set(first.id, ANSWERS)
    assert file.exists()
    again = TrainingDesk.over(journal, clocks, numbered_ids(1), UnsavedAnswers(file)).log
    saved = again.save_left_over()
    assert saved is not None
    assert (saved.id, saved.state, saved.reps) == (first.id, SetState.SAVED, 7)
    running = journal.open_session()
    assert running is not None
    stored = running.sets[0]
    assert replace(stored, faults=tuple(sorted(stored.faults, key=str))) == replace(
        saved, faults=tuple(sorted(saved.faults, key=str))
    )
    assert not file.exists()
    assert again.save_left_over() is None
    journal.close()


def test_answers_of_a_set_that_is_saved_already_are_left_alone(tmp_path: Path, file: Path) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal = open_journal(tmp_path / "journal.hinge")
    desk = TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids(), UnsavedAnswers(file))
    first = desk.log.start(desk.planner.plan().exercises).sets[0]
    desk.log.begin_set(first.id)
    desk.log.save_set(first.id, SetAnswers(8))
    UnsavedAnswers(file).keep(first.id, SetAnswers(3))
    assert desk.log.save_left_over() is None
    journal.close()
