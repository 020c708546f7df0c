"""One column of a table: what it is said to hold, above its first cells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.imports.column_map import MEASURES_OF, ColumnRole, MappedColumn, Measure
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.import_columns import ROLES_IN_ORDER, role_name

_WIDTH = 184
_MOST_CELLS = 5
_UNREAD = 0
"""The first entry of the choice: the column is left unread."""


class ColumnBox(QWidget):
    """Heading, choice, unit where there is one, what is odd, and cells."""

    changed = Signal()
    """The lifter said something else about the column."""

    def __init__(self, theme: Theme, place: int, heading: str, cells: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self.place = place
        self.heading = heading.strip() or self.tr("Column {number}").format(number=place + 1)
        self.role = DropDown(theme, self.tr("{heading} holds").format(heading=self.heading))
        self.role.setObjectName(f"column_{place}_role")
        self.role.addItem(self.tr("Not read"))
        for role in ROLES_IN_ORDER:
            self.role.addItem(role_name(role))
        self.measure = DropDown(theme, self.tr("Unit of {heading}").format(heading=self.heading))
        self.measure.setObjectName(f"column_{place}_unit")
        self._measures: list[Measure] = []
        self._said = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.WARN, wrap=True)
        self._cells = [one for one in cells if one.strip()][:_MOST_CELLS]
        self._shown = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self._build_layout(theme)
        self.role.activated.connect(self._follow_role)
        self.measure.activated.connect(partial(self._tell))
        theme.changed.connect(self._fit)
        self._fit()

    def show_column(self, column: MappedColumn | None) -> None:
        """Show what the column is taken for; None leaves it unread."""
        place = _UNREAD if column is None else ROLES_IN_ORDER.index(column.role) + 1
        self.role.setCurrentIndex(place)
        self._fill_measures(None if column is None else column.measure)

    def column(self) -> MappedColumn | None:
        """Return what the lifter says of the column; None where it is left unread."""
        role = self._role()
        if role is None:
            return None
        place = self.measure.currentIndex()
        measure = self._measures[place - 1] if 0 < place <= len(self._measures) else None
        return MappedColumn(self.place, role, measure)

    def show_said(self, words: str) -> None:
        """Say under the choice what is odd about it, or nothing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self.role.setAccessibleDescription(words)

    def _role(self) -> ColumnRole | None:
        place = self.role.currentIndex()
        return None if place <= _UNREAD else ROLES_IN_ORDER[place - 1]

    def _follow_role(self, _place: int) -> None:
        self._fill_measures(None)
        self.changed.emit()

    def _fill_measures(self, chosen: Measure | None) -> None:
        role = self._role()
        fitting = frozenset[Measure]() if role is None else MEASURES_OF.get(role, frozenset())
        self._measures = [one for one in Measure if one in fitting]
        self.measure.clear()
        self.measure.addItem(self.tr("Unit in the cells"))
        for one in self._measures:
            self.measure.addItem(one.value)
        self.measure.setCurrentIndex(0 if chosen is None else self._measures.index(chosen) + 1)
        self.measure.setVisible(bool(self._measures))

    def _tell(self, _place: int) -> None:
        self.changed.emit()

    def _fit(self) -> None:
        width = round(_WIDTH * self._theme.text_scale)
        self.setFixedWidth(width)
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        mode = Qt.TextElideMode.ElideRight
        lines = [words.elidedText(" ".join(one.split()), mode, width - 4) for one in self._cells]
        self._shown.setText("\n".join(lines))
        self._shown.setToolTip("\n".join(self._cells))

    def _build_layout(self, theme: Theme) -> None:
        title = TextLabel(theme, self.heading, role=FontRole.BODY_MEDIUM, wrap=True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        for choice in (self.role, self.measure):
            # As wide as the column, not as its longest entry.
            choice.setMinimumWidth(0)
            choice.setSizeAdjustPolicy(
                DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (title, self.role, self.measure, self._said, self._shown):
            column.addWidget(part)
        column.addStretch(1)
        self._said.hide()
