"""Answers what goes on the bar: at once where it was planned before, else from a worker."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.breath import Breath
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.services.kept_plans import BarQuestion, KeptPlans, NotPlannedError


class BarAnswers(QObject):
    """Sends the answer to what was asked last; the window never waits for a plan."""

    answered = Signal(object)
    """Sent with the answer to the newest question, None where there is no bar."""

    def __init__(self, plans: KeptPlans, parent: QObject) -> None:
        super().__init__(parent)
        self._plans = plans
        self._asked: BarQuestion | None = None
        self._waits = False
        """Whether the newest question is with the worker; it is idle a little after its answer."""
        self._task = LatestTask(self)
        self._task.answered.connect(self._take)
        self._task.failed.connect(_pass_on)

    def ask(self, question: BarQuestion | None) -> None:
        """Ask; what is at hand is sent before this returns. None: nothing is wanted any more."""
        if question is not None and question == self._asked and self._waits:
            return
        self._asked = question
        self._waits = False
        if question is None:
            return
        try:
            answer = self._plans.kept(question)
        except NotPlannedError:
            self._waits = True
            self._task.ask(partial(_work_out, self._plans, question))
        else:
            self.answered.emit(answer)

    def _take(self, done: tuple[BarQuestion, object]) -> None:
        question, answer = done
        # Meanwhile something else may have been asked that was at hand.
        if question is self._asked:
            self._waits = False
            self.answered.emit(answer)


def _work_out(plans: KeptPlans, question: BarQuestion) -> tuple[BarQuestion, object]:
    return question, plans.answer(question, Breath())


def _pass_on(error: Exception) -> None:
    raise error
