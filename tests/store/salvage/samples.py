"""What lies where in a journal, and what a salvage made of a damaged copy of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hinge_desktop.core.salvage import SalvageReport
from hinge_desktop.store.backups.contents import file_digest
from hinge_desktop.store.mapping.values import Stored
from hinge_desktop.store.opening import check_journal
from hinge_desktop.store.salvage.salvaging import salvage_journal
from tests.store.dumps import file_dump

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
Row = tuple[tuple[str, Stored], ...]
Rows = dict[str, set[Row]]


def all_rows(path: Path) -> Rows:
    """Return every row of every table, what the file says of itself left out."""
    return {
        table: {tuple(sorted(row.items())) for row in rows}
        for table, rows in file_dump(path).items()
        if table not in ("meta", "schema_revision")
    }


@dataclass
class Sample:
    """A sound journal, and which of its rows lie in which pages."""

    content: bytes
    rows: Rows
    pages: dict[str, list[int]]
    """The pages of each table and index."""
    schema_pages: list[int]


def sample_of(path: Path) -> Sample:
    """Ask SQLite itself what lies where."""
    with closing(sqlite3.connect(path)) as connection:
        found: dict[str, list[int]] = {}
        for name, page in connection.execute("SELECT name, pageno FROM dbstat ORDER BY pageno"):
            found.setdefault(name, []).append(page)
    schema = found.pop("sqlite_schema")
    return Sample(path.read_bytes(), all_rows(path), found, schema)


@dataclass
class Outcome:
    """A salvage, and how its rows compare with those of the sound journal."""

    report: SalvageReport
    missing: Rows
    """Rows that the new file lacks."""
    strange: Rows
    """Rows that the sound journal did not have like that."""
    target: Path

    def counts(self, rows: Rows) -> dict[str, int]:
        return {table: len(found) for table, found in rows.items() if found}


def salvaged(sample: Sample, folder: Path, content: bytes) -> Outcome:
    """Salvage a damaged copy, and hold what holds after any damage."""
    damaged, target = folder / "damaged.hinge", folder / "saved.hinge"
    damaged.write_bytes(content)
    target.unlink(missing_ok=True)
    before = {file.name: file_digest(file) for file in folder.iterdir()}
    report = salvage_journal(damaged, target, app_version="0.1.0", now=NOW)
    after = {file.name: file_digest(file) for file in folder.iterdir() if file != target}
    assert after == before
    assert check_journal(target) == ()
    saved = all_rows(target)
    outcome = Outcome(report, _less(sample.rows, saved), _less(saved, sample.rows), target)
    _hold_counts(outcome, saved)
    return outcome


def _hold_counts(outcome: Outcome, saved: Rows) -> None:
    for table in outcome.report.tables:
        if table.table in saved and table.table != "exercises":
            assert table.saved + table.made_again == len(saved[table.table]), table
    assert outcome.report.sets == sum(("state", "saved") in row for row in saved["sets"])


def _less(rows: Rows, others: Rows) -> Rows:
    return {table: found - others[table] for table, found in rows.items()}
