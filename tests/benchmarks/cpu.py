"""What the window costs while it stands: `python -m tests.benchmarks.cpu STATE SECONDS`.

STATE is `today`, `set` or `rest`. Prints percent of one core, by the process's own CPU time, and
how often a widget was painted a second. The journal is that of `HINGE_DATA_DIR`.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from enum import StrEnum
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.paths import user_folders
from tests.placed_journal import place_on_the_bar

_SETTLE_MS = 2000


class State(StrEnum):
    """What the window shows while it is measured."""

    TODAY = "today"
    SET = "set"
    REST = "rest"


class PaintCounter(QObject):
    """Counts paint events by the class of widget."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.counts: Counter[str] = Counter()
        for one in (window, *window.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count it and let it through."""
        if event.type() is QEvent.Type.Paint:
            self.counts[type(watched).__name__] += 1
        return False


def enter(app: HingeApp, state: State) -> None:
    """Bring the window into a state, by what its keys do."""
    workspace, desk = app.workspace, app.desk
    if workspace is None or desk is None or state is State.TODAY:
        return
    workspace.screens.start(desk.planner.plan().exercises)
    if state is State.REST:
        workspace.screens.live.end_set()


def measure(app: HingeApp, seconds: float, *, counts_paints: bool) -> None:
    """Measure from now on, print, and close."""
    # Counting is itself work, so that it never runs beside the measurement of CPU time.
    counter = PaintCounter(app.window) if counts_paints else None
    begun, spent = perf_counter(), process_time()

    def finish() -> None:
        share = (process_time() - spent) / (perf_counter() - begun)
        if counter is None:
            print(f"{100 * share:.2f}")
        else:
            print({name: round(count / seconds, 1) for name, count in counter.counts.items()})
        app.window.close()

    QTimer.singleShot(round(seconds * 1000), app, finish)


def main(arguments: list[str]) -> int:
    """Show the window in a state, measure and leave."""
    state, seconds = State(arguments[0]), float(arguments[1])
    counts_paints = "--paints" in arguments
    folders = user_folders(os.environ)
    if not folders.journal_file.exists():
        place_on_the_bar(folders.journal_file)
    application = make_application(sys.argv[:1])
    app = HingeApp(Launch(folders.journal_file, folders))

    def begin() -> None:
        enter(app, state)
        QTimer.singleShot(
            _SETTLE_MS, app, lambda: measure(app, seconds, counts_paints=counts_paints)
        )

    app.ready.connect(begin)
    app.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
