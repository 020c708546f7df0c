"""What tests of a session on one leg ask of the window and of the file, and how long it takes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from hinge_desktop.core.session_progress import Progress, Step
from hinge_desktop.core.training import Side, WorkSet
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.services.session_rest import Rest
from hinge_desktop.store.opening import open_journal
from tests.end_to_end.driver import Driver

LEAD_IN = 10
REP = 6
SIDE = 8 * REP
CHANGE = 10
BOTH_SIDES = LEAD_IN + SIDE + CHANGE + SIDE
Key = Qt.Key


def progress(driver: Driver) -> Progress | None:
    assert driver.app.desk is not None
    return driver.app.desk.log.progress


def where(driver: Driver) -> tuple[Step, Side | None]:
    found = progress(driver)
    assert found is not None
    return found.step, None if found.current is None else found.current.side


def running_sets(driver: Driver) -> tuple[WorkSet, ...]:
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    return running.sets


def rest_of(driver: Driver) -> Rest | None:
    assert driver.app.desk is not None
    return driver.app.desk.log.rest


def stored(file: Path) -> tuple[WorkSet, ...]:
    journal = open_journal(file)
    session = journal.session(journal.session_lines(10)[0].id)
    assert session is not None
    assert journal.check() == ()
    journal.close()
    return session.sets


def line(driver: Driver) -> str:
    shown = [one for one in driver.app.window.findChildren(SetLine) if one.isVisible()]
    assert len(shown) == 1
    return shown[0].accessibleName()


def button(driver: Driver) -> str:
    return driver.workspace.screens.rest_log.primary.text()


def next_card(driver: Driver) -> str:
    card = driver.child("next_set")
    assert isinstance(card, QLabel)
    return card.text()
