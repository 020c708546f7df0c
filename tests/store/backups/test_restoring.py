"""Restoring brings back every row, keeps what was there, and lets go of nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.core.backups.losses import Work
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import StorageEnvironmentError
from hinge_desktop.safe_files import replace_file
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.store.backups.packing import packed
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from tests.spoiled_files import spoil_middle
from tests.store.backups.conftest import NOW, Shelf, Spoil, damage
from tests.store.dumps import file_dump
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

_JOURNALS = 10


@pytest.mark.parametrize("seed", range(_JOURNALS))
def test_every_row_of_every_table_comes_back(tmp_path: Path, seed: int) -> None:
    shelf = Shelf(tmp_path / "journal.hinge", tmp_path / "backups")
    make_demo_journal(shelf.journal, DemoOrder(NOW.date(), weeks=1 + seed % 4, seed=seed))
    shelf.log(NOW.date())
    before = file_dump(shelf.journal)
    made = shelf.make()
    shelf.journal.unlink()
    shelf.start_again()
    restored = shelf.backups.restore(made.file)
    assert file_dump(shelf.journal) == before
    assert (restored.before, restored.after) == (None, made.manifest.summary)
    assert shelf.make().manifest.digest == made.manifest.digest
    assert check_journal(shelf.journal) == ()


def test_what_was_there_is_kept_as_a_backup_first(shelf: Shelf) -> None:
    made = shelf.make()
    shelf.log()
    present = file_dump(shelf.journal)
    restored = shelf.backups.restore(made.file)
    assert restored.before is not None
    assert (restored.before.sets, restored.after.sets) == (2, 1)
    assert restored.kept == shelf.folder / "hinge-000002-2026-11-22-before-restore.zip"
    assert shelf.left_over() == []
    shelf.backups.restore(restored.kept)
    assert file_dump(shelf.journal) == present


def test_eight_tries_let_go_of_nothing(shelf: Shelf) -> None:
    shelf.now = NOW - timedelta(days=30)
    first = [shelf.make(BackupReason.BEFORE_IMPORT).file for _ in range(10)]
    shelf.now = NOW
    for _ in range(8):
        shelf.backups.restore(first[0])
    shelf.log()
    shelf.make(BackupReason.SESSION_END)
    assert len(shelf.files()) == 10 + 8 + 1
    shelf.start_again()
    shelf.make(BackupReason.SESSION_END)
    assert len(shelf.files()) == 10 + 2


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_an_older_backup_is_brought_up_to_date_as_a_copy(
    tmp_path: Path, version: int, path: Path
) -> None:
    old = Shelf(tmp_path / "old.hinge", tmp_path / "backups")
    place_old_journal(version, old.journal)
    made = old.make(BackupReason.BEFORE_MIGRATION)
    assert made.manifest.schema_version == version
    packed_before = made.file.read_bytes()
    shelf = Shelf(path, tmp_path / "backups")
    restored = shelf.backups.restore(made.file)
    assert (restored.after.sessions, restored.after.sets) == (8, 88)
    assert made.file.read_bytes() == packed_before
    journal = open_journal(path)
    assert journal.schema_version == SCHEMA_VERSION
    journal.close()
    open_journal(old.journal).close()
    assert file_dump(path) == file_dump(old.journal)


def test_what_restoring_would_lose_and_bring_back(shelf: Shelf) -> None:
    made = shelf.make()
    shelf.log(date(2026, 11, 21))
    shelf.log(date(2026, 11, 22))
    nothing = Work(0, 0, None, None)
    said = shelf.backups.compare(made.file)
    assert said.lost == Work(2, 2, date(2026, 11, 21), date(2026, 11, 22))
    assert said.regained == nothing
    later = shelf.make()
    shelf.backups.restore(made.file)
    said = shelf.backups.compare(later.file)
    assert (said.lost, said.regained.sets) == (nothing, 2)


def test_a_damaged_journal_is_kept_byte_for_byte(shelf: Shelf) -> None:
    made = shelf.make()
    sound = file_dump(shelf.journal)
    damage(shelf.journal)
    damaged = shelf.journal.read_bytes()
    restored = shelf.backups.restore(made.file)
    assert file_dump(shelf.journal) == sound
    assert restored.before is None
    assert restored.kept == shelf.journal.with_name(f"journal (set aside {NOW:%Y-%m-%d}).hinge")
    assert restored.kept.read_bytes() == damaged


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_what_is_no_journal_any_more_is_kept_with_what_lies_beside_it(
    shelf: Shelf, suffix: str
) -> None:
    made = shelf.make()
    sound = file_dump(shelf.journal)
    shelf.journal.write_bytes(b"\0" * 8192)
    left = shelf.journal.with_name(f"journal.hinge{suffix}")
    left.write_bytes(b"what SQLite left")
    restored = shelf.backups.restore(made.file)
    assert file_dump(shelf.journal) == sound
    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"\0" * 8192
    kept_left = restored.kept.with_name(f"{restored.kept.name}{suffix}")
    assert kept_left.read_bytes() == b"what SQLite left"
    assert not left.exists()


def test_what_a_killed_save_left_is_not_rolled_into_the_restored_journal(
    shelf: Shelf, tmp_path: Path
) -> None:
    made = shelf.make()
    restored_rows = file_dump(shelf.journal)
    for _ in range(20):
        shelf.log()
    present_rows = file_dump(shelf.journal)
    hot = _half_written(shelf.journal, tmp_path / "crashed.hinge")
    shutil.copy(hot, shelf.journal)
    shutil.copy(f"{hot}-journal", f"{shelf.journal}-journal")
    restored = shelf.backups.restore(made.file)
    assert file_dump(shelf.journal) == restored_rows
    assert check_journal(shelf.journal) == ()
    assert restored.kept is not None
    shelf.backups.restore(restored.kept)
    assert file_dump(shelf.journal) == present_rows


def _half_written(journal: Path, target: Path) -> Path:
    """Copy a journal and its rollback journal as they are in the middle of a commit."""
    with closing(sqlite3.connect(journal, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE sets SET reps = 33, note = zeroblob(1) || hex(randomblob(400))")
        shutil.copy(journal, target)
        shutil.copy(f"{journal}-journal", f"{target}-journal")
        connection.execute("ROLLBACK")
    assert Path(f"{target}-journal").stat().st_size > 512
    return target


def test_nothing_is_put_back_while_somebody_writes(shelf: Shelf) -> None:
    made = shelf.make()
    shelf.log()
    before = file_dump(shelf.journal)
    with closing(sqlite3.connect(shelf.journal, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageEnvironmentError):
            shelf.backups.restore(made.file)
        other.execute("ROLLBACK")
    assert file_dump(shelf.journal) == before
    assert shelf.left_over() == []


def _text(file: Path) -> None:
    file.write_text("Dear diary")


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-300])


def _bomb(file: Path) -> None:
    with ZipFile(file, "a", ZIP_DEFLATED) as archive:
        manifest = archive.read("manifest.json")
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", manifest)
        archive.writestr("journal.hinge", bytes(50_000_000))


def _long_manifest(file: Path) -> None:
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b" " * 50_000_000)


def _other_manifest(file: Path) -> None:
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", '{"format": 1, "made": [], "summary": null}')


def _no_journal(file: Path) -> None:
    with ZipFile(file) as archive:
        manifest = archive.read("manifest.json")
    with ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", manifest)
        archive.writestr("../../journal.hinge", "outside")


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (_text, BackupProblem.NOT_A_BACKUP),
        (_empty, BackupProblem.NOT_A_BACKUP),
        (_cut, BackupProblem.NOT_A_BACKUP),
        (spoil_middle, BackupProblem.BROKEN),
        (_bomb, BackupProblem.BROKEN),
        (_long_manifest, BackupProblem.NOT_A_BACKUP),
        (_other_manifest, BackupProblem.NOT_A_BACKUP),
        (_no_journal, BackupProblem.BROKEN),
        (Path.unlink, BackupProblem.MISSING),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_is_no_sound_backup_changes_nothing(
    shelf: Shelf, spoil: Spoil, problem: BackupProblem
) -> None:
    made = shelf.make()
    spoil(made.file)
    before = shelf.journal.read_bytes()
    for refused in (shelf.backups.restore, shelf.backups.prove, shelf.backups.compare):
        with pytest.raises(BackupError) as caught:
            refused(made.file)
        assert caught.value.problem is problem
    assert shelf.journal.read_bytes() == before
    assert shelf.left_over() == []
    assert [one.name for one in shelf.journal.parent.parent.glob("journal.hinge")] == []


def test_a_journal_packed_with_damage_is_found_by_the_whole_check(shelf: Shelf) -> None:
    made = shelf.make()
    damage(shelf.journal)
    content = shelf.journal.read_bytes()
    _pack_anyway(shelf, made.file, content)
    with pytest.raises(BackupError) as caught:
        shelf.backups.restore(made.file)
    assert caught.value.problem is BackupProblem.BROKEN
    assert shelf.journal.read_bytes() == content


def test_a_backup_of_a_newer_hinge_is_refused(shelf: Shelf) -> None:
    made = shelf.make()
    newer = bytearray(shelf.journal.read_bytes())
    newer[60:64] = (99).to_bytes(4, "big")
    before = shelf.journal.read_bytes()
    source = shelf.journal.with_name("newer.hinge")
    source.write_bytes(newer)
    _pack_anyway(shelf, made.file, bytes(newer))
    for file in (made.file, source):
        with pytest.raises(BackupError) as caught:
            shelf.backups.restore(file)
        assert caught.value.problem is BackupProblem.NEWER
    assert shelf.journal.read_bytes() == before


def _pack_anyway(shelf: Shelf, file: Path, content: bytes) -> None:
    """Pack bytes as a backup whose manifest fits them, as somebody hostile would."""
    (entry,) = shelf.backups.entries()
    assert entry.manifest is not None
    manifest = replace(
        entry.manifest, file_digest=sha256(content).hexdigest(), file_bytes=len(content)
    )
    source = shelf.journal.with_name("hostile.hinge")
    source.write_bytes(content)
    replace_file(file, packed(manifest, source))
    source.unlink()


def test_the_newest_proven_one_is_found_behind_damaged_ones(shelf: Shelf) -> None:
    sound, spoiled = shelf.make(), shelf.make()
    spoil_middle(spoiled.file)
    found = shelf.backups.newest_proven()
    assert found is not None
    assert found.file == sound.file
    target = shelf.journal.with_name("looked-at.hinge")
    shelf.backups.unpack(found.file, target)
    assert file_dump(target) == file_dump(shelf.journal)
