"""What SQLite left beside a damaged journal is worked in on a copy; the files stay as they are."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from hinge_desktop.core.salvage import SalvageRemark
from hinge_desktop.store.backups.contents import file_digest
from hinge_desktop.store.salvage.salvaging import salvage_journal
from tests.faults.damage import break_off_a_write, dice, noise_over
from tests.store.salvage.samples import NOW, Sample, all_rows, salvaged, sample_of


def _digests(folder: Path) -> dict[str, str]:
    return {file.name: file_digest(file) for file in folder.iterdir() if "saved" not in file.name}


def _salvage(damaged: Path) -> tuple[Path, tuple[SalvageRemark, ...]]:
    target = damaged.with_name("saved.hinge")
    before = _digests(damaged.parent)
    report = salvage_journal(damaged, target, app_version="0.1.0", now=NOW)
    assert _digests(damaged.parent) == before
    return target, report.remarks


def test_a_write_that_was_broken_off_is_taken_back(weeks: Sample, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.hinge"
    damaged.write_bytes(weeks.content)
    break_off_a_write(damaged)
    target, remarks = _salvage(damaged)
    assert all_rows(target) == weeks.rows
    assert remarks == (SalvageRemark.ROLLED_BACK,)


def test_it_is_taken_back_in_a_damaged_file_too(weeks: Sample, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.hinge"
    damaged.write_bytes(weeks.content)
    break_off_a_write(damaged)
    (page,) = weeks.pages["balance_checks"]
    damaged.write_bytes(noise_over(damaged.read_bytes(), page, dice(1)))
    target, remarks = _salvage(damaged)
    saved = all_rows(target)
    assert {table for table in saved if saved[table] != weeks.rows[table]} == {"balance_checks"}
    assert SalvageRemark.ROLLED_BACK in remarks


def test_without_what_was_left_beside_it_nothing_is_made_up(weeks: Sample, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.hinge"
    damaged.write_bytes(weeks.content)
    break_off_a_write(damaged)
    beside = damaged.with_name("damaged.hinge-journal")
    beside.unlink()
    content = damaged.read_bytes()
    damaged.unlink()
    outcome = salvaged(weeks, tmp_path, content)
    before = {dict(row)["id"]: dict(row) for row in weeks.rows["sets"]}
    # Half of the sets hold what was being written, and everything else of theirs is as it was.
    assert set(outcome.counts(outcome.strange)) == {"sets"}
    for row in map(dict, outcome.strange["sets"]):
        assert row | {"note": None} == before[row["id"]] | {"note": None}


def test_nonsense_beside_it_is_left_out(weeks: Sample, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.hinge"
    damaged.write_bytes(weeks.content)
    damaged.with_name("damaged.hinge-wal").write_bytes(dice(1).randbytes(10_000))
    damaged.with_name("damaged.hinge-journal").write_bytes(dice(2).randbytes(10_000))
    target, _ = _salvage(damaged)
    assert all_rows(target) == weeks.rows


def test_sets_that_wait_in_a_wal_are_saved(weeks: Sample, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.hinge"
    damaged.write_bytes(weeks.content)
    program = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA journal_mode = WAL')\n"
        "connection.execute('UPDATE sets SET note = \\'waits\\'')\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(damaged)], check=True)
    assert damaged.with_name("damaged.hinge-wal").stat().st_size > 0
    target, remarks = _salvage(damaged)
    assert {dict(row)["note"] for row in all_rows(target)["sets"]} == {"waits"}
    assert len(all_rows(target)["sets"]) == len(weeks.rows["sets"])
    assert remarks == (SalvageRemark.ROLLED_BACK,)


def test_a_file_in_wal_mode_is_saved_as_one_in_ours(weeks: Sample, tmp_path: Path) -> None:
    file = tmp_path / "wal.hinge"
    file.write_bytes(weeks.content)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    outcome = salvaged(sample_of(file), tmp_path, file.read_bytes())
    assert outcome.report.is_complete
    assert outcome.target.read_bytes()[18:20] == b"\x01\x01"


def test_rows_that_were_deleted_do_not_come_back(weeks: Sample, tmp_path: Path) -> None:
    file = tmp_path / "thinned.hinge"
    file.write_bytes(weeks.content)
    with closing(sqlite3.connect(file)) as connection:
        # As on systems whose SQLite does not wipe what it deletes.
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM set_faults")
        connection.execute("DELETE FROM sets WHERE rowid % 20 > 2")
        connection.commit()
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    assert free > 5
    sample = sample_of(file)
    root = sample.pages["sets"][0]
    for content in (
        sample.content,
        noise_over(sample.content, root, dice(1)),
        noise_over(sample.content, 1, dice(2)),
    ):
        outcome = salvaged(sample, tmp_path, content)
        assert outcome.counts(outcome.strange) == {}
        assert outcome.counts(outcome.missing) == {}
