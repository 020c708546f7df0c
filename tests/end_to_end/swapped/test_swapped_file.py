"""The journal's file is renamed, replaced or deleted in mid-session: the sets stay, and go on."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hinge_desktop.app import Launch
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.paths import Folders
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.swapped.lifting import (
    Lifting,
    delete,
    rename,
    replace_by_other,
    saved_reps,
    unplug,
)


@pytest.mark.parametrize(
    ("take_away", "title", "ways"),
    [
        (
            replace_by_other,
            "The file was replaced by something else while it was open.",
            ["save_as", "compare", "put_back", "add_kept", "go_back"],
        ),
        (unplug, "The folder of your journal is not there any more.", ["go_back", "save_as"]),
        (delete, "The file is not where it was any more.", ["put_back", "save_as", "go_back"]),
        (rename, "The file is not where it was any more.", ["put_back", "save_as", "go_back"]),
    ],
)
def test_the_last_sets_are_kept_and_can_be_saved_as_a_whole_journal(
    lifting: Lifting,
    tmp_path: Path,
    take_away: Callable[[Path], None],
    title: str,
    ways: list[str],
) -> None:
    take_away(lifting.file)
    before = lifting.file.read_bytes() if lifting.file.exists() else None
    lifting.press(Qt.Key.Key_Return)
    assert lifting.wait_for_ways() == ways
    assert lifting.page.accessibleName() == title
    assert "Your last set is kept here." in lifting.said()
    swap = lifting.app.troubles.swap
    assert swap is not None
    swap.ask_file = lambda: tmp_path / "mine.hinge"
    lifting.press(Qt.Key.Key_S)
    lifting.wait_for("Saved as")
    assert saved_reps(tmp_path / "mine.hinge") == [9]
    assert (lifting.file.read_bytes() if lifting.file.exists() else None) == before
    assert lifting.file.exists() is (take_away is replace_by_other)
    lifting.press(Qt.Key.Key_Escape)
    assert lifting.app.workspace is not None
    answers = lifting.app.workspace.screens.rest_log.form.answers()
    assert lifting.app.window.is_in_garage
    assert answers is not None
    assert answers.reps == 9


def test_both_files_are_compared_in_counts_and_days(lifting: Lifting) -> None:
    lifting.meet_other_file()
    lifting.press(Qt.Key.Key_C)
    lifting.wait_for("What is kept here has 1 set of 1 session that the other file lacks")
    lifting.wait_for("The other file has 3 sets of 1 session that what is kept here lacks")
    assert "2 March 2026" in lifting.said()


def test_the_session_goes_on_in_the_file_that_lies_there_now(lifting: Lifting) -> None:
    old, session = lifting.meet_other_file(), lifting.running().session.id
    lifting.press(Qt.Key.Key_A)
    lifting.wait_for_fresh_window(old)
    assert lifting.running().session.id == session
    assert saved_reps(lifting.file) == [9]
    journal = open_journal(lifting.file)
    assert len(journal.session_lines(9)) == 2
    journal.close()


def test_restoring_does_not_write_the_kept_session_over_what_came_of_it(
    lifting: Lifting, folders: Folders
) -> None:
    old = lifting.meet_other_file()
    lifting.press(Qt.Key.Key_A)
    lifting.wait_for_fresh_window(old)
    old = lifting.app
    assert old.desk is not None
    assert old.workspace is not None
    old.desk.log.finish()
    desk = backup_desk(lifting.file, folders.backups, str, lifting.clock.now)
    made = desk.make(BackupReason.BY_HAND)
    assert made is not None
    old.workspace.keeping.restore_requested.emit(made.file)
    lifting.wait_for_fresh_window(old)
    assert lifting.app.desk is not None
    assert lifting.app.desk.log.running is None


def test_the_kept_session_waits_where_the_next_journal_does_not_open(
    lifting: Lifting, folders: Folders
) -> None:
    old = lifting.meet_other_file()
    away = lifting.file.rename(folders.data / "away.hinge")
    lifting.file.mkdir()
    lifting.press(Qt.Key.Key_A)
    lifting.qtbot.waitUntil(lambda: lifting.run.app is not old, timeout=10_000)
    assert "try_again" in lifting.wait_for_ways()
    lifting.file.rmdir()
    away.rename(lifting.file)
    lifting.press(Qt.Key.Key_R)
    lifting.wait_for_pages()
    assert saved_reps(lifting.file) == [9]


def test_the_journal_is_put_back_and_what_lay_there_becomes_a_backup(
    lifting: Lifting, folders: Folders
) -> None:
    old = lifting.meet_other_file()
    lifting.press(Qt.Key.Key_P)
    lifting.wait_for_fresh_window(old)
    assert saved_reps(lifting.file) == [9]
    assert [one.name for one in folders.backups.glob("*before-restore*")]


def test_a_file_that_comes_back_takes_the_set_that_waited(lifting: Lifting) -> None:
    away = lifting.file.rename(lifting.file.with_name("away.hinge"))
    lifting.press(Qt.Key.Key_Return)
    lifting.wait_for_ways()
    away.rename(lifting.file)
    lifting.press(Qt.Key.Key_Escape)
    lifting.press(Qt.Key.Key_Return)
    assert saved_reps(lifting.file) == [9]


def test_a_count_that_ends_over_a_swapped_file_keeps_its_reps(lifting: Lifting) -> None:
    lifting.press(Qt.Key.Key_Return)
    lifting.press(Qt.Key.Key_Space)
    assert lifting.app.workspace is not None
    assert lifting.app.workspace.screens.live.isVisible()
    lifting.file.unlink()
    lifting.end_count()
    lifting.wait_for_ways()
    assert "Your last 2 sets are kept here." in lifting.said()
    old = lifting.app
    lifting.press(Qt.Key.Key_P)
    lifting.wait_for_fresh_window(old)
    assert saved_reps(lifting.file) == [9, 8]


def test_damage_that_is_found_in_mid_session_costs_no_set(lifting: Lifting, qtbot: QtBot) -> None:
    file, app = lifting.file, lifting.app
    with sqlite3.connect(file) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'sessions'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with file.open("r+b") as damaged:
        damaged.seek((root - 1) * size)
        damaged.write(b"\xa5" * size)
    assert app._opening is not None
    with qtbot.waitSignal(app._opening.checked, timeout=20_000):
        app._opening.check()
    before = file.read_bytes()
    assert "The journal is damaged." in app.window.toast.text()
    assert app.window.is_in_garage
    lifting.press(Qt.Key.Key_Return)
    assert "salvage" in lifting.wait_for_ways()
    assert lifting.page.accessibleName() == "Your journal is damaged."
    assert file.read_bytes() == before
    lifting.press(Qt.Key.Key_S)
    lifting.wait_for_fresh_window(app)
    assert saved_reps(file) == [9]
    (kept,) = (one for one in file.parent.iterdir() if "set aside" in one.name)
    assert kept.read_bytes() == before


def test_copies_beside_the_journal_are_named_and_compared(lifting: Lifting) -> None:
    old = lifting.app
    copy = lifting.file.with_name("journal.sync-conflict-20261121-180000-ABCDEFG.hinge")
    shutil.copy(lifting.file, copy)
    journal = open_journal(copy)
    journal.apply(log_change(logged()))
    journal.close()
    lifting.file.with_name("journal (1).hinge").write_text("chalk")
    launch = Launch(lifting.file, old._launch.folders, clocks=lifting.clock.clocks())
    old.reopen_requested.emit(launch)
    lifting.wait_for_pages()
    lifting.wait_for_banner(copy.name)
    assert "journal (1).hinge" in lifting.banner()
    lifting.press(Qt.Key.Key_F6)
    lifting.wait_for_banner("has 3 sets of 1 session that your journal lacks")
    assert "journal (1).hinge could not be read as a journal." in lifting.banner()
    lifting.press(Qt.Key.Key_F6)
    assert not lifting.banner()
