"""Where the window is on several screens: `python -m tests.end_to_end.screens_walk SETTINGS ACT`.

ACT is `leave-on-NAME`, to close the window on a screen; or `open`, to open it where it was and
print as JSON which screen has it: at first, in a session, and a sheet over it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.app import make_application
from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.paths import resources_folder

_INSET = QPoint(60, 50)
_FRAMES = 8


def place_of(widget: QWidget) -> dict[str, object]:
    """Return the screen of a window, and whether all of it is there."""
    screen = widget.screen()
    is_whole = screen.geometry().contains(widget.frameGeometry())
    return {"screen": screen.name(), "is_whole": is_whole}


def main() -> None:
    """Do one act with a window that is as the settings have it."""
    application = make_application(sys.argv[:1])
    preferences, act = Preferences(Path(sys.argv[1])), sys.argv[2]
    theme = preferences.build_theme(resources_folder())
    window = MainWindow(theme)
    window.finish_shell()
    full_screen = FullScreen(window, preferences)
    geometry = preferences.settings.window_geometry
    if geometry:
        window.restore_geometry_text(geometry)
    window.show()
    window.place.follow()
    application.processEvents()
    if act.startswith("leave-on-"):
        name = act.removeprefix("leave-on-")
        screen = next(one for one in QGuiApplication.screens() if one.name() == name)
        window.setGeometry(QRect(screen.geometry().topLeft() + _INSET, window.minimumSize()))
        application.processEvents()
        preferences.change(window_geometry=full_screen.geometry_text())
    else:
        tell(window, theme, application)
    window.close()


def tell(window: MainWindow, theme: object, application: QApplication) -> None:
    """Print where the window is, alone, in a session and under a sheet."""
    told = {"window": place_of(window)}
    before = window.geometry()
    window.enter_garage(QWidget())
    application.processEvents()
    fills = window.geometry() == window.screen().geometry()
    told["session"] = {**place_of(window), "fills": fills}
    window.leave_garage()
    application.processEvents()
    # The made-up window manager of Qt's offscreen platform forgets its own frame of 2 pixels.
    moved = (window.pos() - before.topLeft()).manhattanLength()
    told["after"] = {"is_as_before": window.size() == before.size() and moved <= _FRAMES}
    sheet = Sheet(theme, window, "Backups", width=640)  # type: ignore[arg-type]
    sheet.open()
    application.processEvents()
    told["sheet"] = {**place_of(sheet), "covers": sheet.geometry() == window.geometry()}
    sheet.done(0)
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
