"""A checkable chip: a tick box, words and a key, in three tones and three shapes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_cap import key_cap_size, paint_key_cap
from hinge_desktop.gui.widgets.painting import (
    leading,
    mirrored,
    paint_box,
    shortened,
    smooth_painter,
)

_LEAST_END: Final = 4
"""Pixels after the words of a chip that has to be narrower than it wants."""


class Tone(StrEnum):
    """What a checked chip means: in line, a fault, or a reason to watch."""

    ACCENT = "accent"
    BAD = "bad"
    WARN = "warn"


class ChipShape(StrEnum):
    """`CHIP` has a square tick box, `ROUND` and `CHOICE` a round one, the others have none."""

    CHIP = "chip"
    ROUND = "round"
    """As high as a chip, where one of them is chosen."""
    CHOICE = "choice"
    """Large, for the garage."""
    PLAIN = "plain"
    ROW = "row"
    """For the garage, one line of a form: never lower than a finger."""


@dataclass(frozen=True, slots=True)
class _Shape:
    height: int
    mark: int
    radius: float
    role: FontRole
    padding: int = 14
    gap: int = 10
    lower_by: int = 12
    """Where the window is narrow."""


_SHAPES: Final = {
    ChipShape.CHIP: _Shape(metrics.HEIGHT_CHIP, 22, metrics.RADIUS_CHIP, FontRole.NOTE_MEDIUM),
    ChipShape.ROUND: _Shape(metrics.HEIGHT_CHIP, 22, metrics.RADIUS_CHIP, FontRole.NOTE_MEDIUM),
    ChipShape.CHOICE: _Shape(
        metrics.HEIGHT_GARAGE_CHOICE,
        26,
        metrics.RADIUS_CHIP,
        FontRole.GARAGE_BUTTON,
        padding=16,
        gap=14,
        lower_by=16,
    ),
    ChipShape.PLAIN: _Shape(40, 16, metrics.RADIUS_CHIP, FontRole.BODY_MEDIUM),
    ChipShape.ROW: _Shape(
        metrics.HEIGHT_GARAGE_ROW, 16, metrics.RADIUS_CHIP, FontRole.BODY_MEDIUM, lower_by=0
    ),
}


class ChoiceChip(QCheckBox):
    """Connect to `clicked`, which only the lifter sends; `setChecked` only shows."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        key: str = "",
        tone: Tone = Tone.ACCENT,
        shape: ChipShape = ChipShape.CHIP,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build a chip; `dense` lowers it for narrow windows."""
        super().__init__(text, parent)
        self._theme = theme
        self._key = key
        self._tone = tone
        self._shape = _SHAPES[shape]
        self._has_box = shape not in (ChipShape.PLAIN, ChipShape.ROW)
        self._is_round = shape in (ChipShape.ROUND, ChipShape.CHOICE)
        self._dense = dense
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=key) if key else "")
        self.setToolTip(f"{text} ({key or self.tr('Space')})")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", self._shape.radius)
        theme.changed.connect(self._follow_theme)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001  a plain setter
        """Make the chip lower and narrower for a narrow window."""
        self._dense = dense
        self._follow_theme()

    def show_words(self, text: str) -> None:
        """Change the words, which are also the accessible name."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key or self.tr('Space')})")
        self._follow_theme()

    def _padding(self) -> int:
        return 8 if self._dense else self._shape.padding

    def _gap(self) -> int:
        return 7 if self._dense else self._shape.gap

    def _role(self) -> FontRole:
        is_small = self._dense and self._shape.role is FontRole.NOTE_MEDIUM
        return FontRole.BODY_MEDIUM if is_small else self._shape.role

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere in the box."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Room for mark, words and key cap."""
        words = QFontMetricsF(self._theme.font(self._role()))
        cap = key_cap_size(self._theme, self._key).width() + self._gap() if self._key else 0
        mark = self._mark_size() + self._gap()
        width = words.horizontalAdvance(self.text()) + cap + mark + 2 * self._padding() + 2
        height = self._shape.height - (self._shape.lower_by if self._dense else 0)
        return QSize(round(width), round(max(height, words.height() + 16)))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, mark, words and key cap."""
        painter = smooth_painter(self)
        self._paint_ground(painter)
        left = self._paint_mark(painter)
        tokens = self._theme.tokens
        font = self._theme.font(self._role())
        quiet = not self._has_box and not self.isChecked()
        end = float(self.width() - _LEAST_END)
        if self._key:
            end = self._paint_cap(painter)
        words = QRectF(left, 0, max(0.0, end - left), self.height())
        painter.setFont(font)
        painter.setPen(tokens.text2 if quiet or not self.isEnabled() else tokens.text)
        text = shortened(font, self.text(), words.width())
        painter.drawText(mirrored(self, words), leading(self), text)

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        rect = QRectF(self.rect())
        if self.isChecked():
            paint_box(
                painter, rect, self._shape.radius,
                fill=self._soft(), edge=self._color(), width=metrics.LINE_SELECTION,
            )  # fmt: skip
            return
        fill = tokens.raised if self.underMouse() else tokens.card
        paint_box(painter, rect, self._shape.radius, fill=fill, edge=tokens.edge)

    def _paint_mark(self, painter: QPainter) -> float:
        size = self._mark_size()
        if not self._has_box and not self.isChecked():
            return float(self._padding())
        top = round((self.height() - size) / 2)
        area = mirrored(self, QRectF(self._padding(), top, size, size))
        if not self._has_box:
            self._theme.icons.paint(painter, Icon.CHECK, area, self._color(), stroke=2.4)
        else:
            self._paint_box_mark(painter, area)
        return self._padding() + size + self._gap()

    def _paint_box_mark(self, painter: QPainter, area: QRectF) -> None:
        tokens = self._theme.tokens
        radius = area.height() / 2 if self._is_round else 5.0
        if not self.isChecked():
            paint_box(painter, area, radius, edge=tokens.edge, width=metrics.LINE_SELECTION)
            return
        paint_box(painter, area, radius, fill=self._color())
        inner = area.adjusted(4, 4, -4, -4)
        ink = tokens.card if tokens.is_dark else tokens.on_accent
        self._theme.icons.paint(painter, Icon.CHECK, inner, ink, stroke=3)

    def _paint_cap(self, painter: QPainter) -> float:
        """Draw the key at the end; return where the words must stop."""
        size = key_cap_size(self._theme, self._key)
        corner = QPointF(
            self.width() - size.width() - self._padding(),
            round((self.height() - size.height()) / 2),
        )
        tokens = self._theme.tokens
        area = mirrored(self, QRectF(corner, size))
        edge = self._color() if self.isChecked() else tokens.edge
        paint_key_cap(painter, self._theme, area, self._key, color=tokens.text2, edge=edge)
        return corner.x() - _LEAST_END

    def _color(self) -> QColor:
        tokens = self._theme.tokens
        by_tone = {Tone.ACCENT: tokens.accent, Tone.BAD: tokens.bad, Tone.WARN: tokens.warn}
        return by_tone[self._tone]

    def _soft(self) -> QColor:
        tokens = self._theme.tokens
        by_tone = {
            Tone.ACCENT: tokens.accent_soft,
            Tone.BAD: tokens.bad_soft,
            Tone.WARN: tokens.warn_soft,
        }
        return by_tone[self._tone]

    def _mark_size(self) -> float:
        return round(self._shape.mark * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
