"""Files that cannot be, backups that fail, work that is stopped: told plainly, nothing written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.gui.views.your_data.import_sheet import ImportStep
from tests.gui.pages.your_data.conftest import SAMPLES, Importing

S3 = SAMPLES / "strong" / "s3.csv"


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _picture(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))


def _other_database(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\x00" + bytes(4096))


def _broken_export(file: Path) -> None:
    file.write_text('{"format": "hinge-journal", "schema_version": 3, "tables": {', "utf-8")


def _nothing(file: Path) -> None:
    file.unlink(missing_ok=True)


def _folder(file: Path) -> None:
    file.mkdir()


def block_backups(importing: Importing) -> Path:
    """Put a file where the folder of the backups should be, and return it."""
    backups = importing.driver.folders.backups
    backups.parent.mkdir(parents=True, exist_ok=True)
    backups.write_text("a file where the folder should be", encoding="utf-8")
    return backups


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_empty, ("is empty", "Export the log again")),
        (_picture, ("is not a text file", "Export the log as CSV")),
        (_other_database, ("is not a Hinge journal", "Choose another file")),
        (_broken_export, ("ends early or is damaged", "Nothing was imported")),
        (_nothing, ("cannot be read", "choose it again")),
        (_folder, ("cannot be read", "choose it again")),
    ],
)
def test_a_bad_file_is_told_and_another_one_asked_for(
    importing: Importing, tmp_path: Path, make: Callable[[Path], None], words: tuple[str, str]
) -> None:
    file = tmp_path / "bad.csv"
    make(file)
    importing.choose(file)
    sheet = importing.sheet
    assert importing.is_at(ImportStep.CHOOSE)
    assert "bad.csv" in sheet.choose.trouble
    assert all(one in sheet.choose.trouble for one in words), sheet.choose.trouble
    assert importing.sets() == 0
    importing.next_file = S3
    importing.press(Qt.Key.Key_Return)
    importing.wait()
    assert importing.is_at(ImportStep.LOG)
    assert sheet.choose.isHidden()


def test_a_backup_is_made_before_the_first_set(trained: Importing) -> None:
    trained.choose(S3)
    assert trained.backup_reasons() == []
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    assert trained.backup_reasons() == [BackupReason.BEFORE_IMPORT]


def test_a_backup_that_fails_is_told_and_can_be_overruled(trained: Importing) -> None:
    before = trained.sets()
    backups = block_backups(trained)
    trained.choose(S3)
    trained.press(Qt.Key.Key_Return)
    trained.wait()
    sheet = trained.sheet
    assert trained.is_at(ImportStep.LOG)
    assert "No backup could be made." in sheet.notice.accessibleName()
    assert "Nothing was imported." in sheet.notice.accessibleName()
    assert trained.sets() == before
    assert QApplication.focusWidget() is sheet.again
    trained.press(Qt.Key.Key_Space)
    trained.wait()
    assert trained.sets() == before
    assert sheet.go_on.text() == "Import without a backup"
    sheet.go_on.setFocus()
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    assert trained.sets() == before + 7
    backups.unlink()


def test_a_backup_that_works_the_second_time_leads_on(trained: Importing) -> None:
    backups = block_backups(trained)
    trained.choose(S3)
    trained.press(Qt.Key.Key_Return)
    trained.wait()
    backups.unlink()
    trained.press(Qt.Key.Key_Space)
    trained.wait_closed()
    assert trained.backup_reasons() == [BackupReason.BEFORE_IMPORT]


def test_reading_that_is_stopped_leads_back_to_the_choice(importing: Importing) -> None:
    importing.choose_without_waiting(S3)
    sheet = importing.sheet
    assert importing.is_at(ImportStep.WORK)
    assert QApplication.focusWidget() is sheet.way_out
    importing.press(Qt.Key.Key_Escape)
    assert importing.is_at(ImportStep.CHOOSE)
    importing.wait()
    assert importing.is_at(ImportStep.CHOOSE)
    assert importing.is_open


def test_an_import_that_is_stopped_writes_nothing_and_offers_it_again(trained: Importing) -> None:
    before = trained.sets()
    trained.choose(S3)
    trained.press(Qt.Key.Key_Return)
    sheet = trained.sheet
    assert trained.is_at(ImportStep.WORK)
    trained.press(Qt.Key.Key_Escape)
    trained.wait()
    assert trained.is_at(ImportStep.LOG)
    assert trained.sets() == before
    assert sheet.go_on.text() == "Import 7 sets"
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    assert trained.sets() == before + 7


def test_a_window_that_closes_while_a_file_is_read_waits_for_nothing_else(
    importing: Importing,
) -> None:
    importing.choose_without_waiting(S3)
    importing.driver.app.window.close()
    assert not importing.driver.app.window.isVisible()


def test_a_file_that_is_dropped_opens_the_sheet_with_it(qtbot: QtBot, importing: Importing) -> None:
    importing.drop(S3, on=importing.driver.app.window)
    importing.wait()
    sheet = importing.sheet
    assert importing.is_at(ImportStep.LOG)
    importing.drop(SAMPLES / "strong" / "s1.csv", on=sheet)
    importing.wait()
    assert not sheet.go_on.isEnabled()
    qtbot.waitUntil(sheet.isVisible)


def test_today_offers_it_until_something_was_trained(importing: Importing) -> None:
    importing.next_file = S3
    link = importing.driver.child("import_log")
    link.setFocus()
    importing.press(Qt.Key.Key_Space)
    importing.wait_for_sheet()
    importing.press(Qt.Key.Key_Return)
    importing.wait()
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    assert link.isHidden()


def test_what_was_overruled_for_one_file_is_not_for_the_next(trained: Importing) -> None:
    backups = block_backups(trained)
    trained.choose(S3)
    trained.press(Qt.Key.Key_Return)
    trained.wait()
    assert trained.sheet.go_on.text() == "Import without a backup"
    trained.next_file = SAMPLES / "hevy" / "english.csv"
    trained.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    trained.wait()
    before = trained.sets()
    trained.sheet.go_on.click()
    trained.wait()
    assert trained.sets() == before
    assert "No backup could be made." in trained.sheet.notice.accessibleName()
    backups.unlink()
