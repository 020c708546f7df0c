"""The card and the sheet of the backups: their age, what each holds, a second place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.gui.backups_visit import BackupsVisit
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.widgets.banner import Banner
from hinge_desktop.gui.widgets.text_label import TextLabel
from tests.gui.pages.your_data.keeping.conftest import Room
from tests.spoiled_files import spoil_middle

Key = Qt.Key
_FOUR_DAYS = 4 * 24 * 60 * 60.0


def card_says(room: Room) -> str:
    card = room.app.window.findChildren(TextLabel)
    told = ("backup", "opened again and checked")
    shown = (one.text() for one in card if one.isVisible())
    return " ".join(text for text in shown if any(words in text for words in told))


def banners(room: Room) -> list[str]:
    found = room.app.window.findChildren(Banner)
    return [one.accessibleName() for one in found if one.isVisible()]


def visit_with(room: Room, folder: Path) -> BackupsVisit:
    """Let the next question for a folder be answered with this one."""
    visit = room.visit
    visit._ask_folder = lambda _begin: folder
    return visit


def test_the_card_says_when_the_last_one_was_proven_and_makes_one(room: Room) -> None:
    room.log(date(2026, 11, 20))
    room.open()
    assert "There is no backup yet." in card_says(room)
    room.click("backup_now")
    room.settle()
    room.settle()
    assert f"Today {room.clock.now():%H:%M}, opened again and checked" in card_says(room)
    (entry,) = room.desk.overview().entries
    assert entry.manifest is not None
    assert entry.manifest.reason is BackupReason.BY_HAND
    assert "Backed up and proven: 1 session" in room.app.window.toast.text()


def test_the_last_backup_has_a_closed_window_look_at_nothing_more(room: Room) -> None:
    room.log(date(2026, 11, 20))
    room.open()
    tasks = room.app.window.findChildren(LatestTask)
    room.app.window.close()
    assert len(room.desk.overview().entries) == 1
    assert not any(one.is_busy for one in tasks)


def test_the_list_says_what_each_one_holds_and_what_restoring_would_lose(room: Room) -> None:
    room.log(date(2026, 11, 18), sets=2)
    room.desk.make(BackupReason.CLOSE)
    room.log(date(2026, 11, 19), sets=3)
    room.desk.make(BackupReason.BEFORE_IMPORT)
    room.open()
    room.open_backups()
    clock = f"{room.clock.now():%H:%M}"
    newer, older = room.lines()
    assert newer.startswith(f"Today {clock}, before an import, 2 sessions, 5 sets")
    assert newer.endswith("last 19 Nov 2026, proven, on this computer")
    assert older.startswith(f"Today {clock}, as the window closed, 1 session, 2 sets")
    assert "the same saved sets" in room.words("backups_difference")
    room.press(Key.Key_Down)
    said = room.words("backups_difference")
    assert "Restoring it would lose 3 sets of 1 session (19 Nov 2026)." in said


def test_a_damaged_one_is_told_in_the_list(room: Room) -> None:
    made = room.desk.make(BackupReason.BY_HAND)
    assert made is not None
    spoil_middle(made.file)
    room.open()
    room.open_backups()
    (line,) = room.lines()
    assert "damaged" in line
    assert "is damaged" in room.words("backups_difference")


def test_a_second_place_gets_its_first_one_at_once(room: Room, tmp_path: Path) -> None:
    room.open()
    (tmp_path / "stick").mkdir()
    visit_with(room, tmp_path / "stick")
    room.open_backups()
    room.press(Key.Key_P)
    room.settle()
    assert len(list((tmp_path / "stick").glob("*.zip"))) == 1
    assert room.app.preferences.settings.backup_folder == str(tmp_path / "stick")
    assert "here and in the second place" in room.lines()[0]
    room.press(Key.Key_N)
    assert room.app.preferences.settings.backup_folder == ""


def test_a_second_place_that_takes_nothing_is_told_and_the_first_is_sound(
    room: Room, tmp_path: Path
) -> None:
    bad = tmp_path / "stick"
    bad.write_text("no folder")
    room.open()
    visit_with(room, bad)
    room.open_backups()
    room.press(Key.Key_P)
    room.settle()
    assert "It is not in the second place." in room.words("backups_trouble")
    assert str(bad) in room.words("backups_trouble")
    (entry,) = room.desk.overview().entries
    assert room.desk.is_proven(entry)


def test_a_folder_beside_the_journal_is_no_second_place(room: Room) -> None:
    room.open()
    visit_with(room, room.folders.journal_file.parent)
    room.open_backups()
    room.press(Key.Key_P)
    assert "Choose a folder on another disk." in room.words("backups_trouble")
    assert room.app.preferences.settings.backup_folder == ""


def test_a_backup_that_is_stopped_leaves_nothing(room: Room) -> None:
    room.open()
    room.open_backups()
    room.click("sheet_backup_now")
    assert not room.button("restore_backup").isEnabled()
    room.press(Key.Key_Escape)
    room.settle()
    assert room.desk.overview().entries == ()
    room.sheet("backups_sheet")
    room.press(Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_an_old_one_with_changes_since_is_told_quietly_until_there_is_another(
    qtbot: QtBot, room: Room
) -> None:
    room.clock.set_wall(-_FOUR_DAYS)
    room.desk.make(BackupReason.CLOSE)
    room.clock.set_wall(_FOUR_DAYS)
    room.open(PageName.TODAY)
    assert banners(room) == [], "nothing was logged since"
    room.app.window.close()
    room.log(date(2026, 11, 20))
    for entry in room.desk.overview().entries[:-1]:
        entry.file.unlink()
    room.open(PageName.TODAY)
    assert len(banners(room)) == 1
    assert "this journal alone" in banners(room)[0]
    room.click("banner_back_up_now")
    qtbot.waitUntil(lambda: banners(room) == [], timeout=10_000)


def test_the_last_backup_leaves_nothing_behind_that_reads(room: Room) -> None:
    room.log(date(2026, 11, 20))
    room.open()
    tasks = room.app.window.findChildren(LatestTask)
    room.app.window.close()
    assert not any(one.is_busy for one in tasks)
    (entry,) = room.desk.overview().entries
    assert entry.manifest is not None
    assert entry.manifest.reason is BackupReason.CLOSE
