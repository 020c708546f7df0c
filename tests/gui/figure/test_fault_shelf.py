"""Faults drawn in the background: the one asked for last, kept, or none where it has no picture."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.fault_shelf import FaultOrder, FaultShelf

Sent = list[tuple[object, object]]
ROUNDED = FaultOrder(Lift.WALL_HINGE, Lifter(), Fault.ROUNDED_LOW_BACK)
SQUATTED = FaultOrder(Lift.ROMANIAN_DEADLIFT, Lifter(), Fault.BECAME_A_SQUAT)
NO_PICTURE = FaultOrder(Lift.WALL_HINGE, Lifter(), Fault.BAR_DRIFTED)


@pytest.fixture
def sent() -> Sent:
    return []


@pytest.fixture
def shelf(sent: Sent) -> FaultShelf:
    shelf = FaultShelf()
    shelf.drawn.connect(lambda order, drawing: sent.append((order, drawing)))
    return shelf


def test_a_fault_is_drawn_once_and_kept(qtbot: QtBot, shelf: FaultShelf, sent: Sent) -> None:
    shelf.ask(ROUNDED)
    assert sent == []
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert sent[0][0] == ROUNDED
    assert sent[0][1] is not None
    shelf.ask(ROUNDED)
    assert sent[1][1] is sent[0][1]


def test_the_one_asked_for_last_is_sent(qtbot: QtBot, shelf: FaultShelf, sent: Sent) -> None:
    shelf.ask(ROUNDED)
    shelf.ask(SQUATTED)
    qtbot.waitUntil(lambda: bool(sent))
    assert [order for order, _ in sent] == [SQUATTED]


def test_a_fault_without_a_picture_is_told(qtbot: QtBot, shelf: FaultShelf, sent: Sent) -> None:
    shelf.ask(NO_PICTURE)
    qtbot.waitUntil(lambda: bool(sent))
    assert sent == [(NO_PICTURE, None)]
