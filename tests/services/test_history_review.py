"""The history read from a real journal: filters, months, days near by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.history.filters import HistoryFilter
from hinge_desktop.core.history.months import MonthDay, MonthWork
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.safety import AskedWhen, SafetyAnswer, SafetyQuestion, SafetyReply
from hinge_desktop.core.training import (
    BackAnswer,
    LoggedExercise,
    LoggedSession,
    Quality,
    SessionId,
    SetKind,
    SetState,
)
from hinge_desktop.services.history_review import HistoryReview
from hinge_desktop.store import reading_history
from hinge_desktop.store.database import Database
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.reading_history import look_at_next
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, kg, lb, log_change, logged, make_entry, make_set
from tests.empty_journal import write_empty_journal

MONDAY = date(2026, 3, 2)
RDL, CURL, WALL = (ExerciseId(one) for one in ("romanian_deadlift", "leg_curl", "wall_hinge"))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 1, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    opened.close()


@pytest.fixture
def review(journal: SqlJournal) -> HistoryReview:
    return HistoryReview(journal)


def _found(review: HistoryReview, **wanted: object) -> list[SessionId]:
    page = review.page(10, None, HistoryFilter(**wanted))  # type: ignore[arg-type]  # fields by name
    return [one.id for one in page.summaries]


def _answer(session: LoggedSession, reply: SafetyReply) -> SafetyAnswer:
    return SafetyAnswer(
        f"answer-{session.session.id}",
        at(session.session.start.date),
        AskedWhen.IN_SET,
        SafetyQuestion.STOP_SHEET,
        reply,
        session_id=session.session.id,
    )


def test_an_empty_filter_leaves_nothing_out() -> None:
    assert HistoryFilter().is_empty
    assert HistoryFilter(text="  \u0301").is_empty
    for one in (
        HistoryFilter(exercise_id=RDL),
        HistoryFilter(rung=Rung.BAR),
        HistoryFilter(fault=Fault.TOO_DEEP),
        HistoryFilter(has_pain=True),
        HistoryFilter(text="a"),
    ):
        assert not one.is_empty


def test_sessions_are_found_by_exercise_rung_and_fault(
    journal: SqlJournal, review: HistoryReview
) -> None:
    fault = {"faults": (RepFault(Fault.BAR_DRIFTED),), "quality": Quality.SOMETHING_OFF}
    hinge, curls, drifted = logged(), logged(exercise=CURL), logged(sets=[{}, fault])
    (only,) = hinge.exercises
    rung = replace(only, entry=replace(only.entry, rung=Rung.BAR))
    hinge = replace(hinge, exercises=(rung,))
    draft = logged(sets=[fault | {"state": SetState.DRAFT}])
    journal.apply(log_change(hinge, curls, drifted, draft))
    assert _found(review, exercise_id=CURL) == [curls.session.id]
    assert _found(review, rung=Rung.BAR) == [hinge.session.id]
    assert _found(review, fault=Fault.BAR_DRIFTED) == [drifted.session.id]
    assert _found(review, fault=Fault.TOO_DEEP) == []
    assert _found(review, exercise_id=RDL, rung=Rung.BAR) == [hinge.session.id]
    assert _found(review, exercise_id=CURL, rung=Rung.BAR) == []


def test_pain_is_an_answer_that_tells_of_it(journal: SqlJournal, review: HistoryReview) -> None:
    painful = logged(back=BackAnswer.PAINFUL)
    stopped, ached, tired, stiff = (logged(), logged(), logged(), logged(back=BackAnswer.STIFF))
    journal.apply(log_change(painful, stopped, ached, tired, stiff))
    answers = (
        _answer(stopped, SafetyReply.STOP),
        _answer(ached, SafetyReply.END_EXERCISE),
        _answer(tired, SafetyReply.MAY_GO_ON),
    )
    journal.apply(Change(Act.ANSWER_SAFETY, added(*answers)))
    expected = [one.session.id for one in (ached, stopped, painful)]
    assert _found(review, has_pain=True) == expected
    assert [one.has_pain for one in review.month(2026, 3).days] == [True]


@pytest.mark.parametrize(
    ("note", "sought"),
    [
        ("Rücken müde", "RÜCKEN"),
        ("Ru\u0308cken", "rücken"),
        ("RÜCKEN", "rucken"),
        ("Straße nass", "STRASSE"),
        ("Cold  garage,\nlonger warm-up", "garage, longer"),
        ("100 % felt", "100 %"),
        ("under_score", "r_s"),
        ("İstanbul", "istanbul"),
    ],
)
def test_words_are_found_in_any_note_however_they_are_written(
    journal: SqlJournal, review: HistoryReview, note: str, sought: str
) -> None:
    of_session, of_title = logged(note=note), logged(title=note)
    of_set, bare = logged(sets=[{}, {"note": note}]), logged(note="else", sets=[{"note": "no"}])
    of_exercise = logged()
    (only,) = of_exercise.exercises
    of_exercise = replace(
        of_exercise, exercises=(replace(only, entry=replace(only.entry, note=note)),)
    )
    noted = (of_session, of_title, of_set, of_exercise)
    journal.apply(log_change(*noted, bare))
    assert set(_found(review, text=sought)) == {one.session.id for one in noted}
    assert _found(review, text=sought + "x") == []


def test_filtered_pages_join_over_pieces_without_gap_or_repeat(
    journal: SqlJournal, review: HistoryReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_history, "SESSIONS_LOOKED_AT", 3)
    sessions = [
        logged(MONDAY + timedelta(n // 2), exercise=CURL if n % 4 == 0 else RDL, sets=[{}])
        for n in range(40)
    ]
    journal.apply(log_change(*sessions))
    wanted = HistoryFilter(exercise_id=CURL)
    assert _all_pages(review, wanted) == [one.session.id for one in reversed(sessions[::4])]
    assert review.page(3, None, wanted).exercises.keys() == {CURL}


def _all_pages(review: HistoryReview, wanted: HistoryFilter) -> list[SessionId]:
    seen: list[SessionId] = []
    page = review.page(3, None, wanted)
    while True:
        seen += [one.id for one in page.summaries]
        if not page.has_more:
            return seen
        page = review.page(3, page.summaries[-1].line, wanted)


def test_pages_of_a_fault_join_over_pieces_too(
    journal: SqlJournal, review: HistoryReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_history, "SESSIONS_LOOKED_AT", 2)
    fault = {"faults": (RepFault(Fault.TOO_DEEP, 1), RepFault(Fault.TOO_DEEP, 2))}
    sessions = [
        logged(
            MONDAY + timedelta(n // 2),
            exercise=CURL if n % 4 == 0 else RDL,
            sets=[fault, fault] if n % 3 == 0 else [{}],
        )
        for n in range(40)
    ]
    journal.apply(log_change(*sessions))
    faulty = [one.session.id for one in reversed(sessions[::3])]
    assert _all_pages(review, HistoryFilter(fault=Fault.TOO_DEEP)) == faulty
    both = HistoryFilter(fault=Fault.TOO_DEEP, exercise_id=CURL)
    assert _all_pages(review, both) == [one.session.id for one in reversed(sessions[::12])]


def test_more_faults_than_a_piece_holds_are_all_found(
    journal: SqlJournal, review: HistoryReview
) -> None:
    fault = {"faults": (RepFault(Fault.TOO_DEEP),)}
    many = [logged(MONDAY + timedelta(n), sets=[fault] * 150) for n in range(5)]
    journal.apply(log_change(*many))
    found = [one.session.id for one in reversed(many)]
    assert _found(review, fault=Fault.TOO_DEEP) == found


def test_a_filter_looks_in_short_reads_between_which_a_set_can_be_saved(
    journal: SqlJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_history, "SESSIONS_LOOKED_AT", 100)
    journal.apply(log_change(*(logged(sets=[{}]) for _ in range(350))))
    late = logged()
    looks: list[int] = []

    def look(*arguments: object) -> object:
        looks.append(len(looks))
        return look_at_next(*arguments)  # type: ignore[arg-type]  # what it was called with

    class SavingDatabase(Database):
        """Saves a set each time after something was read."""

        @contextmanager
        def reading(self) -> Iterator[sqlite3.Connection]:
            with super().reading() as connection:
                yield connection
            if looks == [0, 1]:
                journal.apply(log_change(late))
                looks.append(-1)

    monkeypatch.setattr(reading_history, "look_at_next", look)
    reader = SqlJournal(SavingDatabase(journal.path, is_writable=True))
    assert reader.session_lines(10, None, HistoryFilter(text="nowhere")) == ()
    reader.close()
    assert looks == [0, 1, -1, 3, 4]
    assert journal.session(late.session.id) == late


def test_a_month_is_marked_day_by_day(journal: SqlJournal, review: HistoryReview) -> None:
    fault = {"quality": Quality.SOMETHING_OFF}
    warm_up = {"kind": SetKind.WARM_UP, "load": kg(20), "reps": 5}
    hinge = logged(MONDAY, sets=[warm_up, {"reps": 10}, {"reps": 10}])
    twice = logged(MONDAY, exercise=CURL)
    off = logged(MONDAY + timedelta(2), sets=[{"load": lb(100), "reps": 1}, fault | {"reps": None}])
    drill = logged(MONDAY + timedelta(5), exercise=WALL, sets=[{"load": None}] * 9)
    outside = logged(date(2026, 2, 28)), logged(date(2026, 4, 1))
    journal.apply(log_change(hinge, twice, off, drill, *outside))
    month = review.month(2026, 3)
    assert month.first == date(2026, 3, 1)
    assert month.days == (
        MonthDay(MONDAY, 2, True, True, False, False),
        MonthDay(MONDAY + timedelta(2), 1, True, False, True, False),
        MonthDay(MONDAY + timedelta(5), 1, True, False, False, False),
    )
    assert month.sessions == 4
    assert month.work == MonthWork(RDL, 1200 + 45.359237, 21)
    assert review.month(2026, 5).work is None


def test_a_month_of_drills_alone_names_the_drill(
    journal: SqlJournal, review: HistoryReview
) -> None:
    journal.apply(log_change(logged(exercise=WALL, sets=[{"load": None}])))
    assert review.month(2026, 3).work == MonthWork(WALL, 0, 8)


def test_the_plan_marks_no_day_that_has_passed(journal: SqlJournal, review: HistoryReview) -> None:
    journal.apply(Change(Act.CHANGE_PLAN, added(PlanDay(0), PlanDay(3))))
    days = review.planned_days(2026, 3, date(2026, 3, 19))
    assert sorted(day.day for day in days) == [19, 23, 26, 30]
    assert len(review.planned_days(2026, 4, date(2026, 3, 19))) == 9
    assert review.planned_days(2026, 2, date(2026, 3, 19)) == frozenset()


def test_the_nearest_day_is_the_earlier_of_two(journal: SqlJournal, review: HistoryReview) -> None:
    assert review.nearest(MONDAY) is None
    last = MONDAY + timedelta(4)
    journal.apply(log_change(logged(MONDAY), logged(last)))
    asked = [MONDAY + timedelta(days) for days in (-9, 0, 1, 2, 3, 99)]
    assert [review.nearest(day) for day in asked] == [MONDAY] * 4 + [last] * 2


def test_several_exercises_are_one_line(journal: SqlJournal, review: HistoryReview) -> None:
    one = logged()
    curls = make_entry(one.session, CURL, position=1)
    both = LoggedSession(one.session, (*one.exercises, LoggedExercise(curls, (make_set(curls),))))
    journal.apply(log_change(both))
    (line,) = review.page(5, None, HistoryFilter(exercise_id=CURL)).summaries
    assert (line.line.exercise_id, line.line.exercises) == (RDL, 2)
