"""The tour: the program walks its main path by itself on a made-up journal and leaves pictures."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from hinge_desktop.app import make_application
from hinge_desktop.cli.demo_files import demo_folders
from hinge_desktop.cli.output import complain, say
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.session_figures import session_figures
from hinge_desktop.core.training import LoggedSession, SetKind, SetState
from hinge_desktop.gui.pages import PageName
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock, WalkError

_PAGES = (
    (PageName.HISTORY, "History: the session stands on top."),
    (PageName.CHARTS, "Charts: the estimated 1RM large, six other figures beside it."),
    (PageName.LADDER, "The ladder from wall to single leg."),
    (PageName.GUIDE, "The guide."),
)
LEAD_IN_SECONDS = 10
REP_SECONDS = 6
"""One rep of the plan's 3-1-1-1."""

Step = tuple[str, str]
"""What a picture is called, and the line that is printed with it."""


def steps(walk: Walk) -> Iterator[Step]:
    """Walk, and say at each stop where it is; the next stop is walked to when it is asked for."""
    walk.open()
    yield "today", "Today's plan, and the reason for it."
    yield from set_steps(walk)
    walk.finish_sets()
    yield "session_done", "All sets are done; one key ends the session."
    walk.finish_session()
    for page, line in _PAGES:
        walk.show_page(page)
        yield page, line


def set_steps(walk: Walk) -> Iterator[Step]:
    """Walk through the first work set: its count, its log, its rest."""
    walk.begin_work_set()
    walk.pass_time(3)
    yield "lead_in", "The set begins: seven seconds to get set."
    walk.pass_time(LEAD_IN_SECONDS - 3 + 4 * REP_SECONDS + 1.2)
    yield "live_set", "Rep 5, lowering."
    walk.pass_time(10 * REP_SECONDS)
    yield "set_done", "The count stops at the planned reps."
    walk.press("Return")
    yield "log", "The log asks for what only the lifter knows."
    walk.answer_set()
    yield "log_answered", "Two left, clean, kept the count."
    walk.press("Return")
    walk.pass_time(30)
    yield "rest", "The set is saved and the rest runs."


def figures_line(session: LoggedSession) -> str:
    """Sum the session up; warm-ups and drills count as sets, not as volume."""
    saved = [one for one in session.sets if one.state is SetState.SAVED]
    work = [one for one in saved if one.kind is not SetKind.WARM_UP]
    reps = sum(one.reps or 0 for one in saved)
    volume_kg = session_figures(work).volume_kg
    return f"{len(saved)} sets, {reps} reps, {volume_kg:.0f} kg of volume in working sets."


def run_tour(folder: Path) -> int:
    """Walk, with a picture of each step in `folder`; return the exit status."""
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with demo_folders(DemoOrder()) as folders:
            walk = Walk(folders, WalkClock(SIX_O_CLOCK))
            for number, (name, line) in enumerate(steps(walk), start=1):
                file = folder / f"{number:02}-{name}.png"
                walk.save_picture(file)
                say(f"{number:2}  {line}  {file.name}")
            say(figures_line(walk.last_session()))
            walk.close()
    except (WalkError, JournalError) as error:
        complain(f"The tour stopped: {error}")
        return 1
    except OSError as error:
        complain(f"The tour stopped: {error.filename or folder}: {error.strerror or error}.")
        return 1
    return 0
