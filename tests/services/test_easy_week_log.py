"""Easy weeks and the lifter's week, kept in a real journal and taken back by undo."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.easy_weeks import EasyReason
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.safety import Feeling, Place, SafetyReply
from hinge_desktop.core.stop_rules import Complaint
from hinge_desktop.core.training import DayKind
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

TODAY = date(2026, 11, 21)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield journal
    journal.close()


@pytest.fixture
def desk(journal: Journal) -> TrainingDesk:
    return TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())


def made(desk: TrainingDesk) -> list[Change]:
    changes: list[Change] = []
    desk.board.subscribe(changes.append)
    return changes


def test_an_easy_week_is_taken_once_and_shapes_the_plan(desk: TrainingDesk) -> None:
    changes = made(desk)
    desk.easy_weeks.take(EasyReason.JOINTS)
    desk.easy_weeks.take()
    (week,) = desk.journal.easy_weeks()
    assert (week.first_day, week.reason, week.is_taken) == (TODAY, EasyReason.JOINTS, True)
    plan = desk.planner.plan()
    assert plan.easy_week == week
    assert len(plan.exercises[0].work_sets) == 2
    desk.changes.make(changes[0].inverse())
    assert desk.planner.plan().easy_week is None
    assert len(changes) == 2


def test_a_declined_week_is_kept_and_leaves_the_plan_alone(desk: TrainingDesk) -> None:
    desk.easy_weeks.decline(EasyReason.SIXTH_WEEK)
    assert [one.is_taken for one in desk.journal.easy_weeks()] == [False]
    assert desk.easy_weeks.current is None
    assert len(desk.planner.plan().exercises[0].work_sets) == 3


def test_the_days_of_the_week_are_one_change_and_undone_as_one(desk: TrainingDesk) -> None:
    changes = made(desk)
    plans = PlanSettings(desk.journal, desk.changes)
    week = (PlanDay(1, DayKind.HEAVY), PlanDay(5, DayKind.LIGHT))
    plans.set_days(week)
    plans.set_days(week)
    assert plans.days == week
    plans.set_days((PlanDay(1), PlanDay(3)))
    assert plans.days == (PlanDay(1), PlanDay(3))
    desk.changes.make(changes[1].inverse())
    assert plans.days == week
    assert len(changes) == 3


def test_sessions_a_week_are_kept(desk: TrainingDesk) -> None:
    plans = PlanSettings(desk.journal, desk.changes)
    plans.set_sessions_per_week(1)
    assert plans.plan.sessions_per_week == 1


def test_soreness_and_the_kind_of_day_are_kept_with_the_session(desk: TrainingDesk) -> None:
    plan = desk.planner.plan(soreness=6)
    assert plan.day_kind is DayKind.LIGHT
    said = Readiness(soreness=6)
    logged = desk.log.start(plan.exercises, said.back, plan.day_kind, said.soreness)
    assert (logged.session.soreness, logged.session.day_kind) == (6, DayKind.LIGHT)


def test_rule_7_an_answer_given_by_mistake_goes_with_its_stop(desk: TrainingDesk) -> None:
    changes = made(desk)
    desk.stops.answer_painful_back()
    stop = desk.stops.active
    assert stop is not None
    desk.stops.take_back(stop)
    assert (desk.stops.active, desk.journal.safety_answers()) == (None, ())
    desk.changes.make(changes[-1].inverse())
    assert desk.stops.active == stop


@pytest.mark.parametrize(
    ("complaint", "stops"),
    [
        (Complaint(Place.LOW_BACK, Feeling.SHARP), True),
        (Complaint(Place.BACK_OF_THIGH, Feeling.TINGLING), True),
        (Complaint(Place.LOW_BACK, Feeling.TIRED_OR_TIGHT), False),
        (Complaint(Place.BACK_OF_THIGH, Feeling.DULL_ACHE), False),
    ],
)
def test_rule_7_a_corrected_answer_decides_anew(
    desk: TrainingDesk, complaint: Complaint, *, stops: bool
) -> None:
    desk.stops.keep_complaint(Complaint(Place.HIP_OR_BUTTOCK, Feeling.DULL_ACHE))
    stop = desk.stops.active
    assert stop is not None
    desk.stops.correct(stop, complaint)
    (answer,) = desk.journal.safety_answers()
    assert (answer.place, answer.feeling) == (complaint.place, complaint.feeling)
    assert (desk.stops.active is not None) is stops
    assert (answer.answer is SafetyReply.STOP) is stops
