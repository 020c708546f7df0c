"""A session in a line: what was lifted with its main exercise, and how it went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from hinge_desktop.core.journal import SessionLine
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    Quality,
    SessionId,
    SetKind,
    WorkSet,
)
from hinge_desktop.core.weights import Weight


class Verdict(StrEnum):
    """What is known about the technique of some sets; an unanswered set is neither."""

    CLEAN = "clean"
    FAULTS = "faults"
    NOT_GIVEN = "not_given"


@dataclass(frozen=True, slots=True)
class LoadRun:
    """Sets in a row with one load: 60 kg x 12, 12, 12."""

    load: Weight | None
    is_assisted: bool
    reps: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A line of the history with what was lifted."""

    line: SessionLine
    runs: tuple[LoadRun, ...]
    """Of the working sets of the first exercise that has some."""
    verdict: Verdict

    @property
    def id(self) -> SessionId:
        """The session's key."""
        return self.line.id

    @property
    def day(self) -> date:
        """The session's local date."""
        return self.line.day


def summary_of(line: SessionLine, logged: LoggedSession | None) -> SessionSummary:
    """Join a line of the history with its session; one that is gone has no sets."""
    exercises = () if logged is None else logged.exercises
    main = next((one for one in exercises if working_sets(one)), None)
    work = [one for exercise in exercises for one in working_sets(exercise)]
    runs = () if main is None else load_runs(working_sets(main))
    return SessionSummary(line, runs, verdict_of(work))


def working_sets(exercise: LoggedExercise) -> tuple[WorkSet, ...]:
    """Return the saved sets that are no warm-up."""
    return tuple(one for one in exercise.saved() if one.kind is not SetKind.WARM_UP)


def load_runs(sets: Iterable[WorkSet]) -> tuple[LoadRun, ...]:
    """Join neighbouring sets with the same load."""
    groups = groupby(sets, key=lambda one: (one.load, one.is_assisted))
    return tuple(
        LoadRun(load, is_assisted, tuple(one.reps for one in group))
        for (load, is_assisted), group in groups
    )


def verdict_of(sets: Sequence[WorkSet]) -> Verdict:
    """Return faults where any set has one, clean where every set with a rep was called clean."""
    if any(one.faults or one.quality is Quality.SOMETHING_OFF for one in sets):
        return Verdict.FAULTS
    done = [one for one in sets if one.reps != 0]
    if done and all(one.quality is Quality.CLEAN for one in done):
        return Verdict.CLEAN
    return Verdict.NOT_GIVEN
