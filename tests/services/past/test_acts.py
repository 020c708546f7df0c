"""Putting the past right on a real journal: each act one change, taken back without a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.history.problems import PastProblem
from hinge_desktop.core.journal import ChangeConflictError
from hinge_desktop.core.training import (
    LoggedSession,
)
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.services.past.parts import DAY, SQUAT, TODAY, hurt, problem_of, whole
from tests.store.dumps import dump


def _acts(session: LoggedSession) -> dict[Act, Callable[[PastSessions], object]]:
    """Return every act on a session with a way to do it."""
    header, work = session.session, session.exercises[0]
    one = work.sets[4]
    return {
        Act.EDIT_SET: lambda past: past.change_set(one, replace(one, reps=12)),
        Act.ADD_SET: lambda past: past.add_set(header.id, work.entry.id, one.id),
        Act.DELETE_SET: lambda past: past.remove_set(header.id, one.id),
        Act.EDIT_EXERCISE: lambda past: past.change_entry(
            work.entry, replace(work.entry, note="Cold garage")
        ),
        Act.ADD_EXERCISE: lambda past: past.add_exercise(header.id, SQUAT),
        Act.DELETE_EXERCISE: lambda past: past.remove_exercise(header.id, work.entry.id),
        Act.EDIT_SESSION: lambda past: past.change_session(header, replace(header, soreness=3)),
        Act.ADD_SESSION: lambda past: past.add_session(DAY, like=header.id),
        Act.DUPLICATE_SESSION: lambda past: past.duplicate(header.id, TODAY),
        Act.MOVE_SESSION: lambda past: past.move(header.id, TODAY),
        Act.DELETE_SESSION: lambda past: past.delete(header.id),
    }


ACTS = tuple(_acts(logged(sets=[{}] * 5)))


@pytest.mark.parametrize("act", ACTS)
def test_every_act_is_one_change_that_goes_back_and_forth(
    journal: SqlJournal,
    desk: TrainingDesk,
    past: PastSessions,
    session: LoggedSession,
    made: list[Change],
    act: Act,
) -> None:
    hurt(journal, session)
    before = dump(journal)
    _acts(session)[act](past)
    (change,) = made
    assert (change.act, change.is_undoable) == (act, True)
    after = dump(journal)
    assert after != before
    desk.changes.make(change.inverse())
    assert dump(journal) == before
    desk.changes.make(change)
    assert dump(journal) == after
    assert journal.check() == ()


@pytest.mark.parametrize("act", ACTS)
def test_a_session_that_runs_is_changed_where_it_is_logged(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, act: Act
) -> None:
    running = replace(session.session, end=None)
    journal.apply(Change(Act.FILL_DEMO, (Edit(session.session, running),)))
    before = dump(journal)
    assert problem_of(lambda: _acts(session)[act](past)) is PastProblem.SESSION_RUNS
    assert dump(journal) == before


@pytest.mark.parametrize("act", ACTS)
def test_what_is_gone_is_not_changed(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, act: Act
) -> None:
    journal.apply(log_change(session).inverse())
    before = dump(journal)
    assert problem_of(lambda: _acts(session)[act](past)) is PastProblem.GONE
    assert dump(journal) == before


def test_what_stays_the_same_is_no_change(
    past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    work = session.exercises[0]
    past.change_set(work.sets[0], work.sets[0])
    past.change_entry(work.entry, work.entry)
    past.change_session(session.session, session.session)
    past.move(session.session.id, DAY)
    assert made == []


def test_a_set_seen_before_another_change_is_refused(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    one = session.sets[4]
    past.change_set(one, replace(one, reps=12))
    with pytest.raises(ChangeConflictError):
        past.change_set(one, replace(one, reps=9))
    assert whole(journal, session.session.id).sets[4].reps == 12
