"""What is solved in the background: kept, bounded, and sent only to whom it still matters."""

from __future__ import annotations

from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.posture import Obstacle, PostureError
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure.shelf import Shelf


class Solver:
    """Answers with the order doubled; "slow" waits until it is let go."""

    def __init__(self) -> None:
        self.orders: list[str] = []
        self.threads: set[int] = set()
        self.go_on = Event()

    def __call__(self, order: str, breathe: Breathe) -> str:
        self.orders.append(order)
        self.threads.add(get_ident())
        breathe()
        if order == "slow":
            self.go_on.wait(10)
        if order == "impossible":
            raise PostureError(Obstacle.NO_BALANCE)
        return 2 * order


@pytest.fixture
def solver() -> Solver:
    return Solver()


def test_an_order_is_solved_once_and_not_in_the_window(qtbot: QtBot, solver: Solver) -> None:
    shelf = Shelf(solver, 4)
    for _ in range(2):
        with qtbot.waitSignal(shelf.solved) as told:
            shelf.ask("a")
        assert told.args == ["a", "aa"]
    assert solver.orders == ["a"]
    assert get_ident() not in solver.threads


def test_what_cannot_be_is_refused_with_its_reason_and_not_tried_again(
    qtbot: QtBot, solver: Solver
) -> None:
    shelf = Shelf(solver, 4)
    for _ in range(2):
        with qtbot.waitSignal(shelf.refused) as told:
            shelf.ask("impossible")
        assert told.args == ["impossible", Obstacle.NO_BALANCE]
    assert solver.orders == ["impossible"]


def test_a_late_answer_does_not_replace_what_was_asked_for_since(
    qtbot: QtBot, solver: Solver
) -> None:
    shelf = Shelf(solver, 4)
    with qtbot.waitSignal(shelf.solved):
        shelf.ask("kept")
    sent: list[str] = []
    shelf.solved.connect(lambda order, _picture: sent.append(order))
    shelf.ask("slow")
    shelf.ask("kept")
    solver.go_on.set()
    with qtbot.waitSignal(shelf.solved):
        shelf.ask("last")
    assert sent == ["kept", "last"]


def test_the_oldest_is_forgotten(qtbot: QtBot, solver: Solver) -> None:
    shelf = Shelf(solver, 2)
    for order in ("a", "b", "a", "c", "a", "b"):
        with qtbot.waitSignal(shelf.solved):
            shelf.ask(order)
    assert solver.orders == ["a", "b", "c", "b"]


def test_an_error_that_nobody_expects_is_not_swallowed(qtbot: QtBot) -> None:
    def broken(_order: str, _breathe: Breathe) -> str:
        raise ZeroDivisionError

    shelf = Shelf(broken, 2)
    with qtbot.captureExceptions() as raised:
        shelf.ask("a")
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
