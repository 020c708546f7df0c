"""Sentences of several lines: further apart than a face sets them, and said as they were given."""

import pytest
from PySide6.QtGui import QAccessible, QFont, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel

WORDS = "On one leg you cannot hurry the way down, and < 5 % & more is no reason to."


def test_two_lines_stand_further_apart_than_in_a_label(qtbot: QtBot, theme: Theme) -> None:
    plain, spaced = TextLabel(theme, WORDS, wrap=True), Paragraph(theme, WORDS)
    for label in (plain, spaced):
        qtbot.addWidget(label)
    once = plain.fontMetrics().height()
    lines = plain.heightForWidth(300) // once
    assert lines > 1
    assert spaced.heightForWidth(300) == pytest.approx(plain.heightForWidth(300) * 1.17, abs=3)


def test_strong_words_are_of_a_shipped_weight_in_the_ink_of_the_scheme(
    qtbot: QtBot, theme: Theme
) -> None:
    label = Paragraph(theme, "The soonest is <b>Saturday</b>.", is_rich=True)
    qtbot.addWidget(label)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        page = QTextDocument()
        page.setHtml(QLabel.text(label))
        found = page.find("Saturday").charFormat()
        assert found.fontWeight() == QFont.Weight.DemiBold
        assert found.foreground().color() == theme.tokens.text
    assert label.text() == "The soonest is <b>Saturday</b>."


def test_it_says_what_it_was_given(qtbot: QtBot, theme: Theme) -> None:
    label = Paragraph(theme, WORDS)
    qtbot.addWidget(label)
    assert label.text() == WORDS
    spoken = QAccessible.queryAccessibleInterface(label)
    assert spoken.text(QAccessible.Text.Name) == WORDS
    label.setText("")
    assert not label.text()
    assert label.heightForWidth(300) <= label.fontMetrics().height() * 2
