"""A window that does as its desktop asks: `python -m tests.gui.system.look_walk FOLDER`.

Prints a line of JSON when it stands and after each change of its look, and ends with its input.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.paths import folders_inside


def say(theme: Theme) -> None:
    """Print what the window looks like now."""
    tokens = theme.tokens
    look = {
        "is_dark": tokens.is_dark,
        "is_strong": tokens.text == tokens.text2,
        "is_still": theme.reduced_motion,
    }
    sys.stdout.write(json.dumps(look) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Show the window until the test closes its end of the pipe."""
    application = make_application(sys.argv[:1])
    folders = folders_inside(Path(sys.argv[1]))
    app = HingeApp(Launch(folders.journal_file, folders, heeds_desktop=True))
    app.ready.connect(lambda: say(app.theme))
    app.theme.changed.connect(lambda: say(app.theme))
    app.show()
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    end.activated.connect(app.window.close)
    app.window.close_requested.connect(QApplication.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
