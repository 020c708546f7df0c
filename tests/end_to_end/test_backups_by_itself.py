"""The window backs up by itself, and says beside the pages where it cannot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.services.backups.backup_desk import BackupOverview
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar
from tests.store.old_journals import place_old_journal


def overview(driver: Driver) -> BackupOverview:
    """Return the backups on the disk."""
    folders = driver.folders
    desk = backup_desk(folders.journal_file, folders.backups, lambda: "", driver.clock.now)
    return desk.overview()


def reasons(driver: Driver) -> list[BackupReason]:
    """Return why there are backups, newest first."""
    entries = overview(driver).entries
    return [one.manifest.reason for one in entries if one.manifest is not None]


def saved_line(driver: Driver) -> str:
    """Return what stands at the foot of the sidebar."""
    line = driver.app.window.sidebar.findChild(QWidget, "saved_line")
    assert line is not None
    return line.accessibleName()


def end_a_session(driver: Driver) -> None:
    """Start the session of the day and discard it."""
    desk = driver.app.desk
    assert desk is not None
    driver.press(Qt.Key.Key_Return)
    assert desk.log.progress is not None
    desk.log.discard()


def test_a_window_that_closes_leaves_a_proven_backup(qtbot: QtBot, tmp_path: Path) -> None:
    driver = Driver(qtbot, tmp_path, FakeClock())
    assert reasons(driver) == []
    driver.app.window.close()
    assert reasons(driver) == [BackupReason.CLOSE]
    again = Driver(qtbot, tmp_path, driver.clock)
    again.app.window.close()
    assert reasons(again) == [BackupReason.CLOSE]


def test_a_session_that_ends_is_backed_up(qtbot: QtBot, tmp_path: Path) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    end_a_session(driver)
    qtbot.waitUntil(lambda: reasons(driver) == [BackupReason.SESSION_END])
    driver.app.window.close()


def test_an_older_journal_is_backed_up_before_it_is_brought_up_to_date(
    qtbot: QtBot, tmp_path: Path
) -> None:
    place_old_journal(2, tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    last = overview(driver).last
    assert last is not None
    assert (last.reason, last.schema_version) == (BackupReason.BEFORE_MIGRATION, 2)
    driver.app.window.close()


def test_closing_makes_no_folder_where_a_stick_was_pulled(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "stick" / "hinge"
    place_on_the_bar(home / "journal.hinge")
    driver = Driver(qtbot, home, FakeClock())
    end_a_session(driver)
    driver.workspace.keeping.backups.stop()
    before = reasons(driver)
    (tmp_path / "stick").rename(tmp_path / "pulled")
    driver.app.preferences.change(text_percent=110)
    driver.app.window.close()
    assert not (tmp_path / "stick").exists()
    (tmp_path / "pulled").rename(tmp_path / "stick")
    again = Driver(qtbot, home, driver.clock)
    again.app.window.close()
    assert reasons(again) == [BackupReason.CLOSE, *before]


def test_a_failure_is_said_beside_the_pages_and_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.folders.backups.write_text("no folder")
    end_a_session(driver)
    qtbot.waitUntil(lambda: saved_line(driver).startswith("No backup could be made. "))
    assert str(driver.folders.backups) in saved_line(driver)
    driver.folders.backups.unlink()
    driver.workspace.keeping.backups.make()
    qtbot.waitUntil(lambda: saved_line(driver).startswith("Saved on this computer."))
    assert reasons(driver) == [BackupReason.BY_HAND]
    driver.app.window.close()
