"""The stop sheet shows all of itself wherever the window has the room, with nothing to scroll."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.safety import Feeling, Place
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.stop_sheet import StopContext, StopSheet
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll


def settle() -> None:
    """Let layouts that ask each other come to rest."""
    for _ in range(3):
        QApplication.processEvents()


def hidden_height(sheet: StopSheet) -> int:
    scroll = sheet.findChild(FittingScroll)
    assert isinstance(scroll, FittingScroll)
    return scroll.verticalScrollBar().maximum()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (900, 640)])
def test_nothing_scrolls(qtbot: QtBot, theme: Theme, width: int, height: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    sheet = StopSheet(
        theme, window, StopContext(LoadKind.BARBELL, True, "Next set 25 kg, 17 % less", None)
    )
    with qtbot.waitExposed(sheet):
        sheet.open()
    settle()
    assert hidden_height(sheet) == 0
    for answer in (Place.LOW_BACK, Feeling.TINGLING):
        chip = sheet.findChild(ChoiceChip, f"choice_{answer}")
        assert isinstance(chip, ChoiceChip)
        chip.click()
    settle()
    assert hidden_height(sheet) == 0
