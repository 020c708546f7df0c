"""Rung, stage and first load of a lifter who already trains (coaching-rules 1, "Placement")."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.equipment import Bar, BarKind, Equipment, Kettlebell, PlateStock
from hinge_desktop.core.faults import ROUNDING, Fault
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.placement import (
    SHARE_OF,
    TRAP_BAR_DEADLIFT,
    Placement,
    PlacementAnswers,
    PlacementCode,
    PlacementInputs,
    PlacingLift,
    RecentLift,
    needs_bar_set,
    place_lifter,
)
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule
from hinge_desktop.core.training import Quality
from hinge_desktop.core.weights import Unit, Weight
from tests.builders import at, kg, lb

BELL = Kettlebell("bell", kg(12))
STRAIGHT = Bar("straight", 0, "", kg(20))
TRAP = Bar("trap", 1, "", kg(25), BarKind.TRAP)
CLEAN = PlacementAnswers(contacts_kept=True, bar=Quality.CLEAN)
WALL, DOWEL = LadderPlace(Rung.WALL), LadderPlace(Rung.DOWEL)
LIGHT = LadderPlace(Rung.BAR, Stage.LIGHT)
LOADED = LadderPlace(Rung.BAR, Stage.LOADED)


def rdl(load: Weight, reps: int = 8) -> RecentLift:
    return RecentLift(PlacingLift.RDL, load, reps)


def deadlift(load: Weight, reps: int = 5) -> RecentLift:
    return RecentLift(PlacingLift.DEADLIFT, load, reps)


def placed(answers: PlacementAnswers = CLEAN, **inputs: object) -> Placement:
    return place_lifter(replace(PlacementInputs(answers), **inputs))  # type: ignore[arg-type]


def codes(placement: Placement) -> list[PlacementCode]:
    return [reason.code for reason in placement.reasons]


def off(*faults: Fault) -> PlacementAnswers:
    return PlacementAnswers(contacts_kept=True, bar=Quality.SOMETHING_OFF, faults=faults)


@pytest.mark.parametrize(
    ("answers", "place", "first"),
    [
        (PlacementAnswers(), WALL, PlacementCode.DOWEL_NOT_SHOWN),
        (PlacementAnswers(contacts_kept=False), DOWEL, PlacementCode.CONTACT_LOST),
        (replace(CLEAN, contacts_kept=None), WALL, PlacementCode.DOWEL_NOT_SHOWN),
        (replace(CLEAN, contacts_kept=False), DOWEL, PlacementCode.CONTACT_LOST),
        (replace(CLEAN, bar=None), DOWEL, PlacementCode.BAR_NOT_SHOWN),
        (off(Fault.BECAME_A_SQUAT), WALL, PlacementCode.PATTERN_FAULT),
        (off(Fault.KNEES_FIRST), WALL, PlacementCode.PATTERN_FAULT),
        (off(Fault.ROUNDED_LOW_BACK), DOWEL, PlacementCode.ROUNDING_FAULT),
        (off(Fault.ROUNDED_UPPER_BACK), DOWEL, PlacementCode.ROUNDING_FAULT),
        (off(), DOWEL, PlacementCode.UNNAMED_FAULT),
        (off(Fault.BAR_DRIFTED), LIGHT, PlacementCode.BAR_FAULT),
        (off(Fault.TOO_DEEP), LIGHT, PlacementCode.BAR_FAULT),
        (off(Fault.BAR_DRIFTED, Fault.ROUNDED_LOW_BACK), DOWEL, PlacementCode.ROUNDING_FAULT),
        (off(Fault.ROUNDED_LOW_BACK, Fault.KNEES_FIRST), WALL, PlacementCode.PATTERN_FAULT),
        (off(Fault.GRIP_GAVE_OUT), LIGHT, PlacementCode.BAR_FAULT),
        (CLEAN, LIGHT, PlacementCode.SHOWN_CLEAN),
        (replace(CLEAN, lifts=(rdl(kg(80)),)), LOADED, PlacementCode.SHOWN_CLEAN),
    ],
)
def test_rule_1_placement_is_the_first_rung_not_shown_clean(
    answers: PlacementAnswers, place: LadderPlace, first: PlacementCode
) -> None:
    placement = placed(answers)
    assert placement.place == place
    assert codes(placement)[0] is first


@pytest.mark.parametrize(
    ("lifts", "first_load"),
    [
        ((rdl(kg(100)),), kg(60)),
        ((rdl(kg(80)),), kg(47.5)),  # 48 rounded down
        ((deadlift(kg(140)),), kg(55)),  # 56 rounded down
        ((rdl(kg(100)), deadlift(kg(140))), kg(55)),  # the one that allows less
        ((rdl(kg(60)), deadlift(kg(200))), kg(35)),  # 36 against 80
    ],
)
def test_rule_1_placement_load_is_60_percent_of_the_rdl_or_40_of_the_deadlift_rounded_down(
    lifts: tuple[RecentLift, ...], first_load: Weight
) -> None:
    placement = placed(replace(CLEAN, lifts=lifts))
    assert placement.place == LOADED
    assert placement.first_load == first_load
    assert codes(placement)[-1] is PlacementCode.SHARE


def test_pounds_are_placed_with_pound_plates() -> None:
    placement = placed(replace(CLEAN, lifts=(rdl(lb(225)),)), unit=Unit.LB)
    assert placement.first_load == lb(135)


def test_a_lift_in_the_other_unit_is_compared_exactly() -> None:
    placement = placed(replace(CLEAN, lifts=(rdl(lb(220)),)))
    assert placement.first_load is not None
    assert placement.first_load.exact * 100 <= lb(220).exact * 60


def test_the_shares_are_the_lifters_to_lower() -> None:
    lower = DEFAULT_THRESHOLDS.having(Rule.PLACED_BY_RDL_PERCENT, 50, at(date(2026, 11, 21)))
    placement = placed(replace(CLEAN, lifts=(rdl(kg(100)),)), thresholds=lower)
    assert placement.first_load == kg(50)
    assert placement.reasons[-1].percent == 50


def test_where_the_empty_bar_is_more_than_the_share_it_is_light_and_said() -> None:
    placement = placed(replace(CLEAN, lifts=(rdl(kg(30)),)))
    assert placement.place == LIGHT
    assert placement.first_load == kg(20)
    assert codes(placement)[-1] is PlacementCode.LIGHTEST_IS_MORE
    assert placement.reasons[-1].percent == 60


def test_without_a_recent_load_the_empty_bar_is_the_first_load() -> None:
    placement = placed()
    assert placement.first_load == kg(20)
    assert PlacementCode.NO_RECENT_LOAD in codes(placement)


def test_rule_1_after_back_trouble_the_trap_bar_is_the_first_loaded_step() -> None:
    """Rung 4, and rule 7: a professional is asked before it."""
    placement = placed(
        replace(CLEAN, lifts=(rdl(kg(100)),)),
        equipment=Equipment(bars=(STRAIGHT, TRAP)),
        has_back_history=True,
    )
    assert placement.place == LIGHT
    assert placement.exercise_id == TRAP_BAR_DEADLIFT
    assert placement.first_load == kg(25)
    assert placement.asks_professional
    assert PlacementCode.TRAP_BAR_AFTER_TROUBLE in codes(placement)


def test_after_back_trouble_without_a_trap_bar_it_is_the_light_bar() -> None:
    placement = placed(replace(CLEAN, lifts=(rdl(kg(100)),)), has_back_history=True)
    assert (placement.place, placement.exercise_id) == (LIGHT, None)
    assert placement.first_load == kg(20)
    assert placement.asks_professional
    assert PlacementCode.LIGHT_AFTER_TROUBLE in codes(placement)


def test_who_owns_a_trap_bar_alone_begins_with_it() -> None:
    plates = (PlateStock("plates", kg(10), 4),)
    placement = placed(
        replace(CLEAN, lifts=(deadlift(kg(150)),)), equipment=Equipment((TRAP,), plates)
    )
    assert (placement.place, placement.exercise_id) == (LOADED, TRAP_BAR_DEADLIFT)
    assert placement.first_load == kg(45)  # 60 rounded down
    assert PlacementCode.ONLY_TRAP_BAR in codes(placement)


def test_a_trap_bar_is_left_alone_where_nothing_asks_for_it() -> None:
    placement = placed(CLEAN, equipment=Equipment(bars=(STRAIGHT, TRAP)))
    assert placement.exercise_id is None


def test_rule_1_the_kettlebell_rung_is_skipped_where_none_is_owned() -> None:
    no_bar = Equipment(bars=(replace(STRAIGHT, is_in_use=False),))
    placement = placed(CLEAN, equipment=no_bar)
    assert placement.place == DOWEL
    assert codes(placement) == [PlacementCode.NO_BAR, PlacementCode.NO_BELL]
    with_bell = replace(no_bar, kettlebells=(BELL,))
    assert placed(CLEAN, equipment=with_bell).place == LadderPlace(Rung.KETTLEBELL)


def test_who_leaves_the_bar_out_and_owns_a_bell_begins_with_the_bell() -> None:
    placement = placed(
        replace(CLEAN, bar=None), equipment=Equipment(kettlebells=(BELL,)), has_back_history=True
    )
    assert placement.place == LadderPlace(Rung.KETTLEBELL)
    assert placement.asks_professional


def test_rule_7_while_a_stop_holds_everything_leads_to_the_wall() -> None:
    placement = placed(replace(CLEAN, lifts=(rdl(kg(100)),)), is_stopped=True)
    assert placement.place == WALL
    assert placement.first_load is None
    assert codes(placement) == [PlacementCode.STOPPED]


def test_the_bar_is_tried_only_after_a_kept_dowel_and_with_a_bar() -> None:
    assert needs_bar_set(CLEAN, Equipment())
    assert not needs_bar_set(PlacementAnswers(contacts_kept=False), Equipment())
    assert not needs_bar_set(PlacementAnswers(), Equipment())
    assert not needs_bar_set(CLEAN, Equipment(bars=(replace(STRAIGHT, is_in_use=False),)))


weights = st.builds(Weight, st.integers(1_000, 400_000), st.sampled_from(Unit))
lifts = st.lists(
    st.builds(RecentLift, st.sampled_from(PlacingLift), weights, st.integers(1, 20)), max_size=3
)
answers = st.builds(
    PlacementAnswers,
    st.sampled_from([None, True, False]),
    st.sampled_from([None, *Quality]),
    st.lists(st.sampled_from(list(Fault)), max_size=3).map(tuple),
    lifts.map(tuple),
)
equipments = st.builds(
    Equipment,
    st.lists(st.sampled_from([STRAIGHT, TRAP]), unique=True).map(tuple),
    st.just((PlateStock("one", kg(5), 2), PlateStock("two", kg(1.25), 2))),
)


# A busy machine draws slowly; that says nothing about the rule.
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(answers, equipments, st.booleans(), st.booleans())
def test_rule_1_no_placement_begins_above_its_share_or_above_what_was_shown(
    answers: PlacementAnswers,
    equipment: Equipment,
    has_back_history: bool,
    is_stopped: bool,
) -> None:
    inputs = PlacementInputs(
        answers, equipment, has_back_history=has_back_history, is_stopped=is_stopped
    )
    placement = place_lifter(inputs)
    assert placement.reasons
    assert placement.place.rung is not Rung.SINGLE_LEG
    is_clean = answers.contacts_kept is True and answers.bar is Quality.CLEAN
    if placement.place.rung is Rung.BAR:
        assert answers.contacts_kept is True
        assert answers.bar is not None
        assert not ROUNDING.intersection(answers.faults) or is_clean
        assert not is_stopped
    if placement.place.stage is Stage.LOADED:
        assert is_clean
        assert not has_back_history
        assert placement.first_load is not None
        for one in answers.lifts:
            share = DEFAULT_THRESHOLDS[SHARE_OF[one.lift]]
            assert placement.first_load.exact * 100 <= one.load.exact * share
