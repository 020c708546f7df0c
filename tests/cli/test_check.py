"""`check`: the whole file, and what lies around it, each with what to do."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from hinge_desktop.cli import journal_files
from hinge_desktop.core.clocks import local_now
from hinge_desktop.store.file_header import read_header
from tests.cli.conftest import Run, without_privileges
from tests.faults.damage import break_off_a_write
from tests.spoiled_files import spoil_middle


@pytest.fixture
def journal(demo_file: Path, open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HINGE_DATA_DIR", str(open_folder / "data"))
    return Path(shutil.copy(demo_file, open_folder / "journal.hinge"))


def _advice(run: Run, journal: Path) -> list[dict[str, str]]:
    """Return what is told beside a sound journal; it never makes the check fail."""
    answer = run("check", "--json", "--journal", journal)
    assert answer.err == ""
    assert (answer.status, answer.json["ok"], answer.json["problems"]) == (0, True, [])
    found: list[dict[str, str]] = answer.json["advice"]
    assert all(set(one) == {"kind", "where", "text"} for one in found)
    return found


@pytest.mark.parametrize(
    "name",
    [
        "journal.sync-conflict-20261121-101010-ABCDEFG.hinge",
        "journal (conflicted copy 2026-11-21).hinge",
        "journal (Kim's conflicted copy 2026-11-21).hinge",
        "journal_conflict-20261121-101010.hinge",
        "journal (1).hinge",
        "journal 2.hinge",
        "journal - Copy.hinge",
        "journal (copy).hinge",
    ],
)
def test_copies_of_sync_programs_are_named(run: Run, journal: Path, name: str) -> None:
    shutil.copy(journal, journal.with_name(name))
    (found,) = _advice(run, journal)
    assert (found["kind"], found["where"]) == ("conflict_copy", name)
    assert "hinge-desktop import" in found["text"]
    told = run("check", "--journal", journal)
    assert name in told.out
    assert "Nothing is wrong with" in told.out
    assert told.status == 0


@pytest.mark.parametrize(
    "name",
    [
        "journal (set aside 2026-11-22).hinge",
        "journal-of-kim.hinge",
        "journal.hinge.v1",
        "other (1).hinge",
        "journal (1).txt",
    ],
)
def test_other_files_are_left_alone(run: Run, journal: Path, name: str) -> None:
    shutil.copy(journal, journal.with_name(name))
    assert _advice(run, journal) == []


def _switch_to_wal(journal: Path) -> None:
    with closing(sqlite3.connect(journal)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def test_a_file_in_wal_mode_opens_and_is_put_back(run: Run, journal: Path) -> None:
    _switch_to_wal(journal)
    assert "put back" in (answer := run("check", "--journal", journal)).out
    assert answer.status == 0
    header = read_header(journal)
    assert header is not None
    assert not header.is_in_wal_mode
    assert "WAL" not in run("check", "--journal", journal).out


def test_sets_that_wait_in_a_wal_are_there(run: Run, journal: Path) -> None:
    sets = run("stats", "--json", "--journal", journal).json["sets"]
    _leave_a_wal(journal)
    assert journal.with_name("journal.hinge-wal").stat().st_size > 0
    assert run("stats", "--json", "--journal", journal).json["sets"] == sets - 1
    assert not journal.with_name("journal.hinge-wal").exists()


def _leave_a_wal(journal: Path) -> None:
    """Delete a saved set in a process that is killed before the file has it."""
    program = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA journal_mode = WAL')\n"
        "connection.execute('PRAGMA wal_autocheckpoint = 0')\n"
        "connection.execute(sys.argv[2])\n"
        "os._exit(0)\n"
    )
    deletion = (
        "DELETE FROM sets WHERE id = (SELECT min(id) FROM sets WHERE state = 'saved' "
        "AND kind = 'work' AND id NOT IN (SELECT set_id FROM set_faults))"
    )
    subprocess.run([sys.executable, "-c", program, str(journal), deletion], check=True)


@pytest.mark.parametrize("command", ["stats", "check"])
def test_a_file_in_wal_mode_on_a_read_only_stick_can_be_read(
    run: Run, journal: Path, command: str
) -> None:
    run(command, "--journal", journal)
    _switch_to_wal(journal)
    journal.chmod(0o444)
    journal.parent.chmod(0o555)
    with without_privileges():
        answer = run(command, "--json", "--journal", journal)
    assert answer.status == 0
    if command == "check":
        assert [one["kind"] for one in answer.json["advice"]] == ["wal_mode"]
    else:
        assert answer.json["sets"] > 200


def test_a_write_that_was_broken_off_is_taken_back_and_told(run: Run, journal: Path) -> None:
    break_off_a_write(journal)
    answer = run("check", "--journal", journal)
    assert answer.status == 0
    assert "taken back" in answer.out
    assert not journal.with_name("journal.hinge-journal").exists()
    assert "taken back" not in run("check", "--journal", journal).out


def test_what_cannot_be_cleared_away_is_told(run: Run, journal: Path) -> None:
    run("check", "--json", "--journal", journal)
    left = journal.with_name("journal.hinge-journal")
    left.write_bytes(bytes(512))
    journal.parent.chmod(0o555)
    with without_privileges():
        found = _advice(run, journal)
    assert [(one["kind"], one["where"]) for one in found] == [("left_over", left.name)]
    assert "allow writing" in found[0]["text"]


class TestTheNewestProvenBackup:
    """It is named with what it holds, and one that lacks training is called old."""

    def _back_up(self, run: Run, journal: Path) -> str:
        return Path(run("backup", "--json", "--journal", journal).json["file"]).name

    def test_without_any(self, run: Run, journal: Path) -> None:
        assert "There is no proven backup" in run("check", "--journal", journal).out

    def test_with_one(self, run: Run, journal: Path) -> None:
        name = self._back_up(run, journal)
        answer = run("check", "--journal", journal)
        assert answer.status == 0
        assert f"Newest proven backup: {name} of 2" in answer.out

    def test_backups_that_cannot_be_read_do_not_hide_the_journal(
        self, run: Run, journal: Path
    ) -> None:
        file = Path(run("backup", "--json", "--journal", journal).json["file"])
        file.parent.chmod(0)
        with without_privileges():
            (found,) = _advice(run, journal)
        file.parent.chmod(0o755)
        assert (found["kind"], found["where"]) == ("backups", str(file.parent))
        assert "may not be read" in found["text"]

    def test_a_damaged_backup_is_not_it(self, run: Run, journal: Path) -> None:
        name = self._back_up(run, journal)
        file = Path(run("backups", "--json", "--journal", journal).json["backups"][0]["file"])
        spoil_middle(file)
        assert name not in run("check", "--journal", journal).out

    def test_an_old_one_that_lacks_sets(
        self, run: Run, journal: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        name = self._back_up(run, journal)
        _let_days_pass(monkeypatch)
        assert _advice(run, journal) == []
        with closing(sqlite3.connect(journal)) as connection:
            connection.execute("DELETE FROM set_faults")
            connection.execute("DELETE FROM sets WHERE id = (SELECT min(id) FROM sets)")
            connection.commit()
        (found,) = _advice(run, journal)
        assert (found["kind"], found["where"]) == ("old_backup", name)
        assert "hinge-desktop backup" in found["text"]

    def test_damage_leads_to_it_and_to_salvage(self, run: Run, journal: Path) -> None:
        name = self._back_up(run, journal)
        content = bytearray(journal.read_bytes())
        middle = len(content) // 2
        content[middle : middle + 20_000] = b"\xff" * 20_000
        journal.write_bytes(content)
        answer = run("check", "--journal", journal)
        assert answer.status == 1
        assert f"hinge-desktop restore {name}" in answer.out
        assert f"hinge-desktop salvage {journal} NEWFILE" in answer.out


def _let_days_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_files, "local_now", lambda: local_now() + timedelta(days=5))
