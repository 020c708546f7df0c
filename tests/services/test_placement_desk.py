"""Placement over a real journal: what is known, what is asked of the rules, what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.equipment import Bar, BarKind
from hinge_desktop.core.ladder import LadderPlace, MoveReason, Rung, Stage
from hinge_desktop.core.placement import PlacementAnswers, PlacementCode, PlacingLift, RecentLift
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety
from hinge_desktop.core.training import Quality
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

CLEAN = PlacementAnswers(contacts_kept=True, bar=Quality.CLEAN)
TRAP = Bar("trap", 0, "", kg(25), BarKind.TRAP)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TrainingDesk]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    assert journal.check() == ()
    journal.close()


def log(desk: TrainingDesk, day: date, exercise: str, *loads: float) -> None:
    sets = [{"load": kg(load), "reps": 8} for load in loads]
    desk.journal.apply(log_change(logged(day, exercise=exercise, sets=sets)))


def test_recent_lifts_are_the_heaviest_of_the_last_session(desk: TrainingDesk) -> None:
    log(desk, date(2026, 11, 3), "romanian_deadlift", 90, 90)
    log(desk, date(2026, 11, 10), "romanian_deadlift", 80, 75)
    log(desk, date(2026, 11, 14), "deadlift", 140)
    assert desk.placement.recent_lifts() == (
        RecentLift(PlacingLift.RDL, kg(80), 8, date(2026, 11, 10)),
        RecentLift(PlacingLift.DEADLIFT, kg(140), 8, date(2026, 11, 14)),
    )


def test_what_is_older_than_eight_weeks_is_not_recent(desk: TrainingDesk) -> None:
    log(desk, date(2026, 9, 25), "romanian_deadlift", 80)
    assert desk.placement.recent_lifts() == ()


def test_a_placement_is_one_move_that_can_be_undone(desk: TrainingDesk) -> None:
    answers = replace(CLEAN, lifts=(RecentLift(PlacingLift.RDL, kg(100), 8),))
    placement = desk.placement.place(answers)
    desk.placement.take(placement)
    move = desk.journal.ladder_moves()[-1]
    assert (move.to_rung, move.to_stage) == (Rung.BAR, Stage.LOADED)
    assert (move.reason, move.first_load) == (MoveReason.PLACEMENT, kg(60))
    assert (move.from_rung, move.from_stage) == (Rung.BAR, Stage.LIGHT)
    assert desk.placement.here == LadderPlace(Rung.BAR, Stage.LOADED)
    desk.changes.make(Change(Act.MOVE_ON_LADDER, added(move)).inverse())
    assert desk.placement.here == LadderPlace(Rung.BAR, Stage.LIGHT)


def test_the_plan_begins_with_the_first_load_of_the_placement(desk: TrainingDesk) -> None:
    log(desk, date(2026, 11, 10), "romanian_deadlift", 100, 100, 100)
    desk.placement.take(desk.placement.place(replace(CLEAN, lifts=desk.placement.recent_lifts())))
    planned = desk.planner.plan().exercises[0]
    assert planned.stage is Stage.LOADED
    assert {one.load for one in planned.work_sets} == {kg(60)}


def test_a_placement_can_be_repeated(desk: TrainingDesk) -> None:
    for answers, rung in (
        (PlacementAnswers(), Rung.WALL),
        (PlacementAnswers(contacts_kept=False), Rung.DOWEL),
        (CLEAN, Rung.BAR),
    ):
        desk.placement.take(desk.placement.place(answers))
        assert desk.placement.here.rung is rung


def test_back_trouble_and_a_trap_bar_are_read_from_the_journal(desk: TrainingDesk) -> None:
    desk.journal.apply(Change(Act.CHANGE_EQUIPMENT, added(TRAP)))
    desk.safety.keep(ToldSafety(yes=frozenset({FIRST_QUESTIONS[-1]})))
    assert desk.placement.empty_bar == kg(25)
    placement = desk.placement.place(CLEAN)
    assert placement.asks_professional
    desk.placement.take(placement)
    assert desk.journal.ladder_moves()[-1].exercise_id == "trap_bar_deadlift"
    planned = desk.planner.plan().exercises[0]
    assert (planned.exercise_id, planned.stage) == ("trap_bar_deadlift", Stage.LIGHT)
    assert {one.load for one in planned.work_sets} == {kg(25)}


def test_rule_7_while_a_stop_holds_the_place_is_the_wall(desk: TrainingDesk) -> None:
    desk.safety.keep(ToldSafety(yes=frozenset(FIRST_QUESTIONS)))
    assert desk.placement.is_stopped
    placement = desk.placement.place(CLEAN)
    assert placement.place == LadderPlace(Rung.WALL)
    assert placement.reasons[0].code is PlacementCode.STOPPED
