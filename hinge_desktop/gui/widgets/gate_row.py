"""One gate of the ladder: its state, its rule, what shows it, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.box_radio import BoxRadio
from hinge_desktop.gui.widgets.gate_evidence import Drawing, GateEvidence
from hinge_desktop.gui.widgets.painting import paint_box, paint_ground, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel

_MARK: Final = 26
_LEAST_VALUE: Final = 98


class GateState(StrEnum):
    """How a gate is marked, by shape and colour."""

    MET = "met"
    NOT_YET = "not_yet"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class GateLook:
    """Everything a row shows."""

    title: str
    rule: str
    state: GateState
    drawing: Drawing
    value: str
    dates: str
    spoken: str = ""
    """The evidence row by row, for screen readers and the tooltip."""


class GateRow(BoxRadio):
    """Chosen, it lets the page say why the gate exists."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = GateState.NO_DATA
        self._ends_card = False
        self._title = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self._rule = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._evidence = GateEvidence(theme)
        self._value = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self._dates = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        for label in (self._title, self._rule, self._value, self._dates):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            # A button's children would be written in the ink of buttons.
            label.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._build_layout()
        theme.changed.connect(self._follow_theme)

    def set_ends_card(self, *, ends_card: bool) -> None:
        """Tell the row whether the card ends with it."""
        self._ends_card = ends_card
        self.update()

    def show_look(self, look: GateLook) -> None:
        """Show a gate as it stands."""
        self._state = look.state
        self._title.setText(look.title)
        self._rule.setText(look.rule)
        self._evidence.show_drawing(look.drawing)
        self._value.setText(look.value)
        self._dates.setText(look.dates)
        self._dates.setVisible(bool(look.dates))
        self.setAccessibleName(look.title)
        parts = (look.rule, _state_word(look.state), look.value, look.spoken or look.dates)
        spoken = ". ".join(part for part in parts if part)
        self.setAccessibleDescription(spoken)
        self.setToolTip(self.tr("{gate} (arrows)").format(gate=f"{look.title}: {spoken}"))
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """As large as its parts."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts may get."""
        return QSize(self._row.minimumSize().width(), 0)

    def hasHeightForWidth(self) -> bool:
        """Rules wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped rule asks for."""
        return self._row.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the wrapped words: a button is given no height by width."""
        super().resizeEvent(event)
        self.setMinimumHeight(max(0, self._row.heightForWidth(event.size().width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a gate that is missing, and the mark of its state."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        area = QRectF(self.rect())
        if self._state is GateState.NOT_YET:
            self._paint_open(painter, area, tokens.warn_soft)
        if self.underMouse() or self.isChecked():
            paint_box(
                painter,
                area.adjusted(4, 4, -4, -4),
                metrics.RADIUS_CONTROL,
                edge=tokens.edge if self.isChecked() else tokens.line,
            )
        self._paint_mark(painter)

    def _paint_open(self, painter: QPainter, area: QRectF, fill: QColor) -> None:
        """Fill the row, into the round corners of the card where it is the last."""
        if not self._ends_card:
            paint_ground(painter, area, fill)
            return
        painter.save()
        painter.setClipRect(area)
        radius = metrics.RADIUS_CARD - 1
        paint_box(painter, area.adjusted(0, -2 * radius, 0, 0), radius, fill=fill)
        painter.restore()

    def _paint_mark(self, painter: QPainter) -> None:
        side = self._mark_side()
        center = self._mark.geometry().center()
        box = QRectF(center.x() - side / 2, center.y() - side / 2, side, side)
        tokens = self._theme.tokens
        if self._state is GateState.MET:
            paint_box(painter, box, side / 2, fill=tokens.accent)
            ink = tokens.card if tokens.is_dark else tokens.on_accent
            inner = box.adjusted(side * 0.24, side * 0.24, -side * 0.24, -side * 0.24)
            self._theme.icons.paint(painter, Icon.CHECK, inner, ink, stroke=3)
            return
        is_open = self._state is GateState.NOT_YET
        color = tokens.warn if is_open else tokens.edge
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2, Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        inner = box.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
        icon = Icon.ELLIPSIS if is_open else Icon.MINUS
        self._theme.icons.paint(painter, icon, inner, color, stroke=2.4)

    def _build_layout(self) -> None:
        self._mark = QWidget()
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._rule)
        words.addStretch(1)
        values = QVBoxLayout()
        values.setSpacing(3)
        values.addStretch(1)
        values.addWidget(self._value)
        values.addWidget(self._dates)
        values.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(metrics.CARD_PADDING, 10, metrics.CARD_PADDING, 10)
        self._row.setSpacing(14)
        self._row.addWidget(self._mark)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._evidence)
        self._row.addLayout(values)
        self._follow_theme()

    def _mark_side(self) -> int:
        return round(_MARK * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self._mark.setFixedSize(self._mark_side(), self._mark_side())
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label in (self._value, self._dates):
            label.setAlignment(end)
            label.setFixedWidth(round(_LEAST_VALUE * self._theme.text_scale))
        self.updateGeometry()
        self.update()


def _state_word(state: GateState) -> str:
    return {
        GateState.MET: QCoreApplication.translate("GateRow", "Met"),
        GateState.NOT_YET: QCoreApplication.translate("GateRow", "Not yet"),
        GateState.NO_DATA: QCoreApplication.translate("GateRow", "No data yet"),
    }[state]
