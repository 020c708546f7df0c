"""The small controls below a stage: a tick box, a button with an icon, a slider for percent."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import qGray
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.percent_slider import PercentSlider
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.tick_box import TickBox


def test_a_tick_box_takes_clicks_on_its_words(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme, "Muscles", key="M")
    qtbot.addWidget(box)
    box.show()
    assert (box.accessibleName(), box.toolTip()) == ("Muscles", "Muscles (M)")
    end = QPoint(box.width() - 4, box.height() // 2)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=end)
    assert box.isChecked()


def test_a_tick_shows(qtbot: QtBot, theme: Theme) -> None:
    box = TickBox(theme, "Spine")
    qtbot.addWidget(box)
    box.show()
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme.set_scheme(scheme)
        box.setChecked(False)
        empty = box.grab().toImage()
        box.setChecked(True)
        assert box.grab().toImage() != empty


def test_a_button_without_words_is_named(qtbot: QtBot, theme: Theme) -> None:
    button = IconButton(theme, Icon.PLAY, "Play", key="Space")
    qtbot.addWidget(button)
    button.show()
    assert (button.accessibleName(), button.toolTip()) == ("Play", "Play (Space)")
    playing = button.grab().toImage()
    button.show_state(Icon.PAUSE, "Stop")
    assert (button.accessibleName(), button.toolTip()) == ("Stop", "Stop (Space)")
    assert button.grab().toImage() != playing


def test_a_slider_writes_its_number_in_its_own_words(qtbot: QtBot, theme: Theme) -> None:
    slider = PercentSlider(theme, "Depth", 0, 100, words="Depth {} %".format, is_stretched=True)
    qtbot.addWidget(slider)
    slider.resize(400, 30)
    slider.show()
    moved: list[int] = []
    slider.moved.connect(moved.append)
    slider.set_value(93)
    label = slider.findChild(TextLabel)
    assert isinstance(label, TextLabel)
    assert (label.text(), moved, slider.value()) == ("Depth 93 %", [], 93)
    left = label.x()
    handle = slider.findChild(QSlider)
    assert isinstance(handle, QSlider)
    QTest.keyClick(handle, Qt.Key.Key_Left)
    QTest.keyClick(handle, Qt.Key.Key_End)
    assert moved == [88, 100]
    assert label.x() == left


def test_a_box_without_a_tick_has_quieter_words(theme: Theme, qtbot: QtBot) -> None:
    box = TickBox(theme, "Bar path")
    qtbot.addWidget(box)
    theme.dress(box)
    box.show()
    assert _brightest(box) == theme.tokens.text2.rgb()
    box.setChecked(True)
    assert _brightest(box) == theme.tokens.text.rgb()


def _brightest(box: TickBox) -> int:
    words = box.rect().adjusted(24, 0, 0, 0)
    picture = box.grab(words).toImage()
    return max(
        (picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())),
        key=qGray,
    )
