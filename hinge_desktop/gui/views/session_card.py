"""One past session, read only: when it was, its exercises, their sets and answers."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.exercise_section import ExerciseSection
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.progress_review import SessionReview
from hinge_desktop.words import history, numbers
from hinge_desktop.words.exercises import exercise_name


class SessionCard(QFrame):
    """Shows a session, or one sentence while there is none."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.review: SessionReview | None = None
        self._sections: list[ExerciseSection] = []
        self.setProperty("kind", "card")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("session_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._scroll)
        self.show_sentence("")

    def show_session(self, review: SessionReview) -> None:
        """Show a session, its first exercise open, the others folded."""
        self.review = review
        content, column = self._new_content()
        title = numbers.long_day(review.session.start.date)
        self.setAccessibleName(title)
        column.addWidget(TextLabel(self._theme, title, role=FontRole.CARD_TITLE))
        column.addWidget(self._subtitle(review))
        column.addSpacing(2)
        self._sections = [
            ExerciseSection(self._theme, exercise, number=number, is_main=number == 1)
            for number, exercise in enumerate(review.exercises, start=1)
        ]
        for place, section in enumerate(self._sections):
            if place == 1:
                column.addWidget(Hairline(self._theme))
            column.addWidget(section)
        self._finish(column, review)
        self._put(content)

    def show_sentence(self, text: str) -> None:
        """Show a sentence in place of a session."""
        self.review = None
        self._sections = []
        content, column = self._new_content()
        column.addStretch(1)
        label = TextLabel(self._theme, text, ink=Ink.TEXT2, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label)
        column.addStretch(2)
        self.setAccessibleName(text)
        self._put(content)

    def focus_sets(self) -> None:
        """Give the focus to the sets of the first exercise."""
        table = self._sections[0].table if self._sections else None
        if table is not None:
            table.setFocus(Qt.FocusReason.TabFocusReason)
            table.selectRow(0)

    def _put(self, content: QWidget) -> None:
        self._scroll.setWidget(content)
        # The scroll area turns this on; the ground is the card's.
        content.setAutoFillBackground(False)

    def _new_content(self) -> tuple[QWidget, QVBoxLayout]:
        content = QWidget()
        column = QVBoxLayout(content)
        padding = metrics.CARD_PADDING
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(8)
        return content, column

    def _subtitle(self, review: SessionReview) -> TextLabel:
        main = review.exercises[0] if review.exercises else None
        parts = [history.times_words(review.session)]
        if main is not None and main.entry.tempo is not None:
            tempo = numbers.tempo(main.entry.tempo)
            parts.append(self.tr("tempo {tempo}").format(tempo=tempo))
        if review.session.back is not None:
            parts.append(history.back_words(review.session.back))
        words = [escape(part) for part in parts if part]
        if main is not None:
            name = escape(exercise_name(main.exercise))
            words.insert(0, f'<span style="font-weight:600">{name}</span>')
        separator = "&nbsp; \N{MIDDLE DOT} &nbsp;"
        label = TextLabel(self._theme, separator.join(words), wrap=True, ink=Ink.TEXT2)
        label.setTextFormat(Qt.TextFormat.RichText)
        return label

    def _finish(self, column: QVBoxLayout, review: SessionReview) -> None:
        if not review.exercises:
            words = self.tr("No set was saved in this session.")
            column.addWidget(TextLabel(self._theme, words, ink=Ink.TEXT2))
        if review.session.note:
            note = self.tr("Session note: {note}").format(note=review.session.note)
            column.addWidget(TextLabel(self._theme, note, ink=Ink.TEXT2, wrap=True))
        column.addStretch(1)
