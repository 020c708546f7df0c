"""The head of a past session: its day, what is known of it, and what can be done with it."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.folded_line import FoldedLine
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.progress_review import SessionReview
from hinge_desktop.words import history, numbers
from hinge_desktop.words.exercises import exercise_name

translate = QCoreApplication.translate
_LONG_NOTE: Final = 240
"""Characters: about three lines, below which the sets would go out of sight."""


class CardHead(QWidget):
    """Title, subtitle and note of a session, and its three buttons; a long note is folded."""

    edit_wanted = Signal()
    """Day, times and answers of the session are to be changed."""
    copy_wanted = Signal()
    """The session is to be made again on another day."""
    delete_wanted = Signal()
    """The session is to go to the trash."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: SessionReview | None = None
        self._title = TextLabel(theme, role=FontRole.CARD_TITLE)
        self._subtitle = TextLabel(theme, wrap=True, ink=Ink.TEXT2)
        self._subtitle.setTextFormat(Qt.TextFormat.RichText)
        self._fold = FoldedLine(theme, Icon.FILE_TEXT, role=FontRole.BODY)
        self._fold.setObjectName("session_note_fold")
        self._note = TextLabel(theme, wrap=True, ink=Ink.TEXT2)
        self._note.setObjectName("session_note")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        for button in self._buttons():
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._subtitle)
        column.addWidget(self._fold)
        column.addWidget(self._note)
        self._fold.clicked.connect(self._turn_note)
        theme.changed.connect(self._write_subtitle)

    def show_session(self, review: SessionReview) -> None:
        """Show a session."""
        is_other = self._review is None or self._review.session.id != review.session.id
        self._review = review
        self._title.setText(numbers.long_day(review.session.start.date))
        self._write_subtitle()
        note = review.session.note or ""
        is_long = len(note) > _LONG_NOTE
        self._fold.show_text(self.tr("Session note"), note)
        self._fold.setVisible(is_long)
        self._note.setText(self.tr("Session note: {note}").format(note=note) if note else "")
        if is_other or not is_long:
            self._note.setVisible(bool(note) and not is_long)

    def _turn_note(self) -> None:
        """Show all of a long note below its line, or fold it again."""
        self._note.setVisible(self._note.isHidden())

    def _write_subtitle(self) -> None:
        if self._review is not None:
            self._subtitle.setText(_subtitle(self._review, self._theme.tokens.text))

    def _buttons(self) -> list[IconButton]:
        told = (
            (Icon.PENCIL, self.tr("Edit day, times and answers"), "Ctrl E", "edit_session"),
            (Icon.COPY, self.tr("Duplicate the session"), "Ctrl D", "duplicate_session"),
            (Icon.TRASH, self.tr("Delete the session"), "Del", "delete_session"),
        )
        signals = (self.edit_wanted, self.copy_wanted, self.delete_wanted)
        buttons = []
        for (icon, words, key, name), wanted in zip(told, signals, strict=True):
            button = IconButton(self._theme, icon, words, key=key, is_small=True)
            button.setObjectName(name)
            button.clicked.connect(wanted)
            buttons.append(button)
        return buttons


def _subtitle(review: SessionReview, strong: QColor) -> str:
    main = review.exercises[0] if review.exercises else None
    parts = [history.times_words(review.session)]
    if main is not None and main.entry.tempo is not None:
        tempo = numbers.tempo(main.entry.tempo)
        parts.append(translate("CardHead", "tempo {tempo}").format(tempo=tempo))
    if review.session.back is not None:
        parts.append(history.back_words(review.session.back))
    if review.session.soreness is not None:
        soreness = numbers.number(review.session.soreness)
        text = translate("CardHead", "soreness {number} of 10")
        parts.append(text.format(number=soreness))
    words = [escape(part) for part in parts if part]
    if main is not None:
        name = escape(exercise_name(main.exercise))
        look = f"font-weight:600; color:{strong.name()}"
        words.insert(0, f'<span style="{look}">{name}</span>')
    return "&nbsp; \N{MIDDLE DOT} &nbsp;".join(words)
