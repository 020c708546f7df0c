"""What points onwards points where the eye goes on, also where it reads from the right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.fold_row import FoldRow
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.link_button import LinkButton
from hinge_desktop.gui.widgets.text_label import IconLabel
from hinge_desktop.gui.widgets.text_link import TextLink

RIGHT, LEFT = Icon.CHEVRON_RIGHT, Icon.CHEVRON_LEFT
SHOWN: list[Callable[[Theme], QWidget]] = [
    lambda theme: IconLabel(theme, RIGHT),
    lambda theme: IconButton(theme, RIGHT, ""),
    lambda theme: IconButton(theme, Icon.ARROW_LEFT, ""),
    lambda theme: KeyButton(theme, "", icon=LEFT),
    lambda theme: TextLink(theme, "", icon=RIGHT),
    lambda theme: LinkButton(theme, ""),
    lambda theme: FoldRow(theme, "", ""),
]


def picture(widget: QWidget, direction: Qt.LayoutDirection) -> QImage:
    widget.setLayoutDirection(direction)
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("build", SHOWN)
def test_a_sign_that_leads_on_is_mirrored(
    qtbot: QtBot, theme: Theme, build: Callable[[Theme], QWidget]
) -> None:
    widget = build(theme)
    qtbot.addWidget(widget)
    widget.setPalette(theme.palette())
    widget.resize(200, 40)
    from_left = picture(widget, Qt.LayoutDirection.LeftToRight)
    from_right = picture(widget, Qt.LayoutDirection.RightToLeft)
    assert differing(from_right, from_left) > 8, "something points"
    assert differing(from_right, from_left.flipped(Qt.Orientation.Horizontal)) <= 4


def test_what_only_shows_how_a_tape_runs_stays(qtbot: QtBot, theme: Theme) -> None:
    label = IconLabel(theme, Icon.PLAY)
    qtbot.addWidget(label)
    from_left = picture(label, Qt.LayoutDirection.LeftToRight)
    assert picture(label, Qt.LayoutDirection.RightToLeft) == from_left


def differing(one: QImage, other: QImage) -> int:
    """Count the pixels that are clearly not the same: smoothed edges differ by a little."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 60
        for x in range(one.width())
        for y in range(one.height())
    )
