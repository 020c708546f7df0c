from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.equipment import Equipment, assumed_bar
from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.load_reasons import ReasonCode, Suggestion
from hinge_desktop.core.load_suggestion import suggest_first_light_day, suggest_load
from hinge_desktop.core.loads import loads_for
from hinge_desktop.core.next_set import NextSetReason, SetTarget, next_set_load
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Thresholds
from hinge_desktop.core.training import LoggedSession, Quality, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.core.work_done import all_work_done
from tests.core.training_builders import (
    RDL,
    TODAY,
    kg,
    lb,
    make_session,
    make_set,
    picture_bar,
    rdl,
    stocks,
)

DAYS = [TODAY - timedelta(days=3 + 4 * place) for place in range(6)]


def suggest(
    *sessions: LoggedSession,
    progression: Progression = Progression(),  # noqa: B008 -- a frozen value
    loads: BarLoads | None = None,
    numbers: Thresholds = DEFAULT_THRESHOLDS,
    misses_since: date | None = None,
) -> Suggestion:
    return suggest_load(
        all_work_done(sessions, RDL),
        progression,
        loads or picture_bar(),
        numbers,
        misses_since=misses_since,
    )


@pytest.mark.parametrize(
    ("load", "reps", "left", "next_load", "next_reps", "code"),
    [
        (60, (12, 12, 12), (2, 2, 1), 62.5, (8, 8, 8), ReasonCode.ALL_SETS_AT_THE_TOP),
        (60, (10, 10, 10), (2, 2, 2), 60, (11, 11, 11), ReasonCode.ADD_A_REP),
        (60, (12, 11, 10), (2, 2, 2), 60, (12, 12, 11), ReasonCode.ADD_A_REP),
        (60, (9, 9, 9), (4, 4, 4), 62.5, (9, 9, 9), ReasonCode.EASY),
        (20, (12, 12, 12), (3, 3, 3), 20, (13, 13, 13), ReasonCode.STEP_TOO_LARGE),
        (20, (13, 13, 13), (3, 3, 3), 20, (14, 14, 14), ReasonCode.STEP_TOO_LARGE),
        (20, (14, 14, 14), (3, 3, 3), 22.5, (8, 8, 8), ReasonCode.ALL_SETS_AT_THE_TOP),
        (20, (9, 9, 9), (4, 4, 4), 20, (10, 10, 10), ReasonCode.ADD_A_REP),
        (60, (10, 10, 10), (2, None, 2), 60, (10, 10, 10), ReasonCode.NOT_ANSWERED),
        (60, (10, 10, 10), (2, 2, 1), 60, (10, 10, 10), ReasonCode.SAME_AGAIN),
        (60, (8, 7, 7), (1, 1, 1), 60, (8, 8, 8), ReasonCode.MISSED_ONCE),
        (60, (8, 7, 7), (None, None, None), 60, (8, 8, 8), ReasonCode.MISSED_ONCE),
        (60, (10, 10, 10), (1, 1, 0), 55, (10, 10, 10), ReasonCode.FAILURE),
        (60, (12, 12, 12), (2, 2, 0), 55, (12, 12, 12), ReasonCode.FAILURE),
        (60, (10, 10), (2, 2), 60, (10, 10, 10), ReasonCode.SETS_MISSING),
        (97.5, (12, 12, 12), (2, 2, 2), 97.5, (12, 12, 12), ReasonCode.NOTHING_HEAVIER),
    ],
)
def test_rule_5_worked_examples_after_one_session(
    load: float,
    reps: Sequence[int],
    left: Sequence[int | None],
    next_load: float,
    next_reps: tuple[int, ...],
    code: ReasonCode,
) -> None:
    suggestion = suggest(rdl(DAYS[0], load, reps, left))
    assert suggestion.load == kg(next_load)
    assert suggestion.reps == next_reps
    assert suggestion.reason.code is code


def test_the_reason_names_what_it_looked_at() -> None:
    reason = suggest(rdl(DAYS[0], 60, (12, 12, 12), (2, 2, 1))).reason
    assert (reason.day, reason.load, reason.reps) == (DAYS[0], kg(60), (12, 12, 12))
    assert reason.step == kg(2.5)


def test_rule_5_1_a_stop_suggests_no_load() -> None:
    history = all_work_done([rdl(DAYS[0], 60, (8,) * 3, (2,) * 3)], RDL)
    suggestion = suggest_load(history, Progression(), picture_bar(), is_stopped=True)
    assert suggestion.load is None
    assert suggestion.reason.code is ReasonCode.STOP_PAIN


def test_rule_5_1_a_fault_keeps_the_load_from_the_lowest_reps() -> None:
    suggestion = suggest(rdl(DAYS[0], 60, (12,) * 3, (2,) * 3, Fault.BAR_DRIFTED))
    assert (suggestion.load, suggestion.reps) == (kg(60), (8, 8, 8))
    assert suggestion.reason.fault is Fault.BAR_DRIFTED


def test_rule_5_1_something_off_without_a_name_is_a_fault() -> None:
    last = rdl(DAYS[0], 60, (12,) * 3, (2,) * 3, quality=Quality.SOMETHING_OFF)
    reason = suggest(last).reason
    assert (reason.code, reason.fault) == (ReasonCode.FAULT, None)


@pytest.mark.parametrize("fault", [Fault.ROUNDED_LOW_BACK, Fault.ROUNDED_UPPER_BACK])
def test_rule_5_1_a_rounded_back_takes_a_tenth_off(fault: Fault) -> None:
    suggestion = suggest(rdl(DAYS[0], 62.5, (12,) * 3, (2,) * 3, fault))
    assert (suggestion.load, suggestion.reps) == (kg(55), (8, 8, 8))
    assert suggestion.reason.code is ReasonCode.ROUNDED_BACK


def test_rule_5_1_a_tenth_comes_off_once_when_the_session_already_went_down() -> None:
    rounded = make_set(kg(62.5), 7, 1, faults=[RepFault(Fault.ROUNDED_LOW_BACK)])
    last = make_session(DAYS[0], [make_set(kg(62.5)), rounded, make_set(kg(55))])
    assert suggest(last).load == kg(55)


def test_rule_5_1_technique_before_progression_when_both_ask() -> None:
    suggestion = suggest(rdl(DAYS[0], 60, (10,) * 3, (0,) * 3, Fault.KNEES_FIRST))
    assert (suggestion.load, suggestion.reps) == (kg(55), (8, 8, 8))


def test_rule_5_2_rounding_never_freezes_a_load() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(5), kg(2.5), kg(10)))
    suggestion = suggest(rdl(DAYS[0], 50, (12,) * 3, (2,) * 3), loads=loads)
    assert suggestion.load == kg(55)  # 5 % would be 52.5, which cannot be built


def test_rule_5_2_up_early_one_step_with_two_more_left_than_asked_in_every_set() -> None:
    easy = rdl(DAYS[0], 60, (9, 9, 9), (4, 4, 4))
    up = suggest(easy)
    assert (up.load, up.reps, up.reason.code) == (kg(62.5), (9, 9, 9), ReasonCode.EASY)
    one_less = suggest(rdl(DAYS[0], 60, (9, 9, 9), (4, 3, 4)))
    assert (one_less.load, one_less.reps) == (kg(60), (10, 10, 10))
    assert suggest(easy, progression=Progression(is_load_held=True)).load == kg(60)


def test_rule_5_3_every_set_one_rep_more_up_to_the_top_of_the_range() -> None:
    after = suggest(rdl(DAYS[0], 60, (12, 11, 8), (2, 2, 2)))
    assert (after.load, after.reps) == (kg(60), (12, 12, 9))


def test_rule_5_3_below_the_target_but_not_at_failure_the_same_reps_again() -> None:
    after = suggest(rdl(DAYS[0], 60, (10, 10, 9), (2, 1, 2)))
    assert (after.load, after.reps) == (kg(60), (10, 10, 9))
    assert after.reason.code is ReasonCode.SAME_AGAIN


def test_rule_5_2_five_percent_of_a_heavy_load_is_more_than_a_step() -> None:
    loads = BarLoads(
        assumed_bar(), stocks(kg(25), kg(20), kg(15), kg(10), kg(5), kg(2.5), kg(1.25))
    )
    suggestion = suggest(rdl(DAYS[0], 120, (12,) * 3, (2,) * 3), loads=loads)
    assert suggestion.load == kg(125)


@pytest.mark.parametrize(("reps", "left"), [((12,) * 3, (2,) * 3), ((8,) * 3, (4,) * 3)])
def test_rule_5_2_no_increase_in_the_first_weeks(
    reps: tuple[int, ...], left: tuple[int, ...]
) -> None:
    held = Progression(is_load_held=True)
    assert suggest(rdl(DAYS[0], 60, reps, left), progression=held).load == kg(60)


def test_rule_5_4_second_miss_running_lowers_the_load() -> None:
    misses = [rdl(day, 60, (8, 7, 7), (1, 1, 1)) for day in DAYS[:2]]
    suggestion = suggest(*misses)
    assert (suggestion.load, suggestion.reps) == (kg(55), (8, 8, 8))
    assert suggestion.reason.code is ReasonCode.MISSED_TWICE


def as_planned(reps: int, *sessions: LoggedSession) -> list[LoggedSession]:
    """The same sessions, with so many reps planned for each set."""
    return [
        replace(
            session,
            exercises=tuple(
                replace(one, sets=tuple(replace(each, planned_reps=reps) for each in one.sets))
                for one in session.exercises
            ),
        )
        for session in sessions
    ]


def test_rule_5_4_a_session_is_a_miss_only_against_what_it_asked_for() -> None:
    done = [rdl(day, 60, (8, 8, 8), (3, 3, 3)) for day in DAYS[:3]]
    light_day = Progression(lowest_reps=10, highest_reps=12, target_reps_left=3)
    after = suggest(*as_planned(8, *done), progression=light_day)
    assert (after.load, after.reps) == (kg(60), (10, 10, 10))
    assert after.reason.code is ReasonCode.ADD_A_REP
    missed = suggest(*as_planned(10, *done), progression=light_day)
    assert missed.reason.code is ReasonCode.MISSED_AGAIN


def test_rule_5_4_a_plan_above_the_range_makes_no_miss_of_a_set_within_it() -> None:
    done = as_planned(11, rdl(DAYS[0], 60, (11, 9, 9), (2, 2, 2)))
    assert suggest(*done).reason.code is ReasonCode.ADD_A_REP


def test_rule_5_4_reps_planned_for_the_exercise_stand_in_for_those_of_a_set() -> None:
    done = [rdl(day, 60, (6, 6, 6), (3, 3, 3)) for day in DAYS[:2]]
    planned = [
        replace(
            session,
            exercises=tuple(
                replace(one, entry=replace(one.entry, planned_reps=6)) for one in session.exercises
            ),
        )
        for session in done
    ]
    assert suggest(*done).reason.code is ReasonCode.MISSED_TWICE
    assert suggest(*planned).reason.code is ReasonCode.ADD_A_REP


def test_rule_5_4_misses_that_do_not_follow_one_another_count_alone() -> None:
    miss = (60, (8, 7, 7), (1, 1, 1))
    sessions = rdl(DAYS[0], *miss), rdl(DAYS[1], 60, (8,) * 3, (2,) * 3), rdl(DAYS[2], *miss)
    assert suggest(*sessions).reason.code is ReasonCode.MISSED_ONCE


def test_rule_5_4_third_miss_lowers_once_more_beside_the_offer_of_an_easy_week() -> None:
    misses = [rdl(day, 55, (8, 7, 7), (1, 1, 1)) for day in DAYS[:3]]
    suggestion = suggest(*misses)
    assert suggestion.reason.code is ReasonCode.MISSED_AGAIN
    assert (suggestion.load, suggestion.reps) == (kg(50), (8, 8, 8))


def test_rule_5_4_misses_before_an_easy_week_are_over() -> None:
    misses = [rdl(day, 60, (8, 7, 7), (1, 1, 1)) for day in DAYS[1:4]]
    after = suggest(*misses, misses_since=DAYS[0])
    assert (after.reason.code, after.load) == (ReasonCode.AFTER_EASY_WEEK, kg(60))
    assert after.reps == (8, 8, 8)


def test_rule_5_4_a_failure_set_counts_as_none_left() -> None:
    sets = [make_set(kg(60)), make_set(kg(60), 10, None, kind=SetKind.FAILURE)]
    assert suggest(make_session(DAYS[0], sets)).reason.code is ReasonCode.FAILURE


def test_rule_5_6_a_set_without_a_judgement_is_not_clean() -> None:
    last = rdl(DAYS[0], 60, (12,) * 3, (2,) * 3, quality=None)
    assert suggest(last).reason.code is ReasonCode.NOT_ANSWERED


def test_rule_5_7_a_load_lowered_by_hand_is_the_new_base() -> None:
    sets = [make_set(kg(60)), make_set(kg(60)), make_set(kg(57.5))]
    assert suggest(make_session(DAYS[0], sets)).load == kg(57.5)


def test_rule_5_7_the_first_light_day_is_a_tenth_lighter() -> None:
    heavy = all_work_done([rdl(DAYS[0], 60, (8,) * 3, (2,) * 3)], RDL)[0]
    light = Progression(3, 10, 12, 3)
    suggestion = suggest_first_light_day(heavy, light, picture_bar())
    assert (suggestion.load, suggestion.reps) == (kg(52.5), (10, 10, 10))


def test_without_history_the_empty_bar() -> None:
    suggestion = suggest()
    assert (suggestion.load, suggestion.reps) == (kg(20), (8, 8, 8))
    assert suggestion.reason.code is ReasonCode.FIRST_TIME


def test_plates_that_were_given_away_round_down() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(10), kg(5)))
    assert suggest(rdl(DAYS[0], 47.5, (8,) * 3, (2,) * 3), loads=loads).load == kg(40)


def test_assumed_plates_do_not_cap_what_was_lifted() -> None:
    assumed = loads_for(LoadKind.BARBELL, Equipment(), Unit.KG)
    history = all_work_done([rdl(DAYS[0], 150, (8,) * 3, (2,) * 3)], RDL)
    assert suggest_load(history, Progression(), assumed).load == kg(150)


def test_the_pictures_from_september_to_november() -> None:
    """One lifter, one fault: every suggestion leads to the next session."""
    clean = [(60, reps) for reps in range(8, 13)]
    history: list[LoggedSession] = [
        rdl(date(2026, 10, 13), 57.5, (9,) * 3, (2,) * 3, Fault.BAR_DRIFTED)
    ]
    expected = [(57.5, reps) for reps in range(8, 13)] + clean + [(62.5, 8)]
    days = [date(2026, 10, 17) + timedelta(days=4 * place) for place in range(len(expected))]
    for day, (load, reps) in zip(days, expected, strict=True):
        suggestion = suggest(*history)
        assert (suggestion.load, suggestion.reps) == (kg(load), (reps,) * 3)
        history.insert(0, rdl(day, load, suggestion.reps, (2,) * 3))


def test_pounds_grow_in_pounds() -> None:
    loads = loads_for(LoadKind.BARBELL, Equipment(), Unit.LB)
    sets = [make_set(lb(135), 12, 2)] * 3
    history = all_work_done([make_session(DAYS[0], sets)], RDL)
    assert suggest_load(history, Progression(), loads).load == lb(140)


ROUNDED = (RepFault(Fault.ROUNDED_LOW_BACK, 6),)


@pytest.mark.parametrize(
    ("load", "reps", "left", "target", "expected"),
    [
        (60, 10, 0, SetTarget(10, 2), 55),
        (62.5, 8, 2, SetTarget(8, 2), 62.5),
        (62.5, 12, 3, SetTarget(8, 2), 62.5),
        (62.5, 8, 4, SetTarget(12, 2), 62.5),
        (62.5, 3, 0, SetTarget(8, 2), 55),
        (62.5, 8, None, SetTarget(8, 2), 62.5),
        (60, 12, 0, SetTarget(12, 2), 55),
        (20, 8, 0, SetTarget(8, 2), 20),
    ],
)
def test_rule_5_5_inside_a_session_only_down(
    load: float, reps: int, left: int | None, target: SetTarget, expected: float
) -> None:
    following = next_set_load(make_set(kg(load), reps, left), target, picture_bar())
    assert following.load == kg(expected)


def test_rule_5_5_a_rounded_back_takes_about_a_tenth_off() -> None:
    done = make_set(kg(62.5), 7, 1, faults=ROUNDED)
    following = next_set_load(done, SetTarget(8, 2), picture_bar())
    assert following.load == kg(55)
    assert following.reason is NextSetReason.ROUNDED_BACK
    assert following.fault is Fault.ROUNDED_LOW_BACK


def test_rule_5_5_a_hard_set_says_so() -> None:
    following = next_set_load(make_set(kg(60), 10, 0), SetTarget(10, 2), picture_bar())
    assert following.reason is NextSetReason.TOO_HARD


def test_rule_5_5_without_a_load_nothing_changes() -> None:
    following = next_set_load(make_set(None, 10, 0), SetTarget(10, 2), picture_bar())
    assert (following.load, following.reason) == (None, NextSetReason.AS_PLANNED)
