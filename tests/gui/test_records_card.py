"""The card of records: read as it looks, walked by keys, each record a way to its set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.asymmetry import ScoreBasis, SidesDay
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.charts.records import CleanRun, EvenSession, Records, SetRecord
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from hinge_desktop.core.training import RepsLeft, SessionId, SetId, Side
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.views.charts.record_link import RecordLink
from hinge_desktop.gui.views.charts.records_card import RecordsCard
from hinge_desktop.services.record_review import RecordBook
from tests.builders import kg

TODAY = date(2026, 11, 21)
RDL = ExerciseId("romanian_deadlift")
SINGLE_LEG = ExerciseId("single_leg_romanian_deadlift")
BEST = SetRecord(
    SessionId("session-1"), SetId("set-1"), RDL, TODAY, kg(62.5), 8, RepsLeft(20), True
)
ROUGH = replace(BEST, session_id=SessionId("session-2"), set_id=SetId("set-2"), reps=10)
RUN = CleanRun(31, date(2026, 10, 13), TODAY, SessionId("session-3"), SetId("set-3"), True)
EVEN = EvenSession(
    SessionId("session-4"),
    SetId("set-4"),
    SINGLE_LEG,
    SidesDay(date(2026, 8, 9), 50.0, 49.0, ScoreBasis.ESTIMATE),
)
CHECK = BalanceDay(date(2026, 11, 18), {Side.LEFT: 22_000, Side.RIGHT: 20_000})
ALL = Records(BEST, ROUGH, RUN, EVEN, CHECK)


def card_of(
    qtbot: QtBot, theme: Theme, records: Records, chosen: ExerciseId | None = RDL
) -> RecordsCard:
    card = RecordsCard(theme)
    qtbot.addWidget(card)
    card.show_book(RecordBook(chosen, records, BUILT_IN_EXERCISES), TODAY)
    card.resize(1008, 180)
    card.show()
    return card


def names(card: RecordsCard) -> list[str]:
    spoken = (link.accessibleName() for link in card.grid.links)
    return [
        one.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MULTIPLICATION SIGN}", "x")
        for one in spoken
    ]


def test_each_record_is_told_in_one_line(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, theme, ALL)
    assert names(card) == [
        "Best set: 62.5 kg x 8 today, called clean",
        "Best estimated 1RM: 88 kg, rough today, from 62.5 kg x 10, 2 left",
        "Longest clean run: 31 sets in a row 13 October to today, it goes on",
        (
            "Most even sides: 2 % apart on 9 August, Single-leg RDL, "
            "balance check 9 % apart on 18 November"
        ),
    ]
    assert card.accessibleName() == "Records"
    for link in card.grid.links:
        interface = QAccessible.queryAccessibleInterface(link)
        assert interface is not None
        assert interface.role() is QAccessible.Role.Button
        assert link.toolTip().endswith("(Enter)")


def test_for_all_hinges_each_record_names_its_exercise(qtbot: QtBot, theme: Theme) -> None:
    told = names(card_of(qtbot, theme, ALL, chosen=None))
    assert told[0] == "Best set: 62.5 kg x 8 today, Bar RDL, called clean"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_walk_the_records_and_open_their_sets(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    card = card_of(qtbot, theme, ALL)
    asked: list[tuple[str, str]] = []
    card.set_requested.connect(lambda session, one: asked.append((session, one)))
    card.activateWindow()
    card.grid.links[0].setFocus()
    for _ in card.grid.links:
        focused = card.focusWidget()
        assert isinstance(focused, RecordLink)
        QTest.keyClick(focused, key)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert asked == [(f"session-{n}", f"set-{n}") for n in (1, 2, 3, 4)]


def test_a_click_on_any_of_its_lines_opens_the_set(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, theme, ALL)
    link = card.grid.links[2]
    with qtbot.waitSignal(card.set_requested) as asked:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton, pos=link.rect().center())
    assert asked.args == ["session-3", "set-3"]


def test_a_record_without_a_set_is_only_read(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, theme, Records(even_balance=CHECK))
    assert names(card) == [
        "Best set: after a set with a load",
        "Best estimated 1RM: after a set with reps left, 12 in all at most",
        "Longest clean run: after the first clean set",
        "Most even sides: 9 % apart balance check on 18 November",
    ]
    assert {link.focusPolicy() for link in card.grid.links} == {Qt.FocusPolicy.NoFocus}
    asked: list[str] = []
    card.set_requested.connect(lambda session, _one: asked.append(session))
    for link in card.grid.links:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked == []


def test_before_the_first_sets_the_card_says_so(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, theme, Records())
    assert not any(link.isVisible() for link in card.grid.links)
    card.show_book(RecordBook(RDL, ALL, BUILT_IN_EXERCISES), TODAY)
    assert all(link.isVisible() for link in card.grid.links)
    card.show_book(RecordBook(RDL, Records(), BUILT_IN_EXERCISES), TODAY)
    assert not any(link.isVisible() for link in card.grid.links)


@pytest.mark.parametrize(
    ("width", "scale", "columns"),
    [(1008, 1.0, 4), (1008, 1.5, 2), (700, 1.0, 2), (400, 1.0, 1), (600, 1.5, 1)],
)
def test_records_stand_in_as_many_columns_as_have_room(
    qtbot: QtBot, theme: Theme, width: int, scale: float, columns: int
) -> None:
    theme.set_text_scale(scale)
    card = card_of(qtbot, theme, ALL)
    card.resize(width, 900)
    assert card.width() == width
    links = card.grid.links
    qtbot.waitUntil(lambda: len({link.x() for link in links}) == columns)
    # The height is asked for anew once the columns stand.
    card.resize(width, card.heightForWidth(width))
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in links))
    assert card.height() < 900


def test_both_themes_draw_it_in_their_own_colours(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, theme, ALL)
    theme.dress(card)
    dark = card.grab().toImage()
    theme.set_scheme(Scheme.LIGHT)
    light = card.grab().toImage()
    assert dark.size() == light.size()
    assert dark != light
    place = card.rect().center()
    assert dark.pixelColor(place).lightness() < light.pixelColor(place).lightness()
