"""The ladder as a stair: five steps that rise, each with its name and its state."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

_GAP = 6
_RISE = 14
_LEAST_STEP = 52
_RISE_UNDER_PICTURES = 8
_LEAST_STEP_UNDER_PICTURES = 42
_LEAST_PICTURE_PX, _MOST_PICTURE_PX = 60.0, 150.0
_STANDING_TO_BENT = 1.15
"""A picture counts a standing lifter's height; on the steps they are bent."""


class StairState(StrEnum):
    """How a step is drawn: done, the present one, or dashed for later."""

    PASSED = "passed"
    HERE = "here"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class StairStep:
    """A step's name, what is said under it, and its state."""

    name: str
    note: str
    state: StairState


class StepPicture(Protocol):
    """What stands on a step."""

    def paint(self, painter: QPainter, area: QRectF, theme: Theme, *, is_faded: bool) -> None:
        """Paint it as high as the area, its feet on the lower edge."""


class Stair(QWidget):
    """Draws the steps in reading order; together they are the accessible name."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[StairStep, ...] = ()
        self.pictures: Sequence[StepPicture | None] = ()
        """What stands on the steps, from the lowest up; none before `show_pictures`."""
        self.setObjectName("ladder_stair")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._follow_theme)

    def show_steps(self, steps: Sequence[StairStep]) -> None:
        """Show these steps from the lowest up."""
        self._steps = tuple(steps)
        spoken = "; ".join(f"{step.name}, {step.note}" for step in steps)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self._follow_theme()

    def show_pictures(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a picture on each step, where there is the height for it."""
        self.pictures = tuple(pictures)
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the highest step and the line under it."""
        name = QFontMetricsF(self._theme.font(FontRole.BODY_MEDIUM))
        widest = max((name.horizontalAdvance(step.name) for step in self._steps), default=0)
        steps = len(self._steps)
        height = _LEAST_STEP + _RISE * max(0, steps - 1) + self._note_height()
        return QSize(round((widest + 24) * steps), round(height))

    def minimumSizeHint(self) -> QSize:
        """Never cut a name."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps, their names, and their notes on one line below."""
        if not self._steps:
            return
        painter = smooth_painter(self)
        width = (self.width() - _GAP * (len(self._steps) - 1)) / len(self._steps)
        ground = self.height() - self._note_height()
        least, rise = _LEAST_STEP, min((ground - _LEAST_STEP) / len(self._steps), 3.0 * _RISE)
        picture_px = self._picture_height(ground)
        if picture_px:
            least, rise = _LEAST_STEP_UNDER_PICTURES, _RISE_UNDER_PICTURES
        for number, step in enumerate(self._steps):
            height = least + rise * number
            box = QRectF(number * (width + _GAP), ground - height, width, height)
            self._paint_step(painter, step, mirrored(self, box))
            picture = self.pictures[number] if picture_px else None
            if picture is not None:
                above = QRectF(box.left(), box.top() - picture_px, width, picture_px)
                is_faded = step.state is StairState.LATER
                picture.paint(painter, mirrored(self, above), self._theme, is_faded=is_faded)
            note = QRectF(box.left(), ground, width, self._note_height())
            self._paint_note(painter, step, mirrored(self, note))

    def _picture_height(self, ground: float) -> float:
        """Return how high a picture is, 0 where there are none or too little room for them."""
        if len(self.pictures) != len(self._steps):
            return 0.0
        tallest = _LEAST_STEP_UNDER_PICTURES + _RISE_UNDER_PICTURES * (len(self._steps) - 1)
        height = min(_MOST_PICTURE_PX, (ground - tallest) * _STANDING_TO_BENT)
        return height if height >= _LEAST_PICTURE_PX else 0.0

    def _paint_step(self, painter: QPainter, step: StairStep, area: QRectF) -> None:
        tokens = self._theme.tokens
        here = step.state is StairState.HERE
        later = step.state is StairState.LATER
        paint_box(
            painter,
            area.adjusted(1, 1, -1, -1),
            metrics.RADIUS_CHIP,
            fill=tokens.accent_soft if here else None if later else tokens.raised,
            edge=tokens.accent if here else tokens.edge if later else tokens.line,
            width=metrics.LINE_SELECTION if here else metrics.LINE_DECORATION,
            dashed=later,
        )
        role = FontRole.BODY_STRONG if here else FontRole.BODY_MEDIUM
        painter.setFont(self._theme.font(role))
        painter.setPen(tokens.text2 if later else tokens.text)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, step.name)

    def _paint_note(self, painter: QPainter, step: StairStep, area: QRectF) -> None:
        font = self._theme.font(FontRole.CAPTION_MEDIUM)
        words = QFontMetricsF(font).horizontalAdvance(step.note)
        icon, color = self._mark(step.state)
        side = 14 * self._theme.text_scale
        left = area.center().x() - (words + side + 6) / 2
        spot = QRectF(left, area.top() + 8, side, area.height() - 8)
        text = QRectF(left + side + 6, area.top() + 8, words + 2, area.height() - 8)
        whole = QRectF(left, area.top(), words + side + 6, area.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            spot.moveRight(whole.right())
            text.moveLeft(whole.left())
        self._theme.icons.paint(painter, icon, spot, color, stroke=2.4)
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, step.note)

    def _mark(self, state: StairState) -> tuple[Icon, QColor]:
        tokens = self._theme.tokens
        return {
            StairState.PASSED: (Icon.CHECK, tokens.accent),
            StairState.HERE: (Icon.MAP_PIN, tokens.text),
            StairState.LATER: (Icon.LOCK_OPEN, tokens.text2),
        }[state]

    def _note_height(self) -> float:
        return QFontMetricsF(self._theme.font(FontRole.CAPTION_MEDIUM)).height() + 14

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
