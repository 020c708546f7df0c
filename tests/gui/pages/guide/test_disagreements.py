"""Where the articles differ: every position with its sources, and what Hinge does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.disagreement_card import DisagreementCard, PositionBox
from hinge_desktop.gui.views.guide.disagreements_view import DisagreementsView
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import DisagreementPage
from tests.gui.pages.guide.small_guide import GUIDE
from tests.gui.pages.guide.view_parts import button, shown, statements


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> DisagreementsView:
    view = DisagreementsView(theme)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.show_address(GUIDE, Address("disagreements"))
    return view


def boxes(card: DisagreementCard) -> list[PositionBox]:
    return card.findChildren(PositionBox)


def card(view: DisagreementsView, place: int) -> DisagreementCard:
    [found] = shown(view, f"guide_disagreement_{place}")
    assert isinstance(found, DisagreementCard)
    return found


def test_each_position_names_its_articles_or_that_none_says(view: DisagreementsView) -> None:
    assert [box.accessibleName() for box in boxes(card(view, 0))] == [
        "6 to 12. (Athleex, IronStride)",
        "5. (Deadlift: hip hinge)",
        "A pause. (No article says)",
    ]
    assert statements(card(view, 0)) == ["Here: Hinge starts with 8. (Athleex)"]


def test_positions_stand_side_by_side_and_fold_in_a_narrow_window(
    view: DisagreementsView,
) -> None:
    QApplication.processEvents()
    assert len({box.x() for box in boxes(card(view, 0))}) == 3
    view.resize(330, 700)
    QApplication.processEvents()
    assert len({box.x() for box in boxes(card(view, 0))}) == 1


def test_a_card_is_read_as_one_thing(view: DisagreementsView) -> None:
    name = card(view, 1).accessibleName()
    assert name.startswith("Depth. Deep. (No article says). Not deep.")
    assert name.endswith("Here: Your own range. (Athleex)")


def test_arrows_go_from_topic_to_topic(view: DisagreementsView, qtbot: QtBot) -> None:
    view.focus_first()
    assert QApplication.focusWidget() is card(view, 0)
    with qtbot.waitSignal(view.went_on) as went:
        view.step(1)
    assert went.args == [Address("disagreements", entry=1)]
    assert QApplication.focusWidget() is card(view, 1)


def test_an_address_stands_at_its_topic(view: DisagreementsView, qtbot: QtBot) -> None:
    view.show_address(GUIDE, Address("disagreements", entry=1))
    with qtbot.waitSignal(view.sight_asked) as asked:
        view.focus_first()
    assert asked.args == [card(view, 1)]


def test_a_topic_leads_on(view: DisagreementsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.address_asked) as asked:
        button(view, "guide_link_drills_dowel_hinge").click()
    assert asked.args == [Address("drills/dowel_hinge")]


def test_every_topic_of_the_program_shows_all_its_positions(
    view: DisagreementsView, source: GuideSource
) -> None:
    guide: Guide = source.guide
    page = guide.page("disagreements", DisagreementPage)
    assert page is not None
    view.show_address(guide, Address("disagreements"))
    for place, topic in enumerate(page.disagreements):
        assert len(boxes(card(view, place))) == len(topic.positions)
