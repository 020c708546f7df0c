"""A table of lifts: a picture over each, a row for each thing they are told apart by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import Room
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink, Tokens
from hinge_desktop.gui.views.guide.compare_columns import Cell, LiftColumn
from hinge_desktop.gui.views.guide.compare_picture import ComparePicture
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.guide_lifts import lift_title, row_names

_ROW_HEIGHT: Final = 54
_FIRST_COLUMN: Final = 120
_PICTURE_ROW, _NAME_ROW = 0, 1
_CELL_MARGIN: Final = 14
_HIGH_TO_WIDE: Final = 0.8
"""Of a picture with its margins, at the most."""
_FIGURES: Final = Room(behind=0.32, in_front=0.48)
_OVER_HEAD: Final = 0.03
"""Statures over the highest of the heads."""
_TOP: Final = 10
"""So that the round corners of the chosen column show over its picture."""


class CompareTable(QWidget):
    """The first lift is the chosen one; its column stands out."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[LiftColumn, ...] = ()
        self._room = _FIGURES
        self.pictures: list[ComparePicture] = []
        """Over each column, in its order."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, _TOP, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, _FIRST_COLUMN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_columns(self, columns: tuple[LiftColumn, ...]) -> None:
        """Show the words of other lifts; their pictures come with `show_pictures`."""
        if columns == self._columns:
            return
        self._columns = columns
        self._clear()
        title = TextLabel(
            self._theme,
            self.tr("Lowest point of each lift"),
            role=FontRole.CAPTION,
            ink=Ink.TEXT2,
            wrap=True,
        )
        # It takes the lines that it needs beside the names of the rows.
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._put(title, _PICTURE_ROW, 0, Qt.AlignmentFlag.AlignTop)
        for place, name in enumerate(row_names()):
            self._add_head(place, TextLabel(self._theme, name, role=FontRole.BODY_STRONG))
            self._grid.setRowMinimumHeight(_row_of(place), _ROW_HEIGHT)
        sources = TextLabel(self._theme, self.tr("Sources"), role=FontRole.CAPTION, ink=Ink.TEXT2)
        self._add_head(len(row_names()), sources)
        for place, column in enumerate(columns, start=1):
            self._add_column(place, column)
            self._grid.setColumnStretch(place, 1)

    def show_pictures(self, pictures: Sequence[Drawing | Obstacle]) -> None:
        """Show each lift, or say why this build cannot do it."""
        self._room = replace(_FIGURES, above=_highest(pictures))
        for place, picture in zip(self.pictures, pictures, strict=False):
            place.show_picture(picture, self._room)
        self._fit_pictures()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the chosen column."""
        if not self.pictures:
            return
        painter = smooth_painter(self)
        first = self.pictures[0].geometry()
        column = QRectF(first.left(), 0, first.width(), self.height())
        paint_box(painter, column, metrics.RADIUS_CARD, fill=self._theme.tokens.accent_soft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pictures the height that their width can use."""
        super().resizeEvent(event)
        self._fit_pictures()

    def _fit_pictures(self) -> None:
        if not self.pictures:
            return
        wide = (self.width() - _FIRST_COLUMN) / len(self.pictures)
        per_stature = (wide - 2 * _CELL_MARGIN) / (self._room.behind + self._room.in_front)
        high = min(per_stature * self._room.above, wide * _HIGH_TO_WIDE)
        for picture in self.pictures:
            picture.setFixedHeight(round(high))

    def _add_head(self, place: int, head: TextLabel) -> None:
        line = Hairline(self._theme)
        self._grid.addWidget(line, _row_of(place) - 1, 0, 1, len(self._columns) + 1)
        self._put(head, _row_of(place), 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_column(self, column: int, words: LiftColumn) -> None:
        is_chosen = column == 1
        picture = ComparePicture(self._theme, lift_title(words.lift), partial(_ground, is_chosen))
        picture.setContentsMargins(_CELL_MARGIN, 0, _CELL_MARGIN, 0)
        self.pictures.append(picture)
        self._grid.addWidget(picture, _PICTURE_ROW, column)
        name = TextLabel(self._theme, words.name, role=FontRole.PLAN_VALUE)
        self._put(name, _NAME_ROW, column)
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, row in enumerate(row_names()):
            label = self._cell(words.cells[place], is_chosen=is_chosen)
            label.setAccessibleName(f"{words.name}, {row}: {words.cells[place].text}")
            self._put(label, _row_of(place), column, middle)
        sources = TextLabel(
            self._theme, words.sources, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True
        )
        self._put(sources, _row_of(len(row_names())), column, middle)

    def _cell(self, cell: Cell, *, is_chosen: bool) -> TextLabel:
        role, ink = FontRole.BODY, Ink.TEXT2
        if is_chosen:
            role, ink = FontRole.BODY_MEDIUM, Ink.TEXT
        label = TextLabel(self._theme, cell.text, role=role, ink=ink, wrap=True)
        label.setToolTip(cell.sources)
        return label

    def _put(
        self,
        widget: QWidget,
        row: int,
        column: int,
        align: Qt.AlignmentFlag | None = None,
    ) -> None:
        left, right = (_CELL_MARGIN, 6) if column else (4, 12)
        widget.setContentsMargins(left, 8, right, 8)
        if align is None:
            self._grid.addWidget(widget, row, column)
        else:
            self._grid.addWidget(widget, row, column, align)

    def _clear(self) -> None:
        self.pictures = []
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _highest(pictures: Sequence[Drawing | Obstacle]) -> float:
    """Return the statures that the highest of the lifters needs: all have one size."""
    heads = (
        one.head.boundingRect().bottom() / one.tall for one in pictures if isinstance(one, Drawing)
    )
    return max(heads, default=_FIGURES.above) + _OVER_HEAD


def _row_of(place: int) -> int:
    """Return the row of the grid; each has a line above it."""
    return _NAME_ROW + 2 + 2 * place


def _ground(is_chosen: bool, tokens: Tokens) -> QColor:  # noqa: FBT001 bound by position
    return tokens.accent_soft if is_chosen else tokens.card
