"""The journal's answers for charts: the core's `ChartReads` on SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from hinge_desktop.core.charts.sums import (
    BestSum,
    ChartScope,
    FeltSum,
    LiftedSum,
    Progress,
    RepsSum,
    RestSum,
    ShareSum,
    TensionSum,
    WeekNumber,
)
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.store.database import Database
from hinge_desktop.store.reading_charts.answers import read_depths, read_felt
from hinge_desktop.store.reading_charts.bests import read_best_sums, read_most_reps
from hinge_desktop.store.reading_charts.kept_pieces import KeptPieces
from hinge_desktop.store.reading_charts.pieces import (
    ENTRIES_A_PIECE,
    SESSIONS_A_PIECE,
    read_in_pieces,
)
from hinge_desktop.store.reading_charts.sessions import (
    read_exercises_done,
    read_first_day,
    read_sessions_a_week,
)
from hinge_desktop.store.reading_charts.tension import read_planned_tension, read_tension
from hinge_desktop.store.reading_charts.work import (
    read_clean_reps,
    read_lifted,
    read_reps_left,
    read_rests,
    read_tempo_kept,
)

T = TypeVar("T")


class SqlChartReads:
    """Reads sums piece by piece; usable from any thread."""

    def __init__(self, database: Database, kept: KeptPieces | None = None) -> None:
        self._database = database
        self._kept = kept

    def lifted(self, scope: ChartScope, progress: Progress) -> Sequence[LiftedSum]:
        """Return what was lifted a week; weeks without loaded work are left out."""
        return self._read(scope, read_lifted, progress)

    def tension(self, scope: ChartScope, progress: Progress) -> Sequence[TensionSum]:
        """Return time under tension of the weeks with working sets."""
        return self._read(scope, read_tension, progress)

    def planned_tension(self, scope: ChartScope, progress: Progress) -> Sequence[WeekNumber]:
        """Return milliseconds of tension that the sessions of each week had planned."""
        return self._read(scope, read_planned_tension, progress, ENTRIES_A_PIECE)

    def tempo_kept(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return how many working sets kept the count, of those with an answer."""
        return self._read(scope, read_tempo_kept, progress)

    def clean_reps(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return how many reps were clean, of the working sets with an answer."""
        return self._read(scope, read_clean_reps, progress)

    def reps_left(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return tenths of reps left, and of how many working sets."""
        return self._read(scope, read_reps_left, progress)

    def rests(self, scope: ChartScope, progress: Progress) -> Sequence[RestSum]:
        """Return the rests that were taken after working sets."""
        return self._read(scope, read_rests, progress)

    def felt(self, scope: ChartScope, progress: Progress) -> Sequence[FeltSum]:
        """Return where exercises were felt."""
        return self._read(scope, read_felt, progress, ENTRIES_A_PIECE)

    def depths(self, scope: ChartScope, progress: Progress) -> Sequence[ShareSum]:
        """Return the sum of depths (0 higher, 1 own lowest, 2 past it), and of how many."""
        return self._read(scope, read_depths, progress, ENTRIES_A_PIECE)

    def best_sets(self, scope: ChartScope, progress: Progress) -> Sequence[BestSum]:
        """Return the sets with the best estimates; of equal ones the earlier."""
        return self._read(scope, read_best_sums, progress)

    def most_reps(self, scope: ChartScope, progress: Progress) -> Sequence[RepsSum]:
        """Return the sets with most reps at each load of each session, whatever the rollup."""
        return self._read(scope, read_most_reps, progress)

    def sessions(self, scope: ChartScope, progress: Progress) -> Sequence[WeekNumber]:
        """Return how many sessions each week held; drills beside the plan are none."""
        return self._read(scope, read_sessions_a_week, progress)

    def first_session_day(self) -> date | None:
        """Return the day of the first session with a saved set; None where there is none."""
        with self._database.reading() as connection:
            return read_first_day(connection)

    def exercises_done(self) -> Sequence[tuple[ExerciseId, int]]:
        """Return the exercises with working sets, and in how many sessions they stand."""
        return read_exercises_done(self._database)

    def _read(
        self,
        scope: ChartScope,
        read: Callable[[sqlite3.Connection, ChartScope], Iterable[T]],
        progress: Progress,
        sessions: int = SESSIONS_A_PIECE,
    ) -> Sequence[T]:
        return read_in_pieces(self._database, scope, read, progress, self._kept, sessions)
