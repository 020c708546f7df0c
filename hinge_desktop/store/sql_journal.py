"""The journal on SQLite: the core's `Journal` protocol, each call one short transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from hinge_desktop.core.backups.backup_store import Report, no_report
from hinge_desktop.core.changes import Change, TrashEntry
from hinge_desktop.core.charts.progress import no_progress
from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import ChartScope
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.history.filters import EVERYTHING, HistoryFilter
from hinge_desktop.core.journal import Finding, JournalError, SessionLine
from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.measures import BalanceCheck, MobilityCheck
from hinge_desktop.core.plan import ExercisePreference, Plan, PlanDay
from hinge_desktop.core.plan_overrides import PlanOverride
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.core.templates import Template, TemplateExercise
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.core.training import DayKind, LoggedSession, SessionExerciseId, SessionId, SetId
from hinge_desktop.core.training_sums import BestSet, SessionSpan, SetSum, WeekSum
from hinge_desktop.store.changes import write_change
from hinge_desktop.store.database import Database
from hinge_desktop.store.integrity import find_problems
from hinge_desktop.store.journal_file import JournalFile
from hinge_desktop.store.mapping import registry
from hinge_desktop.store.mapping.record_map import R, RecordMap
from hinge_desktop.store.meta import Fact, read_fact
from hinge_desktop.store.reading_charts.event_reads import SqlEventReads
from hinge_desktop.store.reading_charts.kept_pieces import KeptPieces, days_touched
from hinge_desktop.store.reading_charts.record_reads import SqlRecordReads
from hinge_desktop.store.reading_history import filtered_sessions, find_days_around
from hinge_desktop.store.reading_sessions import (
    find_last_sessions_with,
    find_open_session,
    find_sessions_between,
    read_entry,
    read_entry_of,
    read_lines_of,
    read_session_lines,
    read_sessions,
)
from hinge_desktop.store.reading_sums import (
    Span,
    join_set_sums,
    read_session_span,
    read_set_sums,
    read_week_sums,
)
from hinge_desktop.store.table_dump import TableRows, read_tables

if TYPE_CHECKING:
    from hinge_desktop.core.archives import Archive
    from hinge_desktop.store.merging import SqlMerge
    from hinge_desktop.store.reading_charts.chart_reads import SqlChartReads
    from hinge_desktop.store.reading_imports import SqlImportReads

T = TypeVar("T")

SESSIONS_AT_ONCE: Final = 50
"""How many sessions are read before a commit that waits may go first."""


class SqlJournal:
    """A journal in an SQLite file; usable from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept = KeptPieces()
        with database.reading() as connection:
            self.journal_id = read_fact(connection, Fact.JOURNAL_ID)
            self.schema_version: int = connection.execute("PRAGMA user_version").fetchone()[0]

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._database.path

    @property
    def is_writable(self) -> bool:
        """Whether changes can be written; the file or its folder may be read-only."""
        return self._database.is_writable

    @property
    def file(self) -> JournalFile:
        """The file itself: whether it is still in its place, and a copy of it."""
        return JournalFile(self._database)

    @property
    def charts(self) -> SqlChartReads:
        """The sums that charts are made of; imported when first asked for, so not at a start."""
        from hinge_desktop.store.reading_charts.chart_reads import SqlChartReads  # noqa: PLC0415

        return SqlChartReads(self._database, self._kept)

    @property
    def records(self) -> SqlRecordReads:
        """The sets and stretches that records are made of."""
        return SqlRecordReads(self._database)

    @property
    def events(self) -> SqlEventReads:
        """What happened in sessions and is marked on charts."""
        return SqlEventReads(self._database)

    @property
    def imports(self) -> SqlImportReads:
        """What came from files of other programs; imported when first asked for."""
        from hinge_desktop.store.reading_imports import SqlImportReads  # noqa: PLC0415

        return SqlImportReads(self._database)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def apply(self, change: Change) -> None:
        """Write all edits of a change in one transaction; returns after the commit."""
        self.apply_told(change, no_report)

    def apply_told(self, change: Change, report: Report) -> None:
        """Write a large change as `apply` does, and tell how far it is; for a worker."""
        try:
            write_change(self._database, change, report)
        finally:
            self._forget(change)

    def session(self, session_id: SessionId) -> LoggedSession | None:
        """Return one whole session."""
        with self._database.reading() as connection:
            return _only(read_sessions(connection, [session_id]))

    def session_of_entry(self, entry_id: SessionExerciseId) -> LoggedSession | None:
        """Return the session that an exercise is in, with that exercise alone."""
        with self._database.reading() as connection:
            return read_entry(connection, entry_id)

    def session_of_set(self, set_id: SetId) -> LoggedSession | None:
        """Return the session that a set is in, with the exercise of the set alone."""
        with self._database.reading() as connection:
            return read_entry_of(connection, set_id)

    def open_session(self) -> LoggedSession | None:
        """Return the session that was started and not ended, the latest if there are several."""
        with self._database.reading() as connection:
            return _only(read_sessions(connection, find_open_session(connection)))

    def last_sessions_with(
        self, exercise_id: ExerciseId, limit: int, day_kind: DayKind | None = None
    ) -> tuple[LoggedSession, ...]:
        """Return the last ended sessions with saved sets of an exercise, newest first."""
        with self._database.reading() as connection:
            found = find_last_sessions_with(connection, exercise_id, limit, day_kind)
            return read_sessions(connection, found)

    def sessions(self, ids: Sequence[SessionId]) -> tuple[LoggedSession, ...]:
        """Return these sessions whole, in their order; those that are gone are left out."""
        found: list[LoggedSession] = []
        for start in range(0, len(ids), SESSIONS_AT_ONCE):
            with self._database.reading() as connection:
                found += read_sessions(connection, ids[start : start + SESSIONS_AT_ONCE])
        return tuple(found)

    def session_lines(
        self,
        limit: int,
        before: SessionLine | None = None,
        wanted: HistoryFilter = EVERYTHING,
    ) -> tuple[SessionLine, ...]:
        """Return a page of the history, newest first, of sessions older than `before`."""
        if wanted.is_empty:
            with self._database.reading() as connection:
                return read_session_lines(connection, limit, before)
        keys = filtered_sessions(self._database, wanted, limit, before)
        with self._database.reading() as connection:
            return read_lines_of(connection, keys)

    def days_around(self, day: date) -> tuple[date | None, date | None]:
        """Return the last day with a session up to this one, and the first from it on."""
        with self._database.reading() as connection:
            return find_days_around(connection, day)

    def sessions_between(self, first: date, last: date) -> tuple[LoggedSession, ...]:
        """Return the sessions of these days (both included), oldest first.

        Long spans are read in pieces, each of one state of the journal.
        """
        with self._database.reading() as connection:
            keys = find_sessions_between(connection, first, last)
        return self.sessions(keys)

    def next_sequence(self) -> int:
        """Return the sequence number for a new session or ladder move."""
        with self._database.reading() as connection:
            (last,) = connection.execute(
                "SELECT max(coalesce((SELECT max(sequence) FROM sessions), 0), "
                "coalesce((SELECT max(sequence) FROM ladder_moves), 0), "
                "coalesce((SELECT max(json_extract(payload, '$.records[0].row.sequence')) "
                "FROM trash), 0))"
            ).fetchone()
        return int(last) + 1

    def trash(self) -> tuple[TrashEntry, ...]:
        """Return what was deleted and can come back, newest first."""
        return self._all(registry.TRASH, "deleted_date DESC, deleted_time DESC, rowid DESC")

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the built-in exercises and the lifter's own."""
        return self._all(registry.EXERCISES, "rowid")

    def exercise_preferences(self) -> tuple[ExercisePreference, ...]:
        """Return the lifter's own ways with exercises."""
        return self._all(registry.EXERCISE_PREFERENCES, "exercise_id")

    def ladder_moves(self) -> tuple[LadderMove, ...]:
        """Return all moves on the ladder, oldest first."""
        return self._all(registry.LADDER_MOVES, "sequence")

    def equipment(self) -> Equipment:
        """Return what is owned."""
        with self._database.reading() as connection:
            return Equipment(
                _read_all(connection, registry.BARS, "position, id"),
                _read_all(connection, registry.PLATES, "weight_unit, weight_thousandths DESC, id"),
                _read_all(connection, registry.COLLARS, "id"),
                _read_all(connection, registry.KETTLEBELLS, "weight_unit, weight_thousandths, id"),
                _read_all(
                    connection, registry.DUMBBELLS, "lightest_unit, lightest_thousandths, id"
                ),
                _read_all(connection, registry.GEAR, "kind, id"),
            )

    def profile(self) -> Profile:
        """Return the lifter; a default one in a fresh journal."""
        return self.own_profile() or Profile()

    def own_profile(self) -> Profile | None:
        """Return what the lifter told about themselves, None while nothing was."""
        return _only(self._all(registry.PROFILES, "id"))

    def latest_body_mass(self) -> BodyMass | None:
        """Return what the lifter weighed last."""
        return _only(self._all(registry.BODY_MASSES, "day DESC, rowid DESC LIMIT 1"))

    def plan(self) -> Plan:
        """Return the standing plan; a default one in a fresh journal."""
        return self.own_plan() or Plan()

    def own_plan(self) -> Plan | None:
        """Return the plan that the lifter set, None while the default one stands."""
        return _only(self._all(registry.PLANS, "id"))

    def plan_days(self) -> tuple[PlanDay, ...]:
        """Return the weekdays on which the lifter trains, from Monday."""
        return self._all(registry.PLAN_DAYS, "weekday")

    def plan_overrides(self) -> tuple[PlanOverride, ...]:
        """Return the lifter's changes to the plan, those for good first, then by day."""
        return self._all(registry.PLAN_OVERRIDES, "day, position, rowid")

    def easy_weeks(self) -> tuple[EasyWeek, ...]:
        """Return the easy weeks that were taken or declined, oldest first."""
        return self._all(registry.EASY_WEEKS, "first_day, rowid")

    def thresholds(self) -> Thresholds:
        """Return the numbers of the rules, as the lifter changed them."""
        return Thresholds(self._all(registry.THRESHOLDS, "name"))

    def templates(self) -> tuple[Template, ...]:
        """Return the templates in their order, archived ones too."""
        return self._all(registry.TEMPLATES, "position, rowid")

    def template_exercises(self) -> tuple[TemplateExercise, ...]:
        """Return the exercises of all templates, in order."""
        return self._all(registry.TEMPLATE_EXERCISES, "template_id, position, rowid")

    def balance_checks(self) -> tuple[BalanceCheck, ...]:
        """Return the balance checks, oldest first."""
        return self._all(registry.BALANCE_CHECKS, "day, rowid")

    def mobility_checks(self) -> tuple[MobilityCheck, ...]:
        """Return the checks of mobility, oldest first."""
        return self._all(registry.MOBILITY_CHECKS, "day, rowid")

    def body_masses(self) -> tuple[BodyMass, ...]:
        """Return what the lifter weighed, oldest first; of one day the last entry comes last."""
        return self._all(registry.BODY_MASSES, "day, rowid")

    def safety_answers(self) -> tuple[SafetyAnswer, ...]:
        """Return the answers to safety questions, oldest first."""
        return self._all(registry.SAFETY_ANSWERS, "rowid")

    def stop_states(self) -> tuple[StopState, ...]:
        """Return all stops, lifted ones too, oldest first."""
        return self._all(registry.STOP_STATES, "rowid")

    def session_span(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> SessionSpan:
        """Count the sessions with saved sets, and say from when to when."""
        with self._database.reading() as connection:
            return read_session_span(connection, Span(exercise_id, first, last))

    def set_sums(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> Sequence[SetSum]:
        """Return saved sets summed by exercise, unit and the answers that figures depend on."""
        return join_set_sums(self._in_pieces(read_set_sums, Span(exercise_id, first, last)))

    def week_sums(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> Sequence[WeekSum]:
        """Return saved work summed by week (from Monday) and unit."""
        return self._in_pieces(read_week_sums, Span(exercise_id, first, last))

    def best_sets(
        self, exercise_id: ExerciseId, first: date | None, last: date | None
    ) -> Sequence[BestSet]:
        """Return the set with the best estimate of each session, oldest first."""
        scope = ChartScope((exercise_id,), first, last or date.max, Rollup.SESSION)
        return [one.best for one in self.charts.best_sets(scope, no_progress)]

    def check(self) -> tuple[Finding, ...]:
        """Check the whole file; takes a tenth of a second for 20,000 sets, so use a worker."""
        return find_problems(self._database)

    def tables(self) -> Generator[TableRows, None, None]:
        """Yield every table of the file, row by row, all from one state of the journal.

        A commit has to wait until the last row was taken or the iterator was closed.
        """
        return read_tables(self._database)

    def prepare_merge(self, archive: Archive) -> SqlMerge:
        """Check an archive whole and count what it would add; raise `ArchiveError`.

        Reads for a second or two where both are large, so use a worker.
        """
        # Alembic is slow to import, so it is only where something is taken in.
        from hinge_desktop.store.merging import prepare_merge  # noqa: PLC0415

        return prepare_merge(self._database, archive, self._forget_everything)

    def _forget_everything(self) -> None:
        self._kept.forget(None)
        with suppress(JournalError), self._database.reading() as connection:
            self.journal_id = read_fact(connection, Fact.JOURNAL_ID)

    def _forget(self, change: Change) -> None:
        if self._kept.is_empty:
            return
        try:
            with self._database.reading() as connection:
                days = days_touched(connection, change)
        except JournalError:
            # What was written is written; the next read meets the trouble itself.
            days = None
        self._kept.forget(days)

    def _in_pieces(
        self, read: Callable[[sqlite3.Connection, Span], Sequence[T]], span: Span
    ) -> list[T]:
        """Read a long span piece by piece, so that saving never waits behind a chart."""
        with self._database.reading() as connection:
            pieces = list(span.pieces(connection))
        found: list[T] = []
        for piece in pieces:
            with self._database.reading_piece() as connection:
                found += read(connection, piece)
        return found

    def _all(self, record_map: RecordMap[R], order: str) -> tuple[R, ...]:
        with self._database.reading() as connection:
            return _read_all(connection, record_map, order)


def _read_all(
    connection: sqlite3.Connection, record_map: RecordMap[R], order: str
) -> tuple[R, ...]:
    rows = connection.execute(
        f"SELECT {record_map.select_columns} FROM {record_map.table} ORDER BY {order}"
    )
    return tuple(record_map.decode(row) for row in rows)


def _only(found: Sequence[T]) -> T | None:
    return found[0] if found else None
