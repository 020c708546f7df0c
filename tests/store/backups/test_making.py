"""Backups are proven when they are made, cost no save, and leave nothing behind where they fail."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import DamageError, JournalError, JournalProblem, WrongFileError
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.opening import check_journal, open_journal
from tests.builders import log_change, logged
from tests.cli.conftest import without_privileges
from tests.needs import needs
from tests.spoiled_files import spoil_middle
from tests.store.backups.conftest import NOW, Shelf, damage
from tests.store.dumps import file_dump
from tests.system_parts import ROOT


def test_a_backup_is_a_zip_with_the_journal_in_it(shelf: Shelf, tmp_path: Path) -> None:
    made = shelf.make()
    assert made.file == shelf.folder / "hinge-000001-2026-11-22-by-hand.zip"
    with ZipFile(made.file) as archive:
        assert archive.namelist() == ["manifest.json", "journal.hinge"]
        archive.extract("journal.hinge", tmp_path / "out")
        told = json.loads(archive.read("manifest.json"))
    assert told["summary"] == {
        "sessions": 1,
        "sets": 1,
        "first_day": "2026-11-20",
        "last_day": "2026-11-20",
    }
    assert told["journal_id"] == "journal-1"
    assert check_journal(tmp_path / "out" / "journal.hinge") == ()
    assert file_dump(tmp_path / "out" / "journal.hinge") == file_dump(shelf.journal)
    assert shelf.left_over() == []


def test_the_list_goes_by_the_counter_whatever_the_clock_says(shelf: Shelf) -> None:
    for days in (0, -3000, 3000):
        shelf.now = NOW + timedelta(days=days)
        shelf.make()
    entries = shelf.backups.entries()
    assert [one.manifest.counter for one in entries if one.manifest] == [3, 2, 1]


def test_without_a_change_none_is_made_at_the_end(shelf: Shelf) -> None:
    assert shelf.backups.make(BackupReason.CLOSE, only_if_changed=True) is not None
    assert shelf.backups.make(BackupReason.CLOSE, only_if_changed=True) is None
    shelf.log()
    assert shelf.backups.make(BackupReason.CLOSE, only_if_changed=True) is not None
    assert len(shelf.files()) == 2


def test_a_damaged_last_backup_does_not_count_as_one(shelf: Shelf) -> None:
    made = shelf.make()
    spoil_middle(made.file)
    assert shelf.backups.make(BackupReason.CLOSE, only_if_changed=True) is not None


def test_a_save_in_the_middle_is_in_the_backup_and_does_not_wait(shelf: Shelf) -> None:
    journal = open_journal(shelf.journal)
    saved: list[float] = []

    def save_now_and_then(share: float) -> None:
        if len(saved) < 3:
            saved.append(share)
            journal.apply(log_change(logged(NOW.date(), sets=[{}])))

    try:
        made = shelf.backups.make(BackupReason.SESSION_OPEN, save_now_and_then)
    finally:
        journal.close()
    assert made is not None
    assert made.manifest.summary.sets == 4
    shelf.backups.prove(made.file)


def test_a_damaged_journal_is_not_backed_up_over_sound_ones(shelf: Shelf) -> None:
    made = shelf.make()
    damage(shelf.journal)
    with pytest.raises(DamageError):
        shelf.make()
    assert shelf.files() == [made.file.name]
    assert shelf.left_over() == []


def test_a_copy_that_lost_a_byte_on_its_way_is_thrown_away(shelf: Shelf) -> None:
    copy = shelf.folder / "being-made" / "copy.hinge"

    def spoil(share: float) -> None:
        """Change a byte of the first copy while the second one is made."""
        if 0.3 < share < 0.5:
            content = bytearray(copy.read_bytes())
            content[-1] ^= 1
            copy.write_bytes(content)

    with pytest.raises(BackupError) as refused:
        shelf.backups.make(BackupReason.BY_HAND, spoil)
    assert refused.value.problem is BackupProblem.NOT_EQUAL
    assert shelf.files() == []
    assert shelf.left_over() == []


def test_who_watches_is_told_more_and_more_and_may_end_it(shelf: Shelf) -> None:
    told: list[float] = []
    shelf.backups.make(BackupReason.BY_HAND, told.append)
    assert told == sorted(told)
    assert told[0] < 0.5
    assert told[-1] == 1.0

    class EnoughError(Exception):
        """Nobody waits any more."""

    def end(share: float) -> None:
        if share > 0.9:
            raise EnoughError

    with pytest.raises(EnoughError):
        shelf.backups.make(BackupReason.BY_HAND, end)
    assert len(shelf.files()) == 1
    assert shelf.left_over() == []


def test_what_is_no_journal_is_not_backed_up(shelf: Shelf) -> None:
    shelf.journal.write_text("Dear diary, squats again.")
    with pytest.raises(WrongFileError) as caught:
        shelf.make()
    assert caught.value.problem is JournalProblem.NOT_A_JOURNAL
    assert shelf.journal.read_text() == "Dear diary, squats again."


def test_what_a_killed_program_left_is_swept_away(shelf: Shelf) -> None:
    making = shelf.folder / "being-made"
    making.mkdir(parents=True)
    (making / "copy.hinge").write_bytes(b"half")
    (making / "hinge-000001-2026-11-22-by-hand.zip").write_bytes(b"half")
    shelf.make()
    assert shelf.left_over() == []


def test_pruning_goes_by_the_policy_and_spares_other_journals(shelf: Shelf, path: Path) -> None:
    other = Shelf(path.with_name("other.hinge"), shelf.folder)
    shutil.copy(path, other.journal)
    _give_id(other.journal, "journal-2")
    other.now = NOW - timedelta(days=40)
    spared = {other.make(BackupReason.SESSION_END).file.name for _ in range(3)} - {
        "hinge-000001-2026-10-13-session-end.zip",
        "hinge-000002-2026-10-13-session-end.zip",
    }
    for days in (30, 30, 30, 0):
        shelf.now = NOW - timedelta(days=days)
        last = shelf.make(BackupReason.SESSION_END)
    assert set(shelf.files()) >= {last.file.name, *spared}
    own = [one for one in shelf.files() if "2026-10-23" in one]
    assert own == ["hinge-000006-2026-10-23-session-end.zip"]


def _give_id(journal: Path, name: str) -> None:
    opened = open_journal(journal)
    with opened._database.writing() as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'journal_id'", (name,))
    opened.close()


def test_a_damaged_backup_stands_for_no_other(shelf: Shelf) -> None:
    shelf.now = NOW - timedelta(days=30)
    sound, spoiled = shelf.make(BackupReason.SESSION_END), shelf.make(BackupReason.SESSION_END)
    spoil_middle(spoiled.file)
    shelf.now = NOW
    shelf.make(BackupReason.SESSION_END)
    assert sound.file.name in shelf.files()


def test_as_the_window_closes_all_stay_until_somebody_thins_them_out(shelf: Shelf) -> None:
    shelf.now = NOW - timedelta(days=30)
    early, late = shelf.make(BackupReason.CLOSE), shelf.make(BackupReason.CLOSE)
    shelf.now = NOW
    last = shelf.make(BackupReason.CLOSE)
    shelf.second = shelf.folder.with_name("stick")
    shutil.copytree(shelf.folder, shelf.second)
    kept = [late.file.name, last.file.name]
    assert shelf.files() == [early.file.name, *kept]
    shelf.backups.thin_out()
    assert shelf.files() == kept
    assert sorted(one.name for one in shelf.second.glob("*.zip")) == kept


def test_nothing_is_thinned_out_in_a_run_that_restored(shelf: Shelf) -> None:
    shelf.now = NOW - timedelta(days=30)
    early = shelf.make(BackupReason.CLOSE)
    shelf.make(BackupReason.CLOSE)
    shelf.now = NOW
    shelf.backups.restore(early.file)
    shelf.backups.thin_out()
    assert early.file.name in shelf.files()


def test_the_second_place_gets_the_same_and_may_fail_alone(shelf: Shelf, tmp_path: Path) -> None:
    shelf.second = tmp_path / "stick"
    shelf.second.mkdir()
    made = shelf.make()
    assert made.second is not None
    assert made.second.read_bytes() == made.file.read_bytes()
    shelf.second = tmp_path / "file"
    shelf.second.write_text("no folder")
    made = shelf.make()
    assert made.second is None
    assert made.second_trouble is not None
    assert made.second_trouble.problem is BackupProblem.NO_ACCESS
    shelf.backups.prove(made.file)


def test_a_second_place_that_is_not_connected_is_not_made(shelf: Shelf, tmp_path: Path) -> None:
    shelf.second = tmp_path / "stick" / "backups"
    made = shelf.make()
    assert made.second_trouble is not None
    assert made.second_trouble.problem is BackupProblem.AWAY
    assert not (tmp_path / "stick").exists()


def test_without_its_journal_no_folder_is_made(shelf: Shelf) -> None:
    shelf.journal.unlink()
    with pytest.raises(JournalError) as refusal:
        shelf.make()
    assert refusal.value.problem is JournalProblem.MISSING
    assert not shelf.folder.exists()


@pytest.mark.parametrize("name", ["kept.zip", "kept.hinge"])
def test_a_backup_where_the_lifter_wants_it(shelf: Shelf, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    shelf.backups.save_to(file)
    before = file_dump(shelf.journal)
    shelf.journal.unlink()
    shelf.backups.restore(file)
    assert file_dump(shelf.journal) == before
    with pytest.raises(BackupError):
        shelf.backups.save_to(file)
    assert sorted(one.name for one in tmp_path.glob(".hinge-*")) == []


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user may enter; those of the tests are their owner's alone."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_a_folder_that_takes_no_files(path: Path, open_folder: Path) -> None:
    journal = Path(shutil.copy(path, open_folder / "journal.hinge"))
    journal.chmod(0o666)
    shelf = Shelf(journal, open_folder / "backups")
    shelf.make()
    (shelf.folder / "being-made").chmod(0o500)
    shelf.folder.chmod(0o500)
    before = journal.read_bytes()
    try:
        with without_privileges(), pytest.raises(BackupError) as caught:
            shelf.make()
    finally:
        shelf.folder.chmod(0o700)
    assert caught.value.problem is BackupProblem.NO_ACCESS
    assert journal.read_bytes() == before
    assert len(shelf.files()) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@needs(ROOT)
@pytest.mark.parametrize("free_kib", [4, 64, 150, 250])
def test_a_disk_that_fills_up_costs_only_the_new_backup(
    shelf: Shelf, small_disk: Path, free_kib: int
) -> None:
    shelf.folder = small_disk / "backups"
    shelf.start_again()
    first = shelf.make()
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - free_kib * 1024))
    with pytest.raises(BackupError) as caught:
        shelf.make()
    assert caught.value.problem is BackupProblem.FULL
    assert (shelf.files(), shelf.left_over()) == ([first.file.name], [])
    shelf.backups.prove(first.file)
    ballast.unlink()
    shelf.make()


_LIMITED = """
import resource, sys
from datetime import datetime, UTC
from pathlib import Path
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.store.backups.file_backups import FileBackups

backups = FileBackups(
    Path(sys.argv[1]), Path(sys.argv[2]), app_version="0", now=lambda: datetime.now(UTC)
)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    backups.make(BackupReason.BY_HAND)
except BackupError as error:
    print(error.problem)
"""


@pytest.mark.parametrize("most_bytes", [0, 1000, 10_000, 200_000])
def test_a_limit_on_the_size_of_files(shelf: Shelf, most_bytes: int) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(shelf.journal), str(shelf.folder), str(most_bytes)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() in {BackupProblem.FULL, BackupProblem.INPUT_OUTPUT}
    assert (shelf.files(), shelf.left_over()) == ([], [])


def test_two_programs_make_them_one_after_the_other(shelf: Shelf) -> None:
    call = [sys.executable, "-c", _LIMITED, str(shelf.journal), str(shelf.folder), "-1"]
    others = [subprocess.Popen(call) for _ in range(3)]
    shelf.make()
    assert [one.wait() for one in others] == [0, 0, 0]
    entries = shelf.backups.entries()
    assert [one.manifest.counter for one in entries if one.manifest] == [4, 3, 2, 1]
    assert all(shelf.backups.is_unchanged(one) for one in entries)


def test_an_absent_folder_has_no_backups(path: Path, tmp_path: Path) -> None:
    backups = FileBackups(path, tmp_path / "none", app_version="0", now=lambda: NOW)
    assert backups.entries() == ()
    assert not (tmp_path / "none").exists()
