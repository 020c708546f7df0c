"""Events of a journal, by what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.charts.answers import ChartEvent, EventKind
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung
from hinge_desktop.core.safety import AskedWhen, SafetyAnswer, SafetyQuestion, SafetyReply
from hinge_desktop.core.training import BackAnswer, LoggedSession, Quality
from hinge_desktop.services.chart_events import ChartEvents
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, log_change, logged
from tests.empty_journal import write_empty_journal

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)
RDL = ExerciseId("romanian_deadlift")
SQUAT = ExerciseId("squat")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 3, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    opened.close()


def said(session: LoggedSession, reply: SafetyReply) -> SafetyAnswer:
    return SafetyAnswer(
        "answer-1",
        session.session.start,
        AskedWhen.IN_SET,
        SafetyQuestion.STOP_SHEET,
        reply,
        session_id=session.session.id,
        set_id=session.sets[0].id,
    )


def squatted(journal: SqlJournal, reply: SafetyReply) -> None:
    session = logged(MONDAY, exercise=SQUAT)
    journal.apply(log_change(session))
    journal.apply(Change(Act.STOP_SESSION, added(said(session, reply))))


def test_an_empty_journal_has_no_events(journal: SqlJournal) -> None:
    assert ChartEvents(journal).between(None, SUNDAY) == ()


def test_an_ache_that_ended_an_exercise_belongs_to_that_exercise(journal: SqlJournal) -> None:
    squatted(journal, SafetyReply.END_EXERCISE)
    events = ChartEvents(journal)
    assert events.between(None, SUNDAY, SQUAT) == (ChartEvent(EventKind.PAIN, MONDAY),)
    assert events.between(None, SUNDAY, RDL) == ()
    assert events.between(None, SUNDAY) == ()


def test_a_stop_belongs_to_every_exercise(journal: SqlJournal) -> None:
    squatted(journal, SafetyReply.STOP)
    pain = (ChartEvent(EventKind.PAIN, MONDAY),)
    events = ChartEvents(journal)
    assert [events.between(None, SUNDAY, one) for one in (SQUAT, RDL, None)] == [pain] * 3


def test_a_painful_back_before_a_session_is_pain(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(MONDAY, back=BackAnswer.PAINFUL)))
    events = ChartEvents(journal)
    assert events.between(None, SUNDAY) == (ChartEvent(EventKind.PAIN, MONDAY),)
    assert events.between(MONDAY + timedelta(1), SUNDAY) == ()


def test_gates_are_events_of_hinges_alone(journal: SqlJournal) -> None:
    move = LadderMove("move-1", 1, at(MONDAY), Rung.DOWEL, MoveReason.GATE_PASSED)
    journal.apply(Change(Act.MOVE_ON_LADDER, added(move)))
    gate = (ChartEvent(EventKind.GATE_PASSED, MONDAY, rung=Rung.DOWEL),)
    events = ChartEvents(journal)
    assert [events.between(None, SUNDAY, one) for one in (None, RDL, SQUAT)] == [gate, gate, ()]


def test_a_week_with_a_fault_is_never_cut(journal: SqlJournal) -> None:
    off = {"faults": (RepFault(Fault.TOO_DEEP),), "quality": Quality.SOMETHING_OFF}
    journal.apply(log_change(logged(MONDAY, sets=(off,)), logged(SUNDAY, sets=(off, off))))
    event = ChartEvent(EventKind.FAULT_WEEK, MONDAY, fault=Fault.TOO_DEEP, sets=3)
    middle = MONDAY + timedelta(3)
    assert ChartEvents(journal).between(middle, middle, RDL) == (event,)
    assert ChartEvents(journal).between(SUNDAY + timedelta(1), date(2026, 4, 1), RDL) == ()


def test_progress_is_told_to_the_end_and_may_stop_the_reading(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(MONDAY)))
    shares: list[float] = []
    ChartEvents(journal).between(None, SUNDAY, None, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def stop(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        ChartEvents(journal).between(None, SUNDAY, None, stop)
