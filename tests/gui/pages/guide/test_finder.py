"""The finder: from a place or a sign to the likely faults, a fix, a cue and a drill."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.finder_view import FINDER, FinderView
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.guide.address import Address
from tests.gui.pages.guide.small_guide import GUIDE
from tests.gui.pages.guide.view_parts import button, shown, statements

Key = Qt.Key


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> FinderView:
    view = FinderView(theme)
    qtbot.addWidget(view)
    view.add_keys(PageKeys(view))
    view.set_active(is_active=True)
    view.resize(1000, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.show_address(GUIDE, FINDER)
    view.focus_first()
    return view


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def test_at_first_nothing_is_chosen_and_the_view_says_what_to_do(view: FinderView) -> None:
    assert view.choices.value == ""
    assert statements(view.answer) == ["Choose a place (Athleex)"]
    assert not shown(view, "guide_practise")


def test_the_key_of_a_place_shows_meaning_fix_cue_and_faults(view: FinderView) -> None:
    press(Key.Key_3)
    assert view.choices.value == "low_back"
    assert statements(view.answer) == [
        "low_back meaning (Athleex)",
        "Fix back fix (Athleex)",
        "low_back cue (Athleex)",
        "You see back seen (Athleex)",
        "You see drift seen (Athleex)",
    ]
    [cue] = shown(view, "guide_cue")
    assert cue.accessibleName() == "Think: low_back cue (Athleex)"


def test_a_place_without_faults_has_no_empty_list_and_no_lost_drill(view: FinderView) -> None:
    press(Key.Key_1)
    assert statements(view.answer) == ["hamstrings meaning (Athleex)", "hamstrings cue (Athleex)"]
    assert not shown(view, "guide_finder_drill")
    assert not shown(view, "guide_practise")


def test_arrows_go_through_places_and_signs_and_stop_at_the_ends(view: FinderView) -> None:
    values = []
    for _ in range(7):
        view.step(1)
        values.append(view.choices.value)
    places = ["hamstrings", "glutes", "low_back", "quads", "grip"]
    assert values == [*places, "signs/tight", "signs/tight"]
    assert statements(view.answer) == [
        "You see tight seen (Athleex)",
        "Often because tight cause (Athleex)",
        "Why it matters tight effect (Athleex)",
        "Fix tight fix (Athleex)",
        "tight cue (Athleex)",
    ]


def test_a_fault_is_reached_by_arrows_and_opened_by_enter(view: FinderView, qtbot: QtBot) -> None:
    press(Key.Key_3)
    press(Key.Key_Right)
    view.step(1)
    assert view.choices.value == "low_back"
    with qtbot.waitSignal(view.address_asked) as asked:
        press(Key.Key_Return)
    assert asked.args == [Address("faults/drift")]
    press(Key.Key_Left)
    view.step(1)
    assert view.choices.value == "quads"


def test_the_drill_can_be_practised_and_read(view: FinderView, qtbot: QtBot) -> None:
    press(Key.Key_3)
    assert button(view, "guide_practise").text() == "Practise: dowel hinge"
    with qtbot.waitSignal(view.practise_asked) as practised:
        view.act()
    assert practised.args == ["dowel_hinge"]
    with qtbot.waitSignal(view.address_asked) as asked:
        button(view, "guide_finder_drill").click()
    assert asked.args == [Address("drills/dowel_hinge")]


def test_nothing_is_practised_where_no_drill_is_named(view: FinderView, qtbot: QtBot) -> None:
    press(Key.Key_3)
    press(Key.Key_1)
    with qtbot.assertNotEmitted(view.practise_asked):
        view.act()


@pytest.mark.parametrize("value", ["low_back", "signs/tight"])
def test_an_address_opens_its_place_or_sign(view: FinderView, value: str) -> None:
    view.show_address(GUIDE, Address("finder", entry=value))
    assert view.choices.value == value


def test_an_address_to_an_unknown_place_asks_the_question(view: FinderView) -> None:
    view.show_address(GUIDE, Address("finder", entry="elbow"))
    assert statements(view.answer) == ["Choose a place (Athleex)"]


def test_a_choice_is_told_for_the_way_back(view: FinderView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.went_on) as went:
        press(Key.Key_4)
    assert went.args == [Address("finder", entry="quads")]


def test_in_a_narrow_window_the_answer_is_brought_into_sight(
    view: FinderView, qtbot: QtBot
) -> None:
    view.resize(420, 700)
    QApplication.processEvents()
    with qtbot.waitSignal(view.sight_asked) as asked:
        press(Key.Key_3)
    assert asked.args == [view.answer]
