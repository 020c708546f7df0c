"""The made-up languages keep what a translation must keep."""

from __future__ import annotations

from pathlib import Path

import pytest
from hinge_texts.marked_texts import Mark, MarkedText
from hinge_texts.pseudo import (
    FROM_THE_RIGHT,
    LONG,
    PSEUDO_LANGUAGES,
    PseudoLanguage,
    pseudo,
    write_pseudo,
)
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

MARKS = [
    Mark("a.py", 1, MarkedText("Card", "Save the set")),
    Mark("a.py", 2, MarkedText("Card", "%1 sets", "", is_counted=True)),
    Mark("a.py", 3, MarkedText("Card", "Set", "A noun")),
]


@pytest.mark.parametrize(
    "kept", ["%1", "%n", "%Ln", "{name}", "<b>", "&amp;", "%sets", "(*.hinge)"]
)
def test_places_for_values_and_markup_stay(kept: str) -> None:
    said = pseudo(f"One {kept} and two")
    assert kept in said
    assert "One" not in said


def test_it_is_longer_and_stands_between_brackets() -> None:
    text = "Today is not a training day, so this is a drill that costs nothing."
    said = pseudo(text)
    assert (said[0], said[-1]) == ("[", "]")
    assert len(said) == pytest.approx(len(text) * 1.4, abs=4)


def test_a_place_for_a_value_does_not_count_as_length() -> None:
    assert len(pseudo("{day}: {choice}")) <= len("{day}: {choice}") + 3


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES, ids=lambda one: one.code)
def test_the_file_says_every_text(
    language: PseudoLanguage,
    tmp_path: Path,
    qapp: QApplication,  # noqa: ARG001 whom translators are for
) -> None:
    translator = QTranslator()
    assert translator.load(str(write_pseudo(language, MARKS, tmp_path)))
    assert translator.language() == language.code
    said = pseudo("Save the set", language.mark)
    assert translator.translate("Card", "Save the set") == said
    assert translator.translate("Card", "Set", "A noun") == pseudo("Set", language.mark)
    for count in (0, 1, 2, 7):
        assert translator.translate("Card", "%1 sets", "", count) == pseudo(
            "%1 sets", language.mark
        )


def test_one_of_them_reads_from_the_right(tmp_path: Path, qapp: QApplication) -> None:
    for language, reads in ((LONG, "LeftToRight"), (FROM_THE_RIGHT, "RightToLeft")):
        translator = QTranslator()
        assert translator.load(str(write_pseudo(language, MARKS, tmp_path)))
        QCoreApplication.installTranslator(translator)
        try:
            assert qapp.layoutDirection().name == reads
        finally:
            QCoreApplication.removeTranslator(translator)
