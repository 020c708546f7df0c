"""A row of choices, each with a small drawing and a word; one of them, or none yet, is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.widgets.box_radio import BoxRadio
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter

PaintSketch = Callable[[QPainter, QRectF, Tokens], None]
"""Draws into an area."""
_SKETCH: Final = 42
_LEAST_WIDTH: Final = 84


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """One choice: the value it stands for, its word and its drawing."""

    value: str
    text: str
    sketch: PaintSketch


class PictureChoices(QWidget):
    """Exclusive choices side by side; the arrow keys move between them."""

    chosen = Signal(str)
    """The lifter chose a value; setters send nothing."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Sequence[PictureChoice],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _PictureButton] = {}
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for choice in choices:
            button = _PictureButton(theme, label, choice)
            self._group.addButton(button)
            self._buttons[choice.value] = button
            row.addWidget(button, 1)
        self.setFocusProxy(self._buttons[choices[0].value])
        self._group.buttonClicked.connect(self._report)

    def value(self) -> str | None:
        """Return the chosen value, None while nothing is chosen."""
        checked = self._group.checkedButton()
        return None if checked is None else str(checked.property("value"))

    def set_value(self, value: str | None) -> None:
        """Show a choice, or none; sends no signal."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == value)
        self._group.setExclusive(True)

    def button(self, value: str) -> QAbstractButton:
        """Return the button of a value."""
        return self._buttons[value]

    def _report(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("value"))


class _PictureButton(BoxRadio):
    """A box with a drawing over its word."""

    def __init__(self, theme: Theme, label: str, choice: PictureChoice) -> None:
        super().__init__(choice.text)
        self._theme = theme
        self._sketch = choice.sketch
        self.setProperty("value", choice.value)
        self.setAccessibleName(choice.text)
        self.setAccessibleDescription(label)
        self.setToolTip(self.tr("{label}: {text} (arrows)").format(label=label, text=choice.text))
        self.setObjectName(f"picture_{choice.value}")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        theme.changed.connect(self._follow_theme)

    def sizeHint(self) -> QSize:
        """Room for the drawing over the bold word."""
        words = QFontMetricsF(self._theme.font(FontRole.BODY_STRONG))
        width = max(_LEAST_WIDTH, round(words.horizontalAdvance(self.text())) + 20)
        return QSize(width, round(_SKETCH + words.height()) + 28)

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the drawing and the word."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        fill = tokens.raised if self.underMouse() else None
        edge, width = tokens.edge, metrics.LINE_DECORATION
        if self.isChecked():
            fill, edge, width = tokens.accent_soft, tokens.accent, metrics.LINE_SELECTION
        paint_box(painter, box, metrics.RADIUS_CHIP, fill=fill, edge=edge, width=width)
        self._sketch(painter, QRectF((self.width() - _SKETCH) / 2, 12, _SKETCH, _SKETCH), tokens)
        role = FontRole.BODY_STRONG if self.isChecked() else FontRole.BODY_MEDIUM
        painter.setFont(self._theme.font(role))
        painter.setPen(tokens.text if self.isChecked() else tokens.text2)
        words = QRectF(0, 12 + _SKETCH, self.width(), self.height() - _SKETCH - 18)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
