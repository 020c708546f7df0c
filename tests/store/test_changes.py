"""A change is written whole or not at all, once however often it is tried, and taken back."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import date
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.changes import Act, Change, Edit, Record, added, removed
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.imports.import_records import ImportSource
from hinge_desktop.core.journal import ChangeConflictError
from hinge_desktop.core.templates import Template
from hinge_desktop.core.training import SetState, WorkSet
from hinge_desktop.store.mapping.registry import RECORD_MAPS
from hinge_desktop.store.record_rows import stored_record
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged, make_entry, make_session, make_set
from tests.store.dumps import dump
from tests.store.records import (
    PARENT_ENTRY,
    PARENT_SESSION,
    PARENT_SOURCE,
    PARENT_TEMPLATE,
    RECORDS,
    pair_of_states,
)

KINDS = get_args(Record)
_on_one_file = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def parents(journal: SqlJournal) -> SqlJournal:
    session = make_session(id=PARENT_SESSION)
    template = Template(PARENT_TEMPLATE, 0, "Legs")
    day = LocalMoment(date(2026, 11, 21))
    source = ImportSource(PARENT_SOURCE, "strong", "s1", "log.csv", "0" * 64, day, "{}")
    parents = added(session, make_entry(session, id=PARENT_ENTRY), template, source)
    journal.apply(Change(Act.FILL_DEMO, parents))
    return journal


def _stored(journal: SqlJournal, record: Record) -> Record | None:
    with journal._database.reading() as connection:
        return stored_record(connection, record)


def _change(*edits: Edit) -> Change:
    return Change(Act.EDIT_SET, edits)


def test_every_kind_of_record_has_a_table_and_a_strategy() -> None:
    assert set(RECORD_MAPS) == set(KINDS) == set(RECORDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@_on_one_file
@given(data=st.data())
def test_any_record_is_added_changed_and_removed_and_each_taken_back(
    parents: SqlJournal, kind: type[Record], data: st.DataObject
) -> None:
    first, second = data.draw(pair_of_states(kind))
    empty = dump(parents)
    for change, expected in (
        (_change(*added(first)), first),
        (_change(Edit(first, second)), second),
        (_change(*removed(second)), None),
    ):
        before = dump(parents)
        parents.apply(change)
        after = dump(parents)
        assert _stored(parents, first) == expected
        parents.apply(change)
        assert dump(parents) == after
        parents.apply(change.inverse())
        assert dump(parents) == before
        parents.apply(change)
        assert dump(parents) == after
    assert dump(parents) == empty


def test_thousands_of_records_of_several_kinds_go_in_and_out(journal: SqlJournal) -> None:
    empty = dump(journal)
    change = log_change(*(logged(sets=[{}] * 5) for _ in range(200)))
    journal.apply(change)
    assert len(dump(journal)["sets"]) == 1000
    journal.apply(change)
    assert len(dump(journal)["sets"]) == 1000
    journal.apply(change.inverse())
    assert dump(journal) == empty


class _StoppedError(Exception):
    """Nobody waits any more."""


def test_a_large_change_tells_how_far_it_is_and_can_be_stopped(journal: SqlJournal) -> None:
    """What stops it leaves nothing, and the same change can be made afterwards."""
    templates = [Template(f"template-{n}", n, f"Day {n}") for n in range(1200)]
    change = _change(*added(*templates))
    before = dump(journal)
    shares: list[float] = []

    def stop_halfway(share: float) -> None:
        shares.append(share)
        if share > 0.5:
            raise _StoppedError

    with pytest.raises(_StoppedError):
        journal.apply_told(change, stop_halfway)
    assert dump(journal) == before
    assert len(shares) > 1
    told: list[float] = []
    journal.apply_told(change, told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert len(journal.templates()) == len(templates)


def test_a_record_may_be_edited_twice_in_one_change_and_the_change_retried(
    journal: SqlJournal,
) -> None:
    session = make_session()
    noted = dataclasses.replace(session, note="one")
    change = _change(*added(session), Edit(session, noted))
    journal.apply(change)
    journal.apply(change)
    assert _stored(journal, session) == noted


def _edits_that_do_not_fit(one: WorkSet) -> dict[str, Edit]:
    other = dataclasses.replace(one, reps=99)
    return {
        "another before": Edit(other, dataclasses.replace(one, reps=7)),
        "removed from another state": Edit(other, None),
        "added over another": Edit(None, other),
        "another fault": Edit(
            dataclasses.replace(one, faults=(RepFault(Fault.TOO_DEEP, 3),)),
            dataclasses.replace(one, reps=7),
        ),
    }


@pytest.mark.parametrize("case", _edits_that_do_not_fit(make_set(make_entry(make_session()))))
def test_a_change_that_does_not_fit_writes_nothing(journal: SqlJournal, case: str) -> None:
    session = logged()
    journal.apply(log_change(session))
    before = dump(journal)
    fitting = Edit(session.session, dataclasses.replace(session.session, note="written first"))
    misfit = _edits_that_do_not_fit(session.sets[0])[case]
    with pytest.raises(ChangeConflictError):
        journal.apply(_change(fitting, misfit))
    assert dump(journal) == before


def test_what_others_point_to_is_neither_removed_nor_missed(journal: SqlJournal) -> None:
    session = logged()
    journal.apply(log_change(session))
    with pytest.raises(ChangeConflictError):
        journal.apply(_change(*removed(session.session)))
    with pytest.raises(ChangeConflictError):
        journal.apply(_change(*added(make_set(make_entry(make_session())))))


def test_a_value_the_schema_refuses_is_our_own_mistake(journal: SqlJournal) -> None:
    session = logged()
    journal.apply(log_change(session))
    one = session.sets[0]
    with pytest.raises(sqlite3.IntegrityError, match="ck_sets_reps"):
        journal.apply(_change(Edit(one, dataclasses.replace(one, reps=1001))))


def test_saving_a_set_moves_no_index(journal: SqlJournal) -> None:
    session = logged(sets=[{"state": SetState.DRAFT, "reps": None}])
    journal.apply(log_change(session))
    statements: list[str] = []
    with journal._database.reading() as connection:
        connection.set_trace_callback(statements.append)
    draft = session.sets[0]
    journal.apply(_change(Edit(draft, dataclasses.replace(draft, state=SetState.SAVED, reps=8))))
    (update,) = [text for text in statements if text.startswith("UPDATE")]
    assert update == f"UPDATE sets SET state = 'saved', reps = 8 WHERE id = '{draft.id}'"


def test_built_in_exercises_are_rows_from_the_start(journal: SqlJournal) -> None:
    assert journal.exercises() == BUILT_IN_EXERCISES
