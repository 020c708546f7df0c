"""F11: a journal of each older version keeps its meaning, and one of a newer version its bytes."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final

from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from tests.faults.damage import dice
from tests.faults.rows.row import Budget, Control, Outcome
from tests.store.dumps import file_dump
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

Rows = Mapping[str, Sequence[Mapping[str, object]]]
"""Of each table, by the names of columns."""
_HOUSEKEEPING: Final = frozenset({"schema_revision", "meta"})
"""Tables that tell about the file and not about the lifter."""


class OldAndNewVersions:
    """What was there in each table is there afterwards, column by column."""

    number = "F11"
    title = "journals of other versions"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Bring each up to date, as it is kept and with its numbers shuffled; then go back."""
        failures: list[str] = []
        tried = 0
        for version in OLD_VERSIONS:
            for number in range(budget.of(5, 200) + 1):
                tried += 1
                file = folder / f"{version}-{number}.hinge"
                place_old_journal(version, file)
                if number:
                    _shuffle(file, dice(seed + number))
                failures += (f"version {version}, journal {number}: {one}" for one in _moved(file))
        newer = folder / "newer.hinge"
        failures += _refused(newer)
        return Outcome(
            tried + 1,
            len(failures),
            tuple(failures),
            (Control("a load that is another afterwards", is_caught=_sees_a_change(folder)),),
            {"versions": len(OLD_VERSIONS)},
        )


def _moved(file: Path) -> Iterator[str]:
    before = file_dump(file)
    open_journal(file).close()
    yield from _differences(before, file_dump(file))
    if findings := check_journal(file):
        yield f"the check found {findings[0]}"


def _differences(before: Rows, after: Rows) -> Iterator[str]:
    """Say what of the old tables is not in the new ones; more columns and rows are no loss."""
    for table, rows in before.items():
        if table in _HOUSEKEEPING:
            continue
        now = after.get(table, [])
        columns = [one for one in (rows[0] if rows else {}) if not now or one in now[0]]
        if rows and len(columns) < len(rows[0]):
            yield f"{table} lost {sorted(rows[0].keys() - set(columns))}"
        there = {repr([row[one] for one in columns]) for row in now}
        lost = sum(repr([row[one] for one in columns]) not in there for row in rows)
        if lost:
            yield f"{lost} rows of {table} are gone or other"


def _shuffle(file: Path, random: Random) -> None:
    """Give saved sets other reps and loads, within what every version takes."""
    with closing(sqlite3.connect(file)) as connection:
        for (key,) in connection.execute("SELECT id FROM sets WHERE state = 'saved'").fetchall():
            values = (random.randint(1, 30), random.randrange(1_000, 200_000, 250), key)
            connection.execute(
                "UPDATE sets SET reps = max(reps, ?), load_thousandths = ? "
                "WHERE id = ? AND load_thousandths IS NOT NULL AND reps IS NOT NULL",
                values,
            )
        connection.commit()


def _refused(file: Path) -> Iterator[str]:
    """Offer a journal of a newer version, which must stay as it is to the byte and the minute."""
    place_old_journal(OLD_VERSIONS[-1], file)
    open_journal(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.execute(
            "UPDATE meta SET value = ? WHERE key = 'least_readable_version'",
            (str(SCHEMA_VERSION + 1),),
        )
        connection.commit()
    folder = file.parent / "alone"
    folder.mkdir()
    alone = Path(shutil.move(file, folder / file.name))
    before = (sha256(alone.read_bytes()).digest(), alone.stat().st_mtime_ns)
    try:
        open_journal(alone).close()
        yield "a journal of a newer version was opened"
    except WrongFileError as error:
        if error.problem is not JournalProblem.NEWER:
            yield f"a journal of a newer version was refused as {error.problem}"
    if (sha256(alone.read_bytes()).digest(), alone.stat().st_mtime_ns) != before:
        yield "a journal of a newer version was written to"
    if list(folder.iterdir()) != [alone]:
        yield "something was left beside a journal of a newer version"


def _sees_a_change(folder: Path) -> bool:
    file = folder / "control.hinge"
    place_old_journal(OLD_VERSIONS[0], file)
    before = file_dump(file)
    open_journal(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(
            "UPDATE sets SET load_thousandths = load_thousandths + 1 WHERE id = "
            "(SELECT id FROM sets WHERE load_thousandths NOT NULL LIMIT 1)"
        )
        connection.commit()
    return bool(list(_differences(before, file_dump(file))))


ROW = OldAndNewVersions()
