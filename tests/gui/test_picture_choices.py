"""Choices with a drawing: one at a time, with the arrows, and none as long as none is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.build_choices import Length
from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.limb_sketch import limb_sketch
from hinge_desktop.gui.widgets.picture_choices import PictureChoice, PictureChoices

Key = Qt.Key


@pytest.fixture
def choices(qtbot: QtBot, theme: Theme) -> PictureChoices:
    pictures = [
        PictureChoice(one.value, one.value.title(), limb_sketch(Segment.FEMUR, one))
        for one in Length
    ]
    widget = PictureChoices(theme, "Thighs", pictures)
    qtbot.addWidget(widget)
    widget.resize(500, 92)
    widget.show()
    return widget


def test_nothing_is_chosen_before_the_lifter_chooses(choices: PictureChoices) -> None:
    assert choices.value() is None
    choices.set_value("long")
    choices.set_value(None)
    assert choices.value() is None


def test_a_click_anywhere_in_the_box_chooses(qtbot: QtBot, choices: PictureChoices) -> None:
    button = choices.button("long")
    with qtbot.waitSignal(choices.chosen) as sent:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(4, button.height() - 4))
    assert sent.args == ["long"]
    assert choices.value() == "long"


def test_setting_a_choice_sends_nothing(qtbot: QtBot, choices: PictureChoices) -> None:
    with qtbot.assertNotEmitted(choices.chosen):
        choices.set_value("short")


def test_the_arrows_choose_also_the_first_one(qtbot: QtBot, choices: PictureChoices) -> None:
    sent: list[str] = []
    choices.chosen.connect(sent.append)
    choices.setFocus()
    qtbot.waitUntil(choices.button("short").hasFocus)
    for _ in range(3):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, Key.Key_Right)
    assert sent == ["short", "average", "long"]


def test_each_button_says_what_it_is_and_what_of(choices: PictureChoices) -> None:
    button = choices.button("long")
    assert button.accessibleName() == "Long"
    assert button.accessibleDescription() == "Thighs"
    assert button.toolTip() == "Thighs: Long (arrows)"


def test_the_drawings_of_a_limb_differ(choices: PictureChoices) -> None:
    choices.set_value(None)
    pictures: list[QImage] = []
    for one in Length:
        image = choices.button(one.value).grab().toImage()
        pictures.append(image.copy(image.width() // 2 - 24, 10, 48, 46))
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
