"""Where a message stands: over what is looked at, and beside the figures of a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.toast import Toast

SHORT = "Set 3 changed from 11 to 12 reps"
LONG = f"{SHORT}, and everything after it with it, as it was before the import of that day"


class Page(QWidget):
    """A page with figures at the left and a part for messages at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.figures, self._session = QWidget(), QWidget()
        self._session.setMinimumWidth(560)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.figures, 1)
        row.addWidget(self._session)

    @property
    def message_ground(self) -> QWidget:
        return self._session


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def toast(qtbot: QtBot, theme: Theme, page: Page) -> Toast:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    sidebar = QWidget()
    sidebar.setFixedWidth(208)
    row.addWidget(sidebar)
    row.addWidget(page, 1)
    toast = Toast(theme, window, lambda: page)
    with qtbot.waitExposed(window):
        window.show()
    return toast


def test_a_message_stands_in_the_middle_of_its_part_of_the_page(toast: Toast, page: Page) -> None:
    toast.show_message(SHORT, undo=True)
    assert _middle(toast) == pytest.approx(_middle(page.message_ground), abs=1)
    assert toast.geometry().left() > _right(page.figures)
    assert toast.geometry().bottom() == 800 - 48 - 1


@pytest.mark.parametrize("width", [900, 1280])
def test_a_message_that_is_wider_keeps_to_the_page(toast: Toast, page: Page, width: int) -> None:
    page.window().resize(width, 800)
    toast.show_message(LONG, undo=True)
    assert toast.width() > page.message_ground.width()
    assert toast.geometry().left() >= _left(page) + 4
    assert toast.geometry().right() < _right(page) - 4


def test_a_part_that_does_not_show_is_left_out(toast: Toast, page: Page) -> None:
    page.message_ground.hide()
    toast.show_message(SHORT)
    assert _middle(toast) == pytest.approx(_middle(page), abs=1)


def _middle(part: QWidget) -> float:
    return _left(part) + part.width() / 2


def _left(part: QWidget) -> int:
    return part.mapTo(part.window(), QPoint()).x()


def _right(part: QWidget) -> int:
    return _left(part) + part.width()


def test_a_message_grows_with_the_text(toast: Toast, theme: Theme) -> None:
    toast.show_message(SHORT, undo=True)
    width = toast.width()
    theme.set_text_scale(1.5)
    assert toast.width() > 1.2 * width
    grown = toast.geometry()
    toast.show_message(SHORT, undo=True)
    assert toast.geometry() == grown
