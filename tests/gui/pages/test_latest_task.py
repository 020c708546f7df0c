from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.gui.background import Progress
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


@pytest.mark.parametrize(
    ("error", "is_raised"),
    [
        (ValueError("ours"), True),
        (OSError("a disk"), False),
        (JournalError(JournalProblem.BUSY, "journal.hinge"), False),
    ],
)
def test_a_mistake_of_ours_that_nobody_listens_for_is_raised(
    qtbot: QtBot, error: Exception, *, is_raised: bool
) -> None:
    task = LatestTask()

    def fail() -> None:
        raise error

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(task.idle):
        task.ask(fail)
    assert [one for _, one, _ in raised] == ([error] if is_raised else [])


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
    task.end()
    task.ask(lambda: done.append("asked too late"))
    QCoreApplication.processEvents()
    assert not task.is_busy
    assert done == ["running"]


def _in_parts(gates: dict[str, Event], told: list[str], progress: Progress) -> str:
    """Hand over a part at each gate, in their order."""
    for place, (name, gate) in enumerate(gates.items()):
        progress.report(place / len(gates))
        assert gate.wait(_LONG)
        progress.hand_over(name)
        told.append(name)
    return "all"


def test_parts_come_before_the_result_and_say_how_far_it_is(qtbot: QtBot) -> None:
    task = LatestTask()
    heard: list[object] = []
    task.part_answered.connect(heard.append)
    task.progressed.connect(heard.append)
    gates = {"main": Event(), "tile": Event()}
    task.ask_long(partial(_in_parts, gates, []))
    qtbot.waitUntil(lambda: heard == [0.0])
    gates["main"].set()
    qtbot.waitUntil(lambda: heard == [0.0, "main", 0.5])
    with qtbot.waitSignal(task.answered) as answered:
        gates["tile"].set()
    assert (heard, answered.args) == ([0.0, "main", 0.5, "tile"], ["all"])


def _in_thousand_steps(progress: Progress) -> None:
    for step in range(1001):
        progress.report(step / 1000)


def test_each_percent_is_told_once(qtbot: QtBot) -> None:
    task = LatestTask()
    told: list[float] = []
    task.progressed.connect(told.append)
    with qtbot.waitSignal(task.answered):
        task.ask_long(_in_thousand_steps)
    assert [round(share * 100) for share in told] == list(range(101))


def test_a_newer_request_stops_long_work_and_its_parts_are_dropped(qtbot: QtBot) -> None:
    task = LatestTask()
    parts: list[object] = []
    task.part_answered.connect(parts.append)
    told: list[str] = []
    gates = {"first": Event(), "second": Event()}
    task.ask_long(partial(_in_parts, gates, told))
    with qtbot.waitSignal(task.answered) as answered:
        task.ask(lambda: "newer")
        gates["first"].set()
    assert (answered.args, parts, told) == (["newer"], [], [])


def test_cancelled_work_says_nothing_and_the_next_request_works(qtbot: QtBot) -> None:
    task = LatestTask()
    heard: list[object] = []
    for signal in (task.answered, task.part_answered, task.failed):
        signal.connect(heard.append)
    may_end = Event()
    task.ask(partial(_answer_when, may_end, "cancelled"))
    task.ask(lambda: "waiting")
    with qtbot.waitSignal(task.idle):
        task.cancel()
        may_end.set()
    assert heard == []
    with qtbot.waitSignal(task.answered):
        task.ask(lambda: "again")
    assert heard == ["again"]


@pytest.mark.usefixtures("qapp")
def test_a_window_that_closes_stops_long_work() -> None:
    task = LatestTask()
    told: list[str] = []
    gates = {"first": Event(), "second": Event()}
    task.ask_long(partial(_in_parts, gates, told))
    gates["first"].set()
    task.end()
    assert told in ([], ["first"])
