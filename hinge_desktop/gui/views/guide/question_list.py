"""Questions in a card; one of them is open, its whole answer below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.row_button import RowButton
from hinge_desktop.gui.views.guide.section_card import statement_labels
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Question
from hinge_desktop.words.guide_text import guide_text

_PADDING: Final = 12
_BELOW_RING: Final = 6


class QuestionList(Card):
    """The arrows go from question to question; Tab reaches the open one."""

    chosen = Signal(int)
    """Sent with the place of the question that the lifter opened, from 0."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=10, parent=parent)
        self._theme = theme
        self._items: list[_Item] = []
        self._place = 0
        self._column = Column(2)
        self.body.addWidget(self._column)
        self.setObjectName("guide_questions")
        self.setAccessibleName(self.tr("Questions"))

    @property
    def place(self) -> int:
        """The open question, from 0."""
        return self._place

    def show_questions(self, guide: Guide, questions: Sequence[Question], place: int) -> None:
        """Show questions and open one of them."""
        self._items = [_Item(self._theme, guide, question) for question in questions]
        for number, item in enumerate(self._items):
            item.row.setObjectName(f"guide_question_{number + 1}")
            item.row.clicked.connect(partial(self._choose, number))
        self._column.fill(self._items)
        self._open(place)

    def step(self, by: int) -> None:
        """Open the next question or the one before."""
        place = min(max(self._place + by, 0), len(self._items) - 1)
        if self._items and place != self._place:
            self._choose(place)
        self.focus_open()

    def focus_open(self) -> None:
        """Give the keyboard to the open question; a screen reader says it and its answer."""
        if self._items:
            self._items[self._place].row.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def open_part(self) -> QWidget | None:
        """The open question with its answer."""
        return self._items[self._place] if self._items else None

    def _choose(self, place: int) -> None:
        self._open(place)
        self.focus_open()
        self.chosen.emit(place)

    def _open(self, place: int) -> None:
        self._place = min(max(place, 0), max(len(self._items) - 1, 0))
        for number, item in enumerate(self._items):
            item.set_open(is_open=number == self._place)


class _Item(QFrame):
    def __init__(self, theme: Theme, guide: Guide, question: Question) -> None:
        super().__init__()
        text = guide_text(question.question)
        self._title = TextLabel(theme, text, role=FontRole.BODY_MEDIUM, wrap=True)
        self.row = RowButton(theme, text, self.tr("Up, Down"), self._title)
        self.row.setCheckable(True)
        labels = statement_labels(theme, guide, question.answer)
        self._spoken = " ".join(label.spoken for label in labels)
        self._body = QWidget()
        answer = QVBoxLayout(self._body)
        answer.setContentsMargins(_PADDING, _BELOW_RING, _PADDING, 14)
        answer.setSpacing(10)
        for label in labels:
            answer.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self._body)

    def set_open(self, *, is_open: bool) -> None:
        """Show the answer, or the question alone."""
        self._body.setVisible(is_open)
        self._title.set_role(FontRole.CARD_TITLE if is_open else FontRole.BODY_MEDIUM)
        icon = Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT
        self.row.chevron.set_icon(icon, Ink.TEXT2)
        self.row.setChecked(is_open)
        self.row.setAccessibleDescription(self._spoken if is_open else "")
        policy = Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus
        self.row.setFocusPolicy(policy)
        kind = "notice_plain" if is_open else ""
        if (self.property("kind") or "") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
