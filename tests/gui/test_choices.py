"""Segments, chips and switches: keys, names, and signals on the lifter's action only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch


@pytest.fixture
def segments(qtbot: QtBot, theme: Theme) -> Segments:
    row = Segments(theme, "Reps you had left", [Segment(text, text) for text in "0123"])
    qtbot.addWidget(row)
    row.show()
    return row


def test_nothing_is_chosen_at_first(segments: Segments) -> None:
    assert segments.value() is None


def test_showing_a_value_sends_nothing(qtbot: QtBot, segments: Segments) -> None:
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_value("2")
        assert segments.value() == "2"
        segments.set_value(None)
    assert segments.value() is None


def test_click_chooses(qtbot: QtBot, segments: Segments) -> None:
    with qtbot.waitSignal(segments.chosen) as sent:
        QTest.mouseClick(segments.button("1"), Qt.MouseButton.LeftButton)
    assert sent.args == ["1"]
    assert segments.value() == "1"


def test_one_choice_at_a_time(segments: Segments) -> None:
    segments.set_value("0")
    QTest.mouseClick(segments.button("3"), Qt.MouseButton.LeftButton)
    assert not segments.button("0").isChecked()


def test_arrows_move_the_choice(qtbot: QtBot, segments: Segments) -> None:
    qtbot.waitExposed(segments)
    segments.set_value("1")
    segments.button("1").setFocus()
    with qtbot.waitSignal(segments.chosen) as sent:
        QTest.keyClick(segments.button("1"), Qt.Key.Key_Right)
    assert sent.args == ["2"]
    QTest.keyClick(segments.button("2"), Qt.Key.Key_Left)
    assert segments.value() == "1"


def test_an_arrow_makes_the_first_choice(segments: Segments) -> None:
    QTest.keyClick(segments.button("0"), Qt.Key.Key_Right)
    assert segments.value() == "0"


def test_segments_are_named(segments: Segments) -> None:
    assert segments.accessibleName() == "Reps you had left"
    assert segments.button("3").accessibleName() == "3"


@pytest.mark.parametrize("shape", list(ChipShape))
def test_chip_reports_clicks_only(qtbot: QtBot, theme: Theme, shape: ChipShape) -> None:
    chip = ChoiceChip(theme, "Back rounded", key="A", shape=shape)
    qtbot.addWidget(chip)
    with qtbot.assertNotEmitted(chip.clicked):
        chip.setChecked(True)
    with qtbot.waitSignal(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()
    assert chip.accessibleName() == "Back rounded"
    assert "A" in chip.toolTip()


def test_chip_grows_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    chip = ChoiceChip(theme, "Leaned back at top", key="J")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    theme.set_text_scale(1.5)
    assert chip.sizeHint().width() > before * 1.2


def test_switch_shows_its_state_by_side(qtbot: QtBot, theme: Theme) -> None:
    switch = Switch(theme, "Count aloud")
    qtbot.addWidget(switch)
    off = switch.grab().toImage()
    with qtbot.waitSignal(switch.clicked):
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    assert switch.grab().toImage() != off
    assert switch.accessibleName() == "Count aloud"
