"""The pages of the sidebar in both made-up languages; `dev.py tongues` looks at all there is."""

from __future__ import annotations

import pytest
from hinge_texts.pseudo import FROM_THE_RIGHT, LONG, PSEUDO_LANGUAGES, PseudoLanguage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.shots.albums import PAGES, album_walk
from tests.tongues.inspection import LOOKS, Findings, in_language, inspect


@pytest.fixture(scope="module", params=PSEUDO_LANGUAGES, ids=lambda one: one.direction)
def found(request: pytest.FixtureRequest, qapp: QApplication) -> Findings:  # noqa: ARG001 Qt
    language: PseudoLanguage = request.param
    looks = LOOKS if language is LONG else LOOKS[:2]
    return inspect(language, [PAGES], looks)


def test_every_page_was_seen(found: Findings) -> None:
    assert found.stops == 7


def test_no_text_stays_english(found: Findings) -> None:
    assert found.untranslated == {}


def test_no_text_is_cut(found: Findings) -> None:
    assert found.cut == {}


def test_a_language_from_the_right_mirrors_the_window(qapp: QApplication) -> None:
    with in_language(FROM_THE_RIGHT), album_walk(PAGES) as walk:
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sidebar = walk.app.window.sidebar
        page = walk.app.window.shown_page
        assert page is not None
        assert sidebar.mapTo(walk.window, sidebar.rect().topLeft()).x() > page.width() / 2
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
