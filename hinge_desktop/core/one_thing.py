"""The one thing to think of today: what the last session asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import LoggedSession, SetKind, TempoAnswer, WorkSet
from hinge_desktop.core.work_done import work_done


class OneThingCode(StrEnum):
    """What the last session showed."""

    FAULT = "fault"
    FELT_IN_BACK = "felt_in_back"
    """Felt in the back and not in the hamstrings: rounding, drift or depth (coaching-rules 2)."""
    RUSHED = "rushed"


@dataclass(frozen=True, slots=True)
class OneThing:
    """What to think of: `count` of `of` sets showed it on `day`."""

    code: OneThingCode
    day: date
    count: int
    of: int
    fault: Fault | None = None


def one_thing(last: LoggedSession | None, exercise_id: ExerciseId) -> OneThing | None:
    """Return the last fault of the last session, else that the back took over, else the rush.

    Technique comes first, as everywhere in the rules.
    """
    if last is None:
        return None
    sets = [
        one
        for exercise in last.exercises
        if exercise.entry.exercise_id == exercise_id
        for one in exercise.saved()
        if one.kind is not SetKind.WARM_UP
    ]
    day = last.session.start.date
    return _fault(sets, day) or _felt(last, exercise_id, sets) or _rushed(sets, day)


def _fault(sets: list[WorkSet], day: date) -> OneThing | None:
    marked = [fault.fault for one in sets for fault in one.faults]
    if not marked:
        return None
    fault = marked[-1]
    count = sum(any(mark.fault is fault for mark in one.faults) for one in sets)
    return OneThing(OneThingCode.FAULT, day, count, len(sets), fault)


def _felt(last: LoggedSession, exercise_id: ExerciseId, sets: list[WorkSet]) -> OneThing | None:
    done = work_done(last, exercise_id)
    if done is None or not done.is_felt_in_back:
        return None
    return OneThing(OneThingCode.FELT_IN_BACK, done.day, len(sets), len(sets))


def _rushed(sets: list[WorkSet], day: date) -> OneThing | None:
    answers = [one.tempo_answer for one in sets if one.tempo_answer is not None]
    rushed = answers.count(TempoAnswer.RUSHED)
    return OneThing(OneThingCode.RUSHED, day, rushed, len(answers)) if rushed else None
