"""Coaching-rules 10: how far the legs are apart in single-leg work, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.asymmetry import (
    AsymmetryVerdict,
    ScoreBasis,
    asymmetry,
    one_sided_sets,
    sides_days,
)
from hinge_desktop.core.equipment import Dumbbells, Equipment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.ladder import LadderPlace, Rung
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.planned_work import PlannedSet
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.rung_work import RungInputs, rung_work
from hinge_desktop.core.training import LoggedSession, SetKind, Side
from tests.core.training_builders import kg, make_session, make_set

ONE_LEG = ExerciseId("single_leg_romanian_deadlift")
LEFT, RIGHT = Side.LEFT, Side.RIGHT
TODAY = date(2026, 11, 21)
Halves = Sequence[tuple[float | None, int, int | None]]
"""Load, reps and reps left of each set of a side."""


def session(days_ago: int, left: Halves, right: Halves) -> LoggedSession:
    sets = [
        replace(make_set(None if load is None else kg(load), reps, spare), side=side)
        for side, halves in ((LEFT, left), (RIGHT, right))
        for load, reps, spare in halves
    ]
    return make_session(TODAY - timedelta(days=days_ago), sets, ONE_LEG)


def apart(days_ago: int, left_reps: int, right_reps: int = 10) -> LoggedSession:
    """Both legs without a load and with 2 left: the reps alone tell them apart."""
    return session(days_ago, [(None, left_reps, 2)], [(None, right_reps, 2)])


def test_rule_10_the_score_is_the_estimate_of_each_side() -> None:
    """20 kg x 8, RIR 2 is 26.7 kg; 20 kg x 5, RIR 1 is 24 kg: 10 % apart."""
    (day,) = sides_days([session(0, [(20, 5, 1)], [(20, 8, 2)])], ONE_LEG)
    assert (round(day.left, 1), round(day.right, 1)) == (24.0, 26.7)
    assert day.basis is ScoreBasis.ESTIMATE
    assert day.percent == pytest.approx(10.0)
    assert day.weak is LEFT


def test_rule_10_the_best_set_of_each_side_counts() -> None:
    (day,) = sides_days([session(0, [(20, 8, 2), (20, 5, 1)], [(20, 8, 2)])], ONE_LEG)
    assert day.percent == 0.0
    assert day.weak is None


def test_rule_10_without_an_estimate_reps_at_the_same_load_and_reserve_count() -> None:
    """Above n = 12 there is no estimate: 12 and 15 reps at 10 kg with 2 left are 20 % apart."""
    one = session(0, [(10, 12, 2), (10, 9, 4)], [(10, 15, 2), (10, 16, 1)])
    (day,) = sides_days([one], ONE_LEG)
    assert (day.left, day.right, day.basis) == (12, 15, ScoreBasis.REPS)
    assert day.percent == pytest.approx(20.0)


def test_sides_that_cannot_be_compared_say_nothing() -> None:
    unanswered = session(0, [(20, 8, None)], [(20, 8, None)])
    other_loads = session(1, [(None, 8, 2)], [(10, 15, 2)])
    one_side = session(2, [(20, 8, 2)], [])
    assert list(sides_days([unanswered, other_loads, one_side], ONE_LEG)) == []
    assert asymmetry([unanswered, other_loads, one_side], ONE_LEG) is None


@pytest.mark.parametrize(
    ("left_reps", "right_reps", "expected"),
    [(10, 10, "fine"), (9, 10, "fine"), (22, 25, "notice"), (17, 20, "notice"), (8, 10, "notice")],
)
def test_rule_10_up_to_10_percent_is_fine_and_one_day_alone_is_only_noticed(
    left_reps: int, right_reps: int, expected: str
) -> None:
    found = asymmetry([apart(0, left_reps, right_reps)], ONE_LEG)
    assert found is not None
    assert found.verdict == expected
    assert found.side_to_work_on is None


def test_rule_10_more_than_15_percent_on_two_days_is_worked_on() -> None:
    found = asymmetry([apart(0, 8), apart(7, 8)], ONE_LEG)
    assert found is not None
    assert found.verdict is AsymmetryVerdict.WORK_ON_IT
    assert found.side_to_work_on is LEFT


@pytest.mark.parametrize(
    "sessions",
    [
        (apart(0, 8), apart(0, 8)),
        (apart(0, 8), apart(7, 10, 8)),
        (apart(0, 8), apart(7, 10)),
        (apart(0, 17, 20), apart(7, 8)),
    ],
    ids=["one day", "other side", "fine before", "less by now"],
)
def test_rule_10_two_different_days_must_agree(sessions: tuple[LoggedSession, ...]) -> None:
    found = asymmetry(sessions, ONE_LEG)
    assert found is not None
    assert found.verdict is AsymmetryVerdict.NOTICE


def test_rule_10_sudden_and_with_pain_leads_to_the_stop_rules() -> None:
    sudden = [apart(0, 8), apart(7, 10)]
    found = asymmetry(sudden, ONE_LEG, {TODAY})
    assert found is not None
    assert found.verdict is AsymmetryVerdict.STOP
    known = asymmetry([apart(0, 8), apart(7, 8)], ONE_LEG, {TODAY})
    assert known is not None
    assert known.verdict is AsymmetryVerdict.WORK_ON_IT


def test_rule_10_the_weak_side_begins_and_gets_one_set_more() -> None:
    sets = one_sided_sets((8, 8), kg(12), RIGHT)
    assert [one.side for one in sets] == [RIGHT, LEFT, RIGHT, LEFT, RIGHT]
    assert {(one.reps, one.load) for one in sets} == {(8, kg(12))}


def test_without_a_weak_side_left_begins_and_both_do_the_same() -> None:
    assert one_sided_sets((8, 7), None, None) == tuple(
        PlannedSet(SetKind.WORK, reps, None, side) for reps in (8, 7) for side in (LEFT, RIGHT)
    )


def inputs(*recent: LoggedSession, is_stopped: bool = False) -> RungInputs:
    bells = Dumbbells("d", kg(4), kg(40), kg(2))
    return RungInputs(
        LadderPlace(Rung.SINGLE_LEG),
        (),
        recent,
        Equipment(dumbbells=(bells,)),
        Profile(),
        Plan(),
        is_stopped=is_stopped,
    )


def test_rule_10_the_plan_of_the_day_follows() -> None:
    """20 kg x 10 with 2 left is 28 kg, x 4 with 1 left 23.3: 16.7 % on two days."""
    sides = session(0, [(20, 8, 2)] * 3, [(20, 10, 0)] * 3), session(7, [(20, 8, 2)], [(20, 8, 2)])
    even = rung_work(TODAY, inputs(*sides))
    assert [one.side for one in even.work_sets] == [LEFT, RIGHT] * 3
    weak = (
        session(0, [(20, 10, 2)] * 3, [(20, 4, 1)] * 3),
        session(7, [(20, 10, 2)] * 3, [(20, 4, 1)] * 3),
    )
    planned = rung_work(TODAY, inputs(*weak))
    assert [one.side for one in planned.work_sets] == [RIGHT, LEFT] * 3 + [RIGHT]
    assert len({(one.load, one.reps) for one in planned.work_sets}) == 1


def test_while_a_stop_rule_holds_no_set_is_added() -> None:
    weak = (
        session(0, [(20, 10, 2)] * 3, [(20, 4, 1)] * 3),
        session(7, [(20, 10, 2)] * 3, [(20, 4, 1)] * 3),
    )
    planned = rung_work(TODAY, inputs(*weak, is_stopped=True))
    assert planned.reason is not None
    assert planned.reason.code is ReasonCode.STOP_PAIN
    assert [one.side for one in planned.work_sets].count(RIGHT) == len(planned.work_sets) // 2


@given(left=st.integers(1, 30), right=st.integers(1, 30))
def test_the_percent_is_between_0_and_100_and_the_weak_side_has_less(left: int, right: int) -> None:
    (day,) = sides_days([apart(0, left, right)], ONE_LEG)
    assert 0 <= day.percent < 100
    assert (day.weak is None) == (left == right)
