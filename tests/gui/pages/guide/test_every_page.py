"""Every page of the shipped guide shows all that its file says."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QPushButton

from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.views.guide.sourced_label import SourcedLabel
from hinge_desktop.guide.address import CONTENTS_PAGE, Address, Part
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage, LiftPage, Page, TextPage
from hinge_desktop.guide.statements import Statement
from hinge_desktop.guide.walking import statements_of
from hinge_desktop.words.guide_text import CONTEXT, source_words

AnyPage = TypeVar("AnyPage", LiftPage, TextPage, FaultPage)


def spoken(page: GuidePage) -> set[str]:
    """Return what the statements that can be reached on the page say, with their sources."""
    return {label.spoken for label in page.findChildren(SourcedLabel)}


def pages_of(guide: Guide, kind: type[AnyPage]) -> dict[str, AnyPage]:
    """Return all pages of one kind; there are some of each."""
    found = {name: one for name, one in guide.pages.items() if isinstance(one, kind)}
    assert found
    return found


def statements_on(content: Page) -> list[Statement]:
    """Return what a page states; each states something."""
    found = list(statements_of(content))
    assert found
    return found


def test_every_page_of_text_shows_every_statement_and_its_sources(
    page: GuidePage, source: GuideSource
) -> None:
    guide = source.guide
    for name, content in pages_of(guide, TextPage).items():
        page.open_address(Address(name))
        assert page.header.title_label.text() == page_title(guide, name)
        said = " ".join(spoken(page))
        for statement in statements_on(content):
            assert f"{statement.text} ({source_words(guide, statement)})" in said, name


def test_every_fault_that_no_figure_shows_has_its_page(
    page: GuidePage, source: GuideSource
) -> None:
    guide = source.guide
    without_figure = {
        name: one for name, one in pages_of(guide, FaultPage).items() if one.fault is None
    }
    assert without_figure
    for name, content in without_figure.items():
        page.open_address(Address(name))
        assert page.views.text.isVisible()
        said = " ".join(spoken(page))
        for statement in statements_on(content):
            assert statement.text in said, name


def test_every_lift_shows_every_statement_in_one_of_its_tabs(
    page: GuidePage, source: GuideSource
) -> None:
    guide = source.guide
    for name, content in pages_of(guide, LiftPage).items():
        said = ""
        for part in Part:
            page.open_address(Address(name, part))
            said += " ".join(spoken(page))
        cells = {cell.text for cell in content.comparison.cells}
        for statement in statements_on(content):
            assert statement.text in said or statement.text in cells, (name, statement.text)


def test_the_contents_lead_to_every_page(page: GuidePage, source: GuideSource) -> None:
    page.open_address(Address(CONTENTS_PAGE))
    links = [
        button.objectName()
        for button in page.views.contents.findChildren(QPushButton)
        if button.objectName().startswith("guide_link_")
    ]
    expected = [f"guide_link_{name.replace('/', '_')}" for name in source.guide.pages]
    assert sorted(links) == sorted(expected)


class Marked(QTranslator):
    """Marks every text of the guide's files."""

    def translate(self, context: str, text: str, *_: object) -> str:
        return f"«{text}»" if context == CONTEXT else ""


@pytest.mark.parametrize("name", ["topics/hinge", "warm_up/sitters", "lifts/romanian_deadlift"])
def test_no_text_of_the_files_escapes_the_translator(page: GuidePage, name: str) -> None:
    translator = Marked(page)
    QCoreApplication.installTranslator(translator)
    try:
        page.open_address(Address(name, Part.PROGRAMMING))
        QCoreApplication.processEvents()
        shown = [label for label in page.findChildren(SourcedLabel) if label.isVisible()]
        assert shown
        assert [label.spoken for label in shown if "«" not in label.spoken] == []
    finally:
        QCoreApplication.removeTranslator(translator)
