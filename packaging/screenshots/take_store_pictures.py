"""Takes the pictures for software centres: `python packaging/screenshots/take_store_pictures.py`.

Needs the environment of `python3 dev.py test` and no screen. They show the demo journal, as the
larger ones beside them do, in a window of the size that stores ask for: 1000 x 700 at most.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from hinge_desktop.app import make_application  # noqa: E402 found by the line above
from hinge_desktop.gui.theme.theme import Scheme  # noqa: E402
from hinge_desktop.walk import Walk  # noqa: E402
from tests.shots.albums import Album, take_shots  # noqa: E402
from tests.shots.guide_stops import guide_stops  # noqa: E402
from tests.shots.page_stops import page_stops  # noqa: E402
from tests.shots.photographer import Look, Stops  # noqa: E402
from tests.shots.session_stops import session_stops  # noqa: E402

SIZE = (1000, 700)
PICTURES = {
    "page-today": ("today", Scheme.DARK),
    "page-ladder": ("ladder", Scheme.DARK),
    "page-charts": ("charts", Scheme.LIGHT),
    "guide-spine-long": ("guide", Scheme.DARK),
    "session-live_set": ("live", Scheme.DARK),
}
"""Which stop is kept, under which name and how it looks."""


def wanted(stops: Stops) -> Stops:
    """Return these stops without those that no picture is taken of, and without what follows."""
    names = set(PICTURES)

    def walk_on(walk: Walk) -> Iterator[str]:
        left = 3 if stops is page_stops else 1
        for name in stops(walk):
            if name in names:
                left -= 1
                yield name
            if not left:
                return

    return walk_on


def main() -> None:
    """Take the pictures and put them where the metainfo looks for them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    application.setCursorFlashTime(0)
    looks = (Look(Scheme.DARK, *SIZE), Look(Scheme.LIGHT, *SIZE))
    parts = (page_stops, guide_stops, session_stops)
    target = Path(__file__).with_name("store")
    target.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="hinge-store-") as name:
        taken = Path(name)
        take_shots(taken, looks, [Album("Hinge", (wanted(stops),)) for stops in parts])
        for stop, (file, scheme) in PICTURES.items():
            shutil.copyfile(
                taken / f"{stop}-{Look(scheme, *SIZE).name}.png", target / f"{file}.png"
            )


if __name__ == "__main__":
    main()
