"""The questions: one open at a time, its whole answer with sources below it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.questions_view import QuestionsView
from hinge_desktop.guide.address import Address
from tests.gui.pages.guide.small_guide import GUIDE
from tests.gui.pages.guide.view_parts import button, shown, statements


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> QuestionsView:
    view = QuestionsView(theme)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.show_address(GUIDE, Address("questions"))
    view.focus_first()
    return view


def test_one_question_is_open_with_its_whole_answer(view: QuestionsView) -> None:
    assert statements(view.list) == ["Answer 1 first (Athleex)", "Answer 1 second (Athleex)"]
    first = button(view, "guide_question_1")
    assert first.hasFocus()
    assert first.accessibleDescription() == "Answer 1 first (Athleex) Answer 1 second (Athleex)"


def test_arrows_open_the_next_question_and_stop_at_the_end(
    view: QuestionsView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.went_on) as went:
        view.step(1)
    assert went.args == [Address("questions", entry=1)]
    for _ in range(3):
        view.step(1)
    assert statements(view.list) == ["Answer 3 first (Athleex)", "Answer 3 second (Athleex)"]
    focused = QApplication.focusWidget()
    assert focused is button(view, "guide_question_3")


def test_a_click_opens_a_question(view: QuestionsView) -> None:
    button(view, "guide_question_3").click()
    assert view.list.place == 2
    button(view, "guide_question_3").click()
    assert statements(view.list)[0] == "Answer 3 first (Athleex)"
    assert button(view, "guide_question_3").isChecked()


def test_the_links_are_those_of_the_open_question(view: QuestionsView, qtbot: QtBot) -> None:
    assert not shown(view, "guide_link_drills_dowel_hinge")
    view.step(1)
    with qtbot.waitSignal(view.address_asked) as asked:
        button(view, "guide_link_drills_dowel_hinge").click()
    assert asked.args == [Address("drills/dowel_hinge")]


@pytest.mark.parametrize(("entry", "place"), [(1, 1), (2, 2), (9, 2), (None, 0)])
def test_an_address_opens_its_question(view: QuestionsView, entry: int | None, place: int) -> None:
    view.show_address(GUIDE, Address("questions", entry=entry))
    assert view.list.place == place
