"""The sets of an exercise line by line: what was lifted, what was left, and how it went."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hinge_desktop.core.training import Quality, WorkSet
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import side_name
from hinge_desktop.words.history import reps_left_words, technique_words, tempo_answer_words

_STRETCHES_WIDE = (1, 3, 2, 5, 0)
_STRETCHES_DENSE = (0, 0, 0, 1, 0)
_STRETCHES_FOLDED = (0, 1, 0, 0, 0)
"""How number, load and reps, reps left, technique and tempo share the room."""
_PLACES_WIDE = ((0, 0), (0, 1), (0, 2), (0, 3), (0, 4))
_PLACES_FOLDED = ((0, 0), (0, 1), (0, 2), (1, 1), (1, 2))
"""Row and column of each of them; folded, what was judged stands below what was lifted."""
_TECHNIQUE = 3
_ROWS_PER_SET = 3
_ACROSS, _ACROSS_DENSE = 14, 10
_LOAD = "set_load"
_DOWN, _DOWN_DENSE = 8, 4


class SetLines(QWidget):
    """One line a set, two where the room is narrow; what was not given stays empty."""

    def __init__(
        self, theme: Theme, sets: Sequence[WorkSet], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("set_lines")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        # The width of one line must not keep the card from getting narrower.
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._grid.setHorizontalSpacing(_ACROSS)
        self._grid.setVerticalSpacing(_DOWN)
        self._lines = [
            self._cells(_caption(one, sets[:place]), one) for place, one in enumerate(sets)
        ]
        for place in range(1, len(self._lines)):
            row, width = _ROWS_PER_SET * place, len(_PLACES_WIDE)
            self._grid.addWidget(Hairline(theme), row, 0, 1, width)
        self._is_folded = False
        self._is_dense = False
        self._arrange()

    def set_dense(self, *, is_dense: bool) -> None:
        """Stand closer together in a narrow window."""
        self._grid.setVerticalSpacing(_DOWN_DENSE if is_dense else _DOWN)
        self._is_dense = is_dense
        self._arrange()
        self._grid.setHorizontalSpacing(_ACROSS_DENSE if is_dense else _ACROSS)
        for label in self.findChildren(TextLabel):
            is_load = label.objectName() == _LOAD
            if is_dense:
                label.set_role(FontRole.STAT if is_load else FontRole.BODY)
            else:
                label.set_role(FontRole.GARAGE_VALUE if is_load else FontRole.NOTE)

    @property
    def is_folded(self) -> bool:
        """Whether each set takes two lines."""
        return self._is_folded

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as two lines a set allow."""
        return QSize(self._least_width(_PLACES_FOLDED), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold by the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when the words have grown with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        is_folded = self._least_width(_PLACES_WIDE) > self.width()
        if is_folded is not self._is_folded:
            self._is_folded = is_folded
            self._arrange()
            self.updateGeometry()

    def _arrange(self) -> None:
        places = _PLACES_FOLDED if self._is_folded else _PLACES_WIDE
        wide = _STRETCHES_DENSE if self._is_dense else _STRETCHES_WIDE
        stretches = _STRETCHES_FOLDED if self._is_folded else wide
        for line, cells in enumerate(self._lines):
            for cell, (row, column) in zip(cells, places, strict=True):
                self._grid.removeWidget(cell)
                at = Qt.AlignmentFlag.AlignVCenter
                if column == len(_PLACES_WIDE) - 1:
                    at |= Qt.AlignmentFlag.AlignRight
                across = 2 if cell is cells[_TECHNIQUE] and self._has_room_after(cells) else 1
                self._grid.addWidget(cell, _ROWS_PER_SET * line + 1 + row, column, 1, across, at)
        for column, stretch in enumerate(stretches):
            self._grid.setColumnStretch(column, stretch)

    def _has_room_after(self, cells: Sequence[QWidget]) -> bool:
        """Whether the technique may take the place of a tempo that was not given."""
        tempo = cells[_TECHNIQUE + 1]
        return not self._is_folded and isinstance(tempo, TextLabel) and not tempo.text()

    def _least_width(self, places: Sequence[tuple[int, int]]) -> int:
        widths: dict[int, int] = {}
        for cells in self._lines:
            for cell, (_, column) in zip(cells, places, strict=True):
                widths[column] = max(widths.get(column, 0), cell.minimumSizeHint().width())
        return sum(widths.values()) + self._grid.horizontalSpacing() * max(0, len(widths) - 1)

    def _cells(self, caption: str, one: WorkSet) -> tuple[QWidget, ...]:
        reps = numbers.reps(one.reps or 0)
        if one.load is not None:
            load = numbers.decimal(one.load.thousandths)
            reps = f"{load} \N{MULTIPLICATION SIGN} {one.reps}"
        left = self.tr("{n} left").format(n=reps_left_words(one.reps_left)) if one.reps_left else ""
        tempo = "" if one.tempo_answer is None else tempo_answer_words(one.tempo_answer)
        lifted = TextLabel(self._theme, reps, role=FontRole.GARAGE_VALUE)
        lifted.setObjectName(_LOAD)
        return (
            self._quiet(caption),
            lifted,
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


def _caption(one: WorkSet, before: Sequence[WorkSet]) -> str:
    """Give a set its number among those of its side: "2", "Left 2"."""
    number = numbers.number(1 + sum(other.side is one.side for other in before))
    return number if one.side is None else f"{side_name(one.side)} {number}"


def beside_icon(icon: IconLabel, words: TextLabel) -> QWidget:
    """Put an icon before its words, level with their first line."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return box
