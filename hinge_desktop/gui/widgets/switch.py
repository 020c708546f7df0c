"""An on/off switch: the side of the knob and the fill both tell its state."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QPoint, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, mixed, paint_box, smooth_painter

_SLIDE_MS: Final = 120


class Switch(QCheckBox):
    """Connect to `clicked`, which only the lifter sends; `setChecked` only shows."""

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position = 0.0
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._move_knob)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", 12.0)
        self.toggled.connect(self._start_slide)
        theme.changed.connect(self._follow_theme)

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere on the track."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Forty by twenty-four, growing with the text size."""
        scale = self._theme.text_scale
        return QSize(round(40 * scale), round(24 * scale))

    def minimumSizeHint(self) -> QSize:
        """Keep the full track."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and knob at the position of the slide."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        height = float(self.height())
        off = tokens.card
        fill = mixed(off, tokens.accent_fill, self._position)
        edge = mixed(tokens.edge, tokens.accent_fill, self._position)
        width = metrics.LINE_SELECTION
        paint_box(painter, QRectF(self.rect()), height / 2, fill=fill, edge=edge, width=width)
        knob = height * 0.56
        margin = (height - knob) / 2
        left = margin + (self.width() - 2 * margin - knob) * self._position
        color = mixed(tokens.edge, tokens.on_accent, self._position)
        paint_box(painter, mirrored(self, QRectF(left, margin, knob, knob)), knob / 2, fill=color)

    def _start_slide(self, checked: bool) -> None:  # noqa: FBT001  a slot of toggled(bool)
        target = 1.0 if checked else 0.0
        self._slide.stop()
        if self._theme.reduced_motion or not self.isVisible():
            self._move_knob(target)
            return
        self._slide.setStartValue(self._position)
        self._slide.setEndValue(target)
        self._slide.start()

    def _move_knob(self, position: float) -> None:
        self._position = position
        self.update()

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
