"""A session that runs while something happens to the journal's file."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.training import LoggedSession, SetState
from hinge_desktop.gui.views.trouble_page import TroublePage
from hinge_desktop.gui.widgets.banner import Banner
from hinge_desktop.paths import Folders
from hinge_desktop.store.opening import open_journal
from hinge_desktop.window_run import WindowRun
from tests.builders import log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar


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

    def meet_other_file(self) -> HingeApp:
        """Press on after another computer's file came, and wait for the ways; return the window."""
        replace_by_other(self.file)
        self.press(Qt.Key.Key_Return)
        self.wait_for_ways()
        return self.app

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
