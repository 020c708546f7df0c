"""Sums over saved sets, made by SQL so that a chart never needs the sets themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import TempoAnswer
from hinge_desktop.core.training_sums import SessionSpan, SetSum, WeekSum

WEEKS_AT_ONCE = 26
"""How many weeks are summed before a commit that waits may go first."""

# The joins are CROSS JOINs so that SQLite keeps this order and walks each index forwards.
SAVED_SETS = (
    "FROM sessions "
    "CROSS JOIN session_exercises ON session_exercises.session_id = sessions.id "
    "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
    "WHERE sets.state = 'saved'"
)
_LIFTED = (
    "coalesce(sum(CASE WHEN load_unit = '{0}' AND NOT is_assisted "
    "THEN reps * load_thousandths END), 0)"
)
_KG, _LB = _LIFTED.format("kg"), _LIFTED.format("lb")
_TAPPED_MS = "(SELECT sum(milliseconds) FROM set_phases WHERE set_id = sets.id AND phase <> 'top')"


@dataclass(frozen=True, slots=True)
class Span:
    """Which saved sets are asked for: of one exercise or all, from a first to a last day."""

    exercise_id: ExerciseId | None
    first: date | None
    last: date | None

    @property
    def condition(self) -> str:
        """The SQL that narrows `SAVED_SETS` down."""
        of_exercise = " AND session_exercises.exercise_id = :exercise_id"
        return ("" if self.exercise_id is None else of_exercise) + self.on_days

    @property
    def on_days(self) -> str:
        """The part of the condition that is about days."""
        since = "" if self.first is None else " AND sessions.start_date >= :first"
        until = "" if self.last is None else " AND sessions.start_date <= :last"
        return since + until

    @property
    def parameters(self) -> dict[str, str | None]:
        """What the condition's names stand for."""
        return {
            "exercise_id": self.exercise_id,
            "first": None if self.first is None else self.first.isoformat(),
            "last": None if self.last is None else self.last.isoformat(),
        }

    def pieces(self, connection: sqlite3.Connection) -> Iterator[Span]:
        """Split into spans of whole weeks that are quick to read, oldest first."""
        first, last = connection.execute(
            "SELECT (SELECT min(start_date) FROM sessions), (SELECT max(start_date) FROM sessions)"
        ).fetchone()
        if first is None:
            return
        day = max(date.fromisoformat(first), self.first or date.min)
        end = min(date.fromisoformat(last), self.last or date.max)
        while day <= end:
            until = day + timedelta(weeks=WEEKS_AT_ONCE, days=-1 - day.weekday())
            yield replace(self, first=day, last=min(until, end))
            day = until + timedelta(1)


def read_session_span(connection: sqlite3.Connection, span: Span) -> SessionSpan:
    """Count the sessions with saved sets, and say from when to when."""
    sessions, first, last = connection.execute(
        "SELECT count(*), min(start_date), max(start_date) FROM sessions WHERE EXISTS ("
        "SELECT 1 FROM session_exercises "
        "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
        "WHERE session_exercises.session_id = sessions.id AND sets.state = 'saved'"
        f"{span.condition}){span.on_days}",
        span.parameters,
    ).fetchone()
    return SessionSpan(sessions, _day(first), _day(last))


def read_set_sums(connection: sqlite3.Connection, span: Span) -> Sequence[SetSum]:
    """Return saved sets summed by exercise, unit and the answers that figures depend on."""
    rows = connection.execute(
        "SELECT exercise_id, is_warm_up, tempo, tempo_answer, count(*), coalesce(sum(reps), 0), "
        f"{_KG}, {_LB}, count(tapped_ms), "
        "coalesce(sum(CASE WHEN tapped_ms IS NOT NULL THEN reps END), 0), "
        "coalesce(sum(tapped_ms), 0) FROM ("
        "SELECT exercise_id, kind = 'warm_up' AS is_warm_up, sets.tempo, tempo_answer, reps, "
        f"load_unit, load_thousandths, is_assisted, {_TAPPED_MS} AS tapped_ms "
        f"{SAVED_SETS}{span.condition}) "
        "GROUP BY exercise_id, is_warm_up, tempo, tempo_answer",
        span.parameters,
    )
    return [_set_sum(row) for row in rows]


def join_set_sums(parts: Iterable[SetSum]) -> Sequence[SetSum]:
    """Add up the sums of several pieces."""
    joined: dict[tuple[ExerciseId, bool, Tempo | None, TempoAnswer | None], SetSum] = {}
    for part in parts:
        key = (part.exercise_id, part.is_warm_up, part.tempo, part.tempo_answer)
        known = joined.get(key)
        joined[key] = part if known is None else _added(known, part)
    return list(joined.values())


def _added(one: SetSum, other: SetSum) -> SetSum:
    return replace(
        one,
        sets=one.sets + other.sets,
        reps=one.reps + other.reps,
        kg_thousandths=one.kg_thousandths + other.kg_thousandths,
        lb_thousandths=one.lb_thousandths + other.lb_thousandths,
        tapped_sets=one.tapped_sets + other.tapped_sets,
        tapped_reps=one.tapped_reps + other.tapped_reps,
        tapped_ms=one.tapped_ms + other.tapped_ms,
    )


def _set_sum(
    row: tuple[str, int, str | None, str | None, int, int, int, int, int, int, int],
) -> SetSum:
    exercise_id, is_warm_up, tempo, answer, *sums = row
    return SetSum(
        ExerciseId(exercise_id),
        bool(is_warm_up),
        None if tempo is None else Tempo.parse(tempo),
        None if answer is None else TempoAnswer(answer),
        *sums,
    )


def read_week_sums(connection: sqlite3.Connection, span: Span) -> Sequence[WeekSum]:
    """Return saved work (no warm-ups) summed by week and unit, oldest first."""
    rows = connection.execute(
        "SELECT monday, count(*), sum(sets), sum(reps), sum(kg), sum(lb) FROM ("
        "SELECT date(sessions.start_date, 'weekday 0', '-6 days') AS monday, count(*) AS sets, "
        f"coalesce(sum(reps), 0) AS reps, {_KG} AS kg, {_LB} AS lb "
        f"{SAVED_SETS} AND sets.kind <> 'warm_up'{span.condition} "
        # The order of the index, so that no sort is needed; the row is the session.
        "GROUP BY sessions.start_date, sessions.sequence, sessions.rowid) "
        "GROUP BY monday ORDER BY monday",
        span.parameters,
    )
    return [WeekSum(date.fromisoformat(monday), *sums) for monday, *sums in rows]


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
