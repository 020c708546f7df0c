"""The lifter's changes to a day's plan: put over what the rules suggest, for a day or for good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hinge_desktop.core.day_plan import DayInputs, DayPlan, DayVerdict, minutes_of, too_many_sets
from hinge_desktop.core.easy_week_rules import eased_count
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.load_reasons import Reason, ReasonCode
from hinge_desktop.core.loads import loads_for
from hinge_desktop.core.plan import preference_of
from hinge_desktop.core.plan_overrides import OverrideAct, PlanChange, PlanOverride
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.ramp import ramp_sets
from hinge_desktop.core.repeated_work import repeated_exercise
from hinge_desktop.core.rung_work import warm_up_sets
from hinge_desktop.core.training import LoggedExercise, SetKind, Side
from hinge_desktop.core.weights import Weight

ADDED_SETS = 3
"""Sets of an exercise that is put into the plan, until the lifter says otherwise (our default)."""
ADDED_REPS = 10
"""Its reps (our default)."""


@dataclass(frozen=True, slots=True)
class KeptChanges:
    """What the lifter changed, and how exercises were done before a change for one day."""

    overrides: tuple[PlanOverride, ...] = ()
    earlier: Mapping[ExerciseId, LoggedExercise] | None = None
    """As done last before the day of the last session, for exercises changed on that day only."""

    def of(self, day: date | None) -> tuple[PlanOverride, ...]:
        """Return the changes of one day, or those for good."""
        return tuple(one for one in self.overrides if one.day == day)


def changed_plan(plan: DayPlan, day: date, inputs: DayInputs, kept: KeptChanges) -> DayPlan:
    """Return the plan with the changes for good, then those of the day; never an empty one.

    A stop rule still suggests nothing loaded. A load holds for its day only: the rules and the
    repeats go on from what was lifted (coaching-rules 5.7), so none is pinned for good. An easy
    week halves the sets that were changed for good too; those changed for its day stay.
    """
    work = _Work(plan, inputs)
    suggested = tuple(_without_one_day_changes(day, work, kept))
    for_good = work.with_changes(suggested, kept.of(None))
    changed = work.with_changes(for_good, kept.of(day))
    if changed == plan.exercises:
        return plan
    has_ladder = any(one.rung is not None for one in changed)
    result = replace(
        plan,
        exercises=changed,
        minutes=minutes_of(changed, plan.warm_up_minutes or 0),
        one_thing=plan.one_thing if has_ladder else None,
        too_many_sets=too_many_sets(changed, inputs),
        change=_kind_of_change(suggested, for_good, changed),
    )
    return replace(result, why=result.main.reason or Reason(ReasonCode.OWN_PLAN))


def _kind_of_change(
    suggested: Sequence[PlannedExercise],
    for_good: Sequence[PlannedExercise],
    changed: Sequence[PlannedExercise],
) -> PlanChange:
    if changed != for_good:
        return PlanChange.TODAY
    return PlanChange.NONE if for_good == suggested else PlanChange.FOR_GOOD


def _without_one_day_changes(
    day: date, work: _Work, kept: KeptChanges
) -> Iterator[PlannedExercise]:
    """Take back what the last session's repeats hold only because of a change for its day."""
    last = work.inputs.last_session
    last_day = None if last is None else last.session.start.date
    past = kept.of(last_day) if last_day is not None and last_day < day else ()
    acts = {one.exercise_id: one for one in past if one.act is not OverrideAct.CHANGE}
    acts |= {one.exercise_id: one for one in past if _changes_work(one)}
    standing = {one.exercise_id for one in kept.of(None) if one.act is OverrideAct.ADD}
    for planned in work.plan.exercises:
        act = acts.get(planned.exercise_id)
        if planned.rung is not None or act is None:
            yield planned
        elif act.act is not OverrideAct.ADD:
            yield work.repeated(planned.exercise_id, kept) or planned
        elif planned.exercise_id in standing:
            yield planned
    present = {one.exercise_id for one in work.plan.exercises}
    for act in past:
        if act.act is OverrideAct.REMOVE and act.exercise_id not in present:
            returned = work.repeated(act.exercise_id, kept)
            if returned is not None:
                yield returned


def _changes_work(one: PlanOverride) -> bool:
    """Whether it is more than a load or a place: those are gone on from."""
    fields = (one.planned_sets, one.planned_reps, one.tempo, one.rest_seconds, one.is_paced)
    return one.act is OverrideAct.CHANGE and any(field is not None for field in fields)


class _Work:
    """Planned exercises with changes put over them."""

    def __init__(self, plan: DayPlan, inputs: DayInputs) -> None:
        self.plan = plan
        self.inputs = inputs
        self._is_stopped = plan.verdict is DayVerdict.STOPPED

    def with_changes(
        self, exercises: tuple[PlannedExercise, ...], overrides: Sequence[PlanOverride]
    ) -> tuple[PlannedExercise, ...]:
        """Return the exercises changed, added, taken out and ordered; as they were if none stay."""
        by_exercise = {one.exercise_id: one for one in overrides}
        changed = [
            self._changed(planned, by_exercise.get(planned.exercise_id)) for planned in exercises
        ]
        present = {planned.exercise_id for planned in exercises}
        added = [self._added(one) for one in by_exercise.values() if one.exercise_id not in present]
        left = [one for one in (*changed, *added) if one is not None]
        return tuple(_in_order(left, by_exercise.values())) or exercises

    def repeated(self, exercise_id: ExerciseId, kept: KeptChanges) -> PlannedExercise | None:
        """Return an exercise as it was done before the day on which it was changed."""
        logged = None if kept.earlier is None else kept.earlier.get(exercise_id)
        if logged is None or logged.entry.rung is not None:
            return None
        found = repeated_exercise(logged, self.inputs.plan, is_stopped=self._is_stopped)
        return None if found is None else self._own(found)

    def _changed(
        self, planned: PlannedExercise, override: PlanOverride | None
    ) -> PlannedExercise | None:
        if override is None:
            return planned
        if override.act is OverrideAct.REMOVE:
            return None
        is_for_a_day = override.day is not None
        return self._as_wanted(planned, override, override.planned_load if is_for_a_day else None)

    def _added(self, override: PlanOverride) -> PlannedExercise | None:
        exercise = self._exercise(override.exercise_id)
        if exercise is None or override.act is not OverrideAct.ADD:
            return None
        return self._as_wanted(
            self._own(fresh_exercise(exercise, self.inputs)), override, override.planned_load
        )

    def _as_wanted(
        self, planned: PlannedExercise, override: PlanOverride, load: Weight | None
    ) -> PlannedExercise:
        """Put the fields that are given over those of an exercise."""
        load = None if self._is_stopped else load
        work = tuple(_work_sets(planned, override, load, self._rounds(override)))
        warm_ups = tuple(one for one in planned.sets if one.kind is SetKind.WARM_UP)
        reason = planned.reason
        if load is not None and load != planned.work_sets[0].load:
            warm_ups = self._warm_up(planned, load) if planned.rung is Rung.BAR else warm_ups
            reason = Reason(ReasonCode.BY_HAND, load=load) if planned.rung else reason
        rest = planned.rest_seconds if override.rest_seconds is None else override.rest_seconds
        return replace(
            planned,
            sets=warm_ups + work,
            tempo=override.tempo or planned.tempo,
            rest_seconds=rest,
            is_paced=planned.is_paced if override.is_paced is None else override.is_paced,
            reason=reason,
        )

    def _rounds(self, override: PlanOverride) -> int | None:
        """Return how many sets are wanted; an easy week halves those wanted for good."""
        wanted = override.planned_sets
        if wanted is None or override.day is not None or self.plan.easy_week is None:
            return wanted
        return eased_count(wanted, self.inputs.numbers)

    def _warm_up(self, planned: PlannedExercise, load: Weight) -> tuple[PlannedSet, ...]:
        """Return the ramp up to a changed load (coaching-rules 9)."""
        exercise = self._exercise(planned.exercise_id)
        if exercise is None:
            return ()
        loads = loads_for(exercise.load_kind, self.inputs.equipment, self.inputs.profile.unit)
        is_stiff = self.plan.has_extra_warm_up
        ramp = ramp_sets(load, loads, self.inputs.numbers)
        return warm_up_sets(ramp, load, loads, is_stiff=is_stiff)

    def _own(self, planned: PlannedExercise) -> PlannedExercise:
        return planned.done_as(preference_of(planned.exercise_id, self.inputs.preferences))

    def _exercise(self, exercise_id: ExerciseId) -> Exercise | None:
        return next((one for one in self.inputs.exercises if one.id == exercise_id), None)


def fresh_exercise(exercise: Exercise, inputs: DayInputs) -> PlannedExercise:
    """Return an exercise nobody did yet: a few sets without a load."""
    kind = SetKind.DRILL if exercise.family is Family.HINGE_DRILL else SetKind.WORK
    sides = tuple(Side) if exercise.is_one_sided else (None,)
    return PlannedExercise(
        exercise_id=exercise.id,
        sets=tuple(
            PlannedSet(kind, ADDED_REPS, side=side) for _ in range(ADDED_SETS) for side in sides
        ),
        is_paced=exercise.is_paced,
        tempo=inputs.plan.tempo,
        rest_seconds=inputs.plan.rest_seconds,
        lead_in_seconds=inputs.plan.lead_in_seconds,
    )


def _work_sets(
    planned: PlannedExercise, override: PlanOverride, load: Weight | None, wanted: int | None
) -> Iterator[PlannedSet]:
    """Give as many sets as wanted; those beyond the planned ones repeat the last one."""
    work = planned.work_sets
    sides = tuple(dict.fromkeys(one.side for one in work))
    by_side = {side: [one for one in work if one.side is side] for side in sides}
    rounds = wanted or max(len(sets) for sets in by_side.values())
    for number in range(rounds):
        for side in sides:
            sets = by_side[side]
            one = sets[min(number, len(sets) - 1)]
            yield replace(one, reps=override.planned_reps or one.reps, load=load or one.load)


def _in_order(
    exercises: Sequence[PlannedExercise], overrides: Iterable[PlanOverride]
) -> list[PlannedExercise]:
    """Put those with a place at it; the others keep their order around them."""
    places = {one.exercise_id: one.position for one in overrides if one.position is not None}
    ordered = [one for one in exercises if one.exercise_id not in places]
    placed = [one for one in exercises if one.exercise_id in places]
    for one in sorted(placed, key=lambda each: places[each.exercise_id]):
        ordered.insert(places[one.exercise_id], one)
    return ordered
