"""A routine as turns: what is paced and what is not, both sides, and where back leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.routine import OWN_PACE_REP_MS, Routine, RoutinePart, Turn
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Tempo
from hinge_desktop.core.tempo_run import DEFAULT_CHANGE_MS, Moment, TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.services.routine_walk import RoutineWalk

RELEASE = RoutinePart(hold_seconds=60, is_one_sided=True)
BRIDGE = RoutinePart(reps=10, sets=2)
CLAM = RoutinePart(reps=10, is_one_sided=True)
BRACE = RoutinePart(hold_seconds=30)
HINGE = RoutinePart(reps=8, tempo=DEFAULT_TEMPO)
CURL = RoutinePart(reps=5, is_optional=True)
PARTS = (RELEASE, BRIDGE, CLAM, BRACE, HINGE, CURL)
WITHOUT_CURL = range(5)
LEAD_IN_MS = 5_000
WARM_UP = Routine(PARTS, WITHOUT_CURL, LEAD_IN_MS)

tempos = st.sampled_from([None, DEFAULT_TEMPO, Tempo.parse("2-0-2-0"), Tempo.parse("0-0-0-1")])
sets = st.integers(1, 4)
held = st.builds(
    RoutinePart, hold_seconds=st.integers(1, 120), sets=sets, is_one_sided=st.booleans()
)
counted = st.builds(
    RoutinePart, reps=st.integers(1, 20), sets=sets, is_one_sided=st.booleans(), tempo=tempos
)


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    parts = tuple(draw(st.lists(held | counted, min_size=1, max_size=6)))
    places = st.sets(st.integers(0, len(parts) - 1), min_size=1)
    return Routine(parts, frozenset(draw(places)), draw(st.integers(0, 20_000)))


def work_ms(turn: Turn) -> int:
    assert turn.run is not None
    return sum(part.milliseconds for part in turn.run.parts)


@pytest.mark.parametrize(
    ("part", "turns"),
    [
        (RELEASE, 1),
        (BRIDGE, 2),
        (CLAM, 2),
        (RoutinePart(reps=10, sets=2, is_one_sided=True), 4),
        (RoutinePart(hold_seconds=20, sets=3), 3),
        (HINGE, 1),
    ],
)
def test_sets_and_sides_make_turns(part: RoutinePart, turns: int) -> None:
    assert len(Routine((part,), (0,)).turns) == turns


def test_a_hold_of_both_sides_is_one_run_with_time_to_change() -> None:
    (turn,) = Routine((RELEASE,), (0,), LEAD_IN_MS).turns
    assert turn.run is not None
    spans = [(span.moment, span.milliseconds) for span in turn.run.spans]
    assert spans == [
        (Moment.LEAD_IN, LEAD_IN_MS),
        (Moment.HOLDING, 60_000),
        (Moment.CHANGE_SIDES, DEFAULT_CHANGE_MS),
        (Moment.HOLDING, 60_000),
    ]
    assert [part.side for part in turn.run.parts] == [Side.LEFT, Side.RIGHT]


def test_a_hinge_is_paced_and_other_reps_are_not() -> None:
    hinge, own = Routine((HINGE, CLAM), (0, 1), 0).turns[:2]
    assert hinge.run == TempoRun.of_reps(DEFAULT_TEMPO, 8, lead_in_ms=0)
    assert (own.run, own.side, own.reps) == (None, Side.LEFT, 10)


def test_the_time_of_the_warm_up_is_told_ahead() -> None:
    own_sets = 4
    waits = 7 * LEAD_IN_MS + DEFAULT_CHANGE_MS
    work = 2 * 60_000 + own_sets * 10 * OWN_PACE_REP_MS + 30_000 + 8 * DEFAULT_TEMPO.rep_ms
    assert WARM_UP.total_ms == waits + work
    assert WARM_UP.left_ms(0, 0) == WARM_UP.total_ms
    assert WARM_UP.left_ms(1, 4_000) == WARM_UP.total_ms - WARM_UP.turns[0].expected_ms - 4_000


def test_what_is_not_chosen_is_left_out_and_keeps_its_place() -> None:
    chosen = Routine(PARTS, (0, 5))
    assert {turn.step for turn in chosen.turns} == {0, 5}
    assert chosen.number_of(len(chosen.turns) - 1) == 2


@pytest.mark.parametrize(
    ("turn", "is_begun", "back"),
    [
        (0, False, 0),
        (0, True, 0),
        (1, False, 0),
        (2, False, 1),  # the second set of the bridge: to its first
        (3, False, 1),
        (4, False, 3),
        (5, False, 3),
        (5, True, 5),
    ],
)
def test_back_leads_to_the_beginning_of_a_step(turn: int, is_begun: bool, back: int) -> None:
    assert WARM_UP.turn_back_from(turn, is_begun=is_begun) == back


def test_nothing_chosen_is_no_routine() -> None:
    with pytest.raises(ValueError, match="chosen"):
        Routine(PARTS, ())


@pytest.mark.parametrize("wrong", [{}, {"hold_seconds": 5, "reps": 5}, {"reps": 5, "sets": 0}])
def test_a_part_has_one_thing_to_do(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="a part has"):
        RoutinePart(**wrong)  # type: ignore[arg-type]


@given(routines())
def test_runs_cover_all_that_is_held_and_paced(routine: Routine) -> None:
    for step in routine.steps:
        part = routine.parts[step]
        turns = [turn for turn in routine.turns if turn.step == step]
        sides = 2 if part.is_one_sided else 1
        assert {turn.set_number for turn in turns} == set(range(1, part.sets + 1))
        if part.is_own_pace:
            assert all(turn.run is None for turn in turns)
            assert sum(turn.reps for turn in turns) == part.sets * sides * part.reps
            continue
        rep_ms = 0 if part.tempo is None else part.tempo.rep_ms
        one_ms = part.hold_seconds * 1000 or part.reps * rep_ms
        assert sum(work_ms(turn) for turn in turns) == part.sets * sides * one_ms


@given(routines())
def test_both_sides_get_the_same(routine: Routine) -> None:
    for turn in routine.turns:
        if turn.run is None or not routine.parts[turn.step].is_one_sided:
            continue
        left, right = turn.run.parts
        assert (left.side, right.side) == (Side.LEFT, Side.RIGHT)
        assert (left.milliseconds, left.reps) == (right.milliseconds, right.reps)


@given(routines(), st.data())
def test_what_is_left_only_shrinks(routine: Routine, data: st.DataObject) -> None:
    assert routine.total_ms == sum(turn.expected_ms for turn in routine.turns)
    turn = data.draw(st.integers(0, len(routine.turns) - 1))
    elapsed_ms = data.draw(st.integers(0, routine.turns[turn].expected_ms))
    left_ms = routine.left_ms(turn, elapsed_ms)
    assert routine.before_ms(turn) + elapsed_ms + left_ms == routine.total_ms


@given(routines())
def test_a_walk_comes_to_every_turn_once_and_back_to_the_first(routine: Routine) -> None:
    walk = RoutineWalk(routine)
    seen = []
    while walk.turn is not None:
        seen.append(walk.turn)
        walk.go_on()
    assert tuple(seen) == routine.turns
    assert (walk.is_done, walk.following) == (True, None)
    walk.go_on()
    walk.go_back(is_begun=False)
    assert walk.is_done
    assert walk.left_ms(0) == 0


@given(routines())
def test_steps_can_be_skipped_and_gone_back_to(routine: Routine) -> None:
    walk = RoutineWalk(routine)
    for step in routine.steps:
        assert walk.turn is not None
        assert walk.turn.step == step
        walk.skip_step()
    assert walk.is_done
    last = RoutineWalk(routine)
    for _ in routine.turns[1:]:
        last.go_on()
    for _ in range(2 * len(routine.steps)):
        last.go_back(is_begun=False)
    assert last.place == 0
