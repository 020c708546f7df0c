"""Sessions of the past: added, duplicated and moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.history.problems import FIRST_DAY, PastProblem
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.training import (
    LoggedSession,
)
from hinge_desktop.services.last_session import last_session
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.store.tables import checks
from tests.builders import at
from tests.services.past.parts import DAY, SQUAT, TODAY, problem_of, whole
from tests.store.dumps import dump


def test_a_session_from_cardboard_has_a_day_and_maybe_a_time(
    journal: SqlJournal, past: PastSessions, desk: TrainingDesk
) -> None:
    key = past.add_session(DAY, exercise_ids=[SQUAT])
    timed = past.add_session(DAY, time=time(7, 15))
    first, second = whole(journal, key), whole(journal, timed)
    assert (first.session.start, first.session.end) == (LocalMoment(DAY), LocalMoment(DAY))
    assert second.session.start == LocalMoment(DAY, time(7, 15))
    assert second.session.sequence > first.session.sequence
    assert [one.entry.exercise_id for one in first.exercises] == [SQUAT]
    assert (journal.open_session(), desk.log.running) == (None, None)


def test_a_session_without_sets_is_nothing_to_recover_from(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    key = past.add_session(TODAY, exercise_ids=[SQUAT])
    assert last_session(journal) == session
    entry = whole(journal, key).exercises[0].entry
    past.add_set(key, entry.id)
    assert last_session(journal) == whole(journal, key)


def test_a_duplicate_holds_what_was_lifted_and_nothing_that_was_answered(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    copy = whole(journal, past.duplicate(session.session.id, TODAY))
    assert copy.session.start == LocalMoment(TODAY)
    assert (copy.session.title, copy.session.back) == ("Heavy", None)
    assert copy.session.sequence > session.session.sequence
    lifted = [(one.kind, one.load, one.reps) for one in copy.sets]
    assert lifted == [(one.kind, one.load, one.reps) for one in session.sets]
    assert {one.id for one in copy.sets}.isdisjoint(one.id for one in session.sets)
    for one in copy.sets:
        assert (one.reps_left, one.quality, one.tempo_answer, one.start) == (None,) * 4
        assert (one.faults, one.phase_taps, one.rest_started_utc_ms) == ((), (), None)
    entry = copy.exercises[0].entry
    assert (entry.rung, entry.stage) == (Rung.BAR, Stage.LOADED)
    assert (entry.felt, entry.depth) == ((), None)


def test_a_session_moves_with_the_times_of_its_sets(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    to = DAY - timedelta(2)
    past.move(session.session.id, to)
    moved = whole(journal, session.session.id)
    assert (moved.session.start, moved.session.end) == (at(to, 18), at(to, 19))
    assert moved.sets[3].start == at(to, 18, 20)
    assert moved.sets[3].rest_started_utc_ms == 1_793_000_000_000 - 2 * 86_400_000
    assert moved.session.sequence == session.session.sequence
    past.move(session.session.id, date(1950, 1, 2))
    assert whole(journal, session.session.id).sets[3].rest_started_utc_ms is None


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        (TODAY + timedelta(1), PastProblem.FUTURE_DAY),
        (date(1899, 12, 31), PastProblem.TOO_LONG_AGO),
    ],
)
def test_a_session_is_on_no_day_to_come_and_on_none_before_the_journal_counts(
    journal: SqlJournal,
    past: PastSessions,
    session: LoggedSession,
    day: date,
    problem: PastProblem,
) -> None:
    before = dump(journal)
    assert problem_of(lambda: past.move(session.session.id, day)) is problem
    assert problem_of(lambda: past.duplicate(session.session.id, day)) is problem
    assert problem_of(lambda: past.add_session(day)) is problem
    assert dump(journal) == before


def test_the_first_day_is_that_of_the_schema() -> None:
    assert FIRST_DAY.isoformat() == checks.FIRST_DAY


def test_a_session_neither_ends_before_it_starts_nor_runs_again(
    past: PastSessions, session: LoggedSession
) -> None:
    header = session.session
    for end in (at(DAY, 17, 59), LocalMoment(DAY, time(17, 59)), None, at(DAY - timedelta(1))):
        changed = replace(header, end=end)
        problem = problem_of(partial(past.change_session, header, changed))
        assert problem is PastProblem.END_BEFORE_START
    past.change_session(header, replace(header, end=at(DAY + timedelta(1), 0, 10)))
