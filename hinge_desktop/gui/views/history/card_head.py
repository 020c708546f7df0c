"""The head of a past session: its day, what is known of it, and what can be done with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.progress_review import SessionReview
from hinge_desktop.words import history, numbers
from hinge_desktop.words.exercises import exercise_name

translate = QCoreApplication.translate


class CardHead(QWidget):
    """Title, subtitle and note of a session, and its three buttons."""

    edit_wanted = Signal()
    """Day, times and answers of the session are to be changed."""
    copy_wanted = Signal()
    """The session is to be made again on another day."""
    delete_wanted = Signal()
    """The session is to go to the trash."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = TextLabel(theme, role=FontRole.CARD_TITLE)
        self._subtitle = TextLabel(theme, wrap=True, ink=Ink.TEXT2)
        self._subtitle.setTextFormat(Qt.TextFormat.RichText)
        self._note = TextLabel(theme, wrap=True, ink=Ink.TEXT2)
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
        column.addWidget(self._note)

    def show_session(self, review: SessionReview) -> None:
        """Show a session."""
        self._title.setText(numbers.long_day(review.session.start.date))
        self._subtitle.setText(_subtitle(review))
        note = review.session.note
        self._note.setText(self.tr("Session note: {note}").format(note=note) if note else "")
        self._note.setVisible(bool(note))

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


def _subtitle(review: SessionReview) -> str:
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
        words.insert(0, f'<span style="font-weight:600">{name}</span>')
    return "&nbsp; \N{MIDDLE DOT} &nbsp;".join(words)
