"""Whether the window waits for its lifter: `python -m tests.benchmarks.figure_window WHAT`.

WHAT is `solve`: every lift is solved in the background while the window stands on Today, then
while a set runs; or `hidden`: how often the lifter of a running set is painted while nobody sees
it. Prints JSON; times are milliseconds. The journal is that of `HINGE_DATA_DIR`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.frames import FrameShelf
from hinge_desktop.gui.views.session.session_screens import SessionScreens
from hinge_desktop.paths import user_folders
from tests.benchmarks.cpu import State, enter
from tests.placed_journal import place_on_the_bar

BEAT_MS = 5
_SETTLE_MS = 2000
_CALM_MS = 6000
"""As long as a rep: the lifter is down and up once."""
_LEAD_IN_MS = 10_000


class Beats(QObject):
    """A timer of 5 ms in the window's own loop: it rings late where the loop did not turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._times: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.note)
        self._timer.start(BEAT_MS)

    def note(self) -> None:
        """Note the time."""
        self._times.append(perf_counter())

    def take(self) -> list[float]:
        """Return the milliseconds between beats since the last call."""
        gaps = apart(self._times)
        self._times = [perf_counter()]
        return gaps


class Paints(QObject):
    """How often a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count it and let it through."""
        self.count += event.type() is QEvent.Type.Paint
        return False

    def during(self, milliseconds: int) -> int:
        """Return how often it was painted from now on."""
        before = self.count
        wait(milliseconds)
        return self.count - before


def apart(times: list[float]) -> list[float]:
    """Return the milliseconds between moments."""
    return [(after - before) * 1000 for before, after in pairwise(times)]


def wait(milliseconds: int) -> None:
    """Let the window go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def solve_all(shelf: FrameShelf) -> list[float]:
    """Have every lift solved while the window goes on; return the seconds of each."""
    loop = QEventLoop()
    shelf.solved.connect(loop.quit)
    took = []
    for lift in Lift:
        begun = perf_counter()
        shelf.ask(lift, Lifter())
        loop.exec()
        took.append(perf_counter() - begun)
    return took


def screens_of(app: HingeApp) -> SessionScreens:
    """Return the screens of a session; the journal is open."""
    if app.workspace is None:
        raise RuntimeError("the journal is not open")
    return app.workspace.screens


def solve(app: HingeApp) -> dict[str, list[float]]:
    """Measure the loop at rest and while all is solved, then the frames of a set likewise."""
    beats = Beats(app.window)
    wait(_CALM_MS)
    found = {"at_rest": beats.take()}
    found["seconds"] = solve_all(FrameShelf(app.window))
    found["solving"] = beats.take()
    enter(app, State.SET)
    wait(_LEAD_IN_MS + _CALM_MS)
    frames: list[float] = []
    screens_of(app).live.pacer.moved.connect(lambda _count: frames.append(perf_counter()))
    wait(_CALM_MS)
    found["frames"] = apart(frames)
    frames.clear()
    solve_all(FrameShelf(app.window))
    found["frames_solving"] = apart(frames)
    return found


def hidden(app: HingeApp) -> dict[str, int]:
    """Count what is painted of the lifter in a running set: seen, minimised and hidden."""
    enter(app, State.SET)
    wait(_LEAD_IN_MS)
    paints = Paints(screens_of(app).figure.view)
    found = {"seen": paints.during(_CALM_MS)}
    app.window.showMinimized()
    wait(_SETTLE_MS)
    found["minimised"] = paints.during(_CALM_MS)
    app.window.hide()
    found["hidden"] = paints.during(_CALM_MS)
    return found


def main(arguments: list[str]) -> int:
    """Show the window, measure, print and leave."""
    measures: dict[str, Callable[[HingeApp], object]] = {"solve": solve, "hidden": hidden}
    measure = measures[arguments[0]]
    folders = user_folders(os.environ)
    if not folders.journal_file.exists():
        place_on_the_bar(folders.journal_file)
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    app = HingeApp(Launch(folders.journal_file, folders))

    def begin() -> None:
        found = measure(app)
        wait(_SETTLE_MS)  # the last thread is gone by then
        print(json.dumps(found))
        app.window.close()
        application.quit()

    app.ready.connect(lambda: QTimer.singleShot(_SETTLE_MS, app, begin))
    app.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
