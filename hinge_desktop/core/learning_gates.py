"""The gates of the rungs that teach: wall, dowel, kettlebell, light bar (coaching-rules 1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from hinge_desktop.core.gate_evidence import (
    GateInputs,
    Shown,
    coming_days,
    counted_on_days,
    is_faulty,
    shown_at,
)
from hinge_desktop.core.gates import Evidence, EvidenceKind, Gate, GateCode
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, LadderPlace, Rung
from hinge_desktop.core.ladder_places import BENCH_HINGE, LIGHT_BAR, exercise_at
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import (
    Depth,
    LoggedExercise,
    LoggedSession,
    SetKind,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.wall_distance import (
    STEP_MM,
    clean_reps,
    is_clean_enough,
    next_wall_distance_mm,
    own_wall_limit_mm,
    wall_goal_mm,
)

_WALL: Final = LadderPlace(Rung.WALL)
_WALL_HINGE: Final = EXERCISE_OF_RUNG[Rung.WALL]


def wall_gate(inputs: GateInputs, numbers: Thresholds, day: date) -> Gate:
    """Return "8 of 10 at the goal distance or the own limit, on 2 days".

    At the bench, the variant for those whose knees travel, there is no distance to ask for.
    """
    limit_mm = _own_limit_mm(inputs, numbers)
    full_mm = wall_goal_mm(inputs.profile.stature_mm, numbers[Rule.WALL_GOAL_MM])
    goal_mm = limit_mm or full_mm
    shown = shown_at(_WALL, inputs)
    rows = [_wall_row(one, goal_mm, numbers) for one in shown]
    days = coming_days(day, _WALL, shown, inputs, numbers)
    want, steps = numbers[Rule.WALL_DAYS], _steps_to(goal_mm, inputs, numbers)
    gate = counted_on_days(GateCode.WALL_REACHED, want, rows, days, sessions_before=steps)
    is_at_the_bench = exercise_at(_WALL, inputs.moves) == BENCH_HINGE
    if is_at_the_bench:
        return gate
    return replace(gate, goal_mm=goal_mm, is_own_limit=limit_mm is not None)


def dowel_gate(inputs: GateInputs, numbers: Thresholds, day: date) -> Gate:
    """Return "every rep of two sets of 8 with all three contacts, to own depth, on 2 days".

    A session without an answer about depth waits, as one without contacts does: missing is not
    clean. It is asked at the end of every dowel exercise, so a day passed over is one day later.
    """
    place = LadderPlace(Rung.DOWEL)
    shown = shown_at(place, inputs)
    rows = [_dowel_row(one, numbers) for one in shown]
    days = coming_days(day, place, shown, inputs, numbers)
    return counted_on_days(GateCode.CONTACTS_KEPT, numbers[Rule.DOWEL_DAYS], rows, days)


def bell_gate(inputs: GateInputs, numbers: Thresholds, day: date) -> Gate:
    """Return "two sets of 10 with 4 or more left and no fault, on 2 days"."""
    place = LadderPlace(Rung.KETTLEBELL)
    shown = shown_at(place, inputs)

    def is_enough(one: WorkSet) -> bool:
        return _reaches(one, numbers[Rule.BELL_REPS], numbers[Rule.BELL_REPS_LEFT])

    rows = [_loaded_row(one, numbers[Rule.BELL_SETS], _is_answered, is_enough) for one in shown]
    days = coming_days(day, place, shown, inputs, numbers)
    return counted_on_days(GateCode.BELL_LIGHT, numbers[Rule.BELL_DAYS], rows, days)


def light_bar_gate(inputs: GateInputs, numbers: Thresholds, day: date) -> Gate:
    """Return "three sets of 8, lowered in 3 s, 3 or more left and no fault, in 3 sessions"."""
    shown = shown_at(LIGHT_BAR, inputs)
    rows = [_light_bar_row(one, numbers) for one in shown]
    days = coming_days(day, LIGHT_BAR, shown, inputs, numbers)
    return counted_on_days(GateCode.BAR_LIGHT, numbers[Rule.LIGHT_BAR_SESSIONS], rows, days)


def _wall_row(shown: Shown, goal_mm: int, numbers: Thresholds) -> Evidence:
    pairs = [(exercise, one) for exercise in shown.exercises for one in _drills(exercise)]
    answered = [(exercise, one) for exercise, one in pairs if _is_wall_set_answered(exercise, one)]
    far = [one for exercise, one in answered if _is_far(exercise, one, goal_mm)]
    if not answered:
        return shown.row(EvidenceKind.UNANSWERED)
    if not far:
        furthest = max(one.wall_distance_mm or 0 for _, one in answered)
        return shown.row(EvidenceKind.TOO_SHORT, furthest, goal_mm)
    worst = min(far, key=lambda one: clean_reps(one) / _planned(one))
    is_passed = is_clean_enough(worst, numbers)
    kind = EvidenceKind.PASSED if is_passed else EvidenceKind.TOO_FEW
    return shown.row(kind, clean_reps(worst), _planned(worst))


def _drills(exercise: LoggedExercise) -> tuple[WorkSet, ...]:
    return exercise.saved(SetKind.DRILL, SetKind.WORK)


def _is_wall_set_answered(exercise: LoggedExercise, one: WorkSet) -> bool:
    is_placed = exercise.entry.exercise_id == BENCH_HINGE or one.wall_distance_mm is not None
    return is_placed and one.quality is not None and one.reps is not None


def _is_far(exercise: LoggedExercise, one: WorkSet, goal_mm: int) -> bool:
    return exercise.entry.exercise_id == BENCH_HINGE or (one.wall_distance_mm or 0) >= goal_mm


def _planned(one: WorkSet) -> int:
    return max(one.planned_reps or one.reps or 1, 1)


def _steps_to(goal_mm: int, inputs: GateInputs, numbers: Thresholds) -> int:
    """Return how many good sessions it takes until the goal distance is tried."""
    if exercise_at(_WALL, inputs.moves) == BENCH_HINGE:
        return 0
    next_mm = next_wall_distance_mm(
        _newest_first(inputs), _WALL_HINGE, inputs.profile.stature_mm, numbers
    )
    return -((next_mm - goal_mm) // STEP_MM)


def _own_limit_mm(inputs: GateInputs, numbers: Thresholds) -> int | None:
    stature_mm = inputs.profile.stature_mm
    return own_wall_limit_mm(_newest_first(inputs), _WALL_HINGE, stature_mm, numbers)


def _newest_first(inputs: GateInputs) -> tuple[LoggedSession, ...]:
    def order(one: LoggedSession) -> tuple[date, int]:
        return one.session.start.date, one.session.sequence

    return tuple(sorted(inputs.sessions, key=order, reverse=True))


def _dowel_row(shown: Shown, numbers: Thresholds) -> Evidence:
    sets = shown.sets
    contacts = [(one.contacts.head, one.contacts.mid_back, one.contacts.tailbone) for one in sets]
    if any(False in one for one in contacts) or any(is_faulty(one) for one in sets):
        return shown.row(EvidenceKind.FAULT)
    if any(exercise.entry.depth is Depth.HIGHER for exercise in shown.exercises):
        return shown.row(EvidenceKind.TOO_SHORT)
    kept = [one for one, touched in zip(sets, contacts, strict=True) if all(touched)]
    enough = [one for one in kept if (one.reps or 0) >= numbers[Rule.DOWEL_REPS]]
    wanted = numbers[Rule.DOWEL_SETS]
    if any(one.entry.depth is None for one in shown.exercises if _drills(one)):
        return shown.row(EvidenceKind.UNANSWERED, len(enough), wanted)
    has_unanswered = len(kept) < len(sets) or any(one.reps is None for one in sets)
    return _by_count(shown, len(enough), wanted, has_unanswered=has_unanswered)


def _light_bar_row(shown: Shown, numbers: Thresholds) -> Evidence:
    lowering_ms = numbers[Rule.LIGHT_BAR_LOWERING_SECONDS] * 1000
    if any(_is_rushed(one, lowering_ms) for one in shown.sets) and not any(
        map(is_faulty, shown.sets)
    ):
        return shown.row(EvidenceKind.RUSHED)

    def is_answered(one: WorkSet) -> bool:
        return _is_answered(one) and one.tempo_answer is not None and one.tempo is not None

    def is_enough(one: WorkSet) -> bool:
        return _reaches(one, numbers[Rule.LIGHT_BAR_REPS], numbers[Rule.LIGHT_BAR_REPS_LEFT])

    return _loaded_row(shown, numbers[Rule.LIGHT_BAR_SETS], is_answered, is_enough)


def _is_rushed(one: WorkSet, lowering_ms: int) -> bool:
    """Whether a set was lowered faster than asked for, by the answer or by its plan."""
    if one.tempo_answer is TempoAnswer.RUSHED:
        return True
    return one.tempo is not None and one.tempo.milliseconds(Phase.LOWER) < lowering_ms


def _loaded_row(
    shown: Shown,
    wanted: int,
    is_answered: Callable[[WorkSet], bool],
    is_enough: Callable[[WorkSet], bool],
) -> Evidence:
    if any(is_faulty(one) for one in shown.sets):
        return shown.row(EvidenceKind.FAULT)
    answered: Sequence[WorkSet] = [one for one in shown.sets if is_answered(one)]
    enough = sum(is_enough(one) for one in answered)
    return _by_count(shown, enough, wanted, has_unanswered=len(answered) < len(shown.sets))


def _by_count(shown: Shown, have: int, wanted: int, *, has_unanswered: bool) -> Evidence:
    if have >= wanted:
        return shown.row(EvidenceKind.PASSED, have, wanted)
    kind = EvidenceKind.UNANSWERED if has_unanswered else EvidenceKind.TOO_FEW
    return shown.row(kind, have, wanted)


def _is_answered(one: WorkSet) -> bool:
    has_left = one.reps_left is not None or one.kind is SetKind.FAILURE
    return one.reps is not None and has_left and one.quality is not None


def _reaches(one: WorkSet, reps: int, left: int) -> bool:
    tenths = 0 if one.reps_left is None else one.reps_left.tenths
    return (one.reps or 0) >= reps and tenths >= left * 10
