"""Which stops are walked to in one start of the program, and on which journal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLocale

from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.gui.theme.theme import Scheme
from hinge_desktop.paths import Folders
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock
from tests.shots.bar_stops import bar_stops
from tests.shots.body_stops import body_stops, build_stops
from tests.shots.charts_stops import charts_stops
from tests.shots.data_stops import data_stops
from tests.shots.guide_stops import guide_page_stops, guide_stops
from tests.shots.history_stops import history_stops
from tests.shots.import_stops import import_stops
from tests.shots.kit_stops import kit_stops
from tests.shots.new_lifter_stops import first_run_stops, placement_stops
from tests.shots.page_stops import find_stops, page_stops, timer_stops, today_stops
from tests.shots.photographer import LOOKS, Look, Photographer, Stops
from tests.shots.plan_stops import plan_stops
from tests.shots.routine_stops import routine_stops
from tests.shots.session_stops import session_stops


@dataclass(frozen=True)
class Album:
    """Stops that are walked to one after another, from one start on a journal of its own."""

    name: str
    """The folder of the journal, which the settings show."""
    stops: tuple[Stops, ...]
    has_demo: bool = True
    """Whether the journal is the demo's; else it is empty."""
    leads_new_lifter: bool = False


PAGES = Album("Hinge", (page_stops,))
DEMO = Album(
    "Hinge",
    (
        page_stops,
        today_stops,
        guide_stops,
        guide_page_stops,
        timer_stops,
        find_stops,
        routine_stops,
        body_stops,
        build_stops,
        plan_stops,
        session_stops,
    ),
)
ALBUMS = (
    DEMO,
    Album("Iron", (bar_stops,)),
    Album("Progress", (history_stops, charts_stops)),
    Album("Data", (data_stops,)),
    Album("New", (first_run_stops, placement_stops), has_demo=False, leads_new_lifter=True),
    Album("Kit", (kit_stops,), has_demo=False),
    Album("Logs", (import_stops,), has_demo=False),
)


def take_shots(
    folder: Path, looks: Collection[Look] = LOOKS, albums: Sequence[Album] = ALBUMS
) -> None:
    """Draw the stops of these albums into a folder; needs Qt."""
    target = folder.absolute()
    target.mkdir(parents=True, exist_ok=True)
    for album in albums:
        with album_walk(album) as walk:
            photographer = Photographer(walk, target, looks)
            for stops in album.stops:
                photographer.take(stops)


@contextmanager
def album_walk(album: Album, scheme: Scheme = Scheme.DARK) -> Iterator[Walk]:
    """Open the window on the journal of an album, as the British count; closed in the end."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    # The settings show where the journal is: below a temporary folder, but by the same name.
    try:
        with TemporaryDirectory(prefix="hinge-shots-") as home, chdir(home):
            data = Path(album.name)
            data.mkdir()
            folders = Folders(data, data, data / "state", data / "backups", data / "logs")
            if album.has_demo:
                make_demo_journal(folders.journal_file, DemoOrder())
            walk = Walk(
                folders,
                WalkClock(SIX_O_CLOCK),
                leads_new_lifter=album.leads_new_lifter,
                scheme=scheme,
            )
            walk.open()
            yield walk
            walk.close()
    finally:
        QLocale.setDefault(before)
