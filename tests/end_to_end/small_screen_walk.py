"""Shows the window on a real screen that is smaller than it: `python -m ...small_screen_walk FILE`.

Ends with 0 once its frame lies on the screen, all around.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from hinge_desktop.app import make_application
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.window_place import frame_of
from hinge_desktop.paths import resources_folder

_PATIENCE_MS = 10_000


def main() -> int:
    """Wait for the frame, and then for the window to fit."""
    make_application(sys.argv[:1])
    preferences = Preferences(Path(sys.argv[1]))
    window = MainWindow(preferences.build_theme(resources_folder()))
    window.show()
    window.place.follow()
    patience = QDeadlineTimer(_PATIENCE_MS)
    while not _lies_on_its_screen(window):
        if patience.hasExpired():
            sys.stderr.write(f"{window.frameGeometry()} on {window.screen().availableGeometry()}")
            return 1
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return 0


def _lies_on_its_screen(window: MainWindow) -> bool:
    has_frame = not frame_of(window).isEmpty()
    return has_frame and window.screen().availableGeometry().contains(window.frameGeometry())


if __name__ == "__main__":
    sys.exit(main())
