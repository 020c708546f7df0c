"""What the History page does with little room: whole rows, and long notes folded."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QListView
from pytestqt.qtbot import QtBot

from hinge_desktop.core.training import LoggedSession
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.card_head import CardHead
from hinge_desktop.gui.views.history.cell_field import CellField
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.services.progress_review import ProgressReview, SessionReview

LONG_NOTE = "Cold garage, longer warm-up. " * 60


@pytest.mark.parametrize("height", [640, 700, 723, 1080])
def test_no_session_is_cut_where_the_list_ends(
    qtbot: QtBot, page: HistoryPage, height: int
) -> None:
    page.resize(1072, height)
    sessions = page.findChild(QListView, "session_list")
    assert sessions is not None
    row = sessions.sizeHintForRow(0)
    qtbot.waitUntil(lambda: sessions.viewport().height() % row == 0)
    assert sessions.viewport().height() >= 2 * row
    assert sessions.height() - sessions.viewport().height() < row


def test_the_chevron_of_the_tempo_stays_near_its_word(page: HistoryPage) -> None:
    page.card.edit_first()
    tempo = page.findChild(QComboBox, "set_cell_tempo")
    assert tempo is not None
    near = tempo.fontMetrics().horizontalAdvance(tempo.currentText()) + 48
    assert 0 < tempo.width() < near
    # Once its list has changed, a box as wide as its contents would adjust itself later.
    assert tempo.sizeAdjustPolicy() is not QComboBox.SizeAdjustPolicy.AdjustToContents


def test_a_long_note_is_one_line_until_it_is_pressed(
    qtbot: QtBot, theme: Theme, review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    head = CardHead(theme)
    qtbot.addWidget(head)
    shown = _read(review, sample[-1])
    head.show_session(_with_note(shown, LONG_NOTE))
    head.show()
    note, fold = _note(head), _fold(head)
    assert (note.isVisible(), fold.isVisible()) == (False, True)
    assert fold.accessibleName().startswith("Session note: Cold garage")
    fold.click()
    assert note.isVisible()
    assert LONG_NOTE in note.text()
    head.show_session(_with_note(shown, LONG_NOTE + "Again."))
    assert note.isVisible(), "an edit of the open session must not fold its note"
    head.show_session(_with_note(_read(review, sample[-2]), LONG_NOTE))
    assert not note.isVisible()


def test_a_short_note_stands_open(
    qtbot: QtBot, theme: Theme, review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    head = CardHead(theme)
    qtbot.addWidget(head)
    head.show()
    shown = _read(review, sample[-1])
    head.show_session(_with_note(shown, LONG_NOTE))
    head.show_session(_with_note(shown, "Cold garage."))
    assert (_note(head).isVisible(), _fold(head).isVisible()) == (True, False)
    assert _note(head).text() == "Session note: Cold garage."
    head.show_session(_with_note(shown, None))
    assert (_note(head).isVisible(), _fold(head).isVisible()) == (False, False)


def _read(review: ProgressReview, session: LoggedSession) -> SessionReview:
    found = review.session(session.session.id)
    assert found is not None
    return found


def _with_note(review: SessionReview, note: str | None) -> SessionReview:
    return replace(review, session=replace(review.session, note=note))


def _note(head: CardHead) -> QLabel:
    found = head.findChild(QLabel, "session_note")
    assert found is not None
    return found


def _fold(head: CardHead) -> QAbstractButton:
    found = head.findChild(QAbstractButton, "session_note_fold")
    assert found is not None
    return found


def test_what_is_wrong_in_a_cell_grows_with_the_text(
    qtbot: QtBot, theme: Theme, page: HistoryPage
) -> None:
    page.card.edit_first()
    reps = page.findChild(CellField, "set_cell_reps")
    assert reps is not None
    reps.setText("1077")
    QTest.keyClick(reps, Qt.Key.Key_Return)
    problem = next(one for one in page.findChildren(QLabel) if one.text() == "Reps: at most 1000")
    for scale in (0.9, 1.0, 1.25):
        theme.set_text_scale(scale)
        qtbot.waitUntil(lambda: problem.width() >= problem.sizeHint().width())
