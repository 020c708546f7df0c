"""The whole plan of an exercise as a strip of boxes; the ramp folds when they are too many."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter


@dataclass(frozen=True, slots=True)
class StripBox:
    """One planned set: its value, its caption, and whether it is work or warm-up.

    Boxes with `foldable` set stand for one ramp and become one box when room is short.
    """

    value: str
    caption: str
    is_work: bool
    foldable: bool = False


class SetStrip(QWidget):
    """Warm-up boxes are dashed, work boxes solid, a hairline between them."""

    _GAP = 6
    _DIVIDER = 19
    _PADDING = 10

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: tuple[StripBox, ...] = ()
        self._folded_box = StripBox("", "", is_work=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def show_boxes(self, boxes: Sequence[StripBox], folded_ramp: StripBox) -> None:
        """Show the plan; `folded_ramp` stands for the foldable boxes when they do not fit."""
        self._boxes = tuple(boxes)
        self._folded_box = folded_ramp
        spoken = ", ".join(f"{box.caption} {box.value}" for box in boxes)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self._follow_theme()

    def show_details(self, lines: Sequence[str]) -> None:
        """Say more of each set, such as its plates, to who points at the strip or has it read."""
        self.setToolTip("\n".join(lines) or self.accessibleName())
        self.setAccessibleDescription(". ".join(lines))

    def visible_boxes(self) -> tuple[StripBox, ...]:
        """Return the boxes that are drawn at the present width."""
        if self._width_of(self._boxes) <= self.width():
            return self._boxes
        return self._folded()

    def sizeHint(self) -> QSize:
        """All boxes side by side."""
        return QSize(round(self._width_of(self._boxes)), self._height())

    def minimumSizeHint(self) -> QSize:
        """Leave room for the folded strip."""
        return QSize(round(self._width_of(self._folded())), self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes in reading order."""
        painter = smooth_painter(self)
        left = 0.0
        was_work = False
        for index, box in enumerate(self.visible_boxes()):
            if index and box.is_work and not was_work:
                self._paint_divider(painter, left)
                left += self._DIVIDER - self._GAP
            width = self._box_width(box)
            self._paint_box(painter, box, mirrored(self, QRectF(left, 0, width, self.height())))
            left += width + self._GAP
            was_work = box.is_work

    def _paint_divider(self, painter: QPainter, left: float) -> None:
        x = left + (self._DIVIDER - self._GAP) / 2 - self._GAP / 2
        height = self.height()
        line = mirrored(self, QRectF(x, height * 0.17, 1, height * 0.66))
        painter.fillRect(line, self._theme.tokens.line)

    def _paint_box(self, painter: QPainter, box: StripBox, area: QRectF) -> None:
        tokens = self._theme.tokens
        radius = metrics.RADIUS_CONTROL
        if box.is_work:
            paint_box(painter, area, radius, fill=tokens.raised, edge=tokens.line)
        else:
            paint_box(painter, area, radius, edge=tokens.edge, dashed=True)
        value_font = self._theme.font(FontRole.PLAN_VALUE)
        value_height = QFontMetricsF(value_font).height()
        caption_font = self._theme.font(FontRole.CAPTION)
        caption_height = QFontMetricsF(caption_font).height()
        top = area.top() + (area.height() - value_height - caption_height) / 2
        painter.setFont(value_font)
        painter.setPen(tokens.text if box.is_work else tokens.text2)
        value = QRectF(area.left(), top, area.width(), value_height)
        painter.drawText(value, Qt.AlignmentFlag.AlignCenter, box.value)
        painter.setFont(caption_font)
        painter.setPen(tokens.text2)
        caption = QRectF(area.left(), top + value_height, area.width(), caption_height)
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, box.caption)

    def _folded(self) -> tuple[StripBox, ...]:
        folded: list[StripBox] = []
        for box in self._boxes:
            if not box.foldable:
                folded.append(box)
            elif self._folded_box not in folded:
                folded.append(self._folded_box)
        return tuple(folded)

    def _width_of(self, boxes: Sequence[StripBox]) -> float:
        if not boxes:
            return 0
        widths = sum(self._box_width(box) for box in boxes)
        has_both = {box.is_work for box in boxes} == {True, False}
        gaps = self._GAP * (len(boxes) - 1) + (self._DIVIDER - self._GAP if has_both else 0)
        return widths + gaps

    def _box_width(self, box: StripBox) -> float:
        value = QFontMetricsF(self._theme.font(FontRole.PLAN_VALUE)).horizontalAdvance(box.value)
        caption = QFontMetricsF(self._theme.font(FontRole.CAPTION)).horizontalAdvance(box.caption)
        return max(
            round(62 * self._theme.text_scale), round(max(value, caption) + 2 * self._PADDING)
        )

    def _height(self) -> int:
        value = QFontMetricsF(self._theme.font(FontRole.PLAN_VALUE)).height()
        caption = QFontMetricsF(self._theme.font(FontRole.CAPTION)).height()
        return round(value + caption + 18)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
