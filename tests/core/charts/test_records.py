"""Runs of clean sets and even sides, from what a store answers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.asymmetry import ScoreBasis
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.charts.records import (
    CleanRun,
    CleanStretch,
    Records,
    SideSet,
    longest_clean_run,
    most_even_balance,
    most_even_session,
)
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import RepsLeft, SessionId, SetId, SetKind, Side
from hinge_desktop.core.weights import Weight
from tests.builders import kg

DAY = date(2026, 3, 2)
SINGLE_LEG = ExerciseId("single_leg_romanian_deadlift")


def stretch(number: int, sets: int, *, is_broken: bool = False) -> CleanStretch:
    return CleanStretch(
        SessionId(f"session-{number}"),
        DAY + timedelta(number),
        sets,
        SetId(f"set-{number}"),
        is_broken,
    )


def run(sets: int, first: int, last: int, *, is_running: bool) -> CleanRun:
    return CleanRun(
        sets,
        DAY + timedelta(first),
        DAY + timedelta(last),
        SessionId(f"session-{last}"),
        SetId(f"set-{last}"),
        is_running,
    )


def test_without_an_answered_set_there_is_no_run() -> None:
    assert longest_clean_run([]) is None
    assert longest_clean_run([stretch(1, 0, is_broken=True)]) is None


def test_a_run_goes_on_over_sessions_until_a_fault() -> None:
    found = longest_clean_run(
        [stretch(1, 3), stretch(2, 2), stretch(3, 1, is_broken=True), stretch(4, 4)]
    )
    assert found == run(6, 1, 3, is_running=False)


def test_a_run_that_no_fault_has_ended_goes_on() -> None:
    assert longest_clean_run([stretch(1, 2, is_broken=True), stretch(2, 3)]) == run(
        3, 2, 2, is_running=True
    )


def test_a_fault_as_first_set_of_a_session_ends_the_run_in_the_one_before() -> None:
    found = longest_clean_run([stretch(1, 3), stretch(2, 0, is_broken=True), stretch(2, 2)])
    assert found == run(3, 1, 1, is_running=False)


def test_of_two_equal_runs_the_earlier_one_stands() -> None:
    found = longest_clean_run([stretch(1, 2, is_broken=True), stretch(2, 2)])
    assert found == run(2, 1, 1, is_running=False)


@given(st.lists(st.lists(st.booleans(), min_size=1, max_size=5), max_size=12))
def test_the_longest_run_equals_that_of_the_sets_in_one_row(sessions: list[list[bool]]) -> None:
    stretches = []
    for number, answers in enumerate(sessions):
        clean = 0
        for is_clean in answers:
            clean += is_clean
            if not is_clean:
                stretches.append(stretch(number, clean, is_broken=True))
                clean = 0
        if clean:
            stretches.append(stretch(number, clean))
    row = [is_clean for answers in sessions for is_clean in answers]
    longest = max((len(list(own)) for is_clean, own in groupby(row) if is_clean), default=0)
    found = longest_clean_run(stretches)
    assert (0 if found is None else found.sets) == longest


def side_set(
    number: int,
    side: Side,
    reps: int = 8,
    left: RepsLeft | None = RepsLeft(20),  # noqa: B008 - a frozen value
    load: Weight | None = None,
) -> SideSet:
    return SideSet(
        SessionId(f"session-{number}"),
        DAY + timedelta(number),
        SINGLE_LEG,
        SetId(f"{number}-{side}"),
        SetKind.WORK,
        side,
        load,
        reps,
        left,
    )


def both(
    number: int,
    left: int,
    right: int,
    *,
    reps_left: RepsLeft | None = RepsLeft(20),  # noqa: B008 - a frozen value
    load: Weight | None = None,
) -> list[SideSet]:
    return [
        side_set(number, Side.LEFT, left, reps_left, load),
        side_set(number, Side.RIGHT, right, reps_left, load),
    ]


def test_sides_are_even_where_their_gap_is_least() -> None:
    found = most_even_session([*both(1, 8, 6), *both(2, 10, 9), *both(3, 6, 3)])
    assert found is not None
    assert (found.session_id, found.set_id) == ("session-2", "2-left")
    assert found.exercise_id == SINGLE_LEG
    assert (found.sides.left, found.sides.right, found.sides.percent) == (10, 9, 10.0)


def test_of_equal_gaps_the_harder_session_stands_and_then_the_earlier_one() -> None:
    found = most_even_session([*both(1, 6, 6), *both(2, 8, 8), *both(3, 8, 8)])
    assert found is not None
    assert found.session_id == "session-2"


def test_an_estimate_says_more_than_a_count_of_reps() -> None:
    found = most_even_session([*both(1, 10, 10), *both(2, 8, 8, load=kg(10))])
    assert found is not None
    assert (found.session_id, found.sides.basis) == ("session-2", ScoreBasis.ESTIMATE)


def test_one_side_alone_or_without_answers_says_nothing() -> None:
    assert most_even_session([side_set(1, Side.LEFT)]) is None
    assert most_even_session(both(1, 8, 8, reps_left=None)) is None
    assert most_even_session(both(1, 8, 8, reps_left=RepsLeft.of(4))) is None
    assert most_even_session([]) is None


def balance(number: int, left: int, right: int) -> BalanceDay:
    return BalanceDay(DAY + timedelta(number), {Side.LEFT: left, Side.RIGHT: right})


def test_the_most_even_balance_check_has_the_least_gap_then_the_longer_time() -> None:
    far, short, long, later = (
        balance(1, 20_000, 10_000),
        balance(2, 10_000, 9_000),
        balance(3, 20_000, 18_000),
        balance(4, 20_000, 18_000),
    )
    assert most_even_balance([far, short, long, later]) == long


def test_a_check_of_one_leg_is_no_record() -> None:
    assert most_even_balance([BalanceDay(DAY, {Side.LEFT: 9_000})]) is None
    assert most_even_balance([balance(1, 0, 0)]) is None


def test_records_are_empty_until_there_is_one() -> None:
    assert Records().is_empty
    assert not Records(even_balance=balance(1, 9_000, 9_000)).is_empty
