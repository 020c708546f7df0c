"""A table of lifts: a picture over each, a row for each thing they are told apart by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink, Tokens
from hinge_desktop.gui.views.guide.lift_chooser import lift_name
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.figure import pose_words
from hinge_desktop.words.guide_lifts import LiftColumn, Row, lift_column, row_name
from hinge_desktop.words.guide_stage import obstacle_words

_PICTURE_HEIGHT: Final = 190
_ROW_HEIGHT: Final = 64
_FIRST_COLUMN: Final = 120
_PICTURE_ROW, _NAME_ROW, _FIRST_ROW = 0, 1, 2
_CELL_MARGIN: Final = 14


class CompareTable(QWidget):
    """The first lift is the chosen one; its column stands out."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lifts: tuple[Lift, ...] = ()
        self._views: list[FigureView] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, _FIRST_COLUMN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_lifts(self, lifts: Sequence[Lift]) -> None:
        """Show the words of other lifts; their pictures come with `show_pictures`."""
        if tuple(lifts) == self._lifts:
            return
        self._lifts = tuple(lifts)
        self._clear()
        title = TextLabel(
            self._theme,
            self.tr("Lowest point of each lift"),
            role=FontRole.CAPTION,
            ink=Ink.TEXT2,
            wrap=True,
        )
        self._put(title, _PICTURE_ROW, 0, Qt.AlignmentFlag.AlignTop)
        for place, row in enumerate(Row):
            head = TextLabel(self._theme, row_name(row), role=FontRole.BODY_STRONG)
            self._put(head, _FIRST_ROW + place, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.setRowMinimumHeight(_FIRST_ROW + place, _ROW_HEIGHT)
        for column, lift in enumerate(self._lifts, start=1):
            self._add_column(column, lift)
            self._grid.setColumnStretch(column, 1)

    def show_pictures(self, pictures: Sequence[Drawing | Obstacle]) -> None:
        """Show each lift, or say why this build cannot do it."""
        for view, lift, picture in zip(self._views, self._lifts, pictures, strict=False):
            if isinstance(picture, Drawing):
                view.show_drawing(picture, pose_words(lift_name(lift), 1.0))
            else:
                view.setAccessibleName(obstacle_words(picture))
                view.setToolTip(obstacle_words(picture))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the chosen column and the lines between the rows."""
        if not self._lifts:
            return
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        first = QRectF(self._grid.cellRect(_PICTURE_ROW, 1))
        column = QRectF(first.left(), 0, first.width(), self.height())
        paint_box(painter, column, metrics.RADIUS_CARD, fill=tokens.accent_soft)
        painter.setPen(tokens.line)
        for place in range(len(Row)):
            y = self._grid.cellRect(_FIRST_ROW + place, 0).top()
            painter.drawLine(0, y, self.width(), y)

    def _add_column(self, column: int, lift: Lift) -> None:
        is_chosen = column == 1
        words = lift_column(lift)
        view = FigureView(self._theme, ground_of=partial(_ground, is_chosen))
        view.setFixedHeight(_PICTURE_HEIGHT)
        self._views.append(view)
        self._put(view, _PICTURE_ROW, column)
        name = TextLabel(self._theme, words.name, role=FontRole.PLAN_VALUE)
        self._put(name, _NAME_ROW, column)
        for place, row in enumerate(Row):
            self._put(
                self._cell(words, row, is_chosen=is_chosen),
                _FIRST_ROW + place,
                column,
                Qt.AlignmentFlag.AlignVCenter,
            )

    def _cell(self, words: LiftColumn, row: Row, *, is_chosen: bool) -> TextLabel:
        role, ink = FontRole.BODY, Ink.TEXT2
        if is_chosen:
            role, ink = FontRole.BODY_MEDIUM, Ink.TEXT
        cell = TextLabel(self._theme, words.cells[row], role=role, ink=ink, wrap=True)
        cell.setAccessibleName(f"{words.name}, {row_name(row)}: {words.cells[row]}")
        return cell

    def _put(
        self,
        widget: QWidget,
        row: int,
        column: int,
        align: Qt.AlignmentFlag | None = None,
    ) -> None:
        margin = _CELL_MARGIN if column else 4
        widget.setContentsMargins(margin, 8, 6 if column else margin, 8)
        if align is None:
            self._grid.addWidget(widget, row, column)
        else:
            self._grid.addWidget(widget, row, column, align)

    def _clear(self) -> None:
        self._views = []
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _ground(is_chosen: bool, tokens: Tokens) -> QColor:  # noqa: FBT001 bound by position
    return tokens.accent_soft if is_chosen else tokens.card
