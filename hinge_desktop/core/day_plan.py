"""What to do on a day, and why: the plan behind the page Today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId, Family
from hinge_desktop.core.ladder import LadderMove, LadderPlace, Rung
from hinge_desktop.core.load_reasons import Reason, ReasonCode
from hinge_desktop.core.one_thing import OneThing, one_thing
from hinge_desktop.core.plan import ExercisePreference, Plan, PlanDay, preference_of
from hinge_desktop.core.plan_overrides import PlanChange
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.practice import is_unloaded_practice
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.repeated_work import repeated_exercise
from hinge_desktop.core.rung_work import RungInputs, rung_work
from hinge_desktop.core.training import BackAnswer, LoggedSession
from hinge_desktop.core.training_days import RestReason, plan_day_of, rest_reason

WARM_UP_MINUTES: Final = 8
"""The warm-up for sitters before anything loaded (DEFAULT; coaching-rules 9)."""
WARM_UP_DOWEL_REPS: Final = 8
MINUTES_ROUNDED_TO: Final = 5

_HINGES: Final = frozenset({Family.HINGE, Family.SINGLE_LEG_HINGE, Family.HINGE_DRILL})


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
    back: BackAnswer | None = None
    is_stopped: bool = False
    """Whether a stop rule is active from before, whatever the back says today."""


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
    has_extra_warm_up: bool = False
    """Whether a stiff back asked for one more warm-up set and one more rep in reserve."""
    change: PlanChange = PlanChange.NONE
    """Whether the lifter changed what is suggested."""

    @property
    def main(self) -> PlannedExercise:
        """The exercise of the ladder, wherever it stands; without one the first."""
        first = self.exercises[0]
        return next((one for one in self.exercises if one.rung is not None), first)


def plan_for(day: date, inputs: DayInputs) -> DayPlan:
    """Return the plan of a day: the rung's exercise, then what else was done last time.

    Rest is 48 hours after a hinge session, 72 after a heavy one, and off the plan's weekdays.
    """
    is_stopped = inputs.is_stopped or inputs.back is BackAnswer.PAINFUL
    main = _with_preference(_main_exercise(day, inputs, is_stopped=is_stopped), inputs)
    then = tuple(_others(inputs, main.exercise_id, is_stopped=is_stopped))
    is_drill = main.rung in (Rung.WALL, Rung.DOWEL)
    rest = rest_reason(day, _last_hinge(inputs), inputs.plan_days, is_drill=is_drill)
    newest = inputs.recent[0] if inputs.recent else None
    return DayPlan(
        verdict=_verdict(rest, is_stopped=is_stopped),
        exercises=(main, *then),
        why=main.reason or Reason(ReasonCode.FIRST_TIME),
        minutes=minutes_of((main, *then), 0 if is_drill else WARM_UP_MINUTES),
        rest=rest,
        one_thing=one_thing(newest, main.exercise_id),
        warm_up_minutes=None if is_drill else WARM_UP_MINUTES,
        dowel_reps=None if is_drill else WARM_UP_DOWEL_REPS,
        has_extra_warm_up=inputs.back is BackAnswer.STIFF,
    )


def _main_exercise(day: date, inputs: DayInputs, *, is_stopped: bool) -> PlannedExercise:
    plan_day = plan_day_of(day, inputs.plan_days)
    return rung_work(
        day,
        RungInputs(
            place=inputs.place,
            moves=inputs.moves,
            recent=inputs.recent,
            equipment=inputs.equipment,
            profile=inputs.profile,
            plan=inputs.plan,
            day_kind=None if plan_day is None else plan_day.day_kind,
            is_stiff=inputs.back is BackAnswer.STIFF,
            is_stopped=is_stopped,
        ),
    )


def _verdict(rest: RestReason | None, *, is_stopped: bool) -> DayVerdict:
    if is_stopped:
        return DayVerdict.STOPPED
    return DayVerdict.TRAIN if rest is None else DayVerdict.REST


def _others(inputs: DayInputs, main: ExerciseId, *, is_stopped: bool) -> Iterator[PlannedExercise]:
    """Repeat the other exercises of the last session, drills and what the ladder gives left out."""
    if inputs.last_session is None:
        return
    drills = {one.id for one in inputs.exercises if one.family is Family.HINGE_DRILL}
    for logged in inputs.last_session.exercises:
        is_of_ladder = logged.entry.rung is not None or logged.entry.exercise_id == main
        if is_of_ladder or logged.entry.exercise_id in drills:
            continue
        repeated = repeated_exercise(logged, inputs.plan, is_stopped=is_stopped)
        if repeated is not None:
            yield _with_preference(repeated, inputs)


def _with_preference(exercise: PlannedExercise, inputs: DayInputs) -> PlannedExercise:
    return exercise.done_as(preference_of(exercise.exercise_id, inputs.preferences))


def _last_hinge(inputs: DayInputs) -> LoggedSession | None:
    """Return the last session with any hinge to recover from, with a bar or without."""
    hinges = {one.id for one in inputs.exercises if one.family in _HINGES}
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
