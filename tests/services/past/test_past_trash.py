"""What is deleted: what stays, and what comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hinge_desktop.core.changes import Act, Change, added, removed
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.history.problems import PastProblem
from hinge_desktop.core.training import (
    LoggedSession,
)
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.fakes import FakeClock
from tests.services.past.parts import DAY, TODAY, hurt, problem_of, whole
from tests.store.dumps import dump


def test_pain_stays_on_record_and_the_stop_holds_when_its_session_goes(
    journal: SqlJournal, desk: TrainingDesk, past: PastSessions, session: LoggedSession
) -> None:
    answer = hurt(journal, session)
    stop = desk.stops.active
    past.remove_set(session.session.id, session.sets[4].id)
    assert journal.safety_answers() == (replace(answer, set_id=None),)
    past.delete(session.session.id)
    assert journal.safety_answers() == (replace(answer, set_id=None, session_id=None),)
    assert desk.stops.active == stop
    whole, one = past.trash()
    past.restore(whole.id)
    past.restore(one.id)
    assert journal.safety_answers() == (answer,)
    assert past.trash() == ()
    assert desk.stops.active == stop


def test_an_answer_that_was_taken_back_since_is_not_needed_to_restore(
    journal: SqlJournal, desk: TrainingDesk, past: PastSessions, session: LoggedSession
) -> None:
    hurt(journal, session)
    past.delete(session.session.id)
    stop = desk.stops.active
    assert stop is not None
    desk.stops.take_back(stop)
    past.restore(past.trash()[0].id)
    assert journal.session(session.session.id) == session
    assert journal.safety_answers() == ()


def test_the_trash_is_told_newest_first_and_outlives_a_restart(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, clock: FakeClock
) -> None:
    header, (work, curls) = session.session, session.exercises
    past.remove_set(header.id, work.sets[0].id)
    clock.advance(60)
    past.remove_exercise(header.id, curls.entry.id)
    again = open_journal(journal.path)
    acts = [one.act for one in again.trash()]
    assert acts == [Act.DELETE_EXERCISE, Act.DELETE_SET]
    assert again.trash()[0].payload.records == (curls.entry, *curls.sets)
    again.close()


def test_what_was_deleted_comes_back_whole_by_an_act_of_its_own(
    journal: SqlJournal,
    desk: TrainingDesk,
    past: PastSessions,
    session: LoggedSession,
    made: list[Change],
) -> None:
    before = dump(journal)
    past.delete(session.session.id)
    deleted = dump(journal)
    (entry,) = past.trash()
    past.restore(entry.id)
    assert dump(journal) == before
    assert (made[1].act, made[1].is_undoable) == (Act.RESTORE, True)
    desk.changes.make(made[1].inverse())
    assert dump(journal) == deleted
    assert problem_of(lambda: past.restore("nothing")) is PastProblem.GONE


def test_a_set_without_its_session_cannot_come_back_before_it(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    past.remove_set(session.session.id, session.sets[0].id)
    past.delete(session.session.id)
    whole, one = past.trash()
    before = dump(journal)
    assert problem_of(lambda: past.restore(one.id)) is PastProblem.NO_PLACE
    assert dump(journal) == before
    past.restore(whole.id)
    past.restore(one.id)
    assert journal.session(session.session.id) == session


def test_an_exercise_that_is_gone_keeps_its_sessions_in_the_trash(
    journal: SqlJournal, past: PastSessions
) -> None:
    own = Exercise(ExerciseId("own-1"), Family.OTHER, LoadKind.OTHER, "Sled")
    journal.apply(Change(Act.CHANGE_EXERCISE, added(own)))
    one = logged(DAY, exercise="own-1")
    journal.apply(log_change(one))
    past.delete(one.session.id)
    journal.apply(Change(Act.CHANGE_EXERCISE, removed(own)))
    before = dump(journal)
    entry = past.trash()[0]
    assert problem_of(lambda: past.restore(entry.id)) is PastProblem.NO_PLACE
    assert dump(journal) == before


def test_a_number_of_a_session_in_the_trash_is_not_given_again(
    journal: SqlJournal, past: PastSessions
) -> None:
    number = journal.next_sequence()
    last = past.add_session(TODAY)
    past.delete(last)
    following = past.add_session(TODAY)
    past.restore(past.trash()[0].id)
    sequences = [whole(journal, one).session.sequence for one in (last, following)]
    assert sequences == [number, number + 1]


def test_the_trash_forgets_after_thirty_days_and_tells_nobody(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    past.remove_set(session.session.id, session.sets[0].id)
    made.clear()
    past.forget_old(TODAY + timedelta(30))
    assert len(past.trash()) == 1
    past.forget_old(TODAY + timedelta(31))
    assert (past.trash(), made) == ((), [])
    assert dump(journal)["trash"] == []


def test_the_trash_is_emptied_at_once_and_an_undo_brings_all_of_it_back(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    past.remove_set(session.session.id, session.sets[0].id)
    past.remove_set(session.session.id, session.sets[1].id)
    before = past.trash()
    past.empty_trash()
    assert past.trash() == ()
    journal.apply(made[-1].inverse())
    assert past.trash() == before
    made.clear()
    past.empty_trash()
    past.empty_trash()
    assert len(made) == 1, "an empty trash makes no act"
