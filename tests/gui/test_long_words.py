"""Words of a longer language: they shrink, wrap or end in an ellipsis, and are never just cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.line_fit import fitting_line
from hinge_desktop.gui.widgets.phase_word import PhaseWord
from hinge_desktop.gui.widgets.text_label import ShortLabel
from tests.shown_text import cut_texts, shown_texts

LONG = "Ausführlicher als auf Englisch"


@pytest.fixture(autouse=True)
def _is_dressed(theme: Theme, qapp: QApplication) -> None:
    theme.dress(qapp)


def shown(qtbot: QtBot, part: QWidget, width: int) -> QWidget:
    """Show a part in a window of a width, whatever it wants."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    window.show()
    window.setFixedWidth(width)
    part.setGeometry(0, 0, width, part.sizeHint().height())
    return window


def made(kind: str, theme: Theme) -> QWidget:
    if kind == "button":
        return KeyButton(theme, LONG, key="K")
    if kind == "hint":
        return KeyHint(theme, "K", LONG)
    if kind == "chip":
        return ChoiceChip(theme, LONG, key="K")
    label = ShortLabel(theme)
    label.setText(LONG)
    return label


@pytest.mark.parametrize("width", [120, 160, 400])
@pytest.mark.parametrize("kind", ["button", "hint", "chip", "label"])
def test_what_is_too_long_ends_in_an_ellipsis_and_its_tooltip_is_whole(
    qtbot: QtBot, theme: Theme, kind: str, width: int
) -> None:
    part = made(kind, theme)
    window = shown(qtbot, part, width)
    assert LONG in part.toolTip()
    assert cut_texts(window) == []
    words = [text.words for text in shown_texts(window) if text.words != "K"]
    assert words == [LONG] or words[0].endswith("…")
    assert (words == [LONG]) is (width == 400)


@pytest.mark.parametrize("text", ["DONE", "LÖSEN", "ÄÖÜ (ÇĘ)", "HALTEN, DANN SEHR LANGSAM HEBEN"])
def test_the_word_of_the_moment_fits_with_accents_and_tails(
    qtbot: QtBot, theme: Theme, text: str
) -> None:
    word = PhaseWord(theme)
    window = shown(qtbot, word, 500)
    word.resize(500, 96)
    word.show_plain(text)
    assert [one.words for one in shown_texts(window)] == [text]
    assert cut_texts(window) == []


def test_a_line_that_fits_keeps_its_size_and_its_middle(theme: Theme) -> None:
    def font_of(shrink: float) -> QFont:
        return theme.timer_font(40 * shrink)

    font, baseline = fitting_line("8", font_of, QSizeF(200, 60))
    metrics = QFontMetricsF(font_of(1.0))
    assert font == font_of(1.0)
    assert baseline == pytest.approx((60 + metrics.capHeight()) / 2)


def test_a_short_label_begins_where_reading_does(qtbot: QtBot, theme: Theme) -> None:
    label = ShortLabel(theme)
    label.setText("kg")
    window = shown(qtbot, label, 300)
    (text,) = shown_texts(window)
    assert text.ink.left() < 20
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    (text,) = shown_texts(window)
    assert text.ink.right() > 280
