"""Words that the window sizes, and labels that share a line with them."""

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.timer_label import TimerLabel, next_word


def test_the_window_sizes_it_and_the_text_size_does_not(qtbot: QtBot, theme: Theme) -> None:
    label = TimerLabel(theme, 56)
    qtbot.addWidget(label)
    label.set_scale(1.5)
    theme.set_text_scale(1.3)
    assert label.font().pixelSize() == 84
    assert label.font().weight() == QFont.Weight.Bold


def baseline(label: TimerLabel) -> float:
    """Return where its words stand, from the top of the line that it is in."""
    tail = label.contentsMargins().bottom() + QFontMetricsF(label.font()).descent()
    return label.geometry().bottom() - tail


def test_a_small_word_stands_on_the_line_of_a_large_one(qtbot: QtBot, theme: Theme) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    word, load = next_word(theme, "Next"), TimerLabel(theme, 56)
    load.setText("62.5 kg")
    for label in (word, load):
        row.addWidget(label)
    for scale in (1.0, 0.77, 1.5):
        for label in (word, load):
            label.set_scale(scale)
        word.stand_with(load)
        box.resize(700, 160)
        box.show()
        row.activate()
        assert abs(baseline(word) - baseline(load)) <= 1
