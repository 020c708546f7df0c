"""The search for English words finds them, and nothing else."""

from __future__ import annotations

import pytest
from hinge_texts.pseudo import LONG, pseudo
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.tongues.plain_words import is_plain, plain_words


@pytest.mark.parametrize("text", ["Save", "[Šávéöö] now", "3 sets", "<b>Bold</b>"])
def test_english_is_found(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "12", "62.5 kg", "Saturday 21 November", "Ctrl Z", "Athleex, IronStride"),
        *(pseudo("Save"), pseudo("Save %1 of <b>%n</b> sets"), "X", "3-1-1-1"),
    ],
)
def test_names_units_and_what_was_translated_are_none(text: str) -> None:
    assert not is_plain(text)


def test_words_of_the_lifter_are_none() -> None:
    assert not is_plain("[Ñöţé]: long arms", ("long arms",))


def test_names_and_tooltips_are_read_too(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton(pseudo("Save"))
    button.setToolTip("Keeps it")
    button.setAccessibleName("Save it")
    QVBoxLayout(window).addWidget(button)
    window.show()
    found = " ".join(plain_words(window))
    assert "Keeps it" in found
    assert "Save it" in found
    assert LONG.code not in found
