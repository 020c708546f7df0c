"""A plan as the lifter edits it: a line an exercise, and which changes lead from plan to lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.plan_overrides import OverrideAct, PlanOverride
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.weights import Weight

MOST_SETS = 20
MOST_REPS_A_SET = 50
"""More is a slip of the finger (our default; the journal itself takes any)."""
LONGEST_REST_SECONDS = 1800


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An exercise of the session as it is edited."""

    exercise_id: ExerciseId
    sets: int
    """Work sets, on one leg those of each side."""
    reps: int | None
    """Of each work set; None where they differ: then each keeps its own."""
    load: Weight | None
    """None where there is none, or where the sets differ: then each keeps its own."""
    tempo: Tempo
    rest_seconds: int
    is_paced: bool


def line_of(planned: PlannedExercise) -> PlanLine:
    """Write a planned exercise as a line."""
    work = planned.work_sets
    loads = {one.load for one in work}
    reps = {one.reps for one in work}
    sides = {one.side for one in work}
    return PlanLine(
        exercise_id=planned.exercise_id,
        sets=max((sum(one.side is side for one in work) for side in sides), default=0),
        reps=reps.pop() if len(reps) == 1 else None,
        load=loads.pop() if len(loads) == 1 else None,
        tempo=planned.tempo,
        rest_seconds=planned.rest_seconds,
        is_paced=planned.is_paced,
    )


def lines_of(exercises: Sequence[PlannedExercise]) -> tuple[PlanLine, ...]:
    """Write exercises as lines, each exercise once."""
    lines: dict[ExerciseId, PlanLine] = {}
    for planned in exercises:
        lines.setdefault(planned.exercise_id, line_of(planned))
    return tuple(lines.values())


def moved(lines: tuple[PlanLine, ...], place: int, by: int) -> tuple[PlanLine, ...]:
    """Return the lines with one of them moved up or down; unchanged at the ends."""
    target = place + by
    if not 0 <= target < len(lines):
        return lines
    changed = list(lines)
    changed.insert(target, changed.pop(place))
    return tuple(changed)


def overrides_between(
    planned: Sequence[PlannedExercise],
    wanted: Sequence[PlanLine],
    day: date | None,
    new_id: IdSource,
) -> tuple[PlanOverride, ...]:
    """Return the changes that make a plan what is wanted; `day` is None for good.

    For good, the load of an exercise that is planned already is left out: it goes on by itself.
    """
    before = {line.exercise_id: line for line in lines_of(planned)}
    ids = [line.exercise_id for line in wanted]
    kept = [one for one in before if one in ids]
    is_ordered = [*kept, *(one for one in ids if one not in before)] == ids
    frame = _Frame(day, new_id)
    changes = [frame.gone(one) for one in before if one not in ids]
    for place, line in enumerate(wanted):
        changes += frame.changes(before.get(line.exercise_id), line, None if is_ordered else place)
    return tuple(changes)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all changes of one act share."""

    day: date | None
    new_id: Callable[[], str]

    def gone(self, exercise_id: ExerciseId) -> PlanOverride:
        return PlanOverride(self.new_id(), self.day, exercise_id, None, OverrideAct.REMOVE)

    def changes(
        self, before: PlanLine | None, line: PlanLine, place: int | None
    ) -> Iterator[PlanOverride]:
        """Give the one change of a line, or none where it stands as planned."""
        if before is None:
            yield self._added(line, place)
            return
        change = self._changed(before, line, place)
        if change != replace(self._nothing(line), id=change.id):
            yield change

    def _nothing(self, line: PlanLine) -> PlanOverride:
        return PlanOverride("", self.day, line.exercise_id, None, OverrideAct.CHANGE)

    def _added(self, line: PlanLine, place: int | None) -> PlanOverride:
        return PlanOverride(
            self.new_id(),
            self.day,
            line.exercise_id,
            place,
            OverrideAct.ADD,
            planned_sets=line.sets,
            planned_reps=line.reps,
            planned_load=line.load,
            tempo=line.tempo,
            rest_seconds=line.rest_seconds,
            is_paced=line.is_paced,
        )

    def _changed(self, before: PlanLine, line: PlanLine, place: int | None) -> PlanOverride:
        has_load = self.day is not None and line.load != before.load
        return PlanOverride(
            self.new_id(),
            self.day,
            line.exercise_id,
            place,
            OverrideAct.CHANGE,
            planned_sets=None if line.sets == before.sets else line.sets,
            planned_reps=None if line.reps == before.reps else line.reps,
            planned_load=line.load if has_load else None,
            tempo=None if line.tempo == before.tempo else line.tempo,
            rest_seconds=None if line.rest_seconds == before.rest_seconds else line.rest_seconds,
            is_paced=None if line.is_paced == before.is_paced else line.is_paced,
        )
