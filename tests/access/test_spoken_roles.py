"""What our own widgets are for assistive technology, and that a choice is really made."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.spoken_roles import install_spoken_roles
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.week_dots import WeekDots

Role = QAccessible.Role


class Page(QWidget):
    """A page, by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page_made_up")
        self.setAccessibleName("Made up")
        QVBoxLayout(self)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Page:
    install_spoken_roles(qapp)
    page = Page()
    qtbot.addWidget(page)
    return page


def _read(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def test_pages_groups_and_drawings_are_not_passed_over(page: Page, theme: Theme) -> None:
    dots = WeekDots(theme)
    dots.setAccessibleName("No session in these days")
    choices = Segments(theme, "Unit", [Segment("kg", "kg"), Segment("lb", "lb")])
    layout = page.layout()
    assert layout is not None
    layout.addWidget(dots)
    layout.addWidget(choices)
    page.show()
    assert _read(page).role() is Role.Section
    assert _read(dots).role() is Role.Graphic
    assert _read(choices).role() is Role.Grouping
    dots.setAccessibleName("")
    assert _read(dots).role() is Role.Client


def test_a_choice_is_made_as_by_a_click(page: Page, theme: Theme, qtbot: QtBot) -> None:
    choices = Segments(theme, "Unit", [Segment("kg", "kg"), Segment("lb", "lb")])
    layout = page.layout()
    assert layout is not None
    layout.addWidget(choices)
    page.show()
    second = _read(choices).child(1)
    assert second is not None
    assert second.role() is Role.RadioButton
    assert not second.state().checked
    action = second.actionInterface()
    with qtbot.waitSignal(choices.chosen) as chosen:
        action.doAction(action.actionNames()[0])
    assert chosen.args == ["lb"]
    assert second.state().checked


def test_a_switch_is_switched_as_by_a_click(page: Page, theme: Theme, qtbot: QtBot) -> None:
    switch = Switch(theme, "Reduce motion")
    layout = page.layout()
    assert layout is not None
    layout.addWidget(switch)
    page.show()
    read = _read(switch)
    assert read.role() is Role.CheckBox
    action = read.actionInterface()
    with qtbot.waitSignal(switch.clicked):
        action.doAction(action.actionNames()[0])
    assert read.state().checked
    switch.setEnabled(False)
    assert action.pressAction() not in action.actionNames()
