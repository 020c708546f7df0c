"""Steps that are offered, never forced (coaching-rules 1, "Fall back")."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hinge_desktop.core.fall_back import LadderOffer, OfferCode, ladder_offer
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.first_loads import first_load
from hinge_desktop.core.gate_evidence import GateInputs
from hinge_desktop.core.gate_rules import gates_from
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason
from hinge_desktop.core.ladder_places import LIGHT_BAR, LOADED_BAR
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.core.work_done import work_done
from tests.core.ladder_builders import (
    BELL,
    DOWEL,
    WALL,
    WITH_BELL,
    a_move,
    a_session,
    a_set,
    at_wall,
    drill,
)
from tests.core.training_builders import RDL, kg, picture_bar, rdl

TODAY = date(2026, 11, 21)
ARRIVED = (a_move(date(2026, 11, 1), LOADED_BAR),)


def _offer(
    place: LadderPlace,
    *sessions: LoggedSession,
    moves: tuple[LadderMove, ...] = ARRIVED,
    is_stopped: bool = False,
    day: date = TODAY,
) -> LadderOffer | None:
    inputs = GateInputs(sessions=sessions, moves=moves, equipment=WITH_BELL, is_stopped=is_stopped)
    report = gates_from(place, inputs, DEFAULT_THRESHOLDS, day)
    return ladder_offer(report, inputs, DEFAULT_THRESHOLDS, day)


def _with(day: int, *faults: Fault, place: LadderPlace = LOADED_BAR) -> LoggedSession:
    return a_session(date(2026, 11, day), a_set(faults=faults), a_set(), place=place)


def test_rule_1_the_same_fault_in_two_consecutive_sessions() -> None:
    drifted, deep = Fault.BAR_DRIFTED, Fault.TOO_DEEP
    assert _offer(LOADED_BAR, _with(14, drifted), _with(17, deep)) is None
    assert _offer(LOADED_BAR, _with(10, drifted), _with(14), _with(17, drifted)) is None
    offer = _offer(LOADED_BAR, _with(10), _with(14, drifted, deep), _with(17, drifted))
    assert offer is not None
    assert (offer.code, offer.fault, offer.to) == (OfferCode.SAME_FAULT, drifted, LIGHT_BAR)
    assert offer.is_down


def test_an_unanswered_session_between_is_passed_over() -> None:
    silent = a_session(date(2026, 11, 14), a_set(quality=None))
    drifted = Fault.BAR_DRIFTED
    offer = _offer(LOADED_BAR, _with(10, drifted), silent, _with(17, drifted))
    assert offer is not None
    assert [day.day for day in offer.days] == [10, 17]


def test_at_the_wall_there_is_no_step_down() -> None:
    faulty = [a_session(date(2026, 11, day), at_wall(100, 5), place=WALL) for day in (10, 14)]
    assert _offer(WALL, *faulty, moves=()) is None
    assert _offer(WALL, *faulty, moves=(), day=date(2027, 3, 1)) is None


def test_faults_from_before_the_lifter_came_here_are_not_held_against_them() -> None:
    drifted = Fault.BAR_DRIFTED
    moves = (*ARRIVED, a_move(date(2026, 11, 15), LOADED_BAR, MoveReason.BY_CHOICE))
    assert _offer(LOADED_BAR, _with(10, drifted), _with(14, drifted), moves=moves) is None


def test_a_declined_offer_is_silent_until_there_is_new_evidence() -> None:
    drifted = Fault.BAR_DRIFTED
    faulty = [_with(10, drifted), _with(14, drifted)]
    moves = (*ARRIVED, a_move(date(2026, 11, 14), LOADED_BAR, MoveReason.STAYED, LOADED_BAR))
    assert _offer(LOADED_BAR, *faulty, moves=moves) is None
    assert _offer(LOADED_BAR, *faulty, _with(17), moves=moves) is None
    again = _offer(LOADED_BAR, *faulty, _with(17, drifted), moves=moves)
    assert again is not None
    assert again.code is OfferCode.SAME_FAULT


@pytest.mark.parametrize(("days", "is_offered"), [(21, False), (22, True)])
def test_rule_1_after_more_than_three_weeks_off(days: int, is_offered: bool) -> None:
    offer = _offer(LOADED_BAR, _with(3), day=date(2026, 11, 3) + timedelta(days=days))
    assert (offer is not None) is is_offered
    if offer is not None:
        assert (offer.code, offer.weeks, offer.to) == (OfferCode.WEEKS_OFF, 3, LIGHT_BAR)


def test_weeks_off_count_from_a_later_placement() -> None:
    moves = (a_move(date(2026, 11, 20), LOADED_BAR, MoveReason.PLACEMENT),)
    old = a_session(date(2026, 6, 1), a_set())
    assert _offer(LOADED_BAR, old, moves=moves) is None


def test_after_the_week_and_a_clean_session_the_way_back_up_is_offered() -> None:
    fell = a_move(date(2026, 11, 14), LIGHT_BAR, MoveReason.FELL_BACK, LOADED_BAR)
    clean = _with(17, place=LIGHT_BAR)
    back = _offer(LIGHT_BAR, clean, moves=(*ARRIVED, fell))
    assert back is not None
    assert (back.code, back.to, back.is_down) == (OfferCode.BACK_UP, LOADED_BAR, False)
    too_early = _offer(LIGHT_BAR, clean, moves=(*ARRIVED, fell), day=date(2026, 11, 20))
    assert too_early is None
    faulty = _with(17, Fault.BAR_DRIFTED, place=LIGHT_BAR)
    assert _offer(LIGHT_BAR, faulty, moves=(*ARRIVED, fell)) is None


def test_technique_comes_before_the_gate_and_a_met_gate_is_offered() -> None:
    good = [a_session(date(2026, 11, day), drill(), drill(), place=DOWEL) for day in (5, 7)]
    moves = (a_move(date(2026, 11, 1), DOWEL),)
    up = _offer(DOWEL, *good, moves=moves)
    assert up is not None
    assert (up.code, up.to) == (OfferCode.STEP_UP, BELL)
    rounded = [_with(day, Fault.ROUNDED_LOW_BACK, place=DOWEL) for day in (14, 17)]
    down = _offer(DOWEL, *good, *rounded, moves=moves)
    assert down is not None
    assert (down.code, down.to) == (OfferCode.SAME_FAULT, WALL)


def test_rule_7_under_a_stop_only_drills_are_offered() -> None:
    good = [a_session(date(2026, 11, day), drill(), drill(), place=DOWEL) for day in (14, 17)]
    assert _offer(DOWEL, *good, moves=(), is_stopped=True) is None
    reached = [a_session(date(2026, 11, day), at_wall(), place=WALL) for day in (14, 17)]
    up = _offer(WALL, *reached, moves=(), is_stopped=True)
    assert up is not None
    assert up.to == DOWEL


@pytest.mark.parametrize(
    ("lifted", "step_down", "today", "expected"),
    [
        (None, False, 18, None),
        (None, True, 18, 35),  # 36 rounded down to what can be built
        (date(2026, 11, 17), False, 18, 30),
        (date(2026, 11, 17), True, 18, 30),  # the lower of both
        (date(2026, 11, 16), False, 18, None),  # trained again since
    ],
)
def test_rule_7_and_1_first_loads(
    lifted: date | None, step_down: bool, today: int, expected: float | None
) -> None:
    done = work_done(rdl(date(2026, 11, 17), 60, [8, 8, 8], [2, 2, 2]), RDL)
    load = first_load(
        done,
        picture_bar(),
        DEFAULT_THRESHOLDS,
        date(2026, 11, today),
        stop_lifted=lifted,
        is_step_down=step_down,
    )
    assert load == (None if expected is None else kg(expected))


def test_rule_1_after_weeks_off_60_percent_and_never_worked_nothing() -> None:
    done = work_done(rdl(date(2026, 10, 1), 60, [8, 8, 8], [2, 2, 2]), RDL)
    bar = picture_bar()
    assert first_load(done, bar, DEFAULT_THRESHOLDS, TODAY) == kg(35)
    assert first_load(None, bar, DEFAULT_THRESHOLDS, TODAY, is_step_down=True) is None
