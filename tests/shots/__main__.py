"""Draws every page and state into a folder: `python -m tests.shots DIR`.

The clock stands still and nothing moves, so that two runs give the same pictures, byte for byte.
"""

import os
import sys
from pathlib import Path

from hinge_desktop.app import make_application
from tests.shots.albums import take_shots


def main(arguments: list[str]) -> int:
    """Draw into the folder that is named."""
    if len(arguments) != 1:
        print("usage: python3 dev.py shots DIR", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    application.setCursorFlashTime(0)  # a blinking cursor would be in some pictures only
    take_shots(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
