"""Edits, deletes and undoes sets of the past beside bare commits of the same rows.

`python -m tests.benchmarks.journal_edits JOURNAL FOLDER ROUNDS` works on copies of a journal, each
time on a set of another session from all of its years. What is measured is the call to
`PastSessions` (or of the change that undoes it) until its commit returned and was announced. Prints
a JSON object: for each act pairs of milliseconds, ours and those of the bare commit.
"""

import json
import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from hinge_desktop.core.changes import Change, Edit, Record
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import new_id
from hinge_desktop.core.training import LoggedSession, WorkSet
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.database import PRAGMAS
from hinge_desktop.store.mapping.registry import RECORD_MAPS
from hinge_desktop.store.opening import open_journal

Statement = tuple[str, Sequence[Any]]
Pairs = dict[str, list[tuple[float, float]]]


class BareFile:
    """A copy of the journal, written to through `sqlite3` alone and as safely."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(pragma)

    def commit_ms(self, statements: Sequence[Statement]) -> float:
        """Run statements in one transaction and return the milliseconds it took."""
        begun = perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        for sql, values in statements:
            self._connection.execute(sql, values)
        self._connection.execute("COMMIT")
        return (perf_counter() - begun) * 1000

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def statements_of(change: Change) -> list[Statement]:
    """Return the least that writes the rows of a change."""
    return [statement for edit in change.edits for statement in _statements(edit)]


def _statements(edit: Edit) -> list[Statement]:
    record_map = RECORD_MAPS[edit.kind]
    key = record_map.key_of(edit.record)
    if edit.after is None:
        return [(f"DELETE FROM {record_map.table} WHERE {record_map.has_key}", key)]
    if edit.before is None:
        places = ", ".join("?" * len(record_map.columns))
        names = ", ".join(record_map.columns)
        insert = f"INSERT INTO {record_map.table} ({names}) VALUES ({places})"
        return [(insert, record_map.encode(edit.after)), *_child_rows(edit.after)]
    old, new = record_map.encode(edit.before), record_map.encode(edit.after)
    changed = [
        (column, now)
        for column, was, now in zip(record_map.columns, old, new, strict=True)
        if was != now
    ]
    names = ", ".join(f"{column} = ?" for column, _ in changed)
    update = f"UPDATE {record_map.table} SET {names} WHERE {record_map.has_key}"
    return [(update, (*(now for _, now in changed), *key))]


def _child_rows(record: Record) -> list[Statement]:
    record_map = RECORD_MAPS[type(record)]
    return [
        (f"INSERT INTO {child.codec.table} VALUES ({', '.join('?' * len(row))})", row)
        for child in record_map.children
        for row in record_map.child_rows(record, child)
    ]


@dataclass
class Editing:
    """One desk and one bare file that are made to hold the same, act by act."""

    desk: TrainingDesk
    bare: BareFile
    pairs: Pairs

    def __post_init__(self) -> None:
        """Listen to what is announced."""
        self._announced: list[Change] = []
        self.desk.board.subscribe(self._announced.append)

    def take(self, name: str, act: Callable[[], object]) -> Change:
        """Measure an act, then the bare commit of the rows that it wrote."""
        self._announced.clear()
        begun = perf_counter()
        act()
        ours = (perf_counter() - begun) * 1000
        (change,) = self._announced
        bare = self.bare.commit_ms(statements_of(change))
        self.pairs.setdefault(name, []).append((ours, bare))
        return change

    def edit_and_delete(self, session: LoggedSession, one: WorkSet) -> None:
        """Edit a set and undo that, delete it and undo that, delete and undo its session."""
        past, make = self.desk.past, self.desk.changes.make
        key = session.session.id
        after = replace(one, reps=(one.reps or 0) + 1)
        edited = self.take("An edit", lambda: past.change_set(one, after))
        self.take("Its undo", lambda: make(edited.inverse()))
        deleted = self.take("A set deleted", lambda: past.remove_set(key, one.id))
        self.take("Its undo (set)", lambda: make(deleted.inverse()))
        gone = self.take("A session deleted", lambda: past.delete(key))
        self.take("Its undo (session)", lambda: make(gone.inverse()))


def measure(journal: Path, folder: Path, rounds: int) -> Pairs:
    """Act on so many sessions from all years of a copy of the journal."""
    folder.mkdir(parents=True)
    ours, bare = folder / "journal.hinge", folder / "bare.sqlite"
    shutil.copyfile(journal, ours)
    shutil.copyfile(journal, bare)
    opened = open_journal(ours)
    editing = Editing(TrainingDesk.over(opened, Clocks(), new_id), BareFile(bare), {})
    for session in spread_sessions(editing.desk, rounds):
        editing.edit_and_delete(session, session.sets[-1])
    opened.close()
    editing.bare.close()
    return editing.pairs


def spread_sessions(desk: TrainingDesk, count: int) -> list[LoggedSession]:
    """Return as many sessions with sets, spread evenly over the whole journal."""
    first = desk.history.nearest(date.min)
    last = desk.history.nearest(date.max)
    assert first is not None
    assert last is not None
    step = (last - first).days / max(1, count - 1)
    days = (desk.history.nearest(first + timedelta(round(step * n))) for n in range(count))
    found = [desk.journal.sessions_between(day, day) for day in days if day is not None]
    return [sessions[0] for sessions in found if sessions and sessions[0].sets]


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
