"""Memory and open files over hours of use, in accelerated time.

`python -m tests.benchmarks.hours DIR HOURS` trains, looks at every page, and does it again, in one
window; it prints what the process holds after each hour as JSON. An hour is a session of the demo
journal: every second of its sets and rests is shown, then each page is opened and painted. Three
days lie between two hours, as between two sessions.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hinge_desktop.walk import Walk

ROOT = Path(__file__).resolve().parents[2]

HOURS = 10
BARE_GOAL, GROWTH_GOAL = 5.0, 1.05
_HOUR_SECONDS = 3600
_SHOWN_SECONDS = 20
"""Between two keys; a set is longer, so a key that comes too early is part of it."""
_DAYS_BETWEEN_SECONDS = 3 * 24 * _HOUR_SECONDS
_STARTS = 5
_KEYS_OF_PAGES = ("Down", "Right", "Down")


@dataclass(frozen=True)
class Held:
    """What the process holds at one moment."""

    mebibytes: float
    """Resident memory."""
    files: int
    objects: int
    """Objects that Python's collector follows."""


def held() -> Held:
    """Look at this process after everything that can be freed was freed."""
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 the parent needs no Qt

    # A walk has no event loop running, which would do this by itself.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    # What the C library keeps for later is not in use.
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    files = len(list(Path("/proc/self/fd").iterdir()))
    return Held(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, files, len(gc.get_objects()))


def use_for_hours(folder: Path, hours: int) -> list[Held]:
    """Use one window for so many hours; the first row is from right after the start."""
    from hinge_desktop.app import make_application  # noqa: PLC0415 the parent needs no Qt
    from hinge_desktop.cli.demo_files import make_demo_journal  # noqa: PLC0415 likewise
    from hinge_desktop.paths import folders_inside  # noqa: PLC0415 likewise
    from hinge_desktop.services.demo.demo_journal import DemoOrder  # noqa: PLC0415 likewise
    from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock  # noqa: PLC0415 likewise

    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    folders = folders_inside(folder)
    folders.journal_file.parent.mkdir(parents=True, exist_ok=True)
    make_demo_journal(folders.journal_file, DemoOrder())
    walk = Walk(folders, WalkClock(SIX_O_CLOCK))
    walk.open()
    found = [held()]
    for _ in range(hours):
        _use_for_an_hour(walk)
        found.append(held())
        walk.clock.advance(_DAYS_BETWEEN_SECONDS - _HOUR_SECONDS)
    return found


def _use_for_an_hour(walk: Walk) -> None:
    from hinge_desktop.core.session_progress import Step  # noqa: PLC0415 the parent needs no Qt
    from hinge_desktop.gui.pages import PageName  # noqa: PLC0415 likewise

    walk.show_page(PageName.TODAY)
    walk.press("Return")
    left = _HOUR_SECONDS
    while left > 0 and walk.step not in {Step.ALL_DONE, None}:
        if walk.step is Step.TO_LOG and not walk.is_counting:
            walk.answer_set()
        for _ in range(_SHOWN_SECONDS):
            walk.pass_time(1)
        left -= _SHOWN_SECONDS
        walk.press("Return")
    walk.finish_sets()
    walk.finish_session()
    for page in PageName:
        walk.show_page(page)
        for key in _KEYS_OF_PAGES:
            walk.press(key)
        walk.window.repaint()
        walk.settle()
    walk.clock.advance(max(0, left))


def measure() -> bool:
    """Print memory after hours of use beside a bare window; tell whether the goals are met."""
    with TemporaryDirectory(prefix="hinge-bench-") as folder:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HINGE_DATA_DIR": folder}
        bare = [_run(environment, "tests.benchmarks.start", "bare") for _ in range(_STARTS)]
        hours = _run(environment, __name__, f"{folder}/Hinge", str(HOURS))
    least = median(map(float, bare))
    rows = [Held(**row) for row in json.loads(hours)]
    print("hour  MiB  / bare window  open files  objects")
    for hour, row in enumerate(rows):
        share = row.mebibytes / least
        print(f"{hour:4}  {row.mebibytes:.0f}  {share:.2f}  {row.files}  {row.objects:,}")
    growth = rows[-1].mebibytes / rows[1].mebibytes
    share = rows[1].mebibytes / least
    print(f"After an hour {share:.2f} times a bare window of {least:.0f} MiB (goal {BARE_GOAL:g});")
    print(f"after {HOURS} hours {growth:.3f} times that (goal {GROWTH_GOAL:g}).")
    return share <= BARE_GOAL and growth <= GROWTH_GOAL and rows[-1].files <= rows[1].files


def _run(environment: dict[str, str], module: str, *arguments: str) -> str:
    call = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        call, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


if __name__ == "__main__":
    print(json.dumps([asdict(one) for one in use_for_hours(Path(sys.argv[1]), int(sys.argv[2]))]))
    sys.stdout.flush()
    os._exit(0)
