"""Measures every stop at every text size: `python -m tests.access [pages]`, in any scale factor.

Prints what is cut off and what never rests, and where; the exit status is 1 if anything is.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from hinge_desktop.app import make_application
from hinge_desktop.gui.theme.theme import Scheme
from tests.access.stillness import restless
from tests.shots.albums import ALBUMS, PAGES, album_walk
from tests.shots.photographer import FIRST_LOOK, NARROW, WIDE, Look, wear
from tests.shown_text import cut_texts

LOOKS = tuple(
    Look(Scheme.DARK, *size, text_percent=percent)
    for size in (WIDE, NARROW)
    for percent in (90, 100, 125, 150)
)


def main(arguments: list[str]) -> int:
    """Walk to the pages alone, or to every stop."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    found = 0
    for album in (PAGES,) if arguments == ["pages"] else ALBUMS:
        with album_walk(album) as walk:
            for name in (name for stops in album.stops for name in stops(walk)):
                for look in LOOKS:
                    wear(walk, look)
                    cut = cut_texts(QApplication.activeModalWidget() or walk.window)
                    for wrong in (*cut, *restless()):
                        found += 1
                        print(f"{name} {look.name}: {wrong}", flush=True)
                wear(walk, FIRST_LOOK)
    print(f"{found} complaints" if found else "nothing is wrong")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
