"""Each kind of page has its view, and a page that could not be read says so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.widgets.page_header import PageHeader
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.guide.address import CONTENTS_PAGE, Address
from tests.gui.pages.guide.view_parts import shown

KINDS = {
    "lifts/deadlift": "lifts",
    CONTENTS_PAGE: "contents",
    "finder": "finder",
    "cues": "cues",
    "questions": "questions",
    "disagreements": "disagreements",
    "signs/blocked_hips": "text",
    "topics/nothing": "missing",
    "lifts/nothing": "missing",
    "": "missing",
}


@pytest.mark.parametrize(("name", "view"), KINDS.items())
def test_each_kind_of_page_shows_in_its_view(page: GuidePage, name: str, view: str) -> None:
    page.open_address(Address(name))
    visible = [one for one in page.findChildren(GuideView) if one.isVisible()]
    assert visible == [getattr(page.views, view)]
    assert page.header.title_label.text()


def test_a_page_that_could_not_be_read_says_so(page: GuidePage) -> None:
    page.open_address(Address("topics/nothing"))
    assert [one.accessibleName() for one in shown(page, "guide_missing")] == [
        "This page could not be read. Install Hinge again to mend it."
    ]
    assert page.header.title_label.text() == "Guide"


@pytest.mark.parametrize("name", KINDS)
def test_no_two_keys_that_work_are_the_same(page: GuidePage, name: str) -> None:
    page.open_address(Address(name))
    keys = [
        key.toString()
        for action in page.actions()
        if action.isEnabled()
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", ["finder", "cues", "questions", "disagreements"])
def test_every_control_has_a_name_a_tooltip_and_a_stable_name(page: GuidePage, name: str) -> None:
    page.open_address(Address(name, entry="low_back" if name == "finder" else 0))
    controls = [
        one
        for kind in (QAbstractButton, QLineEdit)
        for one in page.findChildren(kind)
        if one.isVisible()
    ]
    assert controls
    assert [
        one for one in controls if not (one.accessibleName() and one.toolTip() and one.objectName())
    ] == []


def test_the_links_of_the_header_lose_their_words_before_they_are_cut(
    page: GuidePage, qtbot: QtBot
) -> None:
    page.open_address(Address("finder"))
    [link] = shown(page, "guide_finder_link")
    assert isinstance(link, TextLink)
    assert link.width() == link.full_width()
    page.resize(560, 700)
    qtbot.waitUntil(lambda: link.width() == link.icon_width())
    assert link.accessibleName() == "Where did you feel it?"
    header = page.findChild(PageHeader)
    assert header is not None
    assert header.width() <= page.viewport().width()


def test_a_cue_that_an_address_names_is_scrolled_to(page: GuidePage, qtbot: QtBot) -> None:
    page.resize(1072, 500)
    page.open_address(Address("cues", entry=16))
    [card] = shown(page, "guide_cue_16")
    qtbot.waitUntil(lambda: card.visibleRegion().boundingRect().height() == card.height())
    assert card.hasFocus()
