"""What each rung of the ladder asks for on a day (coaching-rules 1, 5 and 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hinge_desktop.core.asymmetry import asymmetry, asymmetry_limits, one_sided_sets
from hinge_desktop.core.easy_week_rules import (
    eased,
    easy_week_on,
    last_easy_week,
    without_easy_weeks,
)
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from hinge_desktop.core.ladder import LadderMove, LadderPlace, Rung, Stage
from hinge_desktop.core.ladder_places import BENCH_HINGE, exercise_at
from hinge_desktop.core.load_reasons import Reason, ReasonCode, Suggestion
from hinge_desktop.core.load_suggestion import suggest_first_light_day, suggest_load
from hinge_desktop.core.loads import FixedLoads, Loads, loads_for
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.ramp import RampSet, ramp_sets
from hinge_desktop.core.rest_rules import rest_rule
from hinge_desktop.core.rung_progression import (
    drill_reps,
    fresh_start,
    on_days_like,
    progression_of,
    since,
)
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Thresholds
from hinge_desktop.core.training import DayKind, LoggedSession, SetKind
from hinge_desktop.core.wall_distance import next_wall_distance_mm
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.core.work_done import WorkDone, all_work_done

KETTLEBELL_RANGE: Final = (Weight(8_000, Unit.KG), Weight(16_000, Unit.KG))
"""The bells to learn with (DEFAULT)."""
EXTRA_WARM_UP_REPS: Final = 6


@dataclass(frozen=True, slots=True)
class RungInputs:
    """What the work of a rung depends on."""

    place: LadderPlace
    moves: tuple[LadderMove, ...]
    recent: tuple[LoggedSession, ...]
    """The last ended sessions with the rung's exercise, newest first, of every kind of day."""
    equipment: Equipment
    profile: Profile
    plan: Plan
    day_kind: DayKind | None = None
    is_stiff: bool = False
    is_stopped: bool = False
    easy_weeks: tuple[EasyWeek, ...] = ()
    """Those that were taken or declined, oldest first."""
    numbers: Thresholds = DEFAULT_THRESHOLDS
    exercise_id: ExerciseId | None = None
    """What is asked about where it is not what the lifter trains there: a practice."""


def training_place(place: LadderPlace, equipment: Equipment) -> LadderPlace:
    """Return the place whose exercise is trained: without a bell the bar, without a stage light.

    Without a bar the bell; with nothing to load at all the dowel.
    """
    rung = place.rung
    if rung is Rung.KETTLEBELL and not equipment.has_kettlebell:
        rung = Rung.BAR
    if rung is Rung.BAR and not equipment.has_bar:
        rung = Rung.KETTLEBELL if equipment.has_kettlebell else Rung.DOWEL
    if rung is Rung.SINGLE_LEG and equipment.has_nothing_to_load:
        rung = Rung.DOWEL
    if rung is not Rung.BAR:
        return LadderPlace(rung)
    return LadderPlace(rung, place.stage or Stage.LIGHT)


def rung_work(day: date, inputs: RungInputs) -> PlannedExercise:
    """Return the exercise of the rung with all its sets."""
    return work_at(day, training_place(inputs.place, inputs.equipment), inputs)


def work_at(day: date, place: LadderPlace, inputs: RungInputs) -> PlannedExercise:
    """Return what a place of the ladder asks for, whether or not the lifter stands there."""
    reps = drill_reps(place.rung, inputs.numbers)
    return _loaded(day, place, inputs) if reps is None else _drill(place, reps, inputs)


def past_work(place: LadderPlace, inputs: RungInputs) -> tuple[WorkDone, ...]:
    """Return what counts as done before on days like this one, newest first, else on any day.

    Easy weeks are left out, and whatever came before a fresh start with the exercise.
    """
    same, other = _by_day(place, inputs)
    return same or other


def lowest_reps_of(day: date, place: LadderPlace, inputs: RungInputs) -> int:
    """Return the bottom of the range on a day: a set below it is a miss."""
    numbers = inputs.numbers
    kind = inputs.day_kind
    return progression_of(day, place, kind, inputs.plan, inputs.moves, numbers).lowest_reps


def _drill(place: LadderPlace, reps: tuple[int, ...], inputs: RungInputs) -> PlannedExercise:
    exercise_id = _exercise_at(place, inputs)
    sets = tuple(PlannedSet(SetKind.DRILL, count) for count in reps)
    warm_up = (PlannedSet(SetKind.WARM_UP, EXTRA_WARM_UP_REPS),) if inputs.is_stiff else ()
    distance = None
    if place.rung is Rung.WALL and exercise_id != BENCH_HINGE:
        stature_mm = inputs.profile.stature_mm
        distance = next_wall_distance_mm(inputs.recent, exercise_id, stature_mm, inputs.numbers)
    code = ReasonCode.DRILL if inputs.recent else ReasonCode.FIRST_TIME
    return replace(
        _frame(place, inputs),
        sets=warm_up + sets,
        wall_distance_mm=distance,
        reason=Reason(ReasonCode.STOP_PAIN if inputs.is_stopped else code),
    )


def _loaded(day: date, place: LadderPlace, inputs: RungInputs) -> PlannedExercise:
    exercise_id = _exercise_at(place, inputs)
    kind = next(one.load_kind for one in BUILT_IN_EXERCISES if one.id == exercise_id)
    loads = loads_for(kind, inputs.equipment, inputs.profile.unit)
    suggestion = _suggestion(day, place, inputs, loads)
    ramp = ramp_sets(suggestion.load, loads, inputs.numbers) if place.rung is Rung.BAR else ()
    warm_up = warm_up_sets(ramp, suggestion.load, loads, is_stiff=inputs.is_stiff)
    return replace(
        _frame(place, inputs),
        sets=warm_up + _work_sets(suggestion, place, inputs),
        rest_seconds=rest_rule(place.rung, suggestion.reps[0], inputs.plan).seconds,
        reps_left=suggestion.reps_left + (1 if inputs.is_stiff else 0),
        reason=suggestion.reason,
    )


def _exercise_at(place: LadderPlace, inputs: RungInputs) -> ExerciseId:
    return inputs.exercise_id or exercise_at(place, inputs.moves)


def _frame(place: LadderPlace, inputs: RungInputs) -> PlannedExercise:
    return PlannedExercise(
        exercise_id=_exercise_at(place, inputs),
        sets=(),
        is_paced=True,
        tempo=inputs.plan.tempo,
        rest_seconds=rest_rule(place.rung, None, inputs.plan).seconds,
        lead_in_seconds=inputs.plan.lead_in_seconds,
        rung=place.rung,
        stage=place.stage,
    )


def _suggestion(day: date, place: LadderPlace, inputs: RungInputs, loads: Loads) -> Suggestion:
    ordinary = _ordinary(day, place, inputs, loads)
    if inputs.is_stopped or easy_week_on(day, inputs.easy_weeks) is None:
        return ordinary
    last = next(iter(past_work(place, inputs)), None)
    return eased(ordinary, last, loads, inputs.numbers)


def _ordinary(day: date, place: LadderPlace, inputs: RungInputs, loads: Loads) -> Suggestion:
    kind, numbers = inputs.day_kind, inputs.numbers
    progression = progression_of(day, place, kind, inputs.plan, inputs.moves, numbers)
    same_kind, other = _by_day(place, inputs)
    is_first_light = kind is DayKind.LIGHT and not same_kind and bool(other)
    if is_first_light and not inputs.is_stopped:
        return suggest_first_light_day(other[0], progression, loads, numbers)
    easy = last_easy_week(day, inputs.easy_weeks)
    suggestion = suggest_load(
        same_kind or other,
        progression,
        loads,
        numbers,
        is_stopped=inputs.is_stopped,
        first_load=_first_load(place, inputs),
        is_fresh_start=fresh_start(inputs.moves, _exercise_at(place, inputs)) is not None,
        misses_since=None if easy is None else easy.first_day,
    )
    if place.rung is Rung.KETTLEBELL and suggestion.reason.code is ReasonCode.FIRST_WEEKS:
        return replace(suggestion, reason=replace(suggestion.reason, code=ReasonCode.DRILL))
    return suggestion


def _first_load(place: LadderPlace, inputs: RungInputs) -> Weight | None:
    start = fresh_start(inputs.moves, _exercise_at(place, inputs))
    if start is not None:
        return start.first_load
    return first_bell(inputs.equipment) if place.rung is Rung.KETTLEBELL else None


def first_bell(equipment: Equipment) -> Weight | None:
    """Return the lightest bell of 8 to 16 kg, else the heaviest lighter one, else the lightest."""
    bells = FixedLoads.of(bell.weight for bell in equipment.kettlebells if bell.count > 0)
    lightest, heaviest = KETTLEBELL_RANGE
    for bell in bells.weights:
        if lightest.exact <= bell.exact <= heaviest.exact:
            return bell
    return bells.heaviest_buildable(lightest) or bells.lightest


def _by_day(
    place: LadderPlace, inputs: RungInputs
) -> tuple[tuple[WorkDone, ...], tuple[WorkDone, ...]]:
    """Return what was done on days of today's kind, and on others."""
    exercise_id = _exercise_at(place, inputs)
    counted = since(inputs.recent, fresh_start(inputs.moves, exercise_id))
    same, other = on_days_like(without_easy_weeks(counted, inputs.easy_weeks), inputs.day_kind)
    return all_work_done(same, exercise_id), all_work_done(other, exercise_id)


def warm_up_sets(
    ramp: Sequence[RampSet], working: Weight | None, loads: Loads, *, is_stiff: bool
) -> tuple[PlannedSet, ...]:
    """Return the ramp; a stiff back does its first set twice, with the lightest load if none."""
    sets = [PlannedSet(SetKind.WARM_UP, one.reps, one.load) for one in ramp]
    if not is_stiff:
        return tuple(sets)
    lightest = None if working is None else loads.lightest
    extra = sets[0] if sets else PlannedSet(SetKind.WARM_UP, EXTRA_WARM_UP_REPS, lightest)
    return (extra, *sets)


def _work_sets(
    suggestion: Suggestion, place: LadderPlace, inputs: RungInputs
) -> tuple[PlannedSet, ...]:
    reps, load = suggestion.reps, suggestion.load
    if place.rung is not Rung.SINGLE_LEG:
        return tuple(PlannedSet(SetKind.WORK, count, load) for count in reps)
    limits = asymmetry_limits(inputs.numbers)
    found = asymmetry(inputs.recent, _exercise_at(place, inputs), limits=limits)
    weak = None if found is None else found.side_to_work_on
    is_easy = inputs.is_stopped or suggestion.reason.code is ReasonCode.EASY_WEEK
    return one_sided_sets(reps, load, weak, adds_set=not is_easy)
