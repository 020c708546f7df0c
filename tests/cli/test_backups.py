"""Backups on the command line: made, listed, restored, refused."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from hinge_desktop.journal_lock import JournalLock
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.settings import Settings, save_settings
from tests.cli.conftest import Run
from tests.spoiled_files import spoil_middle
from tests.store.dumps import file_dump
from tests.store.old_journals import OLD_VERSIONS, place_old_journal


@pytest.fixture
def folders(demo_file: Path) -> Folders:
    """Return the lifter's folders, with the demo as their journal."""
    folders = user_folders(os.environ)
    folders.data.mkdir(parents=True)
    shutil.copy(demo_file, folders.journal_file)
    return folders


def test_a_backup_is_made_listed_and_restored(run: Run, folders: Folders) -> None:
    made = run("backup", "--json").json
    before = file_dump(folders.journal_file)
    listed = run("backups", "--json").json
    assert listed == {"backups": [made]}
    assert set(made) == {"file", "made", "proven", "sessions", "sets", "last_date"}
    assert made["proven"] is True
    assert datetime.fromisoformat(made["made"]).tzinfo is not None
    folders.journal_file.unlink()
    restored = run("restore", made["file"], "--json").json
    assert restored["before"] is None
    assert restored["kept"] is None
    assert restored["after"] == {key: made[key] for key in ("sessions", "sets", "last_date")}
    assert file_dump(folders.journal_file) == before


def test_in_words(run: Run, folders: Folders) -> None:
    assert run("backups").out == "There is no backup yet. Make one with hinge-desktop backup.\n"
    assert run("backup").out.endswith(".zip: 49 sessions, 362 sets, proven\n")
    heading, line = run("backups").out.splitlines()
    assert heading.split() == ["file", "made", "proven", "sessions", "sets", "last", "day"]
    name, *_, proven, sessions, sets, _day = line.split()
    assert (proven, sessions, sets) == ("yes", "49", "362")
    told = run("restore", name).out.splitlines()
    assert told[0].startswith(f"{folders.journal_file}: 49 sessions, 362 sets, from ")
    assert told[1].startswith("Before: 49 sessions, 362 sets, kept as ")


def test_a_damaged_one_is_listed_as_not_proven_and_refused(run: Run, folders: Folders) -> None:
    file = Path(run("backup", "--json").json["file"])
    spoil_middle(file)
    (folders.backups / "holiday.zip").write_bytes(b"photographs")
    listed = run("backups", "--json").json["backups"]
    assert [one["proven"] for one in listed] == [False, False]
    assert [one["sets"] for one in listed] == [362, None]
    before = folders.journal_file.read_bytes()
    run("restore", file).assert_refused("is damaged", str(file))
    run("restore", "holiday.zip").assert_refused("no backup of a Hinge journal")
    run("restore", "none.zip").assert_refused("There is no backup at none.zip")
    assert folders.journal_file.read_bytes() == before


@pytest.mark.parametrize("name", ["mine.zip", "mine.hinge"])
def test_a_backup_to_a_file_of_ones_own(
    run: Run, folders: Folders, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    assert run("backup", file, "--json").json["sets"] == 362
    before = file_dump(folders.journal_file)
    run("backup", file).assert_refused("exists already. Name another file.")
    folders.journal_file.unlink()
    assert run("restore", file).status == 0
    assert file_dump(folders.journal_file) == before


def test_nothing_is_restored_under_an_open_window(run: Run, folders: Folders) -> None:
    file = run("backup", "--json").json["file"]
    before = folders.journal_file.read_bytes()
    lock = JournalLock(folders.journal_file)
    assert lock.take()
    try:
        run("restore", file).assert_refused("Hinge is open", "Close its window")
        assert run("backups").status == 0
        assert run("backup").status == 0
    finally:
        lock.release()
    assert folders.journal_file.read_bytes() == before
    assert run("restore", file).status == 0
    assert not Path(f"{folders.journal_file}.lock").exists()


def test_what_cannot_be_backed_up_is_said_in_a_line(run: Run, tmp_path: Path) -> None:
    run("backup").assert_refused("no journal")
    file = tmp_path / "diary.hinge"
    file.write_text("Dear diary, squats again.")
    run("backup", "--journal", file).assert_refused("not a Hinge journal")
    run("backup", "--journal", tmp_path).assert_refused("not a Hinge journal")
    run("restore", file, "--journal", tmp_path / "new.hinge").assert_refused("no backup")
    assert not (tmp_path / "new.hinge").exists()
    assert run("backups", "--json", "--journal", file).json == {"backups": []}


def test_a_second_place_in_the_settings(run: Run, folders: Folders, tmp_path: Path) -> None:
    save_settings(folders.settings_file, Settings(backup_folder=str(tmp_path / "stick")))
    (tmp_path / "stick").mkdir()
    file = Path(run("backup", "--json").json["file"])
    assert (tmp_path / "stick" / file.name).read_bytes() == file.read_bytes()
    shutil.rmtree(tmp_path / "stick")
    run("backup").assert_refused("second place", "stick", "is not there", "Connect")
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "being-made").write_text("in the way")
    run("backup").assert_refused("takes no files", "stick")


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_a_backup_is_made_before_a_journal_is_brought_up_to_date(
    run: Run, tmp_path: Path, version: int
) -> None:
    file = tmp_path / "journal.hinge"
    place_old_journal(version, file)
    before = file_dump(file)
    assert run("stats", "--journal", file).status == 0
    (made,) = user_folders(os.environ).backups.glob("*-before-migration.zip")
    run("restore", made, "--journal", tmp_path / "again.hinge")
    assert file_dump(tmp_path / "again.hinge") == file_dump(file) != before
