"""`export FILE`: the right format, whole or not at all, and never over something else."""

from __future__ import annotations

import csv
import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.paths import user_folders
from hinge_desktop.settings import Settings, save_settings
from hinge_desktop.store.opening import open_journal
from tests.cli.conftest import Run, without_privileges
from tests.store.dumps import dump


def test_json_holds_every_row_of_every_table(run: Run, demo_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    answer = run("export", target, "--json", "--journal", demo_file)
    assert answer.json == {
        "file": str(target),
        "format": "json",
        "bytes": target.stat().st_size,
    }
    tables = json.loads(target.read_text(encoding="utf-8"))["tables"]
    journal = open_journal(demo_file)
    rows = {name: [tuple(row.values()) for row in found] for name, found in tables.items()}
    assert rows == dump(journal)
    journal.close()


@pytest.mark.parametrize("command", [("export", "--format", "json"), ("demo", "--weeks", "1")])
def test_backups_are_replaced_by_nothing(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    folders = user_folders(os.environ)
    save_settings(folders.settings_file, Settings(backup_folder=str(tmp_path / "stick")))
    (tmp_path / "stick").mkdir()
    run("demo", folders.journal_file.with_name("other.hinge"), "--weeks", "1")
    made = run("backup", "--json", "--journal", folders.journal_file.with_name("other.hinge")).json
    for backup in (Path(made["file"]), tmp_path / "stick" / Path(made["file"]).name):
        before = backup.read_bytes()
        run(command[0], backup, *command[1:], "--force").assert_refused("kept for your backups")
        assert backup.read_bytes() == before


def test_the_same_journal_gives_the_same_bytes(run: Run, demo_file: Path, tmp_path: Path) -> None:
    targets = [tmp_path / "one.json", tmp_path / "two.json"]
    for target in targets:
        assert run("export", target, "--journal", demo_file).status == 0
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_csv_has_a_row_for_each_saved_set(run: Run, demo_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "OUT.CSV"
    assert run("export", target, "--journal", demo_file).status == 0
    with target.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    journal = open_journal(demo_file)
    assert len(rows) == sum(one.sets for one in journal.set_sums(None, None, None))
    journal.close()
    last_hinge = [row for row in rows if row["date"] == "2026-11-17"][2]
    assert (last_hinge["exercise"], last_hinge["weight"], last_hinge["reps"]) == (
        "Bar RDL",
        "60",
        "12",
    )
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)


def test_the_format_can_be_named(run: Run, demo_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "sets.txt"
    assert run("export", target, "--format", "csv", "--journal", demo_file).status == 0
    assert target.read_bytes().startswith(b"session_id,")


def test_a_file_is_replaced_only_by_force(run: Run, demo_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    target.write_text("mine")
    run("export", target, "--journal", demo_file).assert_refused("exists already", "--force")
    assert target.read_text() == "mine"
    assert run("export", target, "--force", "--journal", demo_file).status == 0
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "hinge-journal"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["mine.json"]


def test_the_journal_itself_is_never_replaced(run: Run, demo_file: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.hinge"
    journal.write_bytes(demo_file.read_bytes())
    link = tmp_path / "link.json"
    link.symlink_to(journal)
    for target in (journal, link):
        answer = run("export", target, "--format", "json", "--force", "--journal", journal)
        answer.assert_refused("never replaced")
    assert journal.read_bytes() == demo_file.read_bytes()


def test_bad_targets(run: Run, demo_file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    run("export", tmp_path / "folder.json", "--journal", demo_file).assert_refused("is a folder")
    missing = tmp_path / "no" / "such" / "out.json"
    run("export", missing, "--journal", demo_file).assert_refused("does not exist")


def test_a_folder_that_takes_no_files(run: Run, demo_file: Path, open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with without_privileges():
        answer = run("export", open_folder / "out.json", "--journal", demo_file)
    answer.assert_refused("takes no files")


def test_a_disk_that_fills_up(
    run: Run, demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", full)
    run("export", tmp_path / "out.csv", "--journal", demo_file).assert_refused("No space left")
    assert [one for one in tmp_path.iterdir() if one.is_file()] == []


if sys.platform == "linux" and os.geteuid() == 0:  # only root can mount a small disk

    @pytest.fixture
    def small_disk(tmp_path: Path) -> Iterator[Path]:
        folder = tmp_path / "disk"
        folder.mkdir()
        options = ["-t", "tmpfs", "-o", "size=256k", "tmpfs"]
        subprocess.run(["mount", *options, str(folder)], check=True)
        yield folder
        subprocess.run(["umount", str(folder)], check=True)

    @pytest.mark.parametrize(("command", "word"), [("export", "No space"), ("demo", "room")])
    def test_a_small_disk(
        run: Run, demo_file: Path, small_disk: Path, command: str, word: str
    ) -> None:
        target = small_disk / "out.json"
        argv = ["--journal", demo_file] if command == "export" else []
        run(command, target, *argv).assert_refused(word)
        assert list(small_disk.iterdir()) == []
