"""The journal's file is renamed, replaced or deleted in mid-session: the sets stay, and go on."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.training import LoggedSession, SetState
from hinge_desktop.gui.views.trouble_page import TroublePage
from hinge_desktop.gui.widgets.banner import Banner
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.kept_journals import KeptJournals
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.settings import save_settings
from hinge_desktop.store.opening import open_journal
from hinge_desktop.window_run import WindowRun
from tests.builders import log_change, logged
from tests.end_to_end.driver import IN_A_WINDOW
from tests.end_to_end.window_runs import window_run
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path / "hinge")})
    place_on_the_bar(folders.journal_file)
    save_settings(folders.settings_file, IN_A_WINDOW)
    return folders


@pytest.fixture
def run(qapp: QApplication) -> Iterator[WindowRun]:
    with window_run(qapp) as run:
        yield run


class Lifting:
    """A session in its first log: nine reps are typed, nothing of the set is saved."""

    def __init__(self, qtbot: QtBot, run: WindowRun, folders: Folders) -> None:
        self.qtbot = qtbot
        self.run = run
        self.clock = FakeClock()
        self.file = folders.journal_file
        launch = Launch(self.file, folders, clocks=self.clock.clocks(), new_id=numbered_ids(7))
        assert run.start(launch)
        self.wait_for_pages()
        self.press(Qt.Key.Key_Return)
        self.end_count()
        self.press(Qt.Key.Key_Up)

    @property
    def app(self) -> HingeApp:
        assert self.run.app is not None
        return self.run.app

    @property
    def page(self) -> TroublePage:
        pages = self.app.window.findChildren(TroublePage)
        (found,) = (one for one in pages if one.isVisible())
        return found

    def wait_for_pages(self) -> None:
        app = self.app
        self.qtbot.waitUntil(lambda: app.workspace is not None, timeout=10_000)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.app.window, key)

    def end_count(self) -> None:
        self.clock.advance(100)
        assert self.app.workspace is not None
        self.app.workspace.screens.live.pacer.show_now()
        self.press(Qt.Key.Key_Return)

    def wait_for_ways(self) -> list[str]:
        """Wait until what was lifted is written down; return what is offered."""
        self.qtbot.waitUntil(lambda: bool(self._ways()), timeout=10_000)
        return self._ways()

    def wait_for(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.said(), timeout=10_000)

    def wait_for_fresh_window(self, old: HingeApp) -> None:
        self.qtbot.waitUntil(lambda: self.run.app is not old, timeout=10_000)
        self.wait_for_pages()

    def said(self) -> str:
        labels = self.page.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible())

    def banner(self) -> str:
        """Return what the line over the pages says, "" where there is none."""
        banners = self.app.window.findChildren(Banner)
        return " ".join(one.accessibleName() for one in banners if one.isVisible())

    def wait_for_banner(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.banner(), timeout=10_000)

    def running(self) -> LoggedSession:
        """Return the session that runs in this window."""
        assert self.app.desk is not None
        running = self.app.desk.log.running
        assert running is not None
        return running

    def _ways(self) -> list[str]:
        pages = [one for one in self.app.window.findChildren(TroublePage) if one.isVisible()]
        buttons = [button for one in pages for button in one.findChildren(QPushButton)]
        return [one.objectName() for one in buttons if one.isVisible()]


@pytest.fixture
def lifting(qtbot: QtBot, run: WindowRun, folders: Folders) -> Lifting:
    return Lifting(qtbot, run, folders)


def replace_by_other(file: Path) -> None:
    """Put a copy there that has a session of its own, as another computer writes it."""
    other = Path(shutil.copy(file, file.with_name("other.hinge")))
    journal = open_journal(other)
    running = journal.open_session()
    assert running is not None
    journal.apply(log_change(logged()))
    journal.close()
    other.replace(file)


def replace_by_older(file: Path) -> None:
    """Put a journal there that knows nothing of the session."""
    older = file.with_name("older.hinge")
    place_on_the_bar(older)
    older.replace(file)


def delete(file: Path) -> None:
    file.unlink()


def unplug(file: Path) -> None:
    file.parent.rename(file.parent.with_name("drawer"))


def rename(file: Path) -> None:
    file.rename(file.with_name("journal (conflicted copy).hinge"))


def saved_reps(file: Path) -> list[int | None]:
    journal = open_journal(file)
    assert journal.check() == ()
    session = journal.open_session()
    journal.close()
    assert session is not None
    return [one.reps for one in session.sets if one.state is SetState.SAVED]


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
    replace_by_other(lifting.file)
    lifting.press(Qt.Key.Key_Return)
    lifting.wait_for_ways()
    lifting.press(Qt.Key.Key_C)
    lifting.wait_for("What is kept here has 1 set of 1 session that the other file lacks")
    lifting.wait_for("The other file has 3 sets of 1 session that what is kept here lacks")
    assert "2 March 2026" in lifting.said()


def test_the_session_goes_on_in_the_file_that_lies_there_now(lifting: Lifting) -> None:
    replace_by_other(lifting.file)
    lifting.press(Qt.Key.Key_Return)
    lifting.wait_for_ways()
    old, session = lifting.app, lifting.running().session.id
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
    replace_by_other(lifting.file)
    lifting.press(Qt.Key.Key_Return)
    lifting.wait_for_ways()
    old = lifting.app
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
    replace_by_other(lifting.file)
    lifting.press(Qt.Key.Key_Return)
    lifting.wait_for_ways()
    away = lifting.file.rename(folders.data / "away.hinge")
    lifting.file.mkdir()
    old = lifting.app
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
    replace_by_other(lifting.file)
    lifting.press(Qt.Key.Key_Return)
    lifting.wait_for_ways()
    old = lifting.app
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
    (kept,) = (one for one in file.parent.iterdir() if "damaged" in one.name)
    assert kept.read_bytes() == before


class TestKeptSetsThatNobodyUsed:
    """The window was closed over the page without a choice: later starts tell of them."""

    @pytest.fixture
    def again(self, lifting: Lifting) -> Lifting:
        replace_by_older(lifting.file)
        lifting.press(Qt.Key.Key_Return)
        lifting.wait_for_ways()
        open_again(lifting)
        lifting.wait_for_banner("What is kept here has 1 set of 1 session that your journal lacks")
        return lifting

    def test_they_are_saved_as_a_file_and_told_no_more(
        self, again: Lifting, folders: Folders, tmp_path: Path
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        assert str(kept) in again.banner()
        again.app.troubles.ask_new_file = lambda: tmp_path / "mine.hinge"
        again.press(Qt.Key.Key_F6)
        again.wait_for_banner("Saved as")
        assert saved_reps(tmp_path / "mine.hinge") == [9]
        assert not kept.exists()

    def test_what_cannot_be_saved_stays(
        self, again: Lifting, folders: Folders, tmp_path: Path
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        again.app.troubles.ask_new_file = lambda: tmp_path / "nowhere" / "mine.hinge"
        again.press(Qt.Key.Key_F6)
        again.qtbot.waitUntil(lambda: "not" in again.app.window.toast.text(), timeout=10_000)
        assert saved_reps(kept) == [9]
        assert str(kept) in again.banner()

    def test_once_the_journal_has_them_the_file_goes(
        self, again: Lifting, folders: Folders
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        shutil.copy(kept, again.file)
        open_again(again)
        again.qtbot.waitUntil(lambda: not kept.exists(), timeout=10_000)
        assert again.banner() == ""
        assert saved_reps(again.file) == [9]

    def test_those_of_another_journal_are_not_its_own(
        self, again: Lifting, folders: Folders, tmp_path: Path
    ) -> None:
        other = tmp_path / "other"
        other.mkdir()
        file = Path(shutil.copy(again.file, other / "journal.hinge"))
        assert KeptJournals(folders.state, file).left() is None
        assert KeptJournals(folders.state, again.file).left() is not None


def open_again(lifting: Lifting) -> None:
    """Close the window and start anew."""
    launch = replace(lifting.app._launch, rescued=None, kept=None)
    lifting.app.reopen_requested.emit(launch)
    lifting.wait_for_pages()


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
