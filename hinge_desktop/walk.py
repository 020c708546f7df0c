"""Walks through the real window by its keys, with a clock of its own: for the tour and pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import LoggedSession, SetKind
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.workspace import Workspace
from hinge_desktop.paths import Folders
from hinge_desktop.services.demo.demo_journal import SCRIPT_TODAY
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.settings import Settings, save_settings

_MOST_KEYS = 1000
_MOST_KEYS_TO_FINISH = 3
"""The end of the last exercise, and answers that are missing."""
_LONGER_THAN_A_SET_SECONDS = 120
_WAIT_MS = 50
_LAYOUT_TURNS = 3
"""A layout that moves another one has it follow in the next turn of the loop."""
SIX_O_CLOCK = datetime(
    SCRIPT_TODAY.year, SCRIPT_TODAY.month, SCRIPT_TODAY.day, 18, tzinfo=timezone(timedelta(hours=1))
)
"""The evening on which the demo journal's next session is due."""


class WalkError(Exception):
    """The walk cannot go on; its text is one plain sentence."""


class WalkClock:
    """All three clocks at once; they stand still until `advance`."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._seconds = 0.0

    def advance(self, seconds: float) -> None:
        """Let time pass, without waiting for it."""
        self._seconds += seconds

    def clocks(self) -> Clocks:
        """Return the clocks as the program takes them."""
        return Clocks(self._reading, self._reading, self._now)

    def _reading(self) -> float:
        return self._seconds

    def _now(self) -> datetime:
        return self._start + timedelta(seconds=self._seconds)


class Walk:
    """One start of the program on a journal, led by keys. Raises `WalkError` where it is stuck."""

    def __init__(
        self,
        folders: Folders,
        clock: WalkClock,
        *,
        leads_new_lifter: bool = False,
        scheme: str = "dark",
    ) -> None:
        # Nothing moves: a picture shows the end of every slide, and the same one each time.
        # The window keeps its size, so that the pictures have one.
        still = Settings(scheme=scheme, motion="reduced", full_screen_sets=False)
        save_settings(folders.settings_file, still)
        numbers = count(1)
        self.clock = clock
        self.folders = folders
        self.app = HingeApp(
            Launch(
                folders.journal_file,
                folders,
                clocks=clock.clocks(),
                new_id=lambda: f"{next(numbers):032x}",
                leads_new_lifter=leads_new_lifter,
            )
        )
        self._trouble: Exception | None = None
        self.app.refused.connect(self._note_trouble)

    @property
    def window(self) -> QWidget:
        """The window that is walked through."""
        return self.app.window

    @property
    def desk(self) -> TrainingDesk:
        """The services over the open journal."""
        if self.app.desk is None:
            raise WalkError("The journal is not open.")
        return self.app.desk

    @property
    def workspace(self) -> Workspace:
        """The pages and screens over the open journal."""
        if self.app.workspace is None:
            raise WalkError("The journal is not open.")
        return self.app.workspace

    def last_session(self) -> LoggedSession:
        """Return the session of this evening as the journal holds it."""
        today = self.clock.clocks().today()
        sessions = self.desk.journal.sessions_between(today, today)
        if not sessions:
            raise WalkError("No session was stored.")
        return sessions[-1]

    def open(self) -> None:
        """Show the window and wait until today's plan is in it."""
        loop = QEventLoop()
        self.app.ready.connect(loop.quit)
        self.app.refused.connect(loop.quit)
        self.app.show()
        loop.exec()
        if self._trouble is not None:
            raise WalkError(f"The journal could not be opened: {self._trouble}")
        self.settle()

    def press(self, keys: str) -> None:
        """Press one key or combination, "Ctrl+4", where the focus is."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # left out of Qt's own types
        target = QApplication.focusWidget() or self.window
        if not self._is_claimed(target, combination.key(), combination.keyboardModifiers()):
            action = self._action(target, QKeySequence(combination))
            if action is not None:
                action.trigger()
                self.settle()
                return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, combination.key(), combination.keyboardModifiers())
            QApplication.sendEvent(target, event)
        self.settle()

    def type_text(self, text: str) -> None:
        """Type letters and digits where the focus is."""
        for letter in text:
            target = QApplication.focusWidget() or self.window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key, none = ord(letter.upper()), Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(target, QKeyEvent(kind, key, none, letter))
        self.settle()

    def click(self, name: str) -> None:
        """Press the first button of this name that shows."""
        for button in self.window.findChildren(QAbstractButton, name):
            if button.isVisible():
                button.click()
                self.settle()
                return
        raise WalkError(f"There is no {name}.")

    def focus(self, name: str) -> None:
        """Give the keyboard to the first control of this name that shows."""
        for control in self.window.findChildren(QWidget, name):
            if control.isVisible():
                control.setFocus(Qt.FocusReason.TabFocusReason)
                return
        raise WalkError(f"There is no {name}.")

    def show_page(self, page: PageName) -> None:
        """Open a page by its key."""
        self.press(f"Ctrl+{list(PageName).index(page) + 1}")

    def pass_time(self, seconds: float) -> None:
        """Move the clock and let the running screen look at it."""
        self.clock.advance(seconds)
        screens = self.workspace.screens
        screens.live.pacer.show_now()
        screens.rest_log.rest.show_now()
        self.settle()

    def begin_work_set(self) -> None:
        """Start today's session and lift the warm-up; the first work set begins its lead-in."""
        self.press("Return")
        self._lift_until(lambda: self.is_counting and self._progress_kind() is SetKind.WORK)

    def finish_sets(self) -> None:
        """Lift and log what is left of the session, up to the key that ends it."""
        self._lift_until(lambda: self.step is Step.ALL_DONE)

    @property
    def is_counting(self) -> bool:
        """Whether a set is being counted."""
        return self.workspace.screens.live.isVisible()

    def _lift_until(self, is_there: Callable[[], bool]) -> None:
        for _ in range(_MOST_KEYS):
            if is_there():
                return
            if self.step is Step.TO_LOG and not self.is_counting:
                self.answer_set()
            else:
                self.pass_time(_LONGER_THAN_A_SET_SECONDS)
            self.press("Return")
        raise WalkError("The session does not go on.")

    def finish_session(self) -> None:
        """End the session and put its toast away, which would cover the pages that follow."""
        for _ in range(_MOST_KEYS_TO_FINISH):
            if self.step is not None:
                self.press("Return")
        self.app.window.toast.dismiss()
        self.settle()

    def answer_set(self) -> None:
        """Answer: two left, clean, kept the count."""
        for key in ("2", "C", "T"):
            self.press(key)

    def settle(self) -> None:
        """Wait until every page has its answers and is painted."""
        QApplication.processEvents()
        while any(task.is_busy for task in self.window.findChildren(LatestTask)):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _WAIT_MS)
        for _ in range(_LAYOUT_TURNS):
            QApplication.processEvents()

    def picture(self) -> QPixmap:
        """Return what the window shows, with the sheet over it."""
        picture = self.window.grab()
        sheet = QApplication.activeModalWidget()
        if sheet is not None:
            painter = QPainter(picture)
            sheet.render(painter, sheet.pos() - self.window.pos())
            painter.end()
        return picture

    def save_picture(self, file: Path) -> None:
        """Keep what the window shows."""
        if not self.picture().save(str(file)):
            raise WalkError(f"The picture {file} could not be written.")

    def close(self) -> None:
        """Close the window, as a lifter does."""
        self.window.close()

    @property
    def step(self) -> Step | None:
        """Where the session stands; None while there is none."""
        progress = self.desk.log.progress
        return None if progress is None else progress.step

    def _progress_kind(self) -> SetKind | None:
        progress = self.desk.log.progress
        current = None if progress is None else progress.current
        return None if current is None else current.kind

    def _note_trouble(self, error: JournalError) -> None:
        self._trouble = error

    def _is_claimed(self, target: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Ask the focused control, as Qt does, whether it wants the key for itself."""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(target, event)
        return event.isAccepted()

    def _action(self, target: QWidget, keys: QKeySequence) -> QAction | None:
        """Return the command of this key, nearest to the focus first.

        Only keys that the window system sends reach Qt's own shortcuts.
        """
        widget: QWidget | None = target
        while widget is not None:
            for action in widget.actions():
                if action.isEnabled() and keys in action.shortcuts():
                    return action
            widget = widget.parentWidget()
        return None
