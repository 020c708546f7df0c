"""Sessions come back whole, in order, and only those that were asked for."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Thread

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.equipment import Bar, Equipment, PlateStock
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.journal import SessionLine
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.training import (
    DayKind,
    LoggedExercise,
    LoggedSession,
    SessionId,
    SetKind,
    SetState,
)
from hinge_desktop.store.reading_sessions import find_last_sessions_with, find_open_session
from hinge_desktop.store.sql_journal import SESSIONS_AT_ONCE, SqlJournal
from hinge_desktop.store.tables import Base
from tests.builders import at, kg, lb, log_change, logged, make_entry, make_session, make_set

DAY = date(2026, 3, 2)
RDL = ExerciseId("romanian_deadlift")
SQUAT = ExerciseId("squat")
FAULT = RepFault(Fault.TOO_DEEP, 3)


def _two_exercises() -> LoggedSession:
    session = make_session(DAY)
    first, second = make_entry(session), make_entry(session, "squat", position=1)
    sets = [make_set(first, position=place, faults=(FAULT,) * place) for place in range(3)]
    return LoggedSession(
        session,
        (LoggedExercise(first, tuple(sets)), LoggedExercise(second, (make_set(second),))),
    )


def test_a_whole_session_comes_back_in_three_queries(journal: SqlJournal) -> None:
    session = _two_exercises()
    journal.apply(log_change(logged(DAY), session))
    statements: list[str] = []
    with journal._database.reading() as connection:
        connection.set_trace_callback(statements.append)
    assert journal.session(session.session.id) == session
    reads = [text for text in statements if text.startswith("SELECT")]
    assert len(reads) <= 3
    assert journal.session(SessionId("nobody")) is None


def test_order_is_that_of_positions_not_of_writing(journal: SqlJournal) -> None:
    session = make_session(DAY)
    last, first = make_entry(session, position=5), make_entry(session, "squat", position=2)
    sets = [make_set(first, position=place) for place in (9, 4, 7)]
    journal.apply(Change(Act.FILL_DEMO, added(session, last, first, *sets)))
    found = journal.session(session.id)
    assert found is not None
    assert [one.entry.position for one in found.exercises] == [2, 5]
    assert [one.position for one in found.sets] == [4, 7, 9]


def test_the_open_session_is_the_latest_without_an_end(journal: SqlJournal) -> None:
    assert journal.open_session() is None
    ended, older = logged(DAY), logged(DAY - timedelta(3), end=None)
    journal.apply(log_change(ended, older))
    assert journal.open_session() == older
    latest = logged(DAY, end=None)
    journal.apply(log_change(latest))
    assert journal.open_session() == latest


def _import_source(journal: SqlJournal) -> str:
    with journal._database.writing() as connection:
        connection.execute(
            "INSERT INTO import_sources VALUES "
            "('source', 'strong', 's0', 'a.csv', ?, '2026-01-01', NULL, NULL, '{}')",
            ("0" * 64,),
        )
    return "source"


def test_an_imported_session_without_an_end_is_not_open(journal: SqlJournal) -> None:
    start = LocalMoment(DAY)
    one = logged(DAY, start=start, end=None, import_source_id=_import_source(journal))
    journal.apply(log_change(one))
    assert journal.open_session() is None
    assert journal.last_sessions_with(RDL, 1) == (one,)
    assert [line.is_open for line in journal.session_lines(5)] == [False]


def test_last_sessions_with_an_exercise(journal: SqlJournal) -> None:
    days = [logged(DAY + timedelta(n), day_kind=DayKind.HEAVY) for n in range(4)]
    light = logged(DAY + timedelta(8), day_kind=DayKind.LIGHT)
    others = [
        logged(DAY + timedelta(9), exercise="squat"),
        logged(DAY + timedelta(9), sets=[{"state": SetState.PLANNED, "reps": None}]),
        logged(DAY + timedelta(10), end=None),
    ]
    journal.apply(log_change(*days, light, *others))
    assert journal.last_sessions_with(RDL, 3) == (light, days[3], days[2])
    assert journal.last_sessions_with(RDL, 2, DayKind.HEAVY) == (days[3], days[2])
    assert journal.last_sessions_with(ExerciseId("deadlift"), 3) == ()


def test_history_is_read_page_by_page_newest_first(journal: SqlJournal) -> None:
    sessions = [logged(DAY + timedelta(n // 2), end=None if n == 6 else at(DAY)) for n in range(7)]
    journal.apply(log_change(*sessions))
    pages: list[SessionLine] = []
    while page := journal.session_lines(3, pages[-1] if pages else None):
        pages += page
    assert [line.id for line in pages] == [one.session.id for one in reversed(sessions)]
    assert [line.is_open for line in pages] == [True] + [False] * 6


def test_a_line_counts_what_was_saved(journal: SqlJournal) -> None:
    session = _two_exercises()
    planned = make_set(session.exercises[1].entry, position=8, state=SetState.PLANNED)
    journal.apply(log_change(session))
    journal.apply(Change(Act.EDIT_SET, added(planned)))
    (line,) = journal.session_lines(5)
    sequence = session.session.sequence
    assert line == SessionLine(session.session.id, DAY, sequence, RDL, 2, 4, False, 3)


def test_a_line_names_the_first_exercise_with_work(journal: SqlJournal) -> None:
    session = make_session(DAY)
    first, second = make_entry(session), make_entry(session, "squat", position=1)
    warm_up = make_set(first, kind=SetKind.WARM_UP)
    journal.apply(Change(Act.FILL_DEMO, added(session, first, second, warm_up)))
    assert journal.session_lines(1)[0].exercise_id == RDL
    journal.apply(Change(Act.FILL_DEMO, added(make_set(second))))
    assert journal.session_lines(1)[0].exercise_id == SQUAT


def test_sessions_of_a_span_are_read_in_pieces_that_let_commits_pass(journal: SqlJournal) -> None:
    sessions = [logged(DAY + timedelta(n), sets=[{}]) for n in range(SESSIONS_AT_ONCE * 2 + 5)]
    journal.apply(log_change(*sessions))
    last = DAY + timedelta(SESSIONS_AT_ONCE * 2)
    assert journal.sessions_between(DAY + timedelta(1), last) == tuple(sessions[1:-4])


def test_the_next_sequence_follows_sessions_and_moves(journal: SqlJournal) -> None:
    assert journal.next_sequence() == 1
    journal.apply(log_change(logged(DAY, sequence=4)))
    assert journal.next_sequence() == 5
    move = LadderMove("move", 9, at(DAY), Rung.DOWEL, MoveReason.BY_CHOICE)
    journal.apply(Change(Act.MOVE_ON_LADDER, added(move)))
    assert journal.next_sequence() == 10
    assert journal.ladder_moves() == (move,)


def test_lifter_plan_and_equipment_have_defaults_until_they_are_written(
    journal: SqlJournal,
) -> None:
    assert (journal.profile(), journal.plan(), journal.plan_days()) == (Profile(), Plan(), ())
    assert journal.equipment() == Equipment()
    profile, plan = Profile(stature_mm=1800), Plan(work_sets=4)
    days = (PlanDay(0, DayKind.HEAVY), PlanDay(4))
    bars = (Bar("b1", 0, "Old", kg(20)), Bar("b2", 1, "", lb(45)))
    plates = (PlateStock("p1", kg(20), 2), PlateStock("p2", kg(2.5), 4))
    everything = added(profile, plan, *reversed(days), *reversed(bars), *reversed(plates))
    journal.apply(Change(Act.CHANGE_PLAN, everything))
    assert (journal.profile(), journal.plan(), journal.plan_days()) == (profile, plan, days)
    assert journal.equipment() == Equipment(bars, plates)


def test_workers_read_while_the_window_writes_and_leave_nothing_open(journal: SqlJournal) -> None:
    sessions = [logged(DAY + timedelta(n)) for n in range(60)]
    troubles: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(20):
                journal.session_lines(50)
                journal.week_sums(None, None, None)
        except BaseException as error:  # shown by the assertion below
            troubles.append(error)

    workers = [Thread(target=read) for _ in range(3)]
    for worker in workers:
        worker.start()
    for one in sessions:
        journal.apply(log_change(one))
    for worker in workers:
        worker.join()
    assert troubles == []
    assert len(journal.session_lines(100)) == 60
    assert not any(idle.in_transaction for idle in journal._database._idle)


def test_tables_are_read_whole_and_a_reader_that_gives_up_leaves_nothing_open(
    journal: SqlJournal,
) -> None:
    journal.apply(log_change(logged(DAY)))
    found = {table.name: (table.columns, list(table.rows)) for table in journal.tables()}
    assert list(found) == sorted(Base.metadata.tables)
    for name, (columns, rows) in found.items():
        assert columns == tuple(Base.metadata.tables[name].columns.keys())
        assert len(rows) == {"sets": 3, "meta": 4, "exercises": 24}.get(name, len(rows))
    tables = journal.tables()
    next(tables)
    tables.close()
    journal.apply(log_change(logged(DAY)))


def test_the_last_sessions_are_found_without_a_sort(journal: SqlJournal) -> None:
    statements: list[str] = []
    with journal._database.reading() as connection:
        connection.set_trace_callback(statements.append)
        find_last_sessions_with(connection, RDL, 5, None)
        find_open_session(connection)
        connection.set_trace_callback(None)
        plans = [
            [detail for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
            for statement in statements
            if statement.startswith("SELECT")
        ]
    last, still_open = plans
    assert last[0] == "SCAN sessions USING INDEX ix_sessions_start_date_sequence"
    assert still_open == ["SCAN sessions USING INDEX ix_sessions_open"]
    assert not any("TEMP B-TREE" in step for step in last)
