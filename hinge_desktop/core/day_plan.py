"""What to do on a day, and why: the plan behind the page Today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hinge_desktop.core.easy_week_rules import (
    EasyEvidence,
    EasyOffer,
    easy_offer,
    easy_week_on,
)
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, HINGE_FAMILY, Exercise, ExerciseId
from hinge_desktop.core.fault_actions import drill_against
from hinge_desktop.core.ladder import LadderMove, LadderPlace, Rung
from hinge_desktop.core.last_fault import fault_to_drill
from hinge_desktop.core.load_reasons import Reason, ReasonCode
from hinge_desktop.core.missed_days import MovedSession, moved_session
from hinge_desktop.core.one_thing import OneThing, one_thing
from hinge_desktop.core.plan import (
    ExercisePreference,
    Plan,
    PlanDay,
    plan_day_of,
    preference_of,
)
from hinge_desktop.core.plan_overrides import PlanChange
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.practice import is_unloaded_practice
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.readiness import NOTHING_SAID, Readiness
from hinge_desktop.core.repeated_work import RepeatInputs, repeated_work
from hinge_desktop.core.rung_work import (
    RungInputs,
    lowest_reps_of,
    past_work,
    rung_work,
    training_place,
)
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.training import BackAnswer, DayKind, LoggedSession
from hinge_desktop.core.training_days import RestReason, rest_reason
from hinge_desktop.core.weekly_sets import half_sets_done, half_sets_planned

WARM_UP_MINUTES: Final = 8
"""The warm-up for sitters before anything loaded, as it is without checks (coaching-rules 9)."""
WARM_UP_DOWEL_REPS: Final = 8
MINUTES_ROUNDED_TO: Final = 5

_SORE_DAYS: Final = 7
"""How long after a session soreness is asked about (DEFAULT)."""
_DRILLED: Final = frozenset({Rung.WALL, Rung.DOWEL})
_EASED: Final = frozenset({Rung.BAR, Rung.SINGLE_LEG})
"""Where work is heavy enough for an easy week."""


class DayVerdict(StrEnum):
    """What a day is for; the lifter may always overrule it."""

    TRAIN = "train"
    REST = "rest"
    STOPPED = "stopped"
    """Pain was answered: nothing loaded is suggested, recording stays possible."""


@dataclass(frozen=True, slots=True)
class DayInputs:
    """Everything that a day's plan depends on."""

    place: LadderPlace
    equipment: Equipment
    profile: Profile
    plan: Plan
    moves: tuple[LadderMove, ...] = ()
    recent: tuple[LoggedSession, ...] = ()
    """The last ended sessions with the exercise of `training_place`, newest first."""
    last_session: LoggedSession | None = None
    """The last ended session that was no practice: its other exercises come again."""
    plan_days: tuple[PlanDay, ...] = ()
    preferences: tuple[ExercisePreference, ...] = ()
    exercises: tuple[Exercise, ...] = BUILT_IN_EXERCISES
    readiness: Readiness = NOTHING_SAID
    is_stopped: bool = False
    """Whether a stop rule is active from before, whatever the back says today."""
    easy_weeks: tuple[EasyWeek, ...] = ()
    working_weeks: frozenset[date] = frozenset()
    """The Mondays of the last weeks with work of the rung's exercise."""
    last_week: tuple[LoggedSession, ...] = ()
    """The sessions of the six days before today."""
    numbers: Thresholds = DEFAULT_THRESHOLDS
    warm_up_minutes: int = WARM_UP_MINUTES
    """How long the warm-up takes that the checks and the last fault choose."""


@dataclass(frozen=True, slots=True)
class WeeklySets:
    """Hinge sets of seven days with today's, in halves, where they are more than `most`."""

    halves: int
    most: int


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What to do on a day; on a day of rest the plan still stands, for who overrules it."""

    verdict: DayVerdict
    exercises: tuple[PlannedExercise, ...]
    """In order; the rung's exercise first, unless the lifter ordered them."""
    why: Reason
    """Why the first exercise has its load."""
    minutes: int
    """With warm-up and rests, rounded to 5."""
    rest: RestReason | None = None
    one_thing: OneThing | None = None
    warm_up_minutes: int | None = None
    """The general warm-up, not recorded; None before drills."""
    dowel_reps: int | None = None
    """Reps with the dowel after it."""
    drill: ExerciseId | None = None
    """What those reps are done with: a fault of last time may ask for another drill."""
    has_extra_warm_up: bool = False
    """Whether a stiff back asked for one more warm-up set and one more rep in reserve."""
    day_kind: DayKind | None = None
    asks_soreness: bool = False
    """Whether there was a loaded session within a week to be sore from."""
    is_light_for_soreness: bool = False
    moved: MovedSession | None = None
    """The missed session that is done today."""
    easy_week: EasyWeek | None = None
    """The easy week that was taken and holds."""
    easy_offer: EasyOffer | None = None
    """Why an easy week is due and not yet answered."""
    too_many_sets: WeeklySets | None = None
    change: PlanChange = PlanChange.NONE
    """Whether the lifter changed what is suggested."""

    @property
    def main(self) -> PlannedExercise:
        """The exercise of the ladder, wherever it stands; without one the first."""
        first = self.exercises[0]
        return next((one for one in self.exercises if one.rung is not None), first)


def plan_for(day: date, inputs: DayInputs) -> DayPlan:
    """Return the plan of a day: the rung's exercise, then what else was done last time.

    Rest is 48 hours after a hinge session, 72 after a heavy one, and off the plan's weekdays,
    unless a session that was missed moves here. Sore legs make the day a light one.
    """
    back = inputs.readiness.back
    is_stopped = inputs.is_stopped or back is BackAnswer.PAINFUL
    last = _last_hinge(inputs)
    moved = _moved(day, last, inputs)
    kind = _day_kind(day, moved, inputs)
    rung = _rung_inputs(kind, inputs, is_stopped=is_stopped)
    main = _with_preference(rung_work(day, rung), inputs)
    then = tuple(_others(day, main.exercise_id, inputs, is_stopped=is_stopped))
    is_drill = main.rung in _DRILLED
    rest = rest_reason(day, last, inputs.plan_days, inputs.numbers, is_drill=is_drill, moved=moved)
    newest = inputs.recent[0] if inputs.recent else None
    return DayPlan(
        verdict=_verdict(rest, is_stopped=is_stopped),
        exercises=(main, *then),
        why=main.reason or Reason(ReasonCode.FIRST_TIME),
        minutes=minutes_of((main, *then), 0 if is_drill else inputs.warm_up_minutes),
        rest=rest,
        one_thing=one_thing(newest, main.exercise_id),
        warm_up_minutes=None if is_drill else inputs.warm_up_minutes,
        dowel_reps=None if is_drill else WARM_UP_DOWEL_REPS,
        drill=None if is_drill else drill_against(fault_to_drill(inputs.recent, main.exercise_id)),
        has_extra_warm_up=back is BackAnswer.STIFF,
        day_kind=kind,
        asks_soreness=not is_drill and last is not None and _days_since(last, day) <= _SORE_DAYS,
        is_light_for_soreness=not is_drill and inputs.readiness.is_sore(inputs.numbers),
        moved=moved if rest is None else None,
        easy_week=None if is_drill else easy_week_on(day, inputs.easy_weeks),
        easy_offer=None if is_stopped else _easy_offer(day, rung, inputs),
        too_many_sets=too_many_sets((main, *then), inputs),
    )


def _days_since(last: LoggedSession, day: date) -> int:
    return (day - last.session.start.date).days


def _moved(day: date, last: LoggedSession | None, inputs: DayInputs) -> MovedSession | None:
    last_day = None if last is None else last.session.start.date
    return moved_session(day, last_day, inputs.plan_days, inputs.numbers)


def _day_kind(day: date, moved: MovedSession | None, inputs: DayInputs) -> DayKind | None:
    if inputs.readiness.is_sore(inputs.numbers):
        return DayKind.LIGHT
    if moved is not None:
        return moved.day_kind
    plan_day = plan_day_of(day, inputs.plan_days)
    return None if plan_day is None else plan_day.day_kind


def _rung_inputs(kind: DayKind | None, inputs: DayInputs, *, is_stopped: bool) -> RungInputs:
    return RungInputs(
        place=inputs.place,
        moves=inputs.moves,
        recent=inputs.recent,
        equipment=inputs.equipment,
        profile=inputs.profile,
        plan=inputs.plan,
        day_kind=kind,
        is_stiff=inputs.readiness.back is BackAnswer.STIFF,
        is_stopped=is_stopped,
        easy_weeks=inputs.easy_weeks,
        numbers=inputs.numbers,
    )


def _easy_offer(day: date, rung: RungInputs, inputs: DayInputs) -> EasyOffer | None:
    place = training_place(inputs.place, inputs.equipment)
    if place.rung not in _EASED:
        return None
    evidence = EasyEvidence(
        inputs.easy_weeks,
        inputs.working_weeks,
        past_work(place, rung),
        inputs.recent,
        inputs.readiness.soreness,
    )
    lowest = lowest_reps_of(day, place, rung)
    return easy_offer(day, evidence, lowest, inputs.numbers)


def too_many_sets(planned: Sequence[PlannedExercise], inputs: DayInputs) -> WeeklySets | None:
    """Return the hinge sets of seven days with these, where they are more than wanted."""
    done = half_sets_done(inputs.last_week, inputs.exercises)
    halves = done + half_sets_planned(planned, inputs.exercises)
    most = inputs.numbers[Rule.MOST_WEEKLY_SETS]
    return WeeklySets(halves, most) if halves > 2 * most else None


def _verdict(rest: RestReason | None, *, is_stopped: bool) -> DayVerdict:
    if is_stopped:
        return DayVerdict.STOPPED
    return DayVerdict.TRAIN if rest is None else DayVerdict.REST


def _others(
    day: date, main: ExerciseId, inputs: DayInputs, *, is_stopped: bool
) -> Iterator[PlannedExercise]:
    repeat = RepeatInputs(
        inputs.last_session,
        inputs.exercises,
        inputs.plan,
        inputs.equipment,
        inputs.profile.unit,
        inputs.numbers,
        is_stopped=is_stopped,
        is_easy_week=easy_week_on(day, inputs.easy_weeks) is not None,
    )
    for one in repeated_work(repeat, main):
        yield _with_preference(one, inputs)


def _with_preference(exercise: PlannedExercise, inputs: DayInputs) -> PlannedExercise:
    return exercise.done_as(preference_of(exercise.exercise_id, inputs.preferences))


def _last_hinge(inputs: DayInputs) -> LoggedSession | None:
    """Return the last session with any hinge to recover from, with a bar or without."""
    hinges = {one.id for one in inputs.exercises if one.family in HINGE_FAMILY}
    sessions = [one for one in inputs.recent if not is_unloaded_practice(one)][:1]
    last = inputs.last_session
    if last and any(exercise.entry.exercise_id in hinges for exercise in last.exercises):
        sessions.append(last)
    return max(sessions, key=lambda one: one.session.start.date, default=None)


def minutes_of(exercises: tuple[PlannedExercise, ...], warm_up_minutes: int) -> int:
    """Return how long a session takes with its warm-up, rounded to 5 minutes."""
    seconds = warm_up_minutes * 60 + sum(exercise.seconds for exercise in exercises)
    unit = MINUTES_ROUNDED_TO * 60
    return max(1, (seconds + unit // 2) // unit) * MINUTES_ROUNDED_TO
