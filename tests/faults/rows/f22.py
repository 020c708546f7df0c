"""F22: in mid-set the lid is closed for good, the system logs out, or the terminal goes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from hinge_desktop.core.session_progress import Step
from hinge_desktop.paths import user_folders
from hinge_desktop.store.opening import check_journal
from tests.faults.rows.row import Budget, Control, Outcome
from tests.faults.walker import NOTHING_OPEN
from tests.system_parts import POSIX

_ENDS: Final[dict[str, tuple[signal.Signals, ...]]] = {
    "SIGTERM": (signal.SIGTERM,),
    "SIGHUP": (signal.SIGHUP,),
    "logout": (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL),
    "lid": (signal.SIGSTOP, signal.SIGKILL),
}
_CLOSING: Final = ("SIGTERM", "SIGHUP")
"""Ends that leave the time to close the window."""
_STEPS: Final = (Step.IN_SET, Step.TO_LOG)
_ROOT: Final = Path(__file__).parents[3]
_LONGEST_SECONDS: Final = 60
_LONGEST_WORDS: Final = 2000


class Endings:
    """The real program, started again and again over one journal, each time ended otherwise."""

    number = "F22"
    title = "lid closed, SIGTERM, SIGHUP, logout in mid-set"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """End it in each way, while a set runs or is to be logged."""
        kinds = list(_ENDS) * budget.of(1, 50)
        random.Random(seed).shuffle(kinds)  # noqa: S311 repeatable on purpose
        failures: list[str] = []
        for place, step in enumerate(_STEPS):
            run = Endangered(folder / step, step)
            for kind in kinds[place :: len(_STEPS)]:
                failures += [f"{step}, {kind}: {text}" for text in run.end(kind)]
            failures += [f"{step}: {text}" for text in run.come_up()]
        return Outcome(
            len(kinds),
            failures=tuple(failures),
            controls=(_another_place_is_seen(folder), _a_lost_answer_is_seen(folder)),
        )


class Endangered:
    """One journal and what its lifter saw last."""

    def __init__(self, folder: Path, step: Step) -> None:
        self._folder = folder
        self._step = step
        folder.mkdir(exist_ok=True)
        self._errors = folder / "stderr"
        self.stood: Sequence[str] = ()
        """Where the last run stood; nothing before the first."""

    def end(self, kind: str) -> Iterator[str]:
        """Start, end it like this once it stands, and yield what was wrong."""
        with self._started() as process:
            lines = _lines(process, 2)
            for number in _ENDS[kind]:
                process.send_signal(number)
            process.wait(_LONGEST_SECONDS)
        if len(lines) < 2:
            said = self._errors.read_text("utf-8", "replace")[-_LONGEST_WORDS:]
            yield f"never stood in the set: {lines}, ended with {process.returncode}: {said}"
            return
        yield from self.wrong_with(lines[0])
        yield from self.wrong_with_answers(lines[1])
        self.stood = lines[1]
        if kind in _CLOSING and process.returncode:
            yield f"ended with {process.returncode}"
        marks = list(user_folders(self._environment()).logs.glob("running-*"))
        if bool(marks) is (kind in _CLOSING):
            yield f"left {len(marks)} marks"
        if check_journal(user_folders(self._environment()).journal_file):
            yield "the journal is damaged"

    def come_up(self) -> Iterator[str]:
        """Start once more, and yield what is wrong with where it comes up."""
        with self._started() as process:
            lines = _lines(process, 1)
            process.send_signal(signal.SIGTERM)
            process.wait(_LONGEST_SECONDS)
        yield from self.wrong_with(lines[0] if lines else ["nothing said"])

    def wrong_with(self, place: Sequence[str]) -> Iterator[str]:
        """Yield a line where a run did not come up where the one before it stood."""
        expected = self.stood[1:3] or [NOTHING_OPEN, "-"]
        if list(place[1:]) != list(expected):
            yield f"came up at {place[1:]} instead of {expected}"

    def wrong_with_answers(self, stands: Sequence[str]) -> Iterator[str]:
        """Yield a line where the log came up without the answers of the run before."""
        if self.stood and stands[3:4] != self.stood[4:5]:
            yield f"the log came up with {stands[3:4]} instead of {self.stood[4:5]}"

    def _started(self) -> subprocess.Popen[bytes]:
        call = [sys.executable, "-m", "tests.faults.ended", str(self._folder), str(self._step)]
        with self._errors.open("wb") as errors:
            return subprocess.Popen(
                call,
                cwd=_ROOT,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"},
                stdout=subprocess.PIPE,
                stderr=errors,
            )

    def _environment(self) -> dict[str, str]:
        return {"HINGE_DATA_DIR": str(self._folder)}


def _lines(process: subprocess.Popen[bytes], count: int) -> list[list[str]]:
    guard = threading.Timer(_LONGEST_SECONDS, process.kill)
    guard.start()
    try:
        pipe = process.stdout
        heard = [] if pipe is None else [pipe.readline().decode().split() for _ in range(count)]
    finally:
        guard.cancel()
        guard.join()
    return [line for line in heard if line]


def _another_place_is_seen(folder: Path) -> Control:
    run = Endangered(folder, Step.IN_SET)
    run.stood = ("stands", Step.IN_SET, "a-set-that-nobody-began")
    wrong = list(run.wrong_with(("ready", Step.READY, "-")))
    return Control("a set that is not there again", is_caught=len(wrong) == 1)


def _a_lost_answer_is_seen(folder: Path) -> Control:
    run = Endangered(folder, Step.TO_LOG)
    run.stood = ("stands", Step.TO_LOG, "a-set", "none", "2")
    wrong = list(run.wrong_with_answers(("stands", Step.TO_LOG, "a-set", "none", "1")))
    return Control("an answer that is not there again", is_caught=len(wrong) == 1)


ROW = Endings()
