"""The words of training: sessions, the exercises in them, and their sets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import RepFault
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.weights import Weight

SessionId = NewType("SessionId", str)
SessionExerciseId = NewType("SessionExerciseId", str)
SetId = NewType("SetId", str)

MOST_REPS = 1000
"""Most reps of one set that the journal takes; 0 is a failed set from another app."""


class BackAnswer(StrEnum):
    """The answer to "How is your back?" before a session."""

    FINE = "fine"
    STIFF = "stiff"
    PAINFUL = "painful"


class DayKind(StrEnum):
    """Heavy and light days progress apart."""

    HEAVY = "heavy"
    LIGHT = "light"


class SetKind(StrEnum):
    """What a set is for."""

    WARM_UP = "warm_up"
    WORK = "work"
    DROP = "drop"
    FAILURE = "failure"
    DRILL = "drill"
    TIMED = "timed"


class SetState(StrEnum):
    """How far a set has come; only saved ones count anywhere."""

    PLANNED = "planned"
    DRAFT = "draft"
    SAVED = "saved"


class Side(StrEnum):
    """The leg (or hand) of one-sided work."""

    LEFT = "left"
    RIGHT = "right"


class Quality(StrEnum):
    """How the lifter judged a set; not given is neither."""

    CLEAN = "clean"
    SOMETHING_OFF = "something_off"


class TempoAnswer(StrEnum):
    """Whether the lifter kept the count; not given is neither."""

    KEPT = "kept"
    RUSHED = "rushed"


class Felt(StrEnum):
    """Where an exercise was felt most."""

    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    LOW_BACK = "low_back"
    QUADS = "quads"
    GRIP = "grip"
    NOT_SURE = "not_sure"


class Depth(StrEnum):
    """How deep most reps went, by the lifter's own landmark."""

    HIGHER = "higher"
    OWN_LOWEST = "own_lowest"
    PAST_IT = "past_it"


class Straps(StrEnum):
    """In which sets straps were used."""

    NONE = "none"
    LAST_SET = "last_set"
    ALL_SETS = "all_sets"


@dataclass(frozen=True, slots=True)
class RepsLeft:
    """Reps in reserve, in tenths (imports know halves); `or_more` is the answer "4+"."""

    tenths: int
    or_more: bool = False

    @classmethod
    def of(cls, reps: int) -> RepsLeft:
        """Take the answer of the log, where 4 means "4 or more"."""
        return cls(reps * 10, or_more=reps >= 4)


@dataclass(frozen=True, slots=True)
class PhaseTap:
    """A phase timed by a key tap or a foot switch: the only tempo that counts as measured."""

    rep: int
    phase: Phase
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whether head, mid back and tailbone stayed on the dowel in every rep; None: not given."""

    head: bool | None = None
    mid_back: bool | None = None
    tailbone: bool | None = None


NO_CONTACTS = Contacts()
"""Nothing was said about the dowel."""


@dataclass(frozen=True, slots=True)
class Session:
    """One training day's work; it is one session over midnight and over a clock change."""

    id: SessionId
    sequence: int
    """Order among sessions of one day; counts up with every session made."""
    start: LocalMoment
    end: LocalMoment | None = None
    title: str | None = None
    day_kind: DayKind | None = None
    back: BackAnswer | None = None
    soreness: int | None = None
    """0 (none) to 10."""
    note: str | None = None
    import_source_id: str | None = None


@dataclass(frozen=True, slots=True)
class SessionExercise:
    """An exercise of a session: what was planned, and what is asked once after its last set."""

    id: SessionExerciseId
    session_id: SessionId
    position: int
    exercise_id: ExerciseId
    rung: Rung | None = None
    stage: Stage | None = None
    is_paced: bool = False
    planned_sets: int | None = None
    planned_reps: int | None = None
    planned_load: Weight | None = None
    planned_reps_left: RepsLeft | None = None
    tempo: Tempo | None = None
    rest_seconds: int | None = None
    felt: tuple[Felt, ...] = ()
    depth: Depth | None = None
    straps: Straps | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class WorkSet:
    """One set, from plan to saved. Whatever was not given is None and counts as nothing."""

    id: SetId
    session_exercise_id: SessionExerciseId
    position: int
    kind: SetKind
    state: SetState
    side: Side | None = None
    load: Weight | None = None
    planned_load: Weight | None = None
    is_assisted: bool = False
    """Whether `load` is help from a machine, to be taken off body weight."""
    superset_group: int | None = None
    planned_reps: int | None = None
    reps: int | None = None
    reps_left: RepsLeft | None = None
    planned_duration_ms: int | None = None
    duration_ms: int | None = None
    distance_mm: int | None = None
    tempo: Tempo | None = None
    tempo_answer: TempoAnswer | None = None
    quality: Quality | None = None
    faults: tuple[RepFault, ...] = ()
    phase_taps: tuple[PhaseTap, ...] = ()
    contacts: Contacts = NO_CONTACTS
    wall_distance_mm: int | None = None
    start: LocalMoment | None = None
    rest_planned_seconds: int | None = None
    rest_started_utc_ms: int | None = None
    """When the rest after this set began (Unix time), so that it survives a crash."""
    rest_taken_seconds: int | None = None
    """How long it was, pauses left out. Before the next set begins: it stands still since then."""
    note: str | None = None

    @property
    def has_result(self) -> bool:
        """Whether it says what was done; every saved set does (`hinge-desktop check`)."""
        return any(one is not None for one in (self.reps, self.duration_ms, self.distance_mm))


@dataclass(frozen=True, slots=True)
class LoggedExercise:
    """An exercise of a session with its sets in order."""

    entry: SessionExercise
    sets: tuple[WorkSet, ...]

    def saved(self, *kinds: SetKind) -> tuple[WorkSet, ...]:
        """Return the saved sets of these kinds (of every kind if none is named)."""
        return tuple(
            one
            for one in self.sets
            if one.state is SetState.SAVED and (not kinds or one.kind in kinds)
        )


@dataclass(frozen=True, slots=True)
class LoggedSession:
    """A session with its exercises in order."""

    session: Session
    exercises: tuple[LoggedExercise, ...]

    @property
    def sets(self) -> tuple[WorkSet, ...]:
        """Every set in the order of the session."""
        return tuple(one for exercise in self.exercises for one in exercise.sets)
