"""The statements of charts walk the indexes, and read a tempo as the program does."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import ChartScope
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.store.reading_charts import chart_reads, pieces
from hinge_desktop.store.reading_charts.chart_reads import SqlChartReads
from hinge_desktop.store.reading_charts.tension import tension_ms
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged

MONDAY = date(2026, 3, 2)
HINGES = (ExerciseId("romanian_deadlift"), ExerciseId("good_morning"))
STATEMENTS = [
    getattr(chart_reads, name)
    for name in vars(chart_reads)
    if name.startswith("read_")
    and name not in ("read_in_pieces", "read_exercises_done", "read_first_day")
]
_phases = st.integers(0, 60_000) | st.sampled_from([0, 1000, 3000, 9000, 10_000])


@given(
    lengths=st.lists(_phases, min_size=4, max_size=4).filter(any),
    fast=st.sets(st.sampled_from(Phase)),
)
def test_a_tempo_is_read_by_sql_as_by_the_program(lengths: list[int], fast: set[Phase]) -> None:
    milliseconds = [
        1000 if phase in fast else length for phase, length in zip(Phase, lengths, strict=True)
    ]
    lower, hold, stand, top = milliseconds
    tempo = Tempo(lower, hold, stand, top, frozenset(fast))
    connection = sqlite3.connect(":memory:")
    sql = f"SELECT {tension_ms('tempo')} FROM (SELECT ? AS tempo)"
    assert connection.execute(sql, (str(tempo),)).fetchone() == (tempo.tension_ms,)
    connection.close()


@pytest.mark.parametrize("rollup", Rollup)
@pytest.mark.parametrize("ids", [HINGES, HINGES[:1]])
def test_every_statement_walks_the_indexes(
    journal: SqlJournal, rollup: Rollup, ids: tuple[ExerciseId, ...]
) -> None:
    journal.apply(log_change(logged(MONDAY)))
    seen: list[str] = []
    with journal._database.reading() as connection:
        connection.set_trace_callback(seen.append)
        scope = ChartScope(ids, MONDAY, MONDAY, rollup)
        for read in STATEMENTS:
            list(read(connection, scope))
        connection.set_trace_callback(None)
        plans = [
            (sql, step)
            for sql in seen
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    assert len(seen) == len(STATEMENTS) == 12
    scans = [(sql, step) for sql, step in plans if step.startswith("SCAN ")]
    # What is scanned are the few sessions of a piece, summed already.
    assert [step for _, step in scans if "subquery" not in step] == []
    by_day = [step for _, step in plans if "sessions" in step and "start_date" in step]
    assert len(by_day) >= len(seen)
    sorts = [sql for sql, step in plans if "USE TEMP B-TREE FOR ORDER BY" in step]
    assert sorts == []


def test_long_stretches_are_read_in_pieces_of_whole_weeks(journal: SqlJournal) -> None:
    days = [MONDAY + timedelta(days=day) for day in (0, 1, 2, 3, 4, 9, 30, 31, 60, 61, 62, 63)]
    journal.apply(log_change(*map(logged, days)))
    read: list[ChartScope] = []
    told: list[float] = []

    def one_piece(_connection: sqlite3.Connection, scope: ChartScope) -> list[ChartScope]:
        read.append(scope)
        return [scope]

    scope = ChartScope(HINGES, None, MONDAY + timedelta(days=400), Rollup.WEEK)
    found = pieces.read_in_pieces(journal._database, scope, one_piece, told.append, sessions=3)
    assert found == read
    firsts = [one.first for one in read]
    assert firsts[0] == MONDAY
    assert all(first is not None and first.weekday() == 0 for first in firsts)
    assert read[-1].last == days[-1]
    for before, after in pairwise(read):
        assert after.first == before.last + timedelta(days=1)
    assert len(read) == 4
    assert told[-1] == 1


def test_a_stretch_without_sessions_is_not_read(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(MONDAY), logged(MONDAY + timedelta(days=30))))
    between = ChartScope(HINGES, MONDAY + timedelta(1), MONDAY + timedelta(9), Rollup.SESSION)
    reads = SqlChartReads(journal._database)
    assert reads.reps_left(between, lambda _share: None) == []
