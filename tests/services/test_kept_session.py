"""A session that could not be stored goes into another journal: once, whole, and beside others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.training import LoggedSession, SetState
from hinge_desktop.services.kept_session import KeptSession, kept_session, put_into
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.stop_log import StoppedSet
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.empty_journal import write_empty_journal

DRAFT = {"state": SetState.DRAFT, "reps_left": None}
PLANNED = {"state": SetState.PLANNED, "reps": None, "reps_left": None}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="other", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    assert opened.check() == ()
    opened.close()


def running(exercise: str = "romanian_deadlift") -> LoggedSession:
    """Return a session of three sets: one saved, one that is typed, one to come."""
    return logged(exercise=exercise, sets=({}, DRAFT, PLANNED), end=None)


def kept(session: LoggedSession, known: tuple[Exercise, ...] = ()) -> KeptSession:
    typed = StoppedSet(session.sets[1].id, SetAnswers(11))
    return kept_session(session, [typed], known)


def saved(journal: SqlJournal, session: LoggedSession) -> list[int | None]:
    there = journal.session(session.session.id)
    assert there is not None
    return [one.reps for one in there.sets if one.state is SetState.SAVED]


def test_what_was_typed_is_saved_with_the_rest(journal: SqlJournal) -> None:
    session = running()
    one = kept(session)
    assert one.saved_sets == 2
    put_into(journal, one)
    assert saved(journal, session) == [8, 11]
    there = journal.open_session()
    assert there is not None
    assert len(there.sets) == 3


def test_doing_it_twice_adds_nothing(journal: SqlJournal) -> None:
    session = running()
    for _ in range(2):
        put_into(journal, kept(session))
    assert saved(journal, session) == [8, 11]
    assert len(journal.session_lines(9)) == 1


def test_an_older_state_of_the_session_is_brought_up_to_date(journal: SqlJournal) -> None:
    session = running()
    journal.apply(log_change(session))
    put_into(journal, kept(session))
    assert saved(journal, session) == [8, 11]


def test_a_number_that_is_taken_there_is_not_given_twice(journal: SqlJournal) -> None:
    session = running()
    journal.apply(log_change(logged(sequence=session.session.sequence)))
    put_into(journal, kept(session))
    assert saved(journal, session) == [8, 11]


def test_two_sessions_never_run_at_once(journal: SqlJournal) -> None:
    other, session = logged(end=None, sets=({}, PLANNED)), running()
    journal.apply(log_change(other))
    put_into(journal, kept(session))
    assert saved(journal, session) == [8, 11]
    there = journal.open_session()
    assert there is not None
    assert there.session.id == other.session.id


def test_an_own_exercise_comes_along(journal: SqlJournal) -> None:
    first = journal.exercises()[0]
    own = replace(first, id=ExerciseId("own-1"), name="Zercher hinge")
    session = running("own-1")
    put_into(journal, kept(session, (own, first)))
    assert own in journal.exercises()
    assert saved(journal, session) == [8, 11]
