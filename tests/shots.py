"""Draws every page of the demo journal: `python -m tests.shots DIR`.

The clock stands still and nothing moves, so that two runs give the same pictures, byte for byte.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLocale

from hinge_desktop.app import make_application
from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import Scheme
from hinge_desktop.gui.workspace import Workspace
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.paths import Folders
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.tour import LEAD_IN_SECONDS, REP_SECONDS, set_steps
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock, WalkError
from tests.builders import kg, lb
from tests.sample_routines import CHECK, GUIDE, WARM_UP


@dataclass(frozen=True)
class Look:
    """How the window looks in one picture."""

    scheme: Scheme
    width: int
    height: int
    text_percent: int = 100

    @property
    def name(self) -> str:
        """What the picture's file is called after its page."""
        text = "" if self.text_percent == 100 else f"-text{self.text_percent}"
        return f"{self.width}x{self.height}-{self.scheme}{text}"


WIDE = (1280, 800)
NARROW = (900, 640)
FIRST_LOOK = Look(Scheme.DARK, *WIDE)
LOOKS = (
    FIRST_LOOK,
    Look(Scheme.LIGHT, *WIDE),
    Look(Scheme.DARK, *NARROW),
    Look(Scheme.LIGHT, *NARROW),
    Look(Scheme.DARK, *WIDE, text_percent=150),
)


class Photographer:
    """Leads the program to every page and state, and keeps pictures of those that are wanted."""

    def __init__(self, walk: Walk, folder: Path, looks: Collection[Look] = LOOKS) -> None:
        self._walk = walk
        self._folder = folder
        self._looks = looks

    def take(self, stops: Iterable[str]) -> None:
        """Take every stop in every look."""
        for name in stops:
            for look in self._looks:
                self._take(name, look)
            # The way to the next stop is walked in the usual look.
            self._wear(FIRST_LOOK)

    def page_stops(self) -> Iterator[str]:
        """Stop at every page of the sidebar."""
        for page in PageName:
            self._walk.show_page(page)
            yield f"page-{page}"
        self._walk.show_page(PageName.TODAY)

    def today_stops(self) -> Iterator[str]:
        """Stop at what Today says on days that are not as usual."""
        self._walk.press("Y")
        yield "today-your-week"
        self._walk.press("Escape")
        self._walk.press("6")
        yield "today-sore"
        self._walk.press("4")
        self._walk.press("2")
        yield "today-stiff"
        self._walk.press("3")
        yield "today-stopped"
        self._walk.click("correct_answer")
        yield "today-answer"
        self._walk.press("Escape")
        self._walk.press("Ctrl+Z")

    def guide_stops(self) -> Iterator[str]:
        """Stop at every tab of the guide, and at faults that are drawn in their own way."""
        self._walk.show_page(PageName.GUIDE)
        for name, key in (
            ("overview", "O"),
            ("steps", "T"),
            ("muscles", "U"),
            ("programming", "R"),
        ):
            self._walk.press(key)
            yield f"guide-{name}"
        for key in ("F", "J", "B"):
            self._walk.press(key)
        yield "guide-all-layers"
        for key in ("J", "B", "4"):
            self._walk.press(key)
        yield "guide-spine-long"
        for name in ("upper-back", "squat", "knees-first", "drift", "too-deep", "leaned-back"):
            self._walk.press("Down")
            yield f"guide-{name}"
        self._walk.press("C")
        yield "guide-compare"
        self._walk.press("W")
        for name in ("bar-away", "knees-bent", "thighs", "own-range", "good-morning"):
            yield f"guide-what-if-{name}"
            self._walk.press("Down")
        self._walk.press("A")
        yield "guide-assumptions"
        self._walk.press("Escape")
        self._walk.press("Ctrl+P")
        yield "guide-print"
        self._walk.press("Escape")
        self._walk.press("Home")
        yield "guide-contents"
        self._walk.press("F4")
        yield "guide-safety"
        self._walk.press("Backspace")
        self._walk.press("Backspace")
        self._walk.press("O")
        self._walk.show_page(PageName.TODAY)

    def guide_page_stops(self) -> Iterator[str]:
        """Stop at the pages of the guide that are one of their kind."""
        self._walk.show_page(PageName.GUIDE)
        self._walk.press("E")
        yield "guide-finder"
        self._walk.press("3")
        yield "guide-finder-low-back"
        for _ in range(3):
            self._walk.press("Down")
        yield "guide-finder-sign"
        for name in ("cues", "questions", "disagreements"):
            self._open_guide(Address(name))
            yield f"guide-{name}"
        self._open_guide(Address("lifts/romanian_deadlift", Part.FAULTS))
        self._walk.show_page(PageName.TODAY)

    def session_stops(self) -> Iterator[str]:
        """Stop at the states of a session, and where something went wrong in it."""
        for name, _ in set_steps(self._walk):
            yield f"session-{name}"
        self._walk.press("+")
        yield "session-rest_longer"
        self._walk.press("Return")
        self._walk.pass_time(100)
        self._walk.press("Return")
        for key in ("1", "X", "H", "Y"):
            self._walk.press(key)
        yield "session-log_with_fault"
        self._walk.press("N")
        self._walk.type_text("long arms")
        self._walk.press("Tab")
        self._walk.type_text("rack at hole 7, straps from set 2")
        yield "session-own_words"
        self._walk.press("Ctrl+Return")
        yield "session-log_with_own_words"
        self._walk.press("Escape")
        yield "session-stop_sheet"
        for key in ("1", "8"):
            self._walk.press(key)
        yield "session-stop_sheet_pain"
        for key in ("1", "8"):
            self._walk.press(key)
        self._walk.press("Escape")
        self._walk.press("Return")
        self._walk.press("Space")
        self._walk.pass_time(LEAD_IN_SECONDS + 4 * REP_SECONDS + 1.2)
        self._walk.press("F")
        yield "session-fault_row"
        self._walk.press("A")
        self._walk.pass_time(100)
        self._walk.press("Return")
        yield "session-log_marked"
        self._walk.press("Return")
        for key in ("Q", "W"):
            self._walk.press(key)
        yield "session-exercise_end"
        self._walk.press("Return")
        self._walk.finish_sets()
        self._walk.press("Return")
        yield "session-after_all_sets"

    def timer_stops(self) -> Iterator[str]:
        """Stop at the timer that writes nothing down, and at the sheets of the settings."""
        self._walk.press("Ctrl+T")
        yield "timer-choose"
        self._walk.press("Escape")

    def find_stops(self) -> Iterator[str]:
        """Stop at what can be found: nothing typed, a fault, a day, and nothing by that name."""
        for name, text in (
            ("commands", ""),
            ("fault", "back"),
            ("misspelt", "hamstirngs"),
            ("day", "17 nov"),
            ("nothing", "xyzzy"),
        ):
            self._walk.press("Ctrl+K")
            self._walk.type_text(text)
            yield f"find-{name}"
            self._walk.press("Escape")

    def routine_stops(self) -> Iterator[str]:
        """Stop at a warm-up that is played, at what Esc asks, and at the reading of a check."""
        self._play_routine(WARM_UP)
        yield "routine-choose"
        self._walk.press("Return")
        yield "routine-get_set"
        self._pass_routine_time(LEAD_IN_SECONDS + 15)
        yield "routine-hold"
        self._pass_routine_time(51)
        yield "routine-change_sides"
        self._pass_routine_time(69)
        yield "routine-own_pace"
        for _ in range(4):
            self._walk.press("Return")
        self._pass_routine_time(LEAD_IN_SECONDS + 30)
        self._pass_routine_time(LEAD_IN_SECONDS + 3 * REP_SECONDS + 1.2)
        yield "routine-hinge"
        self._walk.press("Escape")
        yield "routine-stop"
        self._walk.press("Escape")
        for key in ("Return", "Return"):
            self._walk.press(key)
        self._play_routine(CHECK)
        for key in ("Return", "Return"):
            self._walk.press(key)
        yield "routine-check_done"
        self._walk.press("Return")
        for text in ("71", "74", "85"):
            self._walk.type_text(text)
            self._walk.press("Return")
        yield "routine-reading"
        for _ in range(2):
            self._walk.press("Escape")

    def _play_routine(self, page: str) -> None:
        self._workspace.garage.play_routine(GUIDE, page)
        self._walk.settle()

    def _pass_routine_time(self, seconds: float) -> None:
        self._walk.clock.advance(seconds)
        self._workspace.garage.routine.screen.pacer.show_now()
        self._workspace.garage.routine.look()
        self._walk.settle()

    @property
    def _workspace(self) -> Workspace:
        if self._walk.app.workspace is None:
            raise WalkError("The journal is not open.")
        return self._walk.app.workspace

    def body_stops(self) -> Iterator[str]:
        """Stop at the reminder of checks, at the checks over time, and in a balance check."""
        self._walk.click("remind_check_now")
        yield "body-checks"
        self._walk.press("4")
        yield "body-balance_ready"
        self._walk.press("Space")
        self._pass_balance_time(2)
        yield "body-balance_get_set"
        self._pass_balance_time(21.3)
        yield "body-balance_standing"
        self._walk.press("Space")
        for seconds in (35, 20, 24):
            self._walk.press("Space")
            self._pass_balance_time(seconds)
            if seconds < 35:
                self._walk.press("Space")
        yield "body-balance_done"
        for _ in range(2):
            self._walk.press("Escape")

    def _pass_balance_time(self, seconds: float) -> None:
        self._walk.clock.advance(seconds)
        self._workspace.garage.balance.screen.pacer.show_now()
        self._walk.settle()

    def build_stops(self) -> Iterator[str]:
        """Stop at the form of the build: by eye, with a tape, and what cannot be read."""
        self._walk.show_page(PageName.SETTINGS)
        self._walk.click("edit_build")
        yield "build-by_eye"
        self._walk.click("build_use_tape")
        self._walk.type_text("47")
        self._walk.press("Return")
        yield "build-with_tape"
        self._walk.click("build_how_to_measure")
        yield "build-how_to_measure"
        self._walk.press("Escape")
        self._walk.focus("build_height")
        self._walk.type_text("17")
        self._walk.press("Return")
        yield "build-not_read"
        for _ in range(2):
            self._walk.press("Escape")
        self._walk.show_page(PageName.TODAY)

    def plan_stops(self) -> Iterator[str]:
        """Stop at the session editor, and at Today with a plan that was changed in it."""
        self._walk.press("P")
        yield "plan-editor"
        self._walk.press("A")
        self._walk.type_text("sq")
        yield "plan-chooser"
        self._walk.press("Return")
        yield "plan-order_hint"
        self._walk.press("Alt+Up")
        self._walk.press("Return")
        self._walk.focus("plan_load")
        self._walk.type_text("61.3")
        self._walk.press("Return")
        yield "plan-not_built"
        self._walk.focus("plan_reps")
        self._walk.type_text("80")
        self._walk.press("Return")
        yield "plan-not_read"
        self._walk.press("Escape")
        self._walk.focus("plan_exercises")
        self._walk.press("T")
        for name in ("Leg day", "Short one"):
            self._walk.press("S")
            self._walk.type_text(name)
            self._walk.press("Return")
        yield "plan-saved_sessions"
        self._walk.press("Escape")
        self._walk.press("A")
        self._walk.press("Ctrl+N")
        self._walk.type_text("Nordic curl")
        yield "plan-new_exercise"
        self._walk.press("Return")
        self._walk.press("Alt+2")
        self._walk.press("Escape")
        yield "plan-not_saved_yet"
        self._walk.press("Ctrl+Return")
        yield "plan-today_changed"
        self._walk.press("R")

    def first_run_stops(self) -> Iterator[str]:
        """Stop at the steps of the first run."""
        yield "first_run-safety"
        for key in ("1", "4", "5"):
            self._walk.press(key)
        yield "first_run-safety_pain"
        for key in ("2", "6"):
            self._walk.press(key)
        yield "first_run-safety_none"
        self._walk.press("5")
        self._walk.press("Return")
        yield "first_run-build"
        self._walk.type_text("172")
        self._walk.press("Return")
        self._walk.click("picture_long")
        yield "first_run-build_told"
        self._walk.press("Return")
        yield "first_run-kit"
        self._walk.press("Return")
        yield "first_run-week"
        for name in ("plan_day_1", "plan_day_2"):
            self._walk.click(name)
        yield "first_run-week_close"
        self._walk.press("Return")
        yield "first_run-drill"

    def placement_stops(self) -> Iterator[str]:
        """Stop at the steps of placement, from the last step of the first run."""
        self._walk.press("T")
        self._walk.press("1")
        yield "placement-dowel"
        self._walk.press("Return")
        yield "placement-bar"
        for key in ("2", "A"):
            self._walk.press(key)
        yield "placement-bar_off"
        self._walk.press("1")
        self._walk.press("Return")
        yield "placement-loads"
        self._walk.type_text("700")
        self._walk.press("Return")
        yield "placement-loads_not_read"
        self._walk.press("Escape")
        self._walk.type_text("100")
        for _ in range(2):
            self._walk.press("Return")
        yield "placement-place"

    def kit_stops(self) -> Iterator[str]:
        """Stop at the page of the kit: nothing entered, little of it, pounds, kg with lb, much."""
        desk = self._workspace._desk
        self._walk.show_page(PageName.EQUIPMENT)
        yield "kit-empty"
        desk.equipment.own_no_iron()
        yield "kit-nothing_owned"
        self._take_back()
        desk.lifter.store(Profile(unit=Unit.LB))
        desk.equipment.set_plates(lb(45), 4)
        yield "kit-pounds"
        for _ in range(2):
            self._take_back()
        for plate in (lb(45), lb(10), kg(7.5), kg(6.35)):
            desk.equipment.set_plates(plate, 3)
        yield "kit-mixed"
        for quarters in range(3, 18):
            desk.equipment.set_plates(kg(quarters / 4), 4)
        yield "kit-many_plates"
        self._walk.click("bar_1_edit")
        self._walk.focus("bar_weight")
        self._walk.type_text("x")
        self._walk.click("kit_save")
        yield "kit-bar_not_read"
        self._walk.press("Escape")
        self._walk.press("Escape")

    def _take_back(self) -> None:
        self._workspace.undo.undo()
        self._walk.settle()

    def _open_guide(self, address: Address) -> None:
        workspace = self._walk.app.workspace
        assert workspace is not None
        workspace.guide.open(address)

    def _take(self, name: str, look: Look) -> None:
        self._wear(look)
        self._walk.save_picture(self._folder / f"{name}-{look.name}.png")

    def _wear(self, look: Look) -> None:
        self._walk.app.preferences.change(
            scheme=look.scheme,
            bright_timer=look.scheme is Scheme.LIGHT,
            text_percent=look.text_percent,
        )
        self._walk.window.resize(look.width, look.height)
        # Rows that fold inside rows that fold take a round of layouts each.
        for _ in range(3):
            self._walk.settle()


def take_shots(folder: Path, looks: Collection[Look] = LOOKS, *, with_session: bool = True) -> None:
    """Draw pages, and the states of the guide and a session, into a folder; needs Qt."""
    target = folder.absolute()
    target.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_GB"))
    # The settings show where the journal is: below a temporary folder, but by the same name.
    with TemporaryDirectory(prefix="hinge-shots-") as home, chdir(home):
        data = Path("Hinge")
        data.mkdir()
        folders = Folders(data, data, data / "state", data / "backups", data / "logs")
        make_demo_journal(folders.journal_file, DemoOrder())
        walk = Walk(folders, WalkClock(SIX_O_CLOCK))
        walk.open()
        photographer = Photographer(walk, target, looks)
        photographer.take(photographer.page_stops())
        if with_session:
            photographer.take(photographer.today_stops())
            photographer.take(photographer.guide_stops())
            photographer.take(photographer.guide_page_stops())
            photographer.take(photographer.timer_stops())
            photographer.take(photographer.find_stops())
            photographer.take(photographer.routine_stops())
            photographer.take(photographer.body_stops())
            photographer.take(photographer.build_stops())
            photographer.take(photographer.plan_stops())
            photographer.take(photographer.session_stops())
        walk.close()
        if with_session:
            _take_first_run(Path("New"), target, looks)
            _take_kit(Path("Kit"), target, looks)


def _take_first_run(data: Path, target: Path, looks: Collection[Look]) -> None:
    """Draw what a new lifter is led through."""
    data.mkdir()
    folders = Folders(data, data, data / "state", data / "backups", data / "logs")
    walk = Walk(folders, WalkClock(SIX_O_CLOCK), leads_new_lifter=True)
    walk.open()
    photographer = Photographer(walk, target, looks)
    photographer.take(photographer.first_run_stops())
    photographer.take(photographer.placement_stops())
    walk.close()


def _take_kit(data: Path, target: Path, looks: Collection[Look]) -> None:
    """Draw the page of the kit over a journal of its own."""
    data.mkdir()
    folders = Folders(data, data, data / "state", data / "backups", data / "logs")
    walk = Walk(folders, WalkClock(SIX_O_CLOCK))
    walk.open()
    photographer = Photographer(walk, target, looks)
    photographer.take(photographer.kit_stops())
    walk.close()


def main(arguments: list[str]) -> int:
    """Draw into the folder that is named."""
    if len(arguments) != 1:
        print("usage: python -m tests.shots DIR", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    take_shots(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
