"""Nonsense in the file is damage; a disk that refuses to be read is none."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.store import integrity
from hinge_desktop.store.opening import check_journal
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    return file


def _replace(file: Path, old: bytes, new: bytes) -> None:
    content = file.read_bytes()
    assert old in content
    file.write_bytes(content.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # One flipped bit each in a rule of a table; what SQLite says of the second is no text.
        (b"length(", b"lejgth("),
        (b"length(", b"l\xe5ngth("),
    ],
)
def test_what_a_check_stumbles_over_is_damage(file: Path, old: bytes, new: bytes) -> None:
    _replace(file, old, new)
    assert [one.kind for one in check_journal(file)] == ["damage"]


def test_a_disk_that_refuses_is_not_called_damage(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # SQLite itself says "malformed" of pages that the disk did not give it.
    _replace(file, b"length(", b"lejgth(")
    page = file.read_bytes()
    file.write_bytes(page[:4096] + bytes(len(page) - 4096))

    def refuse(_path: Path) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    assert check_journal(file)
    monkeypatch.setattr(integrity, "require_read_whole", refuse)
    with pytest.raises(StorageEnvironmentError) as caught:
        check_journal(file)
    assert caught.value.problem is JournalProblem.INPUT_OUTPUT
