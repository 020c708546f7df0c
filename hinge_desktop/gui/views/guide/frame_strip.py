"""The six moments of a rep as still pictures; one of them is where the stage stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from hinge_desktop.core.mechanics.key_frames import KeyFrame
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.figure.still import Still
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.words.guide_stage import moment_name

FRAMES_SHOWN = 6
_LAYERS = Layers(bones=False)
_PICTURE_PX = 92
_LEAST_PICTURE_PX = 60
_PADDING = 8
_GAP = 8


class FrameStrip(QWidget):
    """Each picture is a button; the keys 1 to 6 choose them too."""

    chosen = Signal(int)
    """Sent with the index of the moment that the lifter chose."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """Build it; the names of the buttons begin with `name`."""
        super().__init__(parent)
        self.cards = [FrameCard(theme, number + 1) for number in range(FRAMES_SHOWN)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for index, card in enumerate(self.cards):
            card.setObjectName(f"{name}_frame_{index + 1}")
            card.clicked.connect(partial(self._report, index))
            row.addWidget(card, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_moments(self, moments: tuple[KeyFrame, ...], frames: Frames | None) -> None:
        """Show the moments of a lift; their pictures come when the lift is solved."""
        for card, moment in zip(self.cards, moments, strict=True):
            still = None if frames is None else Still(frames.at(moment.depth), _LAYERS)
            card.show_moment(moment_name(moment.moment), still)

    def show_chosen(self, index: int) -> None:
        """Outline the moment that the stage shows."""
        for place, card in enumerate(self.cards):
            card.setChecked(place == index)

    def _report(self, index: int) -> None:
        # A second click on the same moment must not take the outline away.
        self.cards[index].setChecked(True)
        self.chosen.emit(index)


class FrameCard(QPushButton):
    """A small lifter over its number and name."""

    def __init__(self, theme: Theme, number: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._still: Still | None = None
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        theme.changed.connect(self._follow_theme)

    def show_moment(self, name: str, still: Still | None) -> None:
        """Show another moment."""
        self._still = still
        self.setText(f"{self._number} {name}")
        self.setAccessibleName(self.text())
        self.setToolTip(f"{name} ({self._number})")
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """As wide as the words, as high as a small lifter and the words."""
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION_MEDIUM))
        width = words.horizontalAdvance(self.text()) + 2 * _PADDING
        return QSize(round(width), round(_PICTURE_PX + words.height() + 3 * _PADDING))

    def minimumSizeHint(self) -> QSize:
        """Let the words be cut rather than the page grow."""
        return QSize(_LEAST_PICTURE_PX, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, lifter and words."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        is_chosen = self.isChecked()
        paint_box(
            painter,
            QRectF(self.rect()),
            metrics.RADIUS_CHIP,
            fill=tokens.raised if self.underMouse() and not is_chosen else tokens.card,
            edge=tokens.accent if is_chosen else tokens.line,
            width=metrics.LINE_SELECTION if is_chosen else metrics.LINE_DECORATION,
        )
        if self._still is not None:
            area = QRectF(0, _PADDING, self.width(), _PICTURE_PX)
            self._still.paint(painter, area, self._theme, is_faded=False)
        role = FontRole.CAPTION_STRONG if is_chosen else FontRole.CAPTION_MEDIUM
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(tokens.text if is_chosen else tokens.text2)
        top = _PADDING + _PICTURE_PX
        words = QRectF(4, top, self.width() - 8, self.height() - top)
        fitting = QFontMetricsF(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, fitting)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
