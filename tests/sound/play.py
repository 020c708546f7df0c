"""Plays one set without a window, for a test to record: `python -m tests.sound.play OPTIONS`.

Prints as JSON what the player told.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.cue_choices import CueChoices
from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.services.paced_set import PacedSet
from hinge_desktop.sound.cue_player import CuePlayer
from hinge_desktop.sound.server_latency import ask_for_steady_streams

WORDS = Path(__file__).parents[2] / "resources" / "sounds" / "words"
STALL_EVERY_MS, STALL_US = 1700, 400_000
RING_OUT_MS = 1200


class Play(QObject):
    """One set from its lead-in to the end of its last tone."""

    def __init__(self, run: TempoRun, arguments: argparse.Namespace) -> None:
        super().__init__()
        clocks = Clocks()
        self.told: dict[str, list[float]] = {"anchored": [], "off_ms": []}
        self.troubles: list[str] = []
        self._is_anchored = False
        self._run = run
        self._monotonic = clocks.monotonic
        self._player = CuePlayer(clocks, WORDS, CueChoices(), parent=self)
        self._player.anchored.connect(self._set_back)
        self._player.went_silent.connect(self._note_trouble)
        self._player.position_seen.connect(self._note_position)
        self._paced = PacedSet(run, self._monotonic)
        self._player.begin_set(run, self._paced.stopwatch)
        self._pause_at_ms: int | None = arguments.pause_at
        self._pause_for_ms: int = arguments.pause_for
        if arguments.after is not None:
            self._after(arguments.after, lambda: subprocess.run(
                ["pactl", *arguments.command.split()], check=True, capture_output=True
            ))  # fmt: skip
        if arguments.stalled:
            self._stalls = QTimer(self)
            self._stalls.timeout.connect(hold_the_interpreter)
            self._stalls.start(STALL_EVERY_MS)
        self._end = QTimer(self)
        self._end.timeout.connect(self._look)
        self._end.start(50)

    def _after(self, milliseconds: int, act: object) -> None:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(act)
        timer.start(milliseconds)

    def _pause(self) -> None:
        self._pause_at_ms = None
        self._after(self._pause_for_ms, self._go_on)
        self._paced.pause()
        self._player.follow_set(self._paced.stopwatch)

    def _go_on(self) -> None:
        self._paced.resume()
        self._is_anchored = False
        self._player.follow_set(self._paced.stopwatch)

    def _set_back(self, lag_ms: int) -> None:
        self._paced.set_back(lag_ms)
        self._is_anchored = True
        self.told["anchored"].append(lag_ms)

    def _note_trouble(self, trouble: SoundTrouble) -> None:
        self.troubles.append(trouble.value)

    def _note_position(self, now_s: float, place_ms: float) -> None:
        if self._is_anchored and not self._paced.is_paused:
            off_ms = self._paced.stopwatch.elapsed_ms(now_s) - place_ms
            self.told["off_ms"].append(round(off_ms, 2))

    def _look(self) -> None:
        """Pause where the count is there, and leave when it is over."""
        if self._pause_at_ms is not None and self._paced.elapsed_ms >= self._pause_at_ms:
            self._pause()
        if self._paced.elapsed_ms > self._run.total_ms + RING_OUT_MS:
            self._end.stop()
            self._player.end_set()
            self._player.close()
            QCoreApplication.quit()


def hold_the_interpreter() -> None:
    """Let nobody else run Python for 400 ms: one call that keeps the interpreter lock."""
    ctypes.PyDLL(None).usleep(STALL_US)


def main() -> None:
    """Play, and print what was told."""
    parser = argparse.ArgumentParser(prog="tests.sound.play")
    parser.add_argument("--tempo", default="2-1-1-1")
    parser.add_argument("--reps", type=int, default=2)
    parser.add_argument("--lead-in", type=int, default=4000, help="in ms")
    parser.add_argument("--pause-at", type=int, help="in ms of the count")
    parser.add_argument("--pause-for", type=int, default=600, help="in ms")
    parser.add_argument("--after", type=int, help="in ms: run the command that follows")
    parser.add_argument("--command", default="", help="what to ask of pactl, words by spaces")
    parser.add_argument("--stalled", action="store_true", help="hold the interpreter now and then")
    arguments = parser.parse_args()
    ask_for_steady_streams(os.environ)
    application = QCoreApplication(sys.argv[:1])
    run = TempoRun.of_reps(
        Tempo.parse(arguments.tempo), arguments.reps, lead_in_ms=arguments.lead_in
    )
    play = Play(run, arguments)
    application.exec()
    print(json.dumps({**play.told, "troubles": play.troubles}))


if __name__ == "__main__":
    main()
