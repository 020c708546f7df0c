"""The self-test: the installed program tries its main parts on a made-up journal, and says so.

For whoever has just installed, packed or moved it. The lifter's own folders are not touched, and no
screen is needed. What a computer does not have, an output for sound or a speech engine, is said and
is no failure.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtGui import QImage

from hinge_desktop.app import make_application
from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.demo_files import demo_folders
from hinge_desktop.cli.output import complain, say
from hinge_desktop.cli.version import show_version
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.training import LoggedSession, SetState
from hinge_desktop.gui.charts.chart_picture import chart_image
from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.views.charts.chart_saving import picture_words
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.paths import Folders, resources_folder
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.sound.trial import SoundError, try_output, try_voice
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.system_libraries import Need, missing_libraries, missing_sentence
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock, WalkError
from hinge_desktop.words.spoken import spoken_language

LONGEST_SECONDS: Final = 180.0
"""A part that hangs, such as a driver of sound, ends the self-test too."""
_LONGER_THAN_A_SET_SECONDS: Final = 120
_LOOKED_AT_EVERY_PIXELS: Final = 8
_FEWEST_COLORS: Final = 4
"""Ground, line, axis and words: a picture of fewer shows no chart."""


class SelfTestError(Exception):
    """A part does not do what it is for; the text is one plain sentence."""


class Faults:
    """Takes the errors that nobody caught, which Qt would go on after."""

    def __init__(self) -> None:
        self._first: BaseException | None = None
        self._before = sys.excepthook, threading.excepthook
        """The hooks to give back."""

    def __enter__(self) -> Self:
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        return self

    def __exit__(self, *_error: object) -> None:
        sys.excepthook, threading.excepthook = self._before

    def refuse(self) -> None:
        """Raise `SelfTestError` where there was one."""
        if self._first is not None:
            first = self._first
            raise SelfTestError(f"An error was not caught: {type(first).__name__}: {first}")

    def _take(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._first = self._first or error

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        self._first = self._first or args.exc_value


def steps(walk: Walk, resources: Path) -> Iterator[str]:
    """Try one part after the other; each line says what has just been seen to work."""
    walk.open()
    yield f"The demo journal is open: {_sets_line(walk.folders)}."
    for page in PageName:
        _open_page(walk, page)
        yield f"The page {title_of(page)} opens."
    yield _try_chart(walk)
    yield _save_a_set(walk)
    yield from try_sounds(resources / "sounds" / "words")
    walk.close()
    _require_kept(walk.folders, saved=1)
    yield f"Closed and read again: {_sets_line(walk.folders)}, and nothing is wrong with it."


def run_self_test(longest_seconds: float = LONGEST_SECONDS) -> int:
    """Try everything, a printed line each; return 0, or 1 with a plain line at the first fault."""
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    watch = watch_over(longest_seconds)
    try:
        show_version(Arguments())
        with Faults() as faults, demo_folders(DemoOrder()) as folders:
            walk = Walk(folders, WalkClock(SIX_O_CLOCK))
            for line in steps(walk, resources_folder()):
                faults.refuse()
                _tell(line)
    except (SelfTestError, SoundError, WalkError, JournalError) as error:
        complain(f"The self-test failed: {error}")
        return 1
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        complain(f"The self-test failed: {place}{error.strerror or error}.")
        return 1
    finally:
        watch.cancel()
    _tell("All of it works.")
    return 0


def _tell(line: str) -> None:
    """Print at once: what hangs may come next."""
    say(line)
    sys.stdout.flush()


def watch_over(seconds: float, end: Callable[[int], object] = os._exit) -> threading.Timer:
    """Begin to count, and end the program with a plain line where nobody cancels that in time."""

    def give_up() -> None:
        complain(f"The self-test failed: it did not end within {seconds:g} seconds.")
        end(1)

    timer = threading.Timer(seconds, give_up)
    timer.daemon = True
    timer.start()
    return timer


def _open_page(walk: Walk, page: PageName) -> None:
    walk.show_page(page)
    window = walk.app.window
    if window.current_page is not page or window.shown_page is None:
        raise SelfTestError(f"The page {title_of(page)} does not open.")


def _try_chart(walk: Walk) -> str:
    """Draw the main chart as the picture that a lifter saves."""
    _open_page(walk, PageName.CHARTS)
    page = walk.window.findChild(ChartsPage)
    report, drawing = (None, None) if page is None else (page.card.report, page.card.drawing)
    if page is None or report is None or drawing is None:
        raise SelfTestError("The charts show nothing.")
    words = picture_words(report, page.controls.exercises.currentText())
    style = ChartStyle.of(walk.app.theme, page.layoutDirection())
    image = chart_image(drawing, words, style)
    if _colors(image) < _FEWEST_COLORS:
        raise SelfTestError("The picture of a chart is empty.")
    return f"A chart is drawn: {words.title}, {words.headline}."


def _colors(image: QImage) -> int:
    places = (
        (x, y)
        for x in range(0, image.width(), _LOOKED_AT_EVERY_PIXELS)
        for y in range(0, image.height(), _LOOKED_AT_EVERY_PIXELS)
    )
    return len({image.pixel(x, y) for x, y in places})


def _save_a_set(walk: Walk) -> str:
    """Lift the first set of the plan by its keys, with a clock that runs ahead."""
    _open_page(walk, PageName.TODAY)
    walk.press("Return")
    walk.pass_time(_LONGER_THAN_A_SET_SECONDS)
    for keys in ("Return", "Return"):
        walk.press(keys)
    saved = _saved(walk.last_session())
    if saved != 1:
        raise SelfTestError(f"One set was lifted, and {saved} are saved.")
    return "A set is counted, logged and saved."


def try_sounds(words: Path) -> Iterator[str]:
    """Without the system's libraries of sound Hinge works in silence, so that is no failure."""
    try:
        yield try_output(words)
    except ImportError as error:
        missing = missing_libraries({Need.SOUND})
        why = missing_sentence(missing) if missing else f"{error}."
        yield f"Nothing is heard or spoken. {why}"
    else:
        yield try_voice(spoken_language())


def _saved(session: LoggedSession) -> int:
    return sum(one.state is SetState.SAVED for one in session.sets)


def _sets_line(folders: Folders) -> str:
    with closing(open_journal(folders.journal_file)) as journal:
        sessions = journal.sessions_between(date.min, date.max)
    return f"{len(sessions)} sessions, {sum(map(_saved, sessions))} sets"


def _require_kept(folders: Folders, *, saved: int) -> None:
    """Read the journal from its file once more: it is sound, and the set is in it."""
    problems = check_journal(folders.journal_file)
    if problems:
        raise SelfTestError(f"The journal has a fault: {problems[0].text}.")
    today = SIX_O_CLOCK.date()
    with closing(open_journal(folders.journal_file)) as journal:
        kept = sum(_saved(session) for session in journal.sessions_between(today, today))
    if kept != saved:
        raise SelfTestError(f"{saved} set was saved, and {kept} are in the file.")
