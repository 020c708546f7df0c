"""Own words over a real journal: kept, undone, exported, and refused without loss."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.__main__ import main
from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.own_words import MOST_NOTE, OwnWords
from hinge_desktop.core.plan import ExercisePreference
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

RDL = ExerciseId("romanian_deadlift")
WORDS = OwnWords(RDL, note="Rack at hole 7.\nStraps from set 2 on.", cue="Long arms")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "journal.hinge"
    place_on_the_bar(path)
    return path


@pytest.fixture
def desk(file: Path) -> Iterator[TrainingDesk]:
    journal = open_journal(file)
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids(1))
    journal.close()


@pytest.fixture
def made(desk: TrainingDesk) -> list[Change]:
    changes: list[Change] = []
    desk.board.subscribe(changes.append)
    return changes


def test_words_are_one_act_and_are_taken_back(desk: TrainingDesk, made: list[Change]) -> None:
    assert desk.words.of(RDL) == OwnWords(RDL)
    assert desk.words.change(WORDS) == WORDS
    assert desk.words.of(RDL) == WORDS
    (change,) = made
    assert (change.act, change.is_undoable) == (Act.CHANGE_OWN_WORDS, True)
    desk.changes.make(change.inverse())
    assert desk.words.of(RDL) == OwnWords(RDL)
    assert desk.journal.exercise_preferences() == ()


def test_words_that_stand_make_no_change(desk: TrainingDesk, made: list[Change]) -> None:
    desk.words.change(WORDS)
    desk.words.change(OwnWords(RDL, f" {WORDS.note}\n", "Long  arms "))
    desk.words.change(OwnWords(ExerciseId("squat"), "  ", "\n"))
    assert len(made) == 1


def test_the_own_rest_of_an_exercise_stays_beside_its_words(desk: TrainingDesk) -> None:
    desk.log.start(desk.planner.plan().exercises)
    running = desk.log.running
    assert running is not None
    desk.rests.keep(running.exercises[0], 200)
    desk.words.change(WORDS)
    desk.words.change(OwnWords(RDL))
    assert desk.journal.exercise_preferences() == (ExercisePreference(RDL, rest_seconds=200),)


@pytest.mark.parametrize("exercise", BUILT_IN_EXERCISES, ids=lambda one: one.id)
def test_every_exercise_takes_words(desk: TrainingDesk, exercise: Exercise) -> None:
    words = OwnWords(exercise.id, note="n" * MOST_NOTE, cue="c")
    desk.words.change(words)
    assert desk.words.of(words.exercise_id) == words


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_a_journal_of_an_older_version_takes_words(tmp_path: Path, version: int) -> None:
    place_old_journal(version, tmp_path / "old.hinge")
    journal = open_journal(tmp_path / "old.hinge")
    desk = TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids(1))
    desk.words.change(WORDS)
    assert desk.words.of(RDL) == WORDS
    assert journal.check() == ()
    journal.close()


def test_words_outlive_the_program_and_go_out_with_the_export(
    file: Path, tmp_path: Path, desk: TrainingDesk
) -> None:
    desk.words.change(WORDS)
    target = tmp_path / "out.json"
    assert main(["export", str(target), "--journal", str(file)]) == 0
    (row,) = json.loads(target.read_text())["tables"]["exercise_preferences"]
    assert (row["cue"], row["note"]) == (WORDS.cue, WORDS.note)
    assert main(["check", "--journal", str(file)]) == 0
    again = open_journal(file)
    kept = ExercisePreference(RDL, cue=WORDS.cue, note=WORDS.note)
    assert again.exercise_preferences() == (kept,)
    again.close()


def test_a_journal_that_can_only_be_read_refuses_with_a_plain_reason(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    journal = open_journal(file)
    desk = TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids(1))
    assert not desk.words.is_writable
    with pytest.raises(StorageEnvironmentError) as caught:
        desk.words.change(WORDS)
    assert caught.value.problem is JournalProblem.READ_ONLY
    assert desk.words.of(RDL) == OwnWords(RDL)
    journal.close()


def test_last_sets_are_newest_first_with_the_running_session(desk: TrainingDesk) -> None:
    days = [date(2026, 11, day) for day in (3, 7, 10, 14)]
    desk.changes.make(log_change(*(logged(day) for day in days)))
    desk.changes.make(log_change(logged(date(2026, 11, 16), exercise="squat")))
    assert [one.day.day for one in desk.last_sets.of(RDL, 3)] == [14, 10, 7]
    running = logged(date(2026, 11, 21), sets=({},), end=None)
    desk.changes.make(log_change(running))
    found = desk.last_sets.of(RDL, 3)
    assert [(one.day.day, one.is_running) for one in found] == [
        (21, True),
        (14, False),
        (10, False),
    ]
    assert desk.last_sets.of(ExerciseId("good_morning"), 3) == ()
