"""How long the window waits while a page goes to paper: `python -m tests.benchmarks.paper`.

Asks for pages as a PDF in the background and looks, every millisecond, how long the window was
kept from its turn; prints milliseconds as JSON.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer

from hinge_desktop.app import make_application
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.gui.printing.print_order import PrintOrder, save_order
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide
from hinge_desktop.paths import resources_folder

ORDERS = (
    ("lifts/romanian_deadlift", False),
    ("lifts/romanian_deadlift", True),
    ("questions", False),
    ("disagreements", False),
)
ROUNDS = 5


def measure(guide: Guide, page: str, folder: Path, *, is_wall_sheet: bool) -> dict[str, float]:
    """Return the longest wait of the window, and the time until the file was there."""
    task, watch, loop = LatestTask(), QTimer(), QEventLoop()
    waits: list[float] = []
    turns = [perf_counter()]

    def look() -> None:
        now = perf_counter()
        waits.append(now - turns[0])
        turns[0] = now

    watch.timeout.connect(look)
    watch.start(1)
    task.idle.connect(loop.quit)
    order = PrintOrder(guide, page, PaperSize.A4, Lifter(), is_wall_sheet=is_wall_sheet)
    began = turns[0] = perf_counter()
    task.ask(partial(save_order, order, folder / "page.pdf"))
    loop.exec()
    watch.stop()
    return {"longest_wait": 1000 * max(waits), "all": 1000 * (perf_counter() - began)}


def main() -> int:
    """Print the worst of some rounds for each order."""
    application = make_application(sys.argv[:1])
    Theme(resources_folder(), parent=application)
    guide = read_guide(resources_folder() / "guide")
    with TemporaryDirectory() as folder:
        for page, is_wall_sheet in ORDERS:
            rounds = [
                measure(guide, page, Path(folder), is_wall_sheet=is_wall_sheet)
                for _ in range(ROUNDS)
            ]
            worst = {key: round(max(one[key] for one in rounds), 1) for key in rounds[0]}
            sys.stdout.write(json.dumps({"page": page, "wall": is_wall_sheet, **worst}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
