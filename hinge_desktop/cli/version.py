"""`--version`: what runs here, and where the lifter's data is."""

from __future__ import annotations

import os
import platform

from PySide6.QtCore import qVersion

from hinge_desktop import __version__
from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.output import say
from hinge_desktop.paths import user_folders
from hinge_desktop.store.sqlite_version import SQLITE_VERSION


def show_version(_arguments: Arguments) -> int:
    """Print a line for each of them."""
    folders = user_folders(os.environ)
    say(f"Hinge {__version__}")
    say(f"Python {platform.python_version()}")
    say(f"Qt {qVersion()}")
    say(f"SQLite {SQLITE_VERSION}")
    say(f"Data folder {folders.data}")
    return 0
