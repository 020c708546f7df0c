"""A journal whose file is renamed, replaced or deleted while it is open: refused, nothing lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyError, ReadOnlyReason
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.store.dumps import dump


def _rename(path: Path) -> None:
    path.rename(path.with_name("elsewhere.hinge"))


def _replace(path: Path) -> None:
    copy = Path(shutil.copy(path, path.with_name("copy.hinge")))
    copy.replace(path)


def _delete(path: Path) -> None:
    path.unlink()


def _remove_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("unplugged"))


def _give_up(_share: float) -> None:
    raise KeyError


@pytest.fixture
def file(path: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return path.rename(folder / path.name)


@pytest.mark.parametrize(
    ("take_away", "lies_there"),
    [
        (_rename, "nothing"),
        (_replace, "another file"),
        (_delete, "nothing"),
        (_remove_folder, "nothing"),
    ],
)
def test_nothing_is_written_to_another_file_and_the_old_one_can_be_saved(
    file: Path, tmp_path: Path, take_away: Callable[[Path], None], lies_there: str
) -> None:
    journal = open_journal(file)
    journal.apply(log_change(logged()))
    held = dump(journal)
    take_away(file)
    before = file.read_bytes() if file.exists() else None
    for _ in range(2):
        with pytest.raises(StorageEnvironmentError) as caught:
            journal.apply(log_change(logged()))
        assert caught.value.problem is JournalProblem.MOVED
        assert caught.value.detail == lies_there
    assert not journal.file.is_in_place
    journal.file.copy_to(tmp_path / "saved.hinge")
    journal.close()
    assert (file.read_bytes() if file.exists() else None) == before
    saved = open_journal(tmp_path / "saved.hinge")
    assert dump(saved) == held
    assert saved.check() == ()
    saved.apply(log_change(logged()))
    saved.close()


def test_the_swap_is_seen_without_the_help_of_sqlite(file: Path) -> None:
    journal = open_journal(file)
    _replace(file)
    with pytest.raises(StorageEnvironmentError) as caught:
        journal.apply(log_change(logged()))
    assert not isinstance(caught.value.__cause__, sqlite3.Error)
    journal.close()


def test_a_file_that_comes_back_is_written_again(file: Path) -> None:
    journal = open_journal(file)
    away = file.rename(file.with_name("away.hinge"))
    with pytest.raises(StorageEnvironmentError):
        journal.apply(log_change(logged()))
    away.rename(file)
    journal.apply(log_change(logged()))
    assert len(journal.session_lines(9)) == 1
    journal.close()


def test_a_copy_replaces_no_file_and_leaves_nothing_behind(
    journal: SqlJournal, tmp_path: Path
) -> None:
    target = tmp_path / "there.hinge"
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        journal.file.copy_to(target)
    with pytest.raises(KeyError):
        journal.file.copy_to(tmp_path / "new.hinge", _give_up)
    with pytest.raises(StorageEnvironmentError):
        journal.file.copy_to(tmp_path / "no folder" / "new.hinge")
    assert target.read_bytes() == b"mine"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["journal.hinge", "there.hinge"]


def test_a_journal_that_is_only_read_says_why(path: Path) -> None:
    why = ReadOnly(ReadOnlyReason.OPEN_ELSEWHERE, "garage-pc")
    journal = open_journal(path, read_only=why)
    before = path.read_bytes()
    with pytest.raises(ReadOnlyError) as caught:
        journal.apply(log_change(logged()))
    assert caught.value.why == why
    assert journal.file.read_only == why
    assert not journal.is_writable
    journal.close()
    assert path.read_bytes() == before


def test_writing_can_be_stopped(journal: SqlJournal) -> None:
    journal.apply(log_change(logged()))
    journal.file.stop_writing(ReadOnly(ReadOnlyReason.DAMAGED))
    with pytest.raises(ReadOnlyError):
        journal.apply(log_change(logged()))
    assert len(journal.session_lines(9)) == 1
