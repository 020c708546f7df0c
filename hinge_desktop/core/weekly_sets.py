"""How many hinge sets a week holds: other hamstring and glute work counts half (coaching-rules 6).

Counted in halves, so that sums stay whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hinge_desktop.core.exercises import Exercise, Family
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.training import LoggedSession, SetKind, Side

_HINGES: Final = frozenset({Family.HINGE, Family.SINGLE_LEG_HINGE})
_HELPERS: Final = frozenset({Family.SQUAT, Family.LEG_CURL})
_OTHER_HELPERS: Final = frozenset(
    {"glute_bridge", "hip_thrust", "step_down", "kettlebell_swing", "pull_through", "sandbag_pull"}
)
"""Of no family of their own, but work for hamstrings or glutes."""
_COUNTED: Final = (SetKind.WORK, SetKind.FAILURE, SetKind.DROP)


def half_sets_done(sessions: Iterable[LoggedSession], exercises: Sequence[Exercise]) -> int:
    """Return the work of these sessions in halves of a hinge set; on one leg both sides are one."""
    worth = {one.id: _worth(one) for one in exercises}
    return sum(
        worth.get(logged.entry.exercise_id, 0)
        * _sets([one.side for one in logged.saved(*_COUNTED)])
        for session in sessions
        for logged in session.exercises
    )


def half_sets_planned(planned: Iterable[PlannedExercise], exercises: Sequence[Exercise]) -> int:
    """Return planned work in halves of a hinge set."""
    worth = {one.id: _worth(one) for one in exercises}
    return sum(
        worth.get(one.exercise_id, 0)
        * _sets([each.side for each in one.work_sets if each.kind in _COUNTED])
        for one in planned
    )


def _worth(exercise: Exercise) -> int:
    if exercise.family in _HINGES:
        return 2
    is_helper = exercise.family in _HELPERS or exercise.id in _OTHER_HELPERS
    return 1 if is_helper else 0


def _sets(sides: Sequence[Side | None]) -> int:
    left, right = sides.count(Side.LEFT), sides.count(Side.RIGHT)
    return sides.count(None) + max(left, right)
