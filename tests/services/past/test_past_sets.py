"""Sets of the past: changed, added and counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.history.problems import PastProblem
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.training import (
    LoggedSession,
    SetKind,
    Side,
)
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change, logged
from tests.services.past.parts import DAY, problem_of, whole


def test_a_set_is_counted_as_the_table_counts(
    past: PastSessions, session: LoggedSession, made: list[Change]
) -> None:
    sets = session.exercises[0].sets
    past.change_set(sets[4], replace(sets[4], reps=12))
    past.change_set(sets[1], replace(sets[1], reps=6))
    past.remove_set(session.session.id, sets[3].id)
    assert [one.set_number for one in made] == [3, 2, 2]
    assert made[0].inverse().set_number == 3


def test_an_added_set_repeats_the_last_one_without_its_answers(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    work = session.exercises[0]
    key = past.add_set(session.session.id, work.entry.id)
    one = whole(journal, session.session.id).exercises[0].sets[-1]
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
    sets = whole(journal, session.session.id).exercises[0].sets
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
    sides = [each.side for each in whole(journal, one.session.id).sets]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT]


def test_an_exercise_is_added_where_it_was_done_last(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    header = session.session
    squat, hinge, dowel = (
        past.add_exercise(header.id, ExerciseId(one))
        for one in ("squat", "romanian_deadlift", "dowel_hinge")
    )
    entries = [one.entry for one in whole(journal, header.id).exercises[2:]]
    assert [one.id for one in entries] == [squat, hinge, dowel]
    assert [one.position for one in entries] == [2, 3, 4]
    assert [(one.rung, one.stage, one.is_paced) for one in entries] == [
        (None, None, False),
        (Rung.BAR, Stage.LOADED, True),
        (Rung.DOWEL, None, True),
    ]
    unknown = ExerciseId("unheard_of")
    assert problem_of(lambda: past.add_exercise(header.id, unknown)) is PastProblem.GONE


def test_the_first_set_is_as_it_was_done_the_last_time(
    journal: SqlJournal, past: PastSessions, session: LoggedSession
) -> None:
    header = session.session
    for exercise, like in (("squat", (None, 8)), ("romanian_deadlift", (kg(60), 8))):
        entry = past.add_exercise(header.id, ExerciseId(exercise))
        key = past.add_set(header.id, entry)
        (one,) = whole(journal, header.id).exercises[-1].sets
        assert (one.id, one.kind, one.position) == (key, SetKind.WORK, 0)
        assert (one.load, one.reps) == like
        assert one.reps_left is None


def test_a_set_keeps_what_was_done(past: PastSessions, session: LoggedSession) -> None:
    one = session.sets[4]
    with pytest.raises(ValueError, match="what was done"):
        past.change_set(one, replace(one, reps=None))
