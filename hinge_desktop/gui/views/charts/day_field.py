"""A line to type a day into, with a sentence under it where the text is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers

ReadDay = Callable[[str], date | None]
"""Reads a day as people type it; None where no past day is meant."""


class DayField(QWidget):
    """A day in the words of the lifter: "17 Nov", "17.11.", "last Tuesday", "2026-11-17"."""

    def __init__(
        self, theme: Theme, label: str, read: ReadDay, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setToolTip(self.tr("{label}: a day, such as 17 Nov").format(label=label))
        self.line.setMinimumHeight(metrics.HEIGHT_CONTROL)
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextLabel(theme, label, role=FontRole.CAPTION_MEDIUM, ink=Ink.TEXT2))
        column.addWidget(self.line)
        column.addWidget(self._problem)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._forgive)

    @property
    def day(self) -> date | None:
        """The day that is meant; None where none can be read."""
        return self._read(self.line.text())

    @property
    def problem(self) -> str:
        """The sentence under the field, "" where there is none."""
        return self._problem.text()

    def set_day(self, day: date | None) -> None:
        """Write a day into the field, or empty it."""
        self.line.setText("" if day is None else numbers.full_date(day))
        self.blame("")

    def check(self) -> bool:
        """Say what is wrong with the text; return whether it is a day."""
        if self.day is not None:
            self.blame("")
        elif self.line.text().strip():
            self.blame(self.tr("This is no past day. Write it as 17 Nov or 2026-11-17."))
        else:
            self.blame(self.tr("Write a day, such as 17 Nov."))
        return self.day is not None

    def blame(self, sentence: str) -> None:
        """Say under the field what is wrong with it."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self.line.setProperty("invalid", "true" if sentence else "false")
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def _forgive(self) -> None:
        if self.problem:
            self.blame("")
