"""The bar through a running session: what stands on it for the set that comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.plate_plan import BarSet, PlatePlan
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SetId, SetKind, WorkSet
from hinge_desktop.core.weights import Weight

PlanPlates = Callable[[BarLoads, Sequence[Weight | None], tuple[Weight, ...]], PlatePlan]


def bars_of_session(
    session: LoggedSession,
    until: SetId,
    loads_of: Mapping[ExerciseId, Loads],
    load: Weight | None,
    plan: PlanPlates,
) -> BarSet | None:
    """Return the bar for a set that waits, with `load`, after the sets before it.

    All sets of exercises on the same bar that follow each other are planned as one. The plan is
    made as it was on the way here: a load that came out otherwise than planned is planned anew from
    what was on the bar, and sets already done are not thought over again. None where no bar is
    used.
    """
    line = _sets_on_one_bar(session, until, loads_of)
    if line is None:
        return None
    bar, sets = line
    expected = [one.planned_load or one.load for one in sets]
    on_bar: tuple[Weight, ...] = ()
    planned: list[BarSet] = []
    for place, one in enumerate(sets):
        actual = load if one.id == until else one.load
        if not planned or actual != expected[place]:
            expected = _expected_from(sets, expected, place, actual)
            planned[place:] = plan(bar, expected[place:], on_bar).sets
        built = planned[place].load
        on_bar = on_bar if built is None else built.per_side
        if one.id == until:
            return planned[place]
    return None


def _sets_on_one_bar(
    session: LoggedSession, until: SetId, loads_of: Mapping[ExerciseId, Loads]
) -> tuple[BarLoads, list[WorkSet]] | None:
    """Return the bar of a set, and all sets that follow each other on it."""
    sets: list[WorkSet] = []
    bar: BarLoads | None = None
    for exercise in session.exercises:
        loads = loads_of[exercise.entry.exercise_id]
        if not isinstance(loads, BarLoads):
            continue
        if loads != bar:
            # The plates of another bar come off this one.
            if _holds(sets, until):
                break
            sets, bar = [], loads
        sets += _in_order(exercise)
    return (bar, sets) if bar is not None and _holds(sets, until) else None


def _in_order(exercise: LoggedExercise) -> list[WorkSet]:
    return sorted(exercise.sets, key=lambda one: one.position)


def _holds(sets: Sequence[WorkSet], wanted: SetId) -> bool:
    return any(one.id == wanted for one in sets)


def _expected_from(
    sets: Sequence[WorkSet],
    expected: Sequence[Weight | None],
    place: int,
    actual: Weight | None,
) -> list[Weight | None]:
    """Return the loads to come once a set has this one: within an exercise they only go down."""
    changed = [*expected[:place], actual, *expected[place + 1 :]]
    this = sets[place]
    if actual is None or this.kind is SetKind.WARM_UP:
        return changed
    for later in range(place + 1, len(sets)):
        load = changed[later]
        is_same = sets[later].session_exercise_id == this.session_exercise_id
        if is_same and load is not None and load.exact > actual.exact:
            changed[later] = actual
    return changed
