"""Counts sets in the real window, to be heard: `python -m tests.benchmarks.sound_app FILE SETS`.

FILE is a journal; `--stalled` holds the interpreter for 400 ms every 1.7 s. Prints JSON: how far
the screen was from what the output had fetched, what sound told, and how long a set took to begin.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.paths import folders_inside
from hinge_desktop.sound.cue_player import CuePlayer
from tests.sound.play import RING_OUT_MS, STALL_EVERY_MS, hold_the_interpreter

RUN = TempoRun.of_reps(DEFAULT_TEMPO, 8)


class SetsInTheWindow(QObject):
    """Runs set after set on the live screen, and notes what the screen shows meanwhile."""

    def __init__(self, journal: Path, sets: int, *, is_stalled: bool) -> None:
        super().__init__()
        self._left = sets
        self._shown: list[tuple[float, float]] = []
        self._is_anchored = False
        self.off_ms: list[float] = []
        self.lags_ms: list[int] = []
        self.begin_ms: list[float] = []
        self.troubles: list[str] = []
        folders = folders_inside(journal.parent)
        self._app = HingeApp(Launch(journal, folders, has_sound=True))
        self._app.ready.connect(self._listen)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._end_set)
        self._stalls = QTimer(self)
        self._stalls.timeout.connect(hold_the_interpreter)
        if is_stalled:
            self._stalls.start(STALL_EVERY_MS)
        self._app.preferences.change(sound_volume_percent=100)
        self._app.show()

    def _listen(self) -> None:
        workspace = self._app.workspace
        player = self._app.findChild(CuePlayer)
        assert workspace is not None
        assert isinstance(player, CuePlayer)
        player.anchored.connect(self._note_lag)
        player.position_seen.connect(self._note_position)
        player.went_silent.connect(lambda trouble: self.troubles.append(trouble.value))
        self._live = workspace.screens.live
        self._live.pacer.moved.connect(self._note_shown)
        self._live.pacer.finished.connect(lambda: self._next.start(RING_OUT_MS))
        self._begin_set()

    def _begin_set(self) -> None:
        self._is_anchored = False
        self._app.window.enter_garage(self._live)
        begun = time.perf_counter()
        self._live.start(("Romanian deadlift",), RUN)
        self.begin_ms.append((time.perf_counter() - begun) * 1000)

    def _end_set(self) -> None:
        self._live.pacer.stop()
        self._left -= 1
        if self._left:
            self._begin_set()
        else:
            self._stalls.stop()
            self._app.window.close()
            QCoreApplication.quit()

    def _note_lag(self, lag_ms: int) -> None:
        self.lags_ms.append(lag_ms)
        self._is_anchored = True
        self._shown.clear()

    def _note_shown(self) -> None:
        paced = self._live.pacer.paced
        if paced is not None:
            self._shown.append((time.monotonic(), paced.elapsed_ms))

    def _note_position(self, now_s: float, place_ms: float) -> None:
        """Compare with the frame that was on the screen then, not with the clock behind it."""
        before = [shown for at_s, shown in self._shown if at_s <= now_s]
        del self._shown[:-200]
        if self._is_anchored and before and before[-1] < RUN.total_ms:
            self.off_ms.append(before[-1] - place_ms)


def main() -> None:
    """Run the sets and print what was noted."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.sound_app")
    parser.add_argument("journal", type=Path)
    parser.add_argument("sets", type=int)
    parser.add_argument("--stalled", action="store_true")
    arguments = parser.parse_args()
    application = make_application(sys.argv[:1])
    sets = SetsInTheWindow(arguments.journal, arguments.sets, is_stalled=arguments.stalled)
    application.exec()
    told = {"off_ms": sets.off_ms, "lags_ms": sets.lags_ms}
    print(json.dumps({**told, "begin_ms": sets.begin_ms, "troubles": sets.troubles}))


if __name__ == "__main__":
    main()
