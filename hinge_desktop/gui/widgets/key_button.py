"""The push button of Hinge: a box, an optional icon, words, and the key that does the same."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.widgets.key_cap import key_cap_size, paint_key_cap
from hinge_desktop.gui.widgets.painting import (
    facing,
    mirrored,
    mixed,
    paint_box,
    shortened,
    smooth_painter,
)

_LEAST_PADDING = 6
"""Where a layout has too little room even for the words."""


class ButtonKind(StrEnum):
    """How loud a button is; one primary button per screen."""

    PRIMARY = "primary"
    PLAIN = "plain"
    OUTLINE = "outline"
    FLAT = "flat"
    DANGER = "danger"
    """Leads to erasing: the words are in the colour of stops."""
    INVERTED = "inverted"
    """For a ground in the text colour, such as a toast."""


@dataclass(frozen=True, slots=True)
class _Paint:
    fill: QColor | None
    edge: QColor | None
    text: QColor
    cap_edge: QColor


class KeyButton(QPushButton):
    """A button that shows its key; `clicked` is sent for the mouse and for its shortcut alike."""

    _GAP = 8

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: ButtonKind = ButtonKind.PLAIN,
        key: str = "",
        icon: Icon | None = None,
        distance: Distance = Distance.DESK,
        spread: bool = False,
        ends_line: bool = False,
        height: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build a button; `spread` puts the words at the start and the key cap at the end.

        `ends_line` has its content end at the edge of the page, where a box would stand in.
        `height` is another one than that of its kind, to match what it stands beside.
        """
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._key = key
        self._icon = icon
        self._distance = distance
        self._spread = spread
        self._ends_line = ends_line
        self._height = height
        self._has_cap = bool(key)
        self._done_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        self.setProperty("distance", distance.value)
        theme.changed.connect(self._follow_theme)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the words, which are also the accessible name, and end a shown "done"."""
        self._done_text = ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=self._key) * bool(self._key))
        self.setToolTip(f"{text} ({self._key or self.tr('Space')})")
        self._follow_theme()

    def set_ends_line(self, *, ends_line: bool) -> None:
        """Have the content of a flat button end at the edge of the page, or not."""
        ends_line = ends_line and self._kind is ButtonKind.FLAT
        if ends_line is not self._ends_line:
            self._ends_line = ends_line
            self._follow_theme()

    def show_cap(self, *, is_shown: bool) -> None:
        """Show the key cap where there is room; the tooltip names the key all the same."""
        self._has_cap = is_shown and bool(self._key)
        self._follow_theme()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change how loud the button is."""
        self._kind = kind
        self._follow_theme()

    def show_done(self, text: str) -> None:
        """Show a tick and `text` at once, before this call returns; only this widget repaints."""
        self._done_text = text
        self.setAccessibleName(text)
        self.repaint()

    def sizeHint(self) -> QSize:
        """Content plus padding, at least the height of its kind."""
        content = self._content_size()
        padding = self._padding()
        least = self._least_height()
        height = max(least * min(self._theme.text_scale, 1.0), content.height() + 14)
        end = 0 if self._ends_line else padding
        return QSize(round(content.width() + padding + end), round(height))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, words and key cap."""
        painter = smooth_painter(self)
        paint = self._paint()
        edge_width = metrics.LINE_DECORATION
        paint_box(
            painter, QRectF(self.rect()), self._radius(),
            fill=paint.fill, edge=paint.edge, width=edge_width,
        )  # fmt: skip
        self._paint_content(painter, paint)

    def _paint_content(self, painter: QPainter, paint: _Paint) -> None:
        content = self._content_size()
        missing = max(0.0, content.width() + 2 * _LEAST_PADDING - self.width())
        centred = (self.width() - content.width() + missing) / 2
        if self._ends_line:
            centred = max(0.0, self.width() - content.width())
        is_spread = self._spread and self._has_cap
        left = min(self._padding(), centred) if is_spread else centred
        icon = Icon.CHECK if self._done_text else self._icon
        if icon is not None:
            box = QRectF(left, 0, self._icon_size(), self.height())
            stroke = 2.4 if self._done_text else 1.75
            area = mirrored(self, box)
            self._theme.icons.paint(painter, facing(self, icon), area, paint.text, stroke=stroke)
            left = box.right() + self._GAP
        words = QRectF(left, 0, max(0.0, self._words_width() - missing), self.height())
        font = self._theme.font(self._role())
        painter.setFont(font)
        painter.setPen(paint.text)
        # The tooltip and the name say it whole.
        text = shortened(font, self._words(), words.width())
        painter.drawText(mirrored(self, words), Qt.AlignmentFlag.AlignCenter, text)
        if self._has_cap and not self._done_text:
            self._paint_cap(painter, words.right() + self._GAP, paint)

    def _paint_cap(self, painter: QPainter, left: float, paint: _Paint) -> None:
        size = self._cap_size()
        if self._spread:
            left = self.width() - self._padding() - size.width()
        rect = QRectF(QPointF(left, round((self.height() - size.height()) / 2)), size)
        area = mirrored(self, rect)
        paint_key_cap(painter, self._theme, area, self._key, color=paint.text, edge=paint.cap_edge)

    def _paint(self) -> _Paint:
        tokens = self._theme.tokens
        if self._done_text:
            return _Paint(tokens.accent_soft, tokens.accent, tokens.accent, tokens.accent)
        if not self.isEnabled():
            return _Paint(None, tokens.line, tokens.text3, tokens.line)
        return self._paint_by_kind(tokens)

    def _paint_by_kind(self, tokens: Tokens) -> _Paint:
        is_lit = self.isDown() or self.underMouse()
        if self._kind is ButtonKind.PRIMARY:
            fill = mixed(tokens.accent_fill, tokens.on_accent, 0.12 if is_lit else 0.0)
            return _Paint(fill, None, tokens.on_accent, tokens.on_accent)
        if self._kind is ButtonKind.PLAIN:
            fill = tokens.pressed if is_lit else tokens.raised
            return _Paint(fill, tokens.line, tokens.text, tokens.edge)
        if self._kind is ButtonKind.INVERTED:
            fill = mixed(tokens.text, tokens.card, 0.12) if is_lit else tokens.text
            return _Paint(fill, tokens.card, tokens.card, tokens.card)
        soft = tokens.raised if is_lit and not self._ends_line else None
        if self._kind is ButtonKind.OUTLINE:
            return _Paint(soft, tokens.edge, tokens.text, tokens.edge)
        if self._kind is ButtonKind.DANGER:
            return _Paint(soft, tokens.stop, tokens.stop, tokens.edge)
        ink = tokens.text if is_lit else tokens.text2
        return _Paint(soft, None, ink, tokens.edge)

    def _content_size(self) -> QSizeF:
        words = QFontMetricsF(self._theme.font(self._role()))
        has_icon = self._icon is not None or self._done_text
        width = self._words_width() + (self._icon_size() + self._GAP if has_icon else 0)
        height = words.height()
        if self._has_cap and not self._done_text:
            cap = self._cap_size()
            width += cap.width() + self._GAP
            height = max(height, cap.height())
        return QSizeF(width, height)

    def _words(self) -> str:
        return self._done_text or self.text()

    def _words_width(self) -> float:
        font = self._theme.font(self._role())
        return QFontMetricsF(font).horizontalAdvance(self._words()) + 2

    def _role(self) -> FontRole:
        if self._kind is ButtonKind.PRIMARY:
            if self._distance is Distance.GARAGE:
                return FontRole.GARAGE_BUTTON
            return FontRole.CARD_TITLE if self._is_tall else FontRole.BODY_STRONG
        if self._distance is Distance.GARAGE and self._kind is ButtonKind.OUTLINE:
            return FontRole.GARAGE_LABEL
        return FontRole.BODY_MEDIUM

    def _least_height(self) -> int:
        if self._height is not None:
            return self._height
        garage = self._distance is Distance.GARAGE
        if self._kind is ButtonKind.PRIMARY or (garage and self._kind is ButtonKind.OUTLINE):
            return metrics.HEIGHT_GARAGE_PRIMARY if garage else metrics.HEIGHT_PRIMARY
        return metrics.HEIGHT_GARAGE_ROW if garage else metrics.HEIGHT_CONTROL

    def _padding(self) -> int:
        return 22 if self._kind is ButtonKind.PRIMARY and self._is_tall else 14

    @property
    def _is_tall(self) -> bool:
        return self._least_height() >= metrics.HEIGHT_PRIMARY

    def _radius(self) -> float:
        return metrics.RADIUS_CHIP if self._is_tall else metrics.RADIUS_CONTROL

    def _icon_size(self) -> float:
        return round((20 if self._is_tall else 18) * self._theme.text_scale)

    def _cap_size(self) -> QSizeF:
        return key_cap_size(self._theme, self._key)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
