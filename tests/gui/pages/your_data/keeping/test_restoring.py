"""Restoring asks, keeps the present, opens the window again, and tells the counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from hinge_desktop.core.backups.backup_store import Report, Restored, no_report
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.gui.background import CancelledError
from hinge_desktop.gui.pages import PageName
from hinge_desktop.services.backups.backup_desk import BackupDesk
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.store.opening import open_journal
from tests.gui.pages.your_data.keeping.conftest import Room

Key = Qt.Key


@pytest.fixture
def two_states(room: Room) -> Room:
    """One session is in the backup, a second one with three sets only in the journal."""
    room.log(date(2026, 11, 18), sets=2)
    room.desk.make(BackupReason.CLOSE)
    room.log(date(2026, 11, 19), sets=3)
    return room


def ask(room: Room) -> str:
    """Open the question, and return what it says."""
    room.open_backups()
    room.press(Key.Key_Return)
    return room.text(room.sheet("restore_sheet"))


def reasons(room: Room) -> list[BackupReason]:
    entries = room.desk.overview().entries
    return [one.manifest.reason for one in entries if one.manifest is not None]


def sets_now(room: Room) -> int:
    assert room.app.desk is not None
    days = date(2026, 1, 1), date(2026, 12, 31)
    return sum(len(one.sets) for one in room.app.desk.journal.sessions_between(*days))


def test_it_asks_keeps_the_present_and_tells_the_counts(two_states: Room) -> None:
    room = two_states
    room.open()
    assert "Restoring it would lose 3 sets of 1 session (19 Nov 2026)." in ask(room)
    before = room.app
    room.press(Key.Key_Return)
    room.wait_for_other_window(before)
    said = room.text(room.sheet("told_sheet"))
    assert "The backup is your journal now" in said
    assert "Before: 2 sessions, 5 sets, last 19 Nov 2026." in said
    assert "Now: 1 session, 2 sets, last 18 Nov 2026." in said
    kept = room.desk.overview().entries[0]
    assert kept.file.name in said
    assert reasons(room) == [BackupReason.BEFORE_RESTORE, BackupReason.CLOSE]
    assert kept.manifest is not None
    assert kept.manifest.summary.sets == 5
    assert sets_now(room) == 2
    assert room.app.window.current_page is PageName.SETTINGS


def test_the_run_after_it_makes_no_backup_of_its_own(two_states: Room) -> None:
    room = two_states
    room.open()
    ask(room)
    before = room.app
    room.press(Key.Key_Return)
    room.wait_for_other_window(before)
    room.press(Key.Key_Return)
    room.app.window.close()
    assert reasons(room) == [BackupReason.BEFORE_RESTORE, BackupReason.CLOSE]


def test_whoever_says_no_keeps_everything(two_states: Room) -> None:
    room = two_states
    room.open()
    ask(room)
    before = room.app
    room.press(Key.Key_Escape)
    room.press(Key.Key_Escape)
    assert room.app is before
    assert sets_now(room) == 5
    assert reasons(room) == [BackupReason.CLOSE]


@pytest.mark.parametrize(("answer", "is_open"), [(Key.Key_1, False), (Key.Key_2, True)])
def test_an_open_session_is_finished_or_kept_first(
    two_states: Room, answer: Key, *, is_open: bool
) -> None:
    room = two_states
    room.open()
    assert room.app.desk is not None
    desk = room.app.desk
    started = desk.log.start(desk.planner.plan().exercises)
    first = started.sets[0]
    desk.log.begin_set(first.id)
    desk.log.end_set(first.id, 8)
    desk.log.save_set(first.id, SetAnswers(reps=8))
    assert "A session is open" in ask(room)
    room.press(answer)
    before = room.app
    room.press(Key.Key_Return)
    room.wait_for_other_window(before)
    kept = room.folders.data / "kept.hinge"
    room.desk._store.unpack(room.desk.overview().entries[0].file, kept)
    journal = open_journal(kept)
    assert (journal.open_session() is not None) is is_open
    journal.close()


def test_a_backup_from_elsewhere_is_asked_about_too(two_states: Room, tmp_path: Path) -> None:
    room = two_states
    (entry,) = room.desk.overview().entries
    away = entry.file.rename(tmp_path / "from-a-stick.zip")
    room.open()
    room.visit._ask_file = lambda _begin: away
    room.open_backups()
    room.press(Key.Key_O)
    assert "from-a-stick.zip" in room.text(room.sheet("restore_sheet"))
    before = room.app
    room.press(Key.Key_Return)
    room.wait_for_other_window(before)
    assert sets_now(room) == 2


def test_a_file_that_is_no_backup_is_refused_before_anything_is_asked(
    two_states: Room, tmp_path: Path
) -> None:
    room = two_states
    other = tmp_path / "notes.zip"
    other.write_text("notes")
    room.open()
    room.visit._ask_file = lambda _begin: other
    room.open_backups()
    room.press(Key.Key_O)
    assert "is no backup of a Hinge journal" in room.words("backups_trouble")


def test_one_that_cannot_be_restored_leaves_the_journal_and_says_why(
    two_states: Room,
) -> None:
    room = two_states
    room.open()
    ask(room)
    (entry,) = room.desk.overview().entries
    entry.file.write_text("gone bad meanwhile")
    before = room.app
    room.press(Key.Key_Return)
    room.wait_for_other_window(before)
    said = room.text(room.sheet("told_sheet"))
    assert "Nothing was restored" in said
    assert "Your journal is as it was." in said
    assert sets_now(room) == 5


def test_stopped_it_leaves_the_journal_as_it_was(
    two_states: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = two_states
    restore = BackupDesk.restore

    def stop_in_the_middle(self: BackupDesk, file: Path, report: Report = no_report) -> Restored:
        def told(share: float) -> None:
            report(share)
            if share > 0.5:
                raise CancelledError

        return restore(self, file, told)

    room.open()
    ask(room)
    monkeypatch.setattr(BackupDesk, "restore", stop_in_the_middle)
    before = room.app
    room.press(Key.Key_Return)
    room.sheet("working_sheet")
    room.press(Key.Key_Escape)
    room.wait_for_other_window(before)
    assert "Nothing was restored" in room.text(room.sheet("told_sheet"))
    assert sets_now(room) == 5
