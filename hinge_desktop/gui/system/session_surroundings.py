"""What the desktop does for a session: the screen stays awake, the end of a rest is notified."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.rest_watch import RestEnd
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.system.desktop_thread import DesktopThread
from hinge_desktop.gui.system.notifier import Notifier, own_notifier
from hinge_desktop.gui.system.screen_awake import ScreenAwake
from hinge_desktop.words.rests import end_words

if TYPE_CHECKING:
    from hinge_desktop.gui.views.body.balance_visit import BalanceVisit
    from hinge_desktop.gui.views.routine.routine_screens import RoutineScreens
    from hinge_desktop.gui.views.session.session_screens import SessionScreens

_SEEN_AGAIN = frozenset({QEvent.Type.WindowActivate, QEvent.Type.Show})


class SessionSurroundings(QObject):
    """Follows the screens of a session; nothing in them waits for it."""

    def __init__(
        self, window: MainWindow, thread: DesktopThread, notifier: Notifier, awake: ScreenAwake
    ) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._notifier = notifier
        self._awake = awake
        self._holders: set[QObject] = set()
        """Whose screens are not left yet."""
        window.installEventFilter(self)
        window.close_requested.connect(self._close)

    @classmethod
    def of_this_computer(cls, window: MainWindow) -> SessionSurroundings:
        """Return those of the desktop that the window is on."""
        thread = DesktopThread()
        notifier = own_notifier(thread, window.windowIcon(), window)
        notifier.clicked.connect(window.come_to_front)
        return cls(window, thread, notifier, ScreenAwake(thread))

    def follow(self, screens: SessionScreens) -> None:
        """Do what these screens ask for."""
        screens.entered.connect(partial(self._hold_screen, screens))
        screens.left.connect(partial(self._let_screen_go, screens))
        screens.rest_alarm.over.connect(self._notify)

    def follow_count(self, screens: RoutineScreens | BalanceVisit) -> None:
        """Keep the screen awake while a warm-up or a check is played."""
        screens.entered.connect(partial(self._hold_screen, screens))
        screens.left.connect(partial(self._let_screen_go, screens))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the notification back when the lifter looks at the window."""
        if watched is self._window and event.type() in _SEEN_AGAIN:
            self._notifier.withdraw()
        return False

    def _hold_screen(self, who: QObject) -> None:
        self._holders.add(who)
        self._awake.hold(self.tr("A training session runs"))

    def _let_screen_go(self, who: QObject) -> None:
        """Let the screen sleep, unless a session rests while a warm-up was played."""
        self._holders.discard(who)
        if not self._holders:
            self._awake.release()

    def _notify(self, end: RestEnd) -> None:
        # A sheet over the window is active in its place.
        is_seen = QApplication.activeWindow() is not None and not self._window.isMinimized()
        if not is_seen:
            self._notifier.show(self.tr("Rest over"), end_words(end))

    def _close(self) -> None:
        self._notifier.withdraw()
        self._awake.release()
        self._thread.close()
