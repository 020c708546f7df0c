"""What the guide makes of a large window: larger lifters, and lines that the eye can follow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.two_columns import TwoColumns
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.text_label import TextLabel
from tests.gui.pages.guide.page_parts import Settle, press

Key = Qt.Key


@pytest.mark.parametrize("width", [900, 1280, 1920])
def test_compared_lifters_have_one_size_and_are_whole(
    page: GuidePage, settle: Settle, width: int
) -> None:
    page.resize(width - 208, 800)
    press(Key.Key_C)
    settle(page)
    views = [picture.view for picture in page.lifts.compare.table.pictures]
    scales = {round(view.frame_of(_drawing(view)).px_per_m, 3) for view in views}
    assert len(scales) == 1
    for view in views:
        drawing = _drawing(view)
        frame = view.frame_of(drawing)
        assert drawing.head.boundingRect().bottom() * frame.px_per_m < frame.heel.y()
        assert frame.heel.x() + drawing.head.boundingRect().right() * frame.px_per_m < view.width()
        assert frame.heel.x() + drawing.buttocks.boundingRect().left() * frame.px_per_m > 0


def test_compared_lifters_grow_with_the_window(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_C)
    heights = []
    for width in (900, 1700):
        page.resize(width, 800)
        settle(page)
        heights.append(page.lifts.compare.table.pictures[0].height())
    assert heights[1] > 1.4 * heights[0]


def test_the_compared_lifts_fit_beside_their_sources(page: GuidePage, settle: Settle) -> None:
    page.resize(1072, 800)
    press(Key.Key_C)
    settle(page)
    assert page.verticalScrollBar().maximum() == 0


def test_cards_go_on_beside_each_other_in_a_wide_window(theme: Theme, qtbot: QtBot) -> None:
    columns = TwoColumns(theme)
    cards = [_card(theme, lines) for lines in (4, 3, 3, 4)]
    columns.main.fill(cards, lead=TextLabel(theme, "What it is for"))
    columns.aside.fill([_card(theme, 2)])
    qtbot.addWidget(columns)
    columns.resize(1000, 900)
    columns.show()
    qtbot.waitUntil(lambda: len({_left(card, columns) for card in cards}) == 1)
    columns.resize(1640, 900)
    qtbot.waitUntil(lambda: len({_left(card, columns) for card in cards}) == 2)
    assert _left(cards[0], columns) == _left(cards[1], columns) == 0
    assert max(card.width() for card in cards) < 640


def test_one_card_has_the_whole_column(theme: Theme, qtbot: QtBot) -> None:
    columns = TwoColumns(theme)
    card = _card(theme, 3)
    columns.main.fill([card])
    columns.aside.fill([_card(theme, 2)])
    qtbot.addWidget(columns)
    columns.resize(1640, 900)
    columns.show()
    qtbot.waitUntil(lambda: card.width() == columns.main.width() > 900)


def _card(theme: Theme, lines: int) -> Card:
    card = Card(theme, "What it trains")
    for _ in range(lines):
        card.body.addWidget(TextLabel(theme, "The hips go back. " * 6, wrap=True))
    return card


def _left(card: QWidget, over: QWidget) -> int:
    return card.mapTo(over, QPoint()).x()


def _drawing(view: FigureView) -> Drawing:
    assert view.drawing is not None
    return view.drawing
