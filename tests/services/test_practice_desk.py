"""Practices over a real journal: planned, logged, and passed over by the plan of the day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.practice import PracticeVerdict, is_practice
from hinge_desktop.core.rest_rules import RestRuleReason
from hinge_desktop.core.training import BackAnswer, Quality, SetKind, TempoAnswer
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

DOWEL = ExerciseId("dowel_hinge")
KETTLEBELL = ExerciseId("kettlebell_deadlift")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TrainingDesk]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    journal.close()


def do(desk: TrainingDesk, exercise_id: ExerciseId) -> None:
    desk.log.start((desk.practices.plan(exercise_id),))
    running = desk.log.running
    assert running is not None
    for one in running.sets:
        desk.log.begin_set(one.id)
        desk.log.end_set(one.id, one.planned_reps or 0)
        answers = SetAnswers(one.planned_reps or 0, None, Quality.CLEAN, (), TempoAnswer.KEPT)
        desk.log.save_set(one.id, answers)
    desk.log.finish()


def test_a_practice_is_logged_like_any_session_and_changes_no_plan(desk: TrainingDesk) -> None:
    desk.journal.apply(log_change(logged(date(2026, 11, 14))))
    before, place = desk.planner.plan(), desk.planner.place()
    assert before.verdict is DayVerdict.TRAIN
    do(desk, DOWEL)
    stored = desk.journal.last_sessions_with(DOWEL, 1)[0]
    assert is_practice(stored)
    assert [(one.kind, one.reps) for one in stored.sets] == [(SetKind.DRILL, 8)] * 2
    assert desk.planner.plan() == before
    assert desk.planner.place() == place
    assert desk.log.running is None


def test_the_other_exercises_of_the_last_session_come_again_after_a_practice(
    desk: TrainingDesk,
) -> None:
    desk.journal.apply(log_change(logged(date(2026, 11, 14), exercise="leg_curl")))
    for _ in range(3):
        do(desk, DOWEL)
    assert [one.exercise_id for one in desk.planner.plan().exercises] == [
        "romanian_deadlift",
        "leg_curl",
    ]


def test_the_rest_of_a_drill_says_that_it_is_being_learned(desk: TrainingDesk) -> None:
    do(desk, DOWEL)
    done = desk.journal.last_sessions_with(DOWEL, 1)[0].exercises[0]
    rule = desk.planner.rest_rule(done.entry, done.sets[0])
    assert rule is not None
    assert rule.reason is RestRuleReason.LEARNING


def test_a_stop_leaves_the_drills_and_takes_what_is_loaded(desk: TrainingDesk) -> None:
    assert desk.practices.verdict(KETTLEBELL) is PracticeVerdict.READY
    desk.stops.answer_painful_back()
    assert desk.practices.verdict(KETTLEBELL) is PracticeVerdict.STOPPED
    assert desk.practices.verdict(DOWEL) is PracticeVerdict.ADVISED
    assert all(one.load is None for one in desk.practices.plan(KETTLEBELL).sets)


def test_a_practice_beside_a_running_session_leaves_it_waiting(desk: TrainingDesk) -> None:
    outer = desk.log.start(desk.planner.plan(BackAnswer.FINE).exercises)
    assert desk.practices.verdict(DOWEL) is PracticeVerdict.READY
    assert desk.practices.verdict(KETTLEBELL) is PracticeVerdict.AFTER_SESSION
    do(desk, DOWEL)
    assert desk.log.running == outer
    desk.log.begin_set(outer.sets[0].id)
    assert desk.practices.verdict(DOWEL) is PracticeVerdict.AFTER_SET


def test_a_day_of_rest_has_the_dowel_for_who_stands_on_the_bar(desk: TrainingDesk) -> None:
    assert desk.practices.on_rest_day().exercise_id == DOWEL


def test_an_exercise_that_nobody_knows_is_refused(desk: TrainingDesk) -> None:
    with pytest.raises(LookupError):
        desk.practices.verdict(ExerciseId("unknown"))
