"""The gates of the rungs that teach (coaching-rules 1, rows 1 to 4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.gate_evidence import GateInputs
from hinge_desktop.core.gate_rules import gates_from
from hinge_desktop.core.gates import EvidenceKind, Gate, GateReport, GateVerdict
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, LadderPlace, MoveReason
from hinge_desktop.core.ladder_places import BENCH_HINGE, LIGHT_BAR, LOADED_BAR, TRAP_BAR
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule
from hinge_desktop.core.training import (
    Contacts,
    Depth,
    LoggedSession,
    Quality,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.wall_distance import next_wall_distance_mm
from tests.core.ladder_builders import (
    BELL,
    DOWEL,
    KEPT,
    RUSHED,
    WALL,
    WITH_BELL,
    a_move,
    a_session,
    a_set,
    at_wall,
    drill,
)

TODAY = date(2026, 11, 21)
MONDAY, THURSDAY = date(2026, 11, 16), date(2026, 11, 19)


def _report(place: LadderPlace, *sessions: LoggedSession, **inputs: object) -> GateReport:
    made = replace(GateInputs(sessions=sessions), **inputs)  # type: ignore[arg-type]
    return gates_from(place, made, DEFAULT_THRESHOLDS, TODAY)


def _gate(place: LadderPlace, *sessions: LoggedSession, **inputs: object) -> Gate:
    (gate,) = _report(place, *sessions, **inputs).gates
    return gate


def _kinds(gate: Gate) -> list[EvidenceKind]:
    return [row.kind for row in gate.evidence]


def _on_two_days(place: LadderPlace, *sets: WorkSet) -> tuple[LoggedSession, LoggedSession]:
    return (a_session(MONDAY, *sets, place=place), a_session(THURSDAY, *sets, place=place))


@pytest.mark.parametrize(("clean", "is_met"), [(10, True), (8, True), (7, False)])
def test_rule_1_wall_8_of_10_at_20_cm_on_2_days(clean: int, is_met: bool) -> None:
    gate = _gate(WALL, *_on_two_days(WALL, at_wall(200, clean), at_wall(200, 9)))
    assert (gate.is_met, gate.have, gate.want) == (is_met, 2 * is_met, 2)
    assert gate.since == (THURSDAY if is_met else None)


def test_rule_1_wall_two_sessions_on_one_day_are_one_day() -> None:
    same = (a_session(MONDAY, at_wall(), place=WALL, sequence=number) for number in (1, 2))
    assert _gate(WALL, *same).have == 1


def test_rule_1_wall_nearer_than_the_goal_does_not_count() -> None:
    gate = _gate(WALL, *_on_two_days(WALL, at_wall(150)))
    assert (gate.verdict, gate.goal_mm) == (GateVerdict.NOT_YET, 200)
    assert (gate.evidence[-1].kind, gate.evidence[-1].amount, gate.evidence[-1].of) == (
        EvidenceKind.TOO_SHORT,
        150,
        200,
    )


@pytest.mark.parametrize(("stature_mm", "goal_mm"), [(1500, 170), (1750, 200), (2000, 200)])
def test_rule_1_wall_the_own_limit_scales_with_stature_and_never_above_20_cm(
    stature_mm: int, goal_mm: int
) -> None:
    done = _on_two_days(WALL, at_wall(170))
    gate = _gate(WALL, *done, profile=Profile(stature_mm=stature_mm))
    assert (gate.goal_mm, gate.is_met) == (goal_mm, goal_mm <= 170)


def _at_the_wall(*tries: tuple[int, int]) -> tuple[LoggedSession, ...]:
    """Sessions on days running: how far in millimetres, and how many of ten were clean."""
    first = TODAY - timedelta(days=len(tries))
    return tuple(
        a_session(first + timedelta(days=number), at_wall(mm, clean), place=WALL)
        for number, (mm, clean) in enumerate(tries)
    )


def test_rule_1_wall_a_lifter_who_never_passes_15_cm_earns_the_dowel_at_the_own_limit() -> None:
    """Each session is done at the distance that the plan gives; only up to 10 cm works."""
    done: list[LoggedSession] = []
    distances: list[int] = []
    while not _gate(WALL, *done).is_met:
        mm = next_wall_distance_mm(reversed(done), EXERCISE_OF_RUNG[WALL.rung], None)
        distances.append(mm)
        day = MONDAY + timedelta(days=len(done))
        done.append(a_session(day, at_wall(mm, 9 if mm <= 100 else 5), place=WALL))
    assert distances == [100, 150, 150, 100]
    gate = _gate(WALL, *done)
    assert (gate.goal_mm, gate.is_own_limit) == (100, True)
    assert _report(WALL, *done).is_open


@pytest.mark.parametrize(
    ("tries", "limit_mm", "next_mm"),
    [
        ([(150, 9), (200, 5)], None, 200),
        ([(150, 9), (200, 5), (200, 6)], 150, 150),
        # Further after all: the plan goes on from there, and the days at the limit stay.
        ([(150, 9), (200, 5), (200, 6), (200, 8)], 150, 200),
        # What was missed before the nearer distance worked says nothing of it.
        ([(200, 5), (200, 5)], None, 150),
        ([(200, 5), (200, 5), (150, 9)], None, 200),
        ([(100, 9), (200, 5), (200, 5)], None, 150),
        # Below the first distance too.
        ([(100, 5), (100, 5)], None, 50),
        ([(100, 5), (100, 5), (50, 9), (100, 5), (100, 5)], 50, 50),
        ([(50, 5), (50, 5), (50, 5)], None, 50),
    ],
)
def test_rule_1_wall_the_own_limit_is_found_by_trying_further_in_two_sessions(
    tries: list[tuple[int, int]], limit_mm: int | None, next_mm: int
) -> None:
    done = _at_the_wall(*tries)
    gate = _gate(WALL, *done)
    assert (gate.goal_mm, gate.is_own_limit) == (limit_mm or 200, limit_mm is not None)
    assert next_wall_distance_mm(reversed(done), EXERCISE_OF_RUNG[WALL.rung], None) == next_mm


def test_rule_1_wall_unanswered_sessions_show_no_limit() -> None:
    unanswered = at_wall(200, quality=None)
    done = [
        *_at_the_wall((150, 9)),
        *(a_session(TODAY, unanswered, place=WALL, sequence=9_000 + one) for one in range(3)),
    ]
    assert not _gate(WALL, *done).is_own_limit


@pytest.mark.parametrize("answer", [{"quality": None}, {"wall_distance_mm": None}, {"reps": None}])
def test_rule_1_missing_is_not_clean_wall_sets_count_neither_way(answer: dict[str, None]) -> None:
    gate = _gate(WALL, *_on_two_days(WALL, at_wall(**answer)))  # type: ignore[arg-type]
    assert (gate.verdict, set(_kinds(gate))) == (GateVerdict.NO_DATA, {EvidenceKind.UNANSWERED})
    clean = a_session(date(2026, 11, 20), at_wall(), at_wall(**answer), place=WALL)  # type: ignore[arg-type]
    assert _gate(WALL, clean).have == 1  # answered sets only


def test_the_earliest_day_at_the_wall_leaves_time_to_move_further_away() -> None:
    fresh = _gate(WALL)
    # 10 cm and 15 cm today and tomorrow, then 20 cm on two days; drills can be done daily.
    assert (fresh.begins, fresh.earliest) == (TODAY, TODAY + timedelta(days=3))
    today = a_session(TODAY, at_wall(), place=WALL)
    gate = _gate(WALL, today)
    assert (gate.begins, gate.earliest) == (TODAY + timedelta(days=1),) * 2


def test_rule_1_the_bench_is_a_variant_without_a_distance() -> None:
    moves = (a_move(date(2026, 11, 1), WALL, MoveReason.BY_CHOICE, exercise_id=BENCH_HINGE),)
    done = [
        a_session(day, at_wall(None), place=WALL, exercise_id=BENCH_HINGE)
        for day in (MONDAY, THURSDAY)
    ]
    gate = _gate(WALL, *done, moves=moves)
    assert (gate.is_met, gate.goal_mm) == (True, None)
    assert _gate(WALL, done[0], moves=moves).earliest == TODAY


def test_rule_1_dowel_every_rep_of_2_sets_of_8_with_three_contacts_on_2_days() -> None:
    assert _gate(DOWEL, *_on_two_days(DOWEL, drill(), drill())).is_met
    assert not _gate(DOWEL, *_on_two_days(DOWEL, drill())).is_met
    short = _gate(DOWEL, *_on_two_days(DOWEL, drill(), drill(7)))
    assert _kinds(short) == [EvidenceKind.TOO_FEW] * 2


@pytest.mark.parametrize(
    "lost", [Contacts(False, True, True), Contacts(True, False, None), Contacts(None, None, False)]
)
def test_rule_1_losing_one_contact_is_not_neutral(lost: Contacts) -> None:
    gate = _gate(DOWEL, *_on_two_days(DOWEL, drill(), drill(), drill(contacts=lost)))
    assert (gate.verdict, _kinds(gate)) == (GateVerdict.NOT_YET, [EvidenceKind.FAULT] * 2)


def test_a_fault_with_the_dowel_does_not_count_and_missing_contacts_wait() -> None:
    off = drill(quality=Quality.SOMETHING_OFF)
    assert _kinds(_gate(DOWEL, a_session(MONDAY, drill(), off, place=DOWEL))) == [
        EvidenceKind.FAULT
    ]
    silent = drill(contacts=Contacts(True, True, None))
    assert _kinds(_gate(DOWEL, a_session(MONDAY, drill(), silent, place=DOWEL))) == [
        EvidenceKind.UNANSWERED
    ]
    enough = a_session(MONDAY, drill(), drill(), silent, place=DOWEL)
    assert _gate(DOWEL, enough).have == 1  # answered sets only


@pytest.mark.parametrize(
    ("depth", "have"), [(Depth.HIGHER, 0), (Depth.OWN_LOWEST, 1), (Depth.PAST_IT, 1), (None, 0)]
)
def test_rule_1_dowel_to_own_depth(depth: Depth | None, have: int) -> None:
    done = a_session(MONDAY, drill(), drill(), place=DOWEL, depth=depth)
    assert _gate(DOWEL, done).have == have


def test_rule_1_dowel_depth_that_was_not_given_waits_and_counts_neither_way() -> None:
    done = _on_two_days(DOWEL, drill(), drill())
    silent = a_session(TODAY, drill(), drill(), place=DOWEL, depth=None)
    assert _gate(DOWEL, *done, silent).is_met
    gate = _gate(DOWEL, silent)
    assert (gate.verdict, _kinds(gate)) == (GateVerdict.NO_DATA, [EvidenceKind.UNANSWERED])


def test_practice_beside_the_plan_shows_as_much_as_a_session() -> None:
    done = [
        a_session(day, drill(), drill(), place=DOWEL, is_practice=True)
        for day in (MONDAY, THURSDAY)
    ]
    assert _gate(DOWEL, *done).is_met


@pytest.mark.parametrize(("left", "is_met"), [(4, True), (3, False)])
def test_rule_1_kettlebell_2_sets_of_10_with_4_left_on_2_days(left: int, is_met: bool) -> None:
    gate = _gate(BELL, *_on_two_days(BELL, a_set(10, left), a_set(10, 4)))
    assert gate.is_met is is_met


def test_rule_1_kettlebell_faults_and_missing_answers() -> None:
    faulty = a_session(
        MONDAY, a_set(10), a_set(10), a_set(10, faults=[Fault.KNEES_FIRST]), place=BELL
    )
    silent = a_session(THURSDAY, a_set(10), a_set(10, None), place=BELL)
    assert _kinds(_gate(BELL, faulty, silent)) == [EvidenceKind.FAULT, EvidenceKind.UNANSWERED]


def test_rule_1_light_bar_3_sets_of_8_lowered_in_3_s_with_3_left_in_3_sessions() -> None:
    days = [date(2026, 11, day) for day in (10, 14, 17)]
    done = [a_session(day, *[a_set(8, 3)] * 3, place=LIGHT_BAR) for day in days]
    assert _gate(LIGHT_BAR, *done).is_met
    assert _gate(LIGHT_BAR, *done[:2]).have == 2
    loaded = a_session(days[0], *[a_set(8, 3)] * 3, place=LOADED_BAR)
    assert _gate(LIGHT_BAR, loaded).verdict is GateVerdict.NO_DATA


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (a_set(8, 2), EvidenceKind.TOO_FEW),
        (a_set(7, 3), EvidenceKind.TOO_FEW),
        (a_set(8, 3, kept=RUSHED), EvidenceKind.RUSHED),
        (a_set(8, 3, tempo=Tempo.parse("2-1-1-1")), EvidenceKind.RUSHED),
        (a_set(8, 3, kept=None), EvidenceKind.UNANSWERED),
        (a_set(8, 3, tempo=None), EvidenceKind.UNANSWERED),
        (a_set(8, None), EvidenceKind.UNANSWERED),
        (a_set(8, 3, faults=[Fault.BAR_DRIFTED], kept=RUSHED), EvidenceKind.FAULT),
    ],
)
def test_rule_1_light_bar_what_is_missing_is_named(one: WorkSet, kind: EvidenceKind) -> None:
    done = a_session(MONDAY, a_set(8, 3), a_set(8, 3), one, place=LIGHT_BAR)
    assert _kinds(_gate(LIGHT_BAR, done)) == [kind]


def test_the_trap_bar_counts_on_the_light_bar() -> None:
    done = a_session(MONDAY, *[a_set(8, 3)] * 3, place=LIGHT_BAR, exercise_id=TRAP_BAR)
    assert _gate(LIGHT_BAR, done).have == 1


def test_loaded_days_keep_to_the_weekdays_and_to_recovery() -> None:
    done = a_session(date(2026, 11, 20), *[a_set(8, 3)] * 3, place=LIGHT_BAR)
    days = (PlanDay(1), PlanDay(5))
    gate = _gate(LIGHT_BAR, done, plan_days=days, last_session=done)
    # Today, Saturday, is too early after Friday: Tuesday 24th, Saturday 28th.
    assert (gate.begins, gate.earliest) == (date(2026, 11, 24), date(2026, 11, 28))


def test_the_kettlebell_is_skipped_where_none_is_owned() -> None:
    assert _report(DOWEL).following == LIGHT_BAR
    assert _report(DOWEL, equipment=WITH_BELL).following == BELL
    assert _report(BELL, equipment=WITH_BELL).following == LIGHT_BAR


def test_every_number_of_the_learning_gates_can_be_changed() -> None:
    numbers = DEFAULT_THRESHOLDS.having(Rule.WALL_DAYS, 1, a_move(TODAY, WALL).made)
    numbers = numbers.having(Rule.WALL_GOAL_MM, 150, a_move(TODAY, WALL).made)
    inputs = GateInputs(sessions=(a_session(MONDAY, at_wall(150), place=WALL),))
    assert gates_from(WALL, inputs, numbers, TODAY).is_open


_WALL_SETS = st.builds(
    at_wall,
    st.sampled_from([100, 150, 200, None]),
    st.integers(0, 10),
    quality=st.sampled_from([Quality.CLEAN, Quality.SOMETHING_OFF, None]),
)
_BAR_SETS = st.builds(
    a_set,
    st.integers(6, 9),
    st.sampled_from([2, 3, 4, None]),
    quality=st.sampled_from([Quality.CLEAN, None]),
    kept=st.sampled_from([KEPT, TempoAnswer.RUSHED, None]),
)


@given(
    st.sampled_from([(WALL, at_wall()), (LIGHT_BAR, a_set(8, 3))]).flatmap(
        lambda chosen: st.tuples(
            st.just(chosen),
            st.lists(_WALL_SETS if chosen[0] == WALL else _BAR_SETS, max_size=8),
        )
    )
)
def test_more_sessions_of_any_kind_never_take_days_away_and_a_good_one_adds_its_own(
    drawn: tuple[tuple[LadderPlace, WorkSet], list[WorkSet]],
) -> None:
    (place, good), sets = drawn
    sessions: list[LoggedSession] = []
    have = 0
    for number, one in enumerate(sets):
        day = date(2026, 10, 1) + timedelta(days=number)
        sessions.append(a_session(day, one, one, one, place=place))
        gate = _gate(place, *sessions)
        assert gate.have >= have
        have = gate.have
    after = _gate(place, *sessions, a_session(TODAY, good, good, good, place=place))
    assert after.have == min(have + 1, after.want)
