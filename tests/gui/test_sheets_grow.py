"""Sheets that are open while the text size changes give every word the room that it needs then."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.printing.print_sheet import PrintSheet
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.trash_sheet import TrashSheet
from hinge_desktop.gui.views.week.week_choice import WeekChoice
from hinge_desktop.gui.widgets.sheet import Sheet
from tests.shown_text import cut_texts


def print_sheet(theme: Theme, window: QWidget) -> Sheet:
    return PrintSheet(theme, window, "Bar RDL", "A4", has_wall_sheet=True)


def week_sheet(theme: Theme, window: QWidget) -> Sheet:
    sheet = Sheet(theme, window, "Your week", width=640)
    sheet.body.addWidget(WeekChoice(theme))
    return sheet


def trash_sheet(theme: Theme, window: QWidget) -> Sheet:
    return TrashSheet(theme, window, [])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("scale", [1.25, 1.5])
@pytest.mark.parametrize("build", [print_sheet, trash_sheet, week_sheet])
def test_no_word_is_cut(
    qtbot: QtBot, theme: Theme, build: Callable[[Theme, QWidget], Sheet], scale: float
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    sheet = build(theme, window)
    theme.dress(sheet)
    with qtbot.waitExposed(sheet):
        sheet.open()
    assert cut_texts(sheet) == []
    theme.set_text_scale(scale)
    for _ in range(4):
        QApplication.processEvents()
    assert cut_texts(sheet) == []
