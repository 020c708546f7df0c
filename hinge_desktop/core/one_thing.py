"""The one thing to think of today: what the last session asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import LoggedSession, SetKind, TempoAnswer, WorkSet


class OneThingCode(StrEnum):
    """What the last session showed."""

    FAULT = "fault"
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
    """Return the last fault of the last session, else that the count was rushed, else None.

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
    return _fault(sets, last.session.start.date) or _rushed(sets, last.session.start.date)


def _fault(sets: list[WorkSet], day: date) -> OneThing | None:
    marked = [fault.fault for one in sets for fault in one.faults]
    if not marked:
        return None
    fault = marked[-1]
    count = sum(any(mark.fault is fault for mark in one.faults) for one in sets)
    return OneThing(OneThingCode.FAULT, day, count, len(sets), fault)


def _rushed(sets: list[WorkSet], day: date) -> OneThing | None:
    answers = [one.tempo_answer for one in sets if one.tempo_answer is not None]
    rushed = answers.count(TempoAnswer.RUSHED)
    return OneThing(OneThingCode.RUSHED, day, rushed, len(answers)) if rushed else None
