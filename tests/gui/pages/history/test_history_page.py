from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, Edit, added, removed
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.models.set_table import SetColumn
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.history_page import LINES_AT_ONCE, HistoryPage
from hinge_desktop.gui.views.history.history_reads import HistoryReads
from hinge_desktop.gui.views.history.month_table import MonthTable
from hinge_desktop.gui.widgets.fold_row import FoldRow
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change, logged
from tests.sample_training import TODAY


def _shown(qtbot: QtBot, theme: Theme, reads: HistoryReads, signals: ChangeSignals) -> HistoryPage:
    page = HistoryPage(theme, reads, signals, lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1072, 700)
    page.show()
    _wait(qtbot, page)
    return page


def _wait(qtbot: QtBot, page: HistoryPage) -> None:
    qtbot.waitUntil(lambda: not page.is_loading)


def _list(page: HistoryPage) -> QListView:
    found = page.findChild(QListView, "session_list")
    assert found is not None
    return found


def _model(page: HistoryPage) -> SessionListModel:
    model = _list(page).model()
    assert isinstance(model, SessionListModel)
    return model


def _has_sessions(model: SessionListModel, count: int) -> bool:
    return model.session_count == count


def test_the_page_is_named_as_in_the_sidebar(
    qtbot: QtBot, theme: Theme, reads: HistoryReads, signals: ChangeSignals
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    assert (page.objectName(), page.accessibleName()) == ("page_history", "History")


def test_an_empty_journal_says_so(
    qtbot: QtBot, theme: Theme, reads: HistoryReads, signals: ChangeSignals
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    empty = page.findChild(QWidget, "history_empty")
    assert empty is not None
    assert empty.isVisible()
    assert empty.accessibleName().startswith("No session yet")


def test_the_newest_session_stands_open(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, reads, signals)
    card = page.findChild(QWidget, "session_card")
    assert card is not None
    assert card.accessibleName() == "Tuesday 17 November"
    table = page.findChild(QTableView, "session_sets")
    assert table is not None
    assert table.accessibleName() == "Sets of Bar RDL"
    assert table.model().rowCount() == 5
    names = {child.accessibleName() for child in card.findChildren(QWidget)}
    assert "2,160\N{NO-BREAK SPACE}kg lifted" in names
    assert "1:00 under tension, by the count" in names
    assert "1 of 3 kept the count" in names
    assert "None 1RM estimate: over 12 reps" in names
    assert "Felt most: Hamstrings, Glutes" in names


def test_arrows_move_over_months_and_enter_goes_into_the_sets(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    sessions = _list(page)
    sessions.setFocus()
    chosen = []
    for _ in range(7):
        chosen.append(_model(page).session_at(sessions.currentIndex()))
        QTest.keyClick(sessions, Qt.Key.Key_Down)
    # The fifth and the sixth session lie in different months.
    assert chosen == [one.session.id for one in reversed(sample)][:7]
    _wait(qtbot, page)
    QTest.keyClick(sessions, Qt.Key.Key_Return)
    table = page.findChild(QTableView, "session_sets")
    assert table is not None
    assert table.hasFocus()
    # On the reps of the first set that is no warm-up.
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 2)


def test_a_further_exercise_is_folded_and_opens(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, reads, signals)
    fold = page.findChild(FoldRow, "session_exercise_2")
    assert fold is not None
    assert (
        fold.accessibleName()
        == "Leg curl 25\N{NO-BREAK SPACE}kg \N{MULTIPLICATION SIGN} 10, 10, 10"
    )
    assert page.findChild(QTableView, "session_sets_2") is None
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    table = page.findChild(QTableView, "session_sets_2")
    assert table is not None
    assert table.isVisible()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert not table.isVisible()


def test_older_sessions_come_while_scrolling(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    journal: SqlJournal,
) -> None:
    count = 2 * LINES_AT_ONCE + 7
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(count)]
    journal.apply(log_change(*(logged(day, sets=({},)) for day in days)))
    page = _shown(qtbot, theme, reads, signals)
    model, view = _model(page), _list(page)
    assert model.session_count == LINES_AT_ONCE
    for expected in (2 * LINES_AT_ONCE, count):
        view.scrollToBottom()
        qtbot.waitUntil(partial(_has_sessions, model, expected))
    assert not model.canFetchMore(view.rootIndex())


def test_more_sessions_asked_for_while_some_are_read_come_after_them(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    journal: SqlJournal,
) -> None:
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(2 * LINES_AT_ONCE + 7)]
    journal.apply(log_change(*(logged(day, sets=({},)) for day in days)))
    page = _shown(qtbot, theme, reads, signals)
    model, top = _model(page), _list(page).rootIndex()
    model.more_wanted.emit()
    model.more_wanted.emit()
    qtbot.waitUntil(partial(_has_sessions, model, len(days)))
    assert not model.canFetchMore(top)


def test_a_change_is_shown_at_once_while_seen_and_later_while_not(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    changes: JournalChanges,
    sample: tuple[LoggedSession, ...],
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    heavier = replace(sample[-1].exercises[0].sets[-1], load=kg(62.5))
    edit = Edit(sample[-1].exercises[0].sets[-1], heavier)
    changes.make(Change(Act.EDIT_SET, (edit,)))
    qtbot.waitUntil(lambda: "62.5" in _model(page).first_session().data())
    _wait(qtbot, page)
    page.hide()
    changes.make(log_change(logged(date(2026, 11, 20))))
    assert not page.is_loading
    page.show()
    qtbot.waitUntil(lambda: _model(page).first_session().data().startswith("Fri 20"))


def test_a_changed_set_shows_before_anything_is_read(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    changes: JournalChanges,
    sample: tuple[LoggedSession, ...],
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    table = page.findChild(QTableView, "session_sets")
    assert table is not None
    before = sample[-1].exercises[0].sets[-1]
    edited = Change(Act.EDIT_SET, (Edit(before, replace(before, reps=7)),))
    last = table.model().rowCount() - 1
    changes.make(edited)
    assert table.model().index(last, SetColumn.REPS.value).data() == "7"
    changes.make(edited.inverse())
    assert table.model().index(last, SetColumn.REPS.value).data() == str(before.reps)
    changes.make(Change(Act.DELETE_SET, removed(before)))
    assert table.model().rowCount() == last
    changes.make(Change(Act.DELETE_SET, added(before)))
    assert table.model().rowCount() == last + 1
    _wait(qtbot, page)
    assert table.model().rowCount() == last + 1


def test_a_set_far_down_is_brought_into_sight(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    changes: JournalChanges,
) -> None:
    long = logged(date(2026, 11, 20), sets=[{}] * 24)
    changes.make(log_change(long))
    page = _shown(qtbot, theme, reads, signals)
    page.open_set(long.session.id, long.sets[-1].id)
    _wait(qtbot, page)
    table = page.findChild(QTableView, "session_sets")
    scroll = page.findChild(QScrollArea, "session_scroll")
    assert table is not None
    assert scroll is not None
    qtbot.waitUntil(lambda: table.currentIndex().row() == 23)

    def is_in_sight() -> bool:
        middle = table.visualRect(table.currentIndex()).center()
        place = table.viewport().mapTo(scroll.viewport(), middle)
        return scroll.viewport().rect().contains(place)

    qtbot.waitUntil(is_in_sight)
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: table.currentIndex().row() < 23)
    qtbot.waitUntil(is_in_sight)


def test_a_chosen_session_stays_chosen_when_a_new_one_comes(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    changes: JournalChanges,
    sample: tuple[LoggedSession, ...],
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    page.open_session(sample[3].session.id)
    _wait(qtbot, page)
    changes.make(log_change(logged(date(2026, 11, 20))))
    qtbot.waitUntil(lambda: _model(page).session_count == len(sample) + 1)
    _wait(qtbot, page)
    assert _model(page).session_at(_list(page).currentIndex()) == sample[3].session.id


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2025, 1, 3), "Friday 3 January"),  # far below the lines that are read at first
        (date(2025, 1, 4), "Saturday 4 January, no session"),
        (date(2024, 1, 1), "Monday 1 January, no session"),  # before all
        (date(2025, 9, 6), "Saturday 6 September"),
    ],
)
def test_it_opens_at_a_day(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    journal: SqlJournal,
    day: date,
    shown: str,
) -> None:
    days = [date(2025, 1, 1) + timedelta(days=2 * number) for number in range(125)]
    sessions = [logged(one, sets=({},)) for one in days]
    journal.apply(log_change(*sessions))
    page = HistoryPage(theme, reads, signals, lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1072, 700)
    page.show()  # which begins to read the newest lines
    page.open_day(day)
    _wait(qtbot, page)
    card = page.findChild(QWidget, "session_card")
    assert card is not None
    assert card.accessibleName() == shown
    month = page.findChild(MonthTable, "month_grid")
    assert month is not None
    assert month.chosen_day() == day
    chosen = _model(page).session_at(_list(page).currentIndex())
    expected = sessions[days.index(day)].session.id if day in days else None
    assert chosen == expected


def test_a_day_of_an_empty_journal_shows_that_it_is_empty(
    qtbot: QtBot, theme: Theme, reads: HistoryReads, signals: ChangeSignals
) -> None:
    page = _shown(qtbot, theme, reads, signals)
    page.open_day(date(2026, 11, 17))
    _wait(qtbot, page)
    empty = page.findChild(QWidget, "history_empty")
    assert empty is not None
    assert empty.isVisible()


def test_every_control_has_a_name(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, reads, signals)
    assert _nameless(page) == []


def _nameless(page: QObject) -> list[str]:
    focusable = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and one.isVisible()
    ]
    assert focusable
    return [one.objectName() for one in focusable if not one.accessibleName()]
