"""Damage is what a check proved that ran on a whole copy; everything else proves nothing."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.backups.contents import file_digest
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.proving_damage import proven_damage
from hinge_desktop.store.surviving_bytes import SECTOR_BYTES, SurvivingBytes, copy_surviving
from tests.builders import log_change, logged
from tests.faults.damage import break_off_a_write, dice, noise_page, text_file


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder / "copy"


@pytest.fixture
def filled(path: Path) -> Path:
    journal = open_journal(path)
    journal.apply(log_change(*(logged() for _ in range(40))))
    journal.close()
    return path


def test_a_sound_journal_is_proved_sound(filled: Path, scratch: Path) -> None:
    assert proven_damage(filled, scratch) == ()
    assert list(scratch.parent.iterdir()) == []


def test_damage_is_proved_and_the_file_only_read(filled: Path, scratch: Path) -> None:
    filled.write_bytes(noise_page(filled.read_bytes(), dice(3)))
    before = file_digest(filled)
    findings = proven_damage(filled, scratch)
    assert findings
    assert {one.kind for one in findings} == {"damage"}
    assert file_digest(filled) == before
    assert list(scratch.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"", text_file(b"", dice(1))], ids=["no bytes", "text"])
def test_a_file_that_is_no_journal_is_told_so(path: Path, scratch: Path, content: bytes) -> None:
    path.write_bytes(content)
    findings = proven_damage(path, scratch)
    assert findings is not None
    assert [one.kind for one in findings] == ["not_a_journal"]


def test_a_write_that_was_broken_off_is_taken_back_in_the_copy_alone(
    filled: Path, scratch: Path
) -> None:
    break_off_a_write(filled)
    beside = filled.with_name(f"{filled.name}-journal")
    before = (file_digest(filled), file_digest(beside))
    assert proven_damage(filled, scratch) == ()
    assert (file_digest(filled), file_digest(beside)) == before


def test_a_newer_journal_is_refused_and_not_called_damaged(path: Path, scratch: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'least_readable_version'")
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(WrongFileError) as caught:
        proven_damage(path, scratch)
    assert caught.value.problem is JournalProblem.NEWER
    assert caught.value.path == str(path)


def test_where_no_copy_can_be_made_nothing_is_proved(filled: Path, tmp_path: Path) -> None:
    filled.write_bytes(noise_page(filled.read_bytes(), dice(3)))
    in_the_way = tmp_path / "no folder"
    in_the_way.write_text("chalk")
    assert proven_damage(filled, in_the_way / "copy") is None
    assert proven_damage(tmp_path / "gone.hinge", tmp_path / "copy") is None


class TestADiskThatFails:
    """Sectors that are not returned are zeros in the copy, and counted."""

    content = dice(1).randbytes(200_000)

    def read_at(self, place: int, length: int) -> bytes:
        for lost in (0, 70_000, 199_999):
            sector = lost - lost % SECTOR_BYTES
            if place < sector + SECTOR_BYTES and sector < place + length:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self.content[place : place + length]

    def test_only_those_sectors_are_lost(self) -> None:
        surviving = SurvivingBytes(self.read_at, len(self.content))
        copied = b"".join(surviving)
        assert len(copied) == len(self.content)
        wrong = {at // SECTOR_BYTES for at in range(len(copied)) if copied[at] != self.content[at]}
        assert wrong == {0, 70_000 // SECTOR_BYTES, 199_999 // SECTOR_BYTES}
        assert surviving.skipped == 2 * SECTOR_BYTES + len(self.content) % SECTOR_BYTES

    def test_a_disk_that_returns_nothing_is_in_trouble(self) -> None:
        def fails(_place: int, _length: int) -> bytes:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        with pytest.raises(OSError, match="error"):
            list(SurvivingBytes(fails, 10_000))

    def test_other_troubles_are_not_taken_for_lost_sectors(self) -> None:
        def is_gone(_place: int, _length: int) -> bytes:
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))

        with pytest.raises(OSError, match="device"):
            list(SurvivingBytes(is_gone, 10_000))

    def test_a_whole_file_is_copied_whole(self, tmp_path: Path) -> None:
        file = tmp_path / "whole"
        file.write_bytes(self.content)
        assert copy_surviving(file, tmp_path / "copy") == 0
        assert (tmp_path / "copy").read_bytes() == self.content
