"""Erasing keeps a backup first, wants its word typed, and can be taken back by that backup."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from hinge_desktop.core.backups.backup_store import Made, Report, Restored, no_report
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.services.backups.backup_desk import BackupDesk, BackupOverview
from tests.gui.pages.your_data.keeping.conftest import Room
from tests.gui.pages.your_data.keeping.test_restoring import reasons, sets_now

Key = Qt.Key


def field(room: Room) -> QLineEdit:
    found = room.sheet("erase_sheet").findChild(QLineEdit, "erase_word")
    assert found is not None
    return found


@pytest.fixture
def used(room: Room) -> Room:
    room.log(date(2026, 11, 18), sets=5)
    room.open()
    return room


def test_a_backup_comes_first_and_only_the_word_erases(used: Room) -> None:
    room = used
    room.click("erase_journal")
    assert reasons(room) == [BackupReason.BY_HAND] or not field(room).isEnabled()
    room.settle()
    assert reasons(room) == [BackupReason.BY_HAND]
    QTest.keyClicks(field(room), "erase")
    QTest.keyClick(field(room), Key.Key_Return)
    assert "Type ERASE in capital letters." in room.text(room.sheet("erase_sheet"))
    assert sets_now(room) == 5
    field(room).clear()
    QTest.keyClicks(field(room), "ERASE")
    before = room.app
    QTest.keyClick(field(room), Key.Key_Return)
    room.wait_for_other_window(before)
    said = room.text(room.sheet("told_sheet"))
    assert "Your journal is empty now" in said
    assert "Before: 1 session, 5 sets" in said
    assert sets_now(room) == 0
    assert room.app.desk is not None
    assert room.app.desk.is_new_lifter


def test_what_was_erased_is_offered_among_the_backups_and_comes_back(used: Room) -> None:
    room = used
    room.click("erase_journal")
    room.settle()
    QTest.keyClicks(field(room), "ERASE")
    before = room.app
    QTest.keyClick(field(room), Key.Key_Return)
    room.wait_for_other_window(before)
    offered = room.desk.overview().offered
    assert [one.manifest.summary.sets for one in offered if one.manifest] == [5, 5]
    newest = offered[0].file
    room.app.window.close()
    room.desk.restore(newest)
    room.open()
    assert sets_now(room) == 5


def test_whoever_leaves_keeps_everything(used: Room) -> None:
    room = used
    before = room.app
    room.click("erase_journal")
    room.settle()
    room.press(Key.Key_Escape)
    room.settle()
    assert room.app is before
    assert sets_now(room) == 5


def test_without_a_backup_nothing_can_be_erased(
    used: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = used

    def fail(_desk: BackupDesk, _reason: BackupReason, _report: Report = no_report) -> Made | None:
        raise BackupError(BackupProblem.FULL, "backups")

    monkeypatch.setattr(BackupDesk, "make", fail)
    room.click("erase_journal")
    room.settle()
    assert "Nothing is erased without one." in room.text(room.sheet("erase_sheet"))
    assert not field(room).isEnabled()
    room.click("erase_save")
    assert "The backup is not there yet." in room.text(room.sheet("erase_sheet"))
    assert sets_now(room) == 5


def test_a_disk_that_refuses_the_swap_leaves_the_journal(
    used: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = used

    def fail(_desk: BackupDesk, file: Path, _report: Report = no_report) -> Restored:
        raise BackupError(BackupProblem.FULL, str(file))

    room.click("erase_journal")
    room.settle()
    monkeypatch.setattr(BackupDesk, "restore", fail)
    QTest.keyClicks(field(room), "ERASE")
    before = room.app
    QTest.keyClick(field(room), Key.Key_Return)
    room.wait_for_other_window(before)
    assert "Nothing was erased" in room.text(room.sheet("told_sheet"))
    assert sets_now(room) == 5


def test_backups_that_cannot_be_listed_take_none_away(
    used: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = used

    def fail(_desk: BackupDesk) -> BackupOverview:
        raise BackupError(BackupProblem.BUSY, "backups")

    monkeypatch.setattr(BackupDesk, "overview", fail)
    room.click("erase_journal")
    room.settle()
    assert "Nothing is erased" not in room.text(room.sheet("erase_sheet"))
    assert field(room).isEnabled()
