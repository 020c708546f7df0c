"""Kills the walker with SIGKILL at random moments and looks at the file each time."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from hinge_desktop.paths import user_folders
from hinge_desktop.store.opening import open_journal
from tests.faults.recorder import Recorder, Tally
from tests.faults.walker import READY, SAVED
from tests.placed_journal import place_on_the_bar

_MOST_LINES = 24
_LONGEST_DELAY_SECONDS = 0.03
_LONGEST_ROUND_SECONDS = 60


@dataclass(frozen=True)
class Moment:
    """When a walker dies: so long after it said so many lines (none: while it starts)."""

    lines: int
    delay_seconds: float


def random_moments(seed: int, count: int) -> list[Moment]:
    """Return moments spread over start, keys, commits and ticks; the same for the same seed."""
    source = random.Random(seed)  # noqa: S311  repeatable on purpose
    moments = []
    for _ in range(count):
        lines = source.randint(0, _MOST_LINES)
        longest = _LONGEST_DELAY_SECONDS if lines else 1.0
        moments.append(Moment(lines, source.uniform(0, longest)))
    return moments


def kill_in_lanes(
    folder: Path,
    seed: int,
    kills: int,
    lanes: int = 2,
    place: Callable[[Path], None] = place_on_the_bar,
) -> Tally:
    """Run the kills in journals side by side, and finish a session in each at the end.

    `place` writes each journal.
    """
    moments = random_moments(seed, kills)
    total = Tally()
    with ThreadPoolExecutor(lanes) as pool:
        runs = [
            pool.submit(kill_at, folder / f"lane-{lane}", moments[lane::lanes], place)
            for lane in range(lanes)
        ]
        for run in runs:
            total.add(run.result())
    return total


def kill_at(folder: Path, moments: Sequence[Moment], place: Callable[[Path], None]) -> Tally:
    """Kill one walker after the other over the same journal."""
    file = user_folders({"HINGE_DATA_DIR": str(folder)}).journal_file
    place(file)
    recorder = Recorder()
    _note_before(recorder, file)
    for moment in moments:
        _hear(recorder, _lines_until_killed(folder, moment))
        recorder.tally.kills += 1
        _look(recorder, file)
    _finish_a_session(folder, recorder)
    _look(recorder, file)
    return recorder.tally


def start_walker(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the program on a folder; its lines come through the pipe."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-m", "tests.faults.walker", str(folder), *arguments]
    return subprocess.Popen(
        call, cwd=Path(__file__).parents[2], env=environment, stdout=subprocess.PIPE
    )


def _lines_until_killed(folder: Path, moment: Moment) -> list[bytes]:
    with start_walker(folder) as walker:
        heard = _first_lines(walker, moment.lines)
        fuse = threading.Timer(moment.delay_seconds, walker.send_signal, [signal.SIGKILL])
        fuse.start()
        # Reading on empties the pipe, so that the walker never waits for us.
        heard += _first_lines(walker, None)
        fuse.join()
    if walker.returncode != -signal.SIGKILL:
        raise RuntimeError(f"the walker ended by itself with {walker.returncode}")
    return heard


def _first_lines(walker: subprocess.Popen[bytes], count: int | None) -> list[bytes]:
    if walker.stdout is None:
        raise RuntimeError("the walker has no pipe")
    guard = threading.Timer(_LONGEST_ROUND_SECONDS, walker.kill)
    guard.start()
    try:
        lines: list[bytes] = []
        while count is None or len(lines) < count:
            line = walker.stdout.readline()
            if not line:
                break
            lines.append(line)
        return lines
    finally:
        guard.cancel()
        guard.join()


def _hear(recorder: Recorder, lines: Sequence[bytes]) -> None:
    for line in lines:
        word, *rest = line.decode().split()
        if word == READY:
            recorder.note_start((rest[0], rest[1]))
        elif word == SAVED:
            recorder.note_tick(rest[0], int(rest[1]))


def _finish_a_session(folder: Path, recorder: Recorder) -> None:
    with start_walker(folder, "--sessions", "1") as walker:
        _hear(recorder, _first_lines(walker, None))
    if walker.returncode:
        raise RuntimeError(f"the last session could not be finished: {walker.returncode}")


def _note_before(recorder: Recorder, file: Path) -> None:
    journal = open_journal(file)
    recorder.note_before(journal)
    journal.close()


def _look(recorder: Recorder, file: Path) -> None:
    journal = open_journal(file)
    try:
        recorder.look_at(journal)
    finally:
        journal.close()
