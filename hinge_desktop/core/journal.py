"""What the program asks of any store, and the three kinds of trouble a store can have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from hinge_desktop.core.changes import Change, TrashEntry
from hinge_desktop.core.charts.events import EventReads
from hinge_desktop.core.charts.records import RecordReads
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.history.filters import EVERYTHING, HistoryFilter
from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.measures import BalanceCheck, MobilityCheck
from hinge_desktop.core.plan import ExercisePreference, Plan, PlanDay
from hinge_desktop.core.plan_overrides import PlanOverride
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.core.templates import Template, TemplateExercise
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.core.training import (
    DayKind,
    LoggedSession,
    SessionExerciseId,
    SessionId,
    SetId,
)
from hinge_desktop.core.training_sums import BestSet, SessionSpan, SetSum, WeekSum

if TYPE_CHECKING:
    from hinge_desktop.core.archives import Archive
    from hinge_desktop.core.backups.backup_store import Report
    from hinge_desktop.core.charts.sums import ChartReads
    from hinge_desktop.core.imports.import_columns import JournalImports
    from hinge_desktop.core.merging import PreparedMerge


class JournalProblem(StrEnum):
    """What is wrong with a journal or the place it lies in, for the words on screen."""

    FULL = "full"
    READ_ONLY = "read_only"
    BUSY = "busy"
    INPUT_OUTPUT = "input_output"
    MOVED = "moved"
    UNREADABLE = "unreadable"
    MISSING = "missing"
    NOT_A_JOURNAL = "not_a_journal"
    NEWER = "newer"
    DAMAGED = "damaged"
    CONFLICT = "conflict"


class JournalError(Exception):
    """Something between us and the journal; `problem` and `detail` say what.

    `StorageEnvironmentError` is the machine's, `DamageError` was proved by a check that itself ran;
    everything else is our own mistake and no `JournalError`.
    """

    def __init__(self, problem: JournalProblem, path: str, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {path} {detail}".strip())
        self.problem = problem
        self.path = path
        self.detail = detail


class StorageEnvironmentError(JournalError):
    """The disk is full, the folder read-only, the file busy, moved or missing."""


class WrongFileError(JournalError):
    """The file is no journal, or one of a newer Hinge; nothing was written to it."""


class DamageError(JournalError):
    """A check that itself ran proved that the file is damaged."""


class ChangeConflictError(JournalError):
    """The journal no longer holds what a change says was before; nothing was written."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check of the whole journal found."""

    kind: str
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session as a line of the history list."""

    id: SessionId
    day: date
    sequence: int
    """Its place among the sessions of the day."""
    exercise_id: ExerciseId | None
    """The first exercise with saved work, else the first one."""
    exercises: int
    sets: int
    is_open: bool
    faults: int


class SessionStore(Protocol):
    """The little that logging a session asks of a store; every `Journal` is one."""

    def apply(self, change: Change) -> None:
        """Write all edits of a change in one transaction; returns after the commit."""

    def open_session(self) -> LoggedSession | None:
        """Return the session that was started and not ended, the latest if there are several."""

    def next_sequence(self) -> int:
        """Return the sequence number for a new session or ladder move."""


class Journal(Protocol):
    """The lifter's journal. Every call raises `JournalError` when the store is in trouble."""

    def apply(self, change: Change) -> None:
        """Write all edits of a change in one transaction; returns after the commit.

        Applying a change again that is already stored does nothing (a retry after an error).
        Raise `ChangeConflictError` where the journal holds neither the before nor the after.
        """

    def apply_told(self, change: Change, report: Report) -> None:
        """Write a large change as `apply` does, and tell how far it is; for a worker.

        What `report` raises before the commit ends it, and nothing is written.
        """

    @property
    def is_writable(self) -> bool:
        """Whether anything can be stored; a read-only file or folder can still be read."""

    @property
    def charts(self) -> ChartReads:
        """The sums that charts are made of."""

    @property
    def records(self) -> RecordReads:
        """The sets and stretches that records are made of."""

    @property
    def imports(self) -> JournalImports:
        """What came from files of other programs."""

    def prepare_merge(self, archive: Archive) -> PreparedMerge:
        """Check an archive whole and count what taking it in would add; raise `ArchiveError`."""

    @property
    def events(self) -> EventReads:
        """What happened in sessions and is marked on charts."""

    def session(self, session_id: SessionId) -> LoggedSession | None:
        """Return one whole session."""

    def session_of_entry(self, entry_id: SessionExerciseId) -> LoggedSession | None:
        """Return the session that an exercise is in, with that exercise alone."""

    def session_of_set(self, set_id: SetId) -> LoggedSession | None:
        """Return the session that a set is in, with the exercise of the set alone."""

    def open_session(self) -> LoggedSession | None:
        """Return the session that was started and not ended, the latest if there are several."""

    def last_sessions_with(
        self, exercise_id: ExerciseId, limit: int, day_kind: DayKind | None = None
    ) -> tuple[LoggedSession, ...]:
        """Return the last ended sessions with saved sets of an exercise, newest first."""

    def sessions(self, ids: Sequence[SessionId]) -> tuple[LoggedSession, ...]:
        """Return these sessions whole, in their order; those that are gone are left out."""

    def session_lines(
        self,
        limit: int,
        before: SessionLine | None = None,
        wanted: HistoryFilter = EVERYTHING,
    ) -> tuple[SessionLine, ...]:
        """Return a page of the history, newest first, of sessions older than `before`."""

    def days_around(self, day: date) -> tuple[date | None, date | None]:
        """Return the last day with a session up to this one, and the first from it on."""

    def sessions_between(self, first: date, last: date) -> tuple[LoggedSession, ...]:
        """Return the sessions of these days (both included), oldest first."""

    def next_sequence(self) -> int:
        """Return the sequence number for a new session or ladder move.

        That of a session in the trash is not given again.
        """

    def trash(self) -> tuple[TrashEntry, ...]:
        """Return what was deleted and can come back, newest first."""

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the built-in exercises and the lifter's own."""

    def exercise_preferences(self) -> tuple[ExercisePreference, ...]:
        """Return the lifter's own ways with exercises."""

    def ladder_moves(self) -> tuple[LadderMove, ...]:
        """Return all moves on the ladder, oldest first."""

    def equipment(self) -> Equipment:
        """Return what is owned."""

    def profile(self) -> Profile:
        """Return the lifter; a default one in a fresh journal."""

    def own_profile(self) -> Profile | None:
        """Return what the lifter told about themselves, None while nothing was."""

    def latest_body_mass(self) -> BodyMass | None:
        """Return what the lifter weighed last."""

    def plan(self) -> Plan:
        """Return the standing plan; a default one in a fresh journal."""

    def own_plan(self) -> Plan | None:
        """Return the plan that the lifter set, None while the default one stands."""

    def plan_days(self) -> tuple[PlanDay, ...]:
        """Return the weekdays on which the lifter trains, from Monday."""

    def plan_overrides(self) -> tuple[PlanOverride, ...]:
        """Return the lifter's changes to the plan, those for good first, then by day."""

    def easy_weeks(self) -> tuple[EasyWeek, ...]:
        """Return the easy weeks that were taken or declined, oldest first."""

    def thresholds(self) -> Thresholds:
        """Return the numbers of the rules, as the lifter changed them."""

    def templates(self) -> tuple[Template, ...]:
        """Return the templates in their order, archived ones too."""

    def template_exercises(self) -> tuple[TemplateExercise, ...]:
        """Return the exercises of all templates, in order."""

    def balance_checks(self) -> tuple[BalanceCheck, ...]:
        """Return the balance checks, oldest first."""

    def mobility_checks(self) -> tuple[MobilityCheck, ...]:
        """Return the checks of mobility, oldest first."""

    def body_masses(self) -> tuple[BodyMass, ...]:
        """Return what the lifter weighed, oldest first; of one day the last entry comes last."""

    def safety_answers(self) -> tuple[SafetyAnswer, ...]:
        """Return the answers to safety questions, oldest first."""

    def stop_states(self) -> tuple[StopState, ...]:
        """Return all stops, lifted ones too, oldest first."""

    def session_span(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> SessionSpan:
        """Count the sessions with saved sets, and say from when to when."""

    def set_sums(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> Sequence[SetSum]:
        """Return saved sets summed by exercise, unit and the answers that figures depend on."""

    def week_sums(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> Sequence[WeekSum]:
        """Return saved work summed by week (from Monday) and unit."""

    def best_sets(
        self, exercise_id: ExerciseId, first: date | None, last: date | None
    ) -> Sequence[BestSet]:
        """Return the set with the best estimate of each session, oldest first."""
