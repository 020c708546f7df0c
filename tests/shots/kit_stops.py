"""Stops at the page of the kit: from nothing entered to much of it."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.pages import PageName
from hinge_desktop.walk import Walk
from tests.builders import kg, lb


def kit_stops(walk: Walk) -> Iterator[str]:
    """Stop at the page of the kit: nothing entered, little of it, pounds, kg with lb, much."""
    desk = walk.desk
    walk.show_page(PageName.EQUIPMENT)
    yield "kit-empty"
    desk.equipment.own_no_iron()
    yield "kit-nothing_owned"
    _take_back(walk)
    desk.lifter.store(Profile(unit=Unit.LB))
    desk.equipment.set_plates(lb(45), 4)
    yield "kit-pounds"
    for _ in range(2):
        _take_back(walk)
    for plate in (lb(45), lb(10), kg(7.5), kg(6.35)):
        desk.equipment.set_plates(plate, 3)
    yield "kit-mixed"
    for quarters in range(3, 18):
        desk.equipment.set_plates(kg(quarters / 4), 4)
    yield "kit-many_plates"
    walk.click("bar_1_edit")
    walk.focus("bar_weight")
    walk.type_text("x")
    walk.click("kit_save")
    yield "kit-bar_not_read"
    walk.press("Escape")
    walk.press("Escape")


def _take_back(walk: Walk) -> None:
    walk.workspace.undo.undo()
    walk.settle()
