"""The cue bank: filtered as one types, walked by arrows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.cue_card import CueCard
from hinge_desktop.gui.views.guide.cues_view import CuesView, has_words
from hinge_desktop.gui.widgets.card import Pill
from hinge_desktop.guide.address import Address
from tests.gui.pages.guide.small_guide import GUIDE
from tests.gui.pages.guide.view_parts import button


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> CuesView:
    view = CuesView(theme)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.show_address(GUIDE, Address("cues"))
    return view


def cards(view: CuesView) -> list[str]:
    return [card.objectName() for card in view.findChildren(CueCard) if card.isVisible()]


def focused() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["guide_cue_0", "guide_cue_1", "guide_cue_2"]),
        ("FIRST knee", ["guide_cue_0"]),
        ("repete", ["guide_cue_2"]),
        ("tall hips", ["guide_cue_2"]),
        ("far bar", ["guide_cue_0"]),
        ("better left", ["guide_cue_1"]),
        ("elbow", []),
    ],
)
def test_the_field_leaves_the_cues_with_all_words(
    view: CuesView, typed: str, found: list[str]
) -> None:
    view.field.setText(typed)
    assert cards(view) == found


def test_the_count_says_how_many_are_left(view: CuesView) -> None:
    said = []
    for typed in ("", "hips", "elbow"):
        view.field.setText(typed)
        said.append(view.count.text())
    assert said == ["3 cues", "2 of 3 cues", "No cue has these words"]


def test_accents_and_case_are_forgiven_on_both_sides() -> None:
    assert has_words("Ruecken, RÜCKEN", "rucken")
    assert has_words("plain", "pläin")
    assert not has_words("plain", "plane")


def test_the_misleading_cue_says_so_in_words(view: CuesView) -> None:
    pills = [
        (card.objectName(), pill.text())
        for card in view.findChildren(CueCard)
        for pill in card.findChildren(Pill)
    ]
    assert pills == [("guide_cue_1", "Better left alone")]
    [card] = [one for one in view.findChildren(CueCard) if one.objectName() == "guide_cue_1"]
    assert card.accessibleName() == ("Better left alone. Sit back (Our choice). Often heard.")


def test_a_cue_leads_to_the_faults_that_could_be_read(view: CuesView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.address_asked) as asked:
        button(view, "guide_link_faults_bar_drifted").click()
    assert asked.args == [Address("faults/bar_drifted")]


def test_arrows_go_through_the_cues_that_are_left(view: CuesView) -> None:
    view.field.setText("hips")
    view.focus_field()
    assert focused() == "guide_cue_filter"
    places = []
    for by in (1, 1, 1, -1):
        view.step(by)
        places.append(focused())
    assert places == ["guide_cue_0", "guide_cue_2", "guide_cue_2", "guide_cue_0"]


def test_an_address_stands_at_its_cue_and_asks_for_it_to_be_in_sight(
    view: CuesView, qtbot: QtBot
) -> None:
    view.field.setText("elbow")
    view.show_address(GUIDE, Address("cues", entry=2))
    with qtbot.waitSignal(view.sight_asked) as asked:
        view.focus_first()
    assert focused() == "guide_cue_2"
    assert asked.args[0].objectName() == "guide_cue_2"


def test_the_cue_that_is_read_is_told_for_the_way_back(view: CuesView, qtbot: QtBot) -> None:
    view.focus_first()
    with qtbot.waitSignal(view.went_on) as went:
        view.step(1)
    assert went.args == [Address("cues", entry=1)]


def test_a_narrow_window_has_one_column(view: CuesView) -> None:
    places = [
        (card.x(), card.objectName()) for card in view.findChildren(CueCard) if card.isVisible()
    ]
    assert len({x for x, _ in places}) == 2
    view.resize(500, 700)
    QApplication.processEvents()
    assert len({card.x() for card in view.findChildren(CueCard)}) == 1
