"""Putting the past right on a real journal: each act one change, taken back without a trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, Edit, added, removed
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.history.problems import FIRST_DAY, PastEditError, PastProblem
from hinge_desktop.core.journal import ChangeConflictError
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.safety import (
    AskedWhen,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.training import (
    Depth,
    Felt,
    LoggedExercise,
    LoggedSession,
    PhaseTap,
    Quality,
    SessionId,
    SetKind,
    Side,
    TempoAnswer,
)
from hinge_desktop.services.last_session import last_session
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.store.tables import checks
from tests.builders import at, kg, log_change, logged, make_entry, make_set
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar
from tests.store.dumps import dump

DAY = date(2026, 11, 3)
TODAY = date(2026, 11, 21)
SQUAT = ExerciseId("squat")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    place_on_the_bar(tmp_path / "journal.hinge")
    opened = open_journal(tmp_path / "journal.hinge")
    yield opened
    opened.close()


@pytest.fixture
def desk(journal: SqlJournal, clock: FakeClock) -> TrainingDesk:
    return TrainingDesk.over(journal, clock.clocks(), numbered_ids(7))


@pytest.fixture
def past(desk: TrainingDesk) -> PastSessions:
    return desk.past


@pytest.fixture
def made(desk: TrainingDesk) -> list[Change]:
    changes: list[Change] = []
    desk.board.subscribe(changes.append)
    return changes


@pytest.fixture
def session(journal: SqlJournal) -> LoggedSession:
    """Return two warm-ups and three work sets, the second with a fault that was tapped."""
    warm_up = {"kind": SetKind.WARM_UP, "reps": 5}
    fault = {
        "quality": Quality.SOMETHING_OFF,
        "faults": (RepFault(Fault.TOO_DEEP, 3),),
        "phase_taps": (PhaseTap(1, Phase.LOWER, 3000),),
        "tempo_answer": TempoAnswer.KEPT,
        "start": at(DAY, 18, 20),
        "rest_started_utc_ms": 1_793_000_000_000,
    }
    one = logged(DAY, sets=[warm_up, warm_up, {}, fault, {"reps": 11}], title="Heavy", sequence=90)
    entry = replace(
        one.exercises[0].entry,
        rung=Rung.BAR,
        stage=Stage.LOADED,
        felt=(Felt.GLUTES,),
        depth=Depth.OWN_LOWEST,
    )
    curls = make_entry(one.session, "leg_curl", position=1)
    curl = make_set(curls, load=kg(25))
    one = LoggedSession(
        one.session, (LoggedExercise(entry, one.sets), LoggedExercise(curls, (curl,)))
    )
    journal.apply(log_change(one))
    return one


def _hurt(journal: SqlJournal, session: LoggedSession) -> SafetyAnswer:
    """Say that a set hurt, which stops."""
    answer = SafetyAnswer(
        "answer-1",
        at(DAY, 18, 40),
        AskedWhen.IN_SET,
        SafetyQuestion.STOP_SHEET,
        SafetyReply.STOP,
        session_id=session.session.id,
        set_id=session.sets[4].id,
    )
    stop = StopState("stop-1", answer.id, answer.answered)
    journal.apply(Change(Act.ANSWER_SAFETY, added(answer, stop)))
    return answer


def _whole(journal: SqlJournal, session_id: SessionId) -> LoggedSession:
    found = journal.session(session_id)
    assert found is not None
    return found


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
    _hurt(journal, session)
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
    assert _problem(lambda: _acts(session)[act](past)) is PastProblem.SESSION_RUNS
    assert dump(journal) == before


@pytest.mark.parametrize("act", ACTS)
def test_what_is_gone_is_not_changed(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, act: Act
) -> None:
    journal.apply(log_change(session).inverse())
    before = dump(journal)
    assert _problem(lambda: _acts(session)[act](past)) is PastProblem.GONE
    assert dump(journal) == before


def _problem(act: Callable[[], object]) -> PastProblem:
    with pytest.raises(PastEditError) as refused:
        act()
    return refused.value.problem


def test_what_stays_the_same_is_no_change(
    past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    work = session.exercises[0]
    past.change_set(work.sets[0], work.sets[0])
    past.change_entry(work.entry, work.entry)
    past.change_session(session.session, session.session)
    past.move(session.session.id, DAY)
    assert made == []


def test_a_set_is_counted_as_the_table_counts(
    past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    sets = session.exercises[0].sets
    past.change_set(sets[4], replace(sets[4], reps=12))
    past.change_set(sets[1], replace(sets[1], reps=6))
    past.remove_set(session.session.id, sets[3].id)
    assert [one.set_number for one in made] == [3, 2, 2]
    assert made[0].inverse().set_number == 3


def test_a_set_seen_before_another_change_is_refused(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    one = session.sets[4]
    past.change_set(one, replace(one, reps=12))
    with pytest.raises(ChangeConflictError):
        past.change_set(one, replace(one, reps=9))
    assert _whole(journal, session.session.id).sets[4].reps == 12


def test_an_added_set_repeats_the_last_one_without_its_answers(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    work = session.exercises[0]
    key = past.add_set(session.session.id, work.entry.id)
    one = _whole(journal, session.session.id).exercises[0].sets[-1]
    assert (one.id, one.position, one.kind, one.load, one.reps) == (
        key,
        5,
        SetKind.WORK,
        kg(60),
        11,
    )
    assert (one.reps_left, one.quality, one.tempo_answer) == (None, None, None)


def test_a_set_is_added_behind_the_one_it_is_like(
    journal: SqlJournal, past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    work = session.exercises[0]
    key = past.add_set(session.session.id, work.entry.id, work.sets[0].id)
    sets = _whole(journal, session.session.id).exercises[0].sets
    assert [one.id for one in sets] == [work.sets[0].id, key, *(one.id for one in work.sets[1:])]
    assert [one.position for one in sets] == list(range(6))
    assert (sets[1].kind, made[0].set_number) == (SetKind.WARM_UP, 2)


def test_a_set_fills_a_gap_and_moves_no_other(
    past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    work = session.exercises[0]
    past.remove_set(session.session.id, work.sets[3].id)
    past.add_set(session.session.id, work.entry.id, work.sets[2].id)
    assert len(made[1].edits) == 1


def test_one_sided_work_gets_the_side_that_is_missing(
    journal: SqlJournal, past: PastSessions
) -> None:
    one = logged(DAY, sets=[{"side": Side.LEFT}, {"side": Side.RIGHT}])
    journal.apply(log_change(one))
    for _ in range(3):
        past.add_set(one.session.id, one.exercises[0].entry.id)
    sides = [each.side for each in _whole(journal, one.session.id).sets]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT]


def test_an_exercise_is_added_where_it_was_done_last(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    header = session.session
    squat, hinge, dowel = (
        past.add_exercise(header.id, ExerciseId(one))
        for one in ("squat", "romanian_deadlift", "dowel_hinge")
    )
    entries = [one.entry for one in _whole(journal, header.id).exercises[2:]]
    assert [one.id for one in entries] == [squat, hinge, dowel]
    assert [one.position for one in entries] == [2, 3, 4]
    assert [(one.rung, one.stage, one.is_paced) for one in entries] == [
        (None, None, False),
        (Rung.BAR, Stage.LOADED, True),
        (Rung.DOWEL, None, True),
    ]
    unknown = ExerciseId("unheard_of")
    assert _problem(lambda: past.add_exercise(header.id, unknown)) is PastProblem.GONE


def test_the_first_set_is_as_it_was_done_the_last_time(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    header = session.session
    for exercise, like in (("squat", (None, 8)), ("romanian_deadlift", (kg(60), 8))):
        entry = past.add_exercise(header.id, ExerciseId(exercise))
        key = past.add_set(header.id, entry)
        (one,) = _whole(journal, header.id).exercises[-1].sets
        assert (one.id, one.kind, one.position) == (key, SetKind.WORK, 0)
        assert (one.load, one.reps) == like
        assert one.reps_left is None


def test_a_set_keeps_what_was_done(past: PastSessions, session: LoggedSession) -> None:
    one = session.sets[4]
    with pytest.raises(ValueError, match="what was done"):
        past.change_set(one, replace(one, reps=None))


def test_a_session_from_cardboard_has_a_day_and_maybe_a_time(
    journal: SqlJournal, past: PastSessions, desk: TrainingDesk
) -> None:
    key = past.add_session(DAY, exercise_ids=[SQUAT])
    timed = past.add_session(DAY, time=time(7, 15))
    first, second = _whole(journal, key), _whole(journal, timed)
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
    entry = _whole(journal, key).exercises[0].entry
    past.add_set(key, entry.id)
    assert last_session(journal) == _whole(journal, key)


def test_a_duplicate_holds_what_was_lifted_and_nothing_that_was_answered(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    copy = _whole(journal, past.duplicate(session.session.id, TODAY))
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
    moved = _whole(journal, session.session.id)
    assert (moved.session.start, moved.session.end) == (at(to, 18), at(to, 19))
    assert moved.sets[3].start == at(to, 18, 20)
    assert moved.sets[3].rest_started_utc_ms == 1_793_000_000_000 - 2 * 86_400_000
    assert moved.session.sequence == session.session.sequence
    past.move(session.session.id, date(1950, 1, 2))
    assert _whole(journal, session.session.id).sets[3].rest_started_utc_ms is None


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
    assert _problem(lambda: past.move(session.session.id, day)) is problem
    assert _problem(lambda: past.duplicate(session.session.id, day)) is problem
    assert _problem(lambda: past.add_session(day)) is problem
    assert dump(journal) == before


def test_the_first_day_is_that_of_the_schema() -> None:
    assert FIRST_DAY.isoformat() == checks.FIRST_DAY


def test_a_session_neither_ends_before_it_starts_nor_runs_again(
    past: PastSessions, session: LoggedSession
) -> None:
    header = session.session
    for end in (at(DAY, 17, 59), LocalMoment(DAY, time(17, 59)), None, at(DAY - timedelta(1))):
        changed = replace(header, end=end)
        problem = _problem(partial(past.change_session, header, changed))
        assert problem is PastProblem.END_BEFORE_START
    past.change_session(header, replace(header, end=at(DAY + timedelta(1), 0, 10)))


def test_pain_stays_on_record_and_the_stop_holds_when_its_session_goes(
    journal: SqlJournal, desk: TrainingDesk, past: PastSessions, session: LoggedSession
) -> None:
    answer = _hurt(journal, session)
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
    _hurt(journal, session)
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
    assert _problem(lambda: past.restore("nothing")) is PastProblem.GONE


def test_a_set_without_its_session_cannot_come_back_before_it(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    past.remove_set(session.session.id, session.sets[0].id)
    past.delete(session.session.id)
    whole, one = past.trash()
    before = dump(journal)
    assert _problem(lambda: past.restore(one.id)) is PastProblem.NO_PLACE
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
    assert _problem(lambda: past.restore(entry.id)) is PastProblem.NO_PLACE
    assert dump(journal) == before


def test_a_number_of_a_session_in_the_trash_is_not_given_again(
    journal: SqlJournal, past: PastSessions
) -> None:
    number = journal.next_sequence()
    last = past.add_session(TODAY)
    past.delete(last)
    following = past.add_session(TODAY)
    past.restore(past.trash()[0].id)
    sequences = [_whole(journal, one).session.sequence for one in (last, following)]
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
