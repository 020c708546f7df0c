"""A row of choices of which one, or none yet, is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import paint_box, paint_divider, smooth_painter
from hinge_desktop.gui.widgets.segment_button import SegmentButton


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: the value it stands for, its words, and what helps to find it."""

    value: str
    text: str
    icon: Icon | None = None
    key: str = ""


class Segments(QWidget):
    """Exclusive choices in one frame; the arrow keys move between them."""

    chosen = Signal(str)
    """The lifter chose a value; setters send nothing."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        segments: Sequence[Segment],
        *,
        distance: Distance = Distance.DESK,
        ticked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build the row; `label` names it for assistive technology, `ticked` adds a tick."""
        super().__init__(parent)
        self._theme = theme
        self._distance = distance
        self._group = QButtonGroup(self)
        self._buttons: dict[str, SegmentButton] = {}
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        inset = 1 if distance is Distance.GARAGE else 3
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, inset, inset, inset)
        row.setSpacing(0)
        for segment in segments:
            row.addWidget(self._build_button(segment, ticked=ticked), 1)
        self._group.buttonClicked.connect(self._report_choice)
        theme.changed.connect(self.update)

    def value(self) -> str | None:
        """Return the chosen value, or None as long as nothing is chosen."""
        checked = self._group.checkedButton()
        return None if checked is None else str(checked.property("value"))

    def set_value(self, value: str | None) -> None:
        """Show a choice, or none; sends no signal."""
        if value is None:
            self._clear()
        else:
            self._buttons[value].setChecked(True)

    def set_dense(self, *, is_dense: bool) -> None:
        """Draw the choices closer together for a narrow window."""
        for button in self._buttons.values():
            button.set_dense(is_dense=is_dense)

    def button(self, value: str) -> QAbstractButton:
        """Return the button of a value, for a page that gives it a shortcut."""
        return self._buttons[value]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame around the buttons and the lines between them."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        frame = QRectF(self.rect())
        if self._distance is Distance.DESK:
            fill = tokens.raised
            paint_box(painter, frame, metrics.RADIUS_CONTROL, fill=fill, edge=tokens.line)
            return
        paint_box(painter, frame, metrics.RADIUS_CHIP, fill=tokens.card)
        self._paint_chosen(painter, frame)
        for before, button in pairwise(self._buttons.values()):
            if before.isChecked() or button.isChecked():
                continue  # the ground of the chosen one ends there
            at_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            x = button.x() if at_left else button.geometry().right()
            paint_divider(painter, x, 1, self.height() - 1, tokens.edge)
        paint_box(painter, frame, metrics.RADIUS_CHIP, edge=tokens.edge)

    def _paint_chosen(self, painter: QPainter, frame: QRectF) -> None:
        checked = self._group.checkedButton()
        if checked is None:
            return
        corners = QPainterPath()
        corners.addRoundedRect(frame, metrics.RADIUS_CHIP, metrics.RADIUS_CHIP)
        box = QPainterPath()
        box.addRect(QRectF(checked.geometry()).adjusted(-1, -1, 1, 1))
        painter.fillPath(corners.intersected(box), self._theme.tokens.text)

    def _build_button(self, segment: Segment, *, ticked: bool) -> SegmentButton:
        button = SegmentButton(
            self._theme,
            segment.text,
            icon=segment.icon,
            key=segment.key,
            distance=self._distance,
            ticked=ticked,
        )
        button.setProperty("value", segment.value)
        button.toggled.connect(self.update)
        self._group.addButton(button)
        self._buttons[segment.value] = button
        return button

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _report_choice(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("value"))
