"""Two journals become one by their keys: what is there stays, what is new comes, all at once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.changes import (
    Act,
    Change,
    Deleted,
    Edit,
    Record,
    TrashEntry,
    added,
    removed,
)
from hinge_desktop.core.journal import ChangeConflictError
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Unit
from hinge_desktop.store.database import connect
from hinge_desktop.store.journal_archive import JournalArchive
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, kg, lb, log_change, logged, make_set
from tests.generated_journals import fill_every_table
from tests.store.dumps import dump
from tests.store.merging.parts import DAY, Copied, merge, sessions
from tests.store.old_journals import OLD_VERSIONS, place_old_journal
from tests.store.test_round_trip import digests, exported


def test_new_sessions_come_and_the_others_stay(journal: SqlJournal, other: SqlJournal) -> None:
    mine, shared, theirs = sessions(3)
    journal.apply(log_change(mine, shared))
    other.apply(log_change(shared, theirs))
    counts = merge(journal, other.path)
    assert (counts.found.workouts, counts.found.sets) == (2, 6)
    assert (counts.added.workouts, counts.added.sets, counts.sets_there) == (1, 3, 3)
    assert counts.found.volume_kg == 2 * 3 * 8 * 60
    assert (counts.differing, counts.kept_settings) == ((), ())
    assert journal.sessions_between(DAY, DAY + timedelta(days=9)) == (mine, shared, theirs)
    assert journal.check() == ()


def test_twice_adds_nothing(journal: SqlJournal, other: SqlJournal) -> None:
    journal.apply(log_change(*sessions(1)))
    other.apply(log_change(*sessions(3)))
    merge(journal, other.path)
    before = dump(journal)
    counts = merge(journal, other.path)
    assert (counts.rows_added, counts.added.sets, counts.sets_there) == (0, 0, 9)
    assert dump(journal) == before


def test_what_differs_stays_as_it_is_here_and_is_told(
    journal: SqlJournal, other: SqlJournal
) -> None:
    (one,) = sessions(1)
    for each in (journal, other):
        each.apply(log_change(one))
    first = one.sets[0]
    other.apply(Change(Act.EDIT_SET, (Edit(first, replace(first, reps=12)),)))
    counts = merge(journal, other.path)
    assert counts.differing == (("sets", 1),)
    assert (counts.rows_added, counts.sets_there) == (0, 3)
    assert journal.session(one.session.id) == one


def test_settings_are_those_of_the_journal_that_stays(
    journal: SqlJournal, other: SqlJournal
) -> None:
    mine, theirs = Profile(unit=Unit.LB, stature_mm=1700), Profile(stature_mm=1900)
    journal.apply(Change(Act.CHANGE_PROFILE, added(mine)))
    other.apply(Change(Act.CHANGE_PROFILE, added(theirs)))
    other.apply(Change(Act.CHANGE_PLAN, added(Plan(work_sets=7))))
    counts = merge(journal, other.path)
    assert counts.kept_settings == ("profiles",)
    assert journal.own_profile() == mine
    assert journal.plan().work_sets == 7


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**64), share=st.floats(0, 1))
def test_two_halves_make_the_whole(
    fresh_file: Path, tmp_path_factory: pytest.TempPathFactory, seed: int, share: float
) -> None:
    """Any rows of any tables may be missing in one half, with what belongs to them."""
    folder = tmp_path_factory.mktemp("halves")
    whole, half = folder / "whole.hinge", folder / "half.hinge"
    whole.write_bytes(fresh_file.read_bytes())
    fill_every_table(whole, seed)
    half.write_bytes(whole.read_bytes())
    with closing(connect(half)) as connection:
        for table in ("trash", "safety_answers", "bars", "body_masses", "gear", "templates"):
            clause = "WHERE id NOT IN (SELECT answer_id FROM stop_states WHERE answer_id NOT NULL)"
            rows = connection.execute(
                f"SELECT id FROM {table} {clause if table == 'safety_answers' else ''}"
            ).fetchall()
            for (key,) in rows[: round(share * len(rows))]:
                connection.execute(f"DELETE FROM {table} WHERE id = ?", (key,))
        for (key,) in connection.execute("SELECT id FROM sets").fetchall():
            if not connection.execute(
                "SELECT 1 FROM safety_answers WHERE set_id = ?", (key,)
            ).fetchone():
                connection.execute("DELETE FROM sets WHERE id = ?", (key,))
    with closing(open_journal(half)) as journal:
        merge(journal, whole)
    assert digests(half) == digests(whole)


def test_an_empty_journal_becomes_the_other_one_to_the_byte(
    journal: SqlJournal, copied: Copied
) -> None:
    full = copied("full.hinge")
    fill_every_table(full, 11)
    with closing(connect(full)) as connection:
        connection.execute("UPDATE meta SET value = 'journal-2' WHERE key = 'journal_id'")
    fresh = exported(journal.path)
    with closing(JournalArchive(full)) as archive, closing(journal.prepare_merge(archive)) as one:
        assert one.counts.is_whole
        one.apply()
        assert exported(journal.path) == exported(full)
        assert journal.journal_id == "journal-2"
        one.take_back()
        assert exported(journal.path) == fresh
        assert journal.journal_id == "journal-1"


def test_it_is_one_act_to_take_back_and_to_do_again(journal: SqlJournal, other: SqlJournal) -> None:
    journal.apply(log_change(*sessions(2)))
    fill_every_table(other.path, 5)
    before = dump(journal)
    with (
        closing(JournalArchive(other.path)) as archive,
        closing(journal.prepare_merge(archive)) as one,
    ):
        one.apply()
        after = dump(journal)
        assert after != before
        one.apply()
        assert dump(journal) == after
        one.take_back()
        assert dump(journal) == before
        one.take_back()
        assert dump(journal) == before
        one.apply()
        assert dump(journal) == after


def test_it_is_not_taken_back_where_something_was_built_upon_it(
    journal: SqlJournal, other: SqlJournal
) -> None:
    journal.apply(log_change(*sessions(1)))
    (theirs,) = sessions(1)
    other.apply(log_change(theirs))
    with (
        closing(JournalArchive(other.path)) as archive,
        closing(journal.prepare_merge(archive)) as one,
    ):
        one.apply()
        more = make_set(theirs.exercises[0].entry, position=9)
        journal.apply(Change(Act.ADD_SET, added(more)))
        before = dump(journal)
        with pytest.raises(ChangeConflictError):
            one.take_back()
        assert dump(journal) == before
        journal.apply(Change(Act.DELETE_SET, removed(more)))
        one.take_back()
        assert journal.session(theirs.session.id) is None


def test_nothing_is_written_where_the_journal_went_on_in_between(
    journal: SqlJournal, other: SqlJournal
) -> None:
    fill_every_table(other.path, 6)
    with (
        closing(JournalArchive(other.path)) as archive,
        closing(journal.prepare_merge(archive)) as one,
    ):
        journal.apply(log_change(*sessions(1)))
        before = dump(journal)
        with pytest.raises(ChangeConflictError):
            one.apply()
        assert dump(journal) == before


def test_a_session_that_runs_there_waits_while_one_runs_here(
    journal: SqlJournal, other: SqlJournal
) -> None:
    mine, theirs = logged(DAY, end=None), logged(DAY, end=None)
    journal.apply(log_change(mine))
    other.apply(log_change(theirs, *sessions(1)))
    counts = merge(journal, other.path)
    assert (counts.open_left_out, counts.added.sets, counts.found.sets) == (3, 3, 6)
    assert journal.open_session() == mine
    assert journal.check() == ()


def test_what_was_deleted_here_stays_deleted(journal: SqlJournal, other: SqlJournal) -> None:
    gone, kept = sessions(2)
    for each in (journal, other):
        each.apply(log_change(gone, kept))
    records: tuple[Record, ...] = (gone.session, gone.exercises[0].entry, *gone.sets)
    entry = TrashEntry("trash-1", at(DAY), Act.DELETE_SESSION, Deleted(records))
    journal.apply(Change(Act.DELETE_SESSION, (*removed(*reversed(records)), *added(entry))))
    counts = merge(journal, other.path)
    assert (counts.deleted_left_out, counts.sets_there, counts.rows_added) == (3, 3, 0)
    assert journal.session(gone.session.id) is None
    # The other way round the session is there, so no trash comes to hold it a second time.
    counts = merge(other, journal.path)
    assert other.session(gone.session.id) == gone
    assert other.trash() == ()


def test_where_both_counted_apart_the_order_is_that_of_the_days(
    journal: SqlJournal, other: SqlJournal
) -> None:
    def move(key: str, number: int, day: date, rung: Rung) -> LadderMove:
        return LadderMove(key, number, at(day), rung, MoveReason.BY_CHOICE)

    later = DAY + timedelta(days=30)
    journal.apply(log_change(logged(DAY, sequence=1)))
    journal.apply(Change(Act.MOVE_ON_LADDER, added(move("mine", 2, later, Rung.BAR))))
    other.apply(log_change(logged(DAY, sequence=1)))
    other.apply(Change(Act.MOVE_ON_LADDER, added(move("theirs", 2, DAY, Rung.WALL))))
    before = dump(journal)
    with (
        closing(JournalArchive(other.path)) as archive,
        closing(journal.prepare_merge(archive)) as one,
    ):
        one.apply()
        assert [one.id for one in journal.ladder_moves()] == ["theirs", "mine"]
        numbers = [one.sequence for one in journal.ladder_moves()]
        assert journal.next_sequence() == max(numbers) + 1
        counts = merge(journal, other.path)
        assert (counts.rows_added, counts.differing) == (0, ())
        one.take_back()
        assert dump(journal) == before


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_a_journal_of_an_older_version_comes_in_and_its_file_is_not_touched(
    journal: SqlJournal, tmp_path: Path, version: int
) -> None:
    journal.apply(log_change(*sessions(1)))
    old = tmp_path / "old.hinge"
    place_old_journal(version, old)
    bytes_before, names = old.read_bytes(), {one.name for one in tmp_path.iterdir()}
    counts = merge(journal, old)
    assert (counts.added.workouts, counts.added.sets) == (8, 88)  # 16 of them warm-ups
    assert old.read_bytes() == bytes_before
    assert {one.name for one in tmp_path.iterdir()} == names
    assert check_journal(journal.path) == ()


def test_pounds_count_as_pounds(journal: SqlJournal, other: SqlJournal) -> None:
    journal.apply(log_change(*sessions(1)))
    other.apply(log_change(logged(sets=({"load": lb(100), "reps": 10}, {"load": kg(10)}))))
    assert merge(journal, other.path).found.volume_kg == pytest.approx(453.59237 + 80)
