"""Planned work as values: a set, an exercise, and how long they take."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.load_reasons import Reason
from hinge_desktop.core.plan import ExercisePreference
from hinge_desktop.core.rest_rules import WARM_UP_REST_SECONDS
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import DEFAULT_CHANGE_MS
from hinge_desktop.core.training import SetKind, Side
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """A set to do; `load` is None where none is needed or none is suggested."""

    kind: SetKind
    reps: int
    load: Weight | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """An exercise to do, in the order of its sets."""

    exercise_id: ExerciseId
    sets: tuple[PlannedSet, ...]
    is_paced: bool
    tempo: Tempo
    rest_seconds: int
    """After a work set."""
    lead_in_seconds: int
    rung: Rung | None = None
    """Given for the exercise of the ladder only."""
    stage: Stage | None = None
    reps_left: int | None = None
    """How many reps to keep in reserve; None where nobody asks."""
    wall_distance_mm: int | None = None
    reason: Reason | None = None
    """Why this load; None where it repeats what was done last time."""

    @property
    def work_sets(self) -> tuple[PlannedSet, ...]:
        """All sets but the warm-ups."""
        return tuple(one for one in self.sets if one.kind is not SetKind.WARM_UP)

    @property
    def seconds(self) -> int:
        """How long it takes, with lead-ins and rests; uncounted reps are taken as long."""
        lead_in = self.lead_in_seconds if self.is_paced else 0
        reps = sum(one.reps for one in self.sets)
        pauses = sum(lead_in + self.rest_after(one.kind) for one in self.sets)
        # Halves are counted in one: sides change between them, without a lead-in or a rest.
        sides = [one.side for one in self.sets if self.is_paced]
        changes = min(sides.count(Side.LEFT), sides.count(Side.RIGHT))
        pauses += changes * (DEFAULT_CHANGE_MS // 1000 - lead_in - self.rest_seconds)
        return pauses + reps * self.tempo.rep_ms // 1000

    def done_as(self, own: ExercisePreference | None) -> PlannedExercise:
        """Return it with the lifter's own tempo and rest, where there are any."""
        if own is None:
            return self
        rest = self.rest_seconds if own.rest_seconds is None else own.rest_seconds
        return replace(self, tempo=own.tempo or self.tempo, rest_seconds=rest)

    def rest_after(self, kind: SetKind) -> int:
        """How many seconds to rest after a set of this kind."""
        if kind is SetKind.WARM_UP:
            return min(self.rest_seconds, WARM_UP_REST_SECONDS)
        return self.rest_seconds
