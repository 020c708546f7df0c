"""Whether the window misses frames while plates are planned: a heart beats in its thread meanwhile.

The same heart beats while nothing is planned, which is what this machine lets a window have at
all, and while the plates are planned in the window's own thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from time import perf_counter
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer

from hinge_desktop.core.plate_plan import plan_plates
from hinge_desktop.gui.bar_answers import BarAnswers
from hinge_desktop.gui.garbage import WindowGarbage
from hinge_desktop.services.bar_planner import DayBar
from hinge_desktop.services.kept_plans import KeptPlans

FRAME_MS: Final = 1000 / 60
BEAT_MS: Final = 16
ROUNDS: Final = 3


class Heart:
    """Beats at 60 Hz and remembers when."""

    def __init__(self) -> None:
        self._beats: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(perf_counter()))

    def during(self, work: Callable[[QEventLoop], None]) -> list[float]:
        """Return the milliseconds from beat to beat until `work` ends the loop it is given."""
        loop = QEventLoop()
        self._beats = [perf_counter()]
        self._timer.start(BEAT_MS)
        QTimer.singleShot(0, lambda: work(loop))
        loop.exec()
        self._timer.stop()
        beats = [*self._beats, perf_counter()]
        return [(later - one) * 1000 for one, later in pairwise(beats)]


class InTurn(QObject):
    """Has the plates of one session after the other planned, as fast as that goes."""

    def __init__(self, questions: Sequence[DayBar], loop: QEventLoop, *, is_beside: bool) -> None:
        super().__init__()
        self._left = list(questions)
        self._loop = loop
        self._is_beside = is_beside
        self._answers = BarAnswers(KeptPlans(), self)
        self._answers.answered.connect(self.go_on)

    def go_on(self) -> None:
        """Ask for the next one in a turn of its own, or end."""
        QTimer.singleShot(0, self, self._ask if self._left else self._loop.quit)

    def _ask(self) -> None:
        question = self._left.pop()
        if self._is_beside:
            self._answers.ask(question)
        else:
            question.answer(plan_plates)
            self.go_on()


def measure(questions: Sequence[DayBar]) -> bool:
    """Print how late frames came; tell whether a round missed none beside the window.

    What is missed in one round alone is the machine's: other programs run on it too.
    """
    application = QCoreApplication.instance() or QCoreApplication([])
    garbage = WindowGarbage()
    garbage.start()
    heart = Heart()
    gaps: dict[str, list[list[float]]] = {"beside": [], "idle": [], "within": []}
    for _ in range(ROUNDS):
        gaps["beside"].append(heart.during(_planning(questions, is_beside=True)))
        milliseconds = round(sum(gaps["beside"][-1]))
        gaps["idle"].append(heart.during(partial(_rest, milliseconds)))
        gaps["within"].append(heart.during(_planning(questions, is_beside=False)))
    garbage.stop()
    application.processEvents()
    print(f"Longest gap between frames while the {len(questions)} hardest are planned, in ms:")
    _print_row("beside the window, as the program does", gaps["beside"])
    _print_row("nothing is planned", gaps["idle"])
    _print_row("in the window's own thread", gaps["within"])
    return min(max(one) for one in gaps["beside"]) < 2 * FRAME_MS


def _planning(questions: Sequence[DayBar], *, is_beside: bool) -> Callable[[QEventLoop], None]:
    turns: list[InTurn] = []

    def begin(loop: QEventLoop) -> None:
        turns.append(InTurn(questions, loop, is_beside=is_beside))
        turns[0].go_on()

    return begin


def _rest(milliseconds: int, loop: QEventLoop) -> None:
    QTimer.singleShot(milliseconds, loop.quit)


def _print_row(name: str, rounds: Sequence[Sequence[float]]) -> None:
    longest = ", ".join(f"{max(gaps):.1f}" for gaps in rounds)
    missed = sum(gap >= 2 * FRAME_MS for gaps in rounds for gap in gaps)
    frames = sum(map(len, rounds))
    print(f"{name:42}{longest:>20}   {missed} of {frames} frames missed")
