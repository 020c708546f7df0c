from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.latest_task import LatestTask

_LONG = 5.0


def _answer_when(allowed: Event, answer: str) -> str:
    assert allowed.wait(_LONG)
    return answer


def test_only_the_newest_answer_comes(qtbot: QtBot) -> None:
    task = LatestTask()
    answers: list[object] = []
    task.answered.connect(answers.append)
    first_may_end = Event()
    task.ask(partial(_answer_when, first_may_end, "first"))
    task.ask(lambda: "second")
    task.ask(lambda: "third")
    with qtbot.waitSignal(task.idle):
        first_may_end.set()
    assert answers == ["third"]
    assert not task.is_busy


def test_a_failure_is_told_and_the_next_request_works(qtbot: QtBot) -> None:
    task = LatestTask()
    error = ValueError("no")

    def fail() -> str:
        raise error

    with qtbot.waitSignal(task.failed) as failed:
        task.ask(fail)
    assert failed.args == [error]
    with qtbot.waitSignal(task.answered) as answered:
        task.ask(lambda: "again")
    assert answered.args == ["again"]


@pytest.mark.usefixtures("qapp")
def test_a_page_that_goes_away_waits_for_its_read() -> None:
    task = LatestTask()
    may_end = Event()
    done: list[str] = []
    task.ask(lambda: done.append(_answer_when(may_end, "read")))
    may_end.set()
    task.deleteLater()
    QCoreApplication.sendPostedEvents(task, QEvent.Type.DeferredDelete.value)
    assert done == ["read"]


@pytest.mark.usefixtures("qapp")
def test_a_window_that_closes_waits_for_what_runs_and_starts_nothing_more() -> None:
    task = LatestTask()
    may_end = Event()
    done: list[str] = []
    task.ask(lambda: done.append(_answer_when(may_end, "running")))
    task.ask(lambda: done.append("waiting"))
    may_end.set()
    task.wait()
    QCoreApplication.processEvents()
    assert done == ["running"]
