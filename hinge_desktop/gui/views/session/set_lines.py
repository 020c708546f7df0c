"""The sets of an exercise line by line: what was lifted, what was left, and how it went."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hinge_desktop.core.training import Quality, WorkSet
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words import numbers
from hinge_desktop.words.history import reps_left_words, technique_words, tempo_answer_words

_COLUMN_STRETCHES = (1, 3, 2, 5, 0)
"""How number, load and reps, reps left, technique and tempo share the room."""


class SetLines(QWidget):
    """One line a set, with a hairline between two; what was not given stays empty."""

    def __init__(
        self, theme: Theme, sets: Sequence[WorkSet], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("set_lines")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        for column, stretch in enumerate(_COLUMN_STRETCHES):
            grid.setColumnStretch(column, stretch)
        for number, one in enumerate(sets, start=1):
            self._add_line(number, one)

    def _add_line(self, number: int, one: WorkSet) -> None:
        row = 2 * (number - 1)
        if row:
            self._grid.addWidget(Hairline(self._theme), row - 1, 0, 1, len(_COLUMN_STRETCHES))
        for column, cell in enumerate(self._cells(number, one)):
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _cells(self, number: int, one: WorkSet) -> tuple[QWidget, ...]:
        load = "" if one.load is None else numbers.decimal(one.load.thousandths)
        reps = f"{load} \N{MULTIPLICATION SIGN} {one.reps}".strip()
        left = self.tr("{n} left").format(n=reps_left_words(one.reps_left)) if one.reps_left else ""
        tempo = "" if one.tempo_answer is None else tempo_answer_words(one.tempo_answer)
        return (
            self._quiet(numbers.number(number)),
            TextLabel(self._theme, reps, role=FontRole.GARAGE_VALUE),
            self._quiet(left),
            self._technique(one),
            self._quiet(tempo),
        )

    def _technique(self, one: WorkSet) -> QWidget:
        """Say how a set went by mark, word and colour, so that none of them stands alone."""
        told = technique_words(one)
        if not told:
            return QWidget()
        is_clean = one.quality is Quality.CLEAN and not one.faults
        ink = Ink.ACCENT if is_clean else Ink.BAD
        icon = Icon.CHECK if is_clean else Icon.CIRCLE_ALERT
        words = TextLabel(self._theme, told, role=FontRole.NOTE, ink=ink, wrap=True)
        return beside_icon(IconLabel(self._theme, icon, ink=ink), words)

    def _quiet(self, text: str) -> TextLabel:
        return TextLabel(self._theme, text, role=FontRole.NOTE, ink=Ink.TEXT2)


def beside_icon(icon: IconLabel, words: TextLabel) -> QWidget:
    """Put an icon before its words, level with their first line."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return box
