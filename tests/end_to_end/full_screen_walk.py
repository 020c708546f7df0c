"""Goes into a garage screen and out again on a real screen: `python -m ...full_screen_walk FILE`.

Prints one JSON object a state of the window: where it was before, in the session and after it.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QRect, Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.app import make_application
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.paths import resources_folder

_PATIENCE_MS = 10_000
_OWN_PLACE = QRect(60, 50, 1000, 700)


def walk(window: MainWindow, name: str) -> None:
    """Enter and leave once, and print what the window was like."""
    screen = window.screen().geometry()
    before = _shape(window)
    window.enter_garage(QWidget())
    _wait(lambda: window.isFullScreen() and window.geometry() == screen, "full screen")
    window.leave_garage()
    # Size and state come from the window manager one after the other, in any order.
    _wait(lambda: _shape(window) == before, f"{before} again")
    state = {"name": name, "is_maximised": window.isMaximized()}
    sys.stdout.write(json.dumps(state) + "\n")


def _shape(window: MainWindow) -> tuple[QRect, bool, bool]:
    return window.geometry(), window.isMaximized(), window.isFullScreen()


def _fills_the_desk(area: QRect) -> bool:
    """Whether it was both moved and resized: the window manager may do one before the other."""
    return area.width() > 1200 and area.left() < _OWN_PLACE.left() // 2


def _wait(is_there: Callable[[], bool], what: str) -> None:
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not is_there():
        if patience.hasExpired():
            raise SystemExit(f"the window never had: {what}")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def main() -> None:
    """Walk with a window of its own size, then with a maximised one."""
    application = make_application(sys.argv[:1])
    preferences = Preferences(Path(sys.argv[1]))
    window = MainWindow(preferences.build_theme(resources_folder()))
    window.finish_shell()
    full_screen = FullScreen(window, preferences)
    window.setGeometry(_OWN_PLACE)
    window.show()
    _wait(lambda: window.isActiveWindow() and window.geometry().width() == 1000, "its own size")
    walk(window, "own size")
    window.setWindowState(Qt.WindowState.WindowMaximized)
    _wait(lambda: window.isMaximized() and _fills_the_desk(window.geometry()), "the whole desk")
    walk(window, "maximised")
    full_screen.toggle()
    _wait(window.isFullScreen, "full screen by F11")
    window.close()
    application.processEvents()


if __name__ == "__main__":
    main()
