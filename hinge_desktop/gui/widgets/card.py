"""Cards, notices and pills: the boxes that hold text on a page."""

from enum import StrEnum
from html import escape
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink, Tokens
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter
from hinge_desktop.gui.widgets.paragraph import NOTICE_LINE_PERCENT, spaced_lines
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel


class Mood(StrEnum):
    """What a notice or a pill says, shown by icon, colour and words together."""

    PLAIN = "plain"
    OK = "ok"
    BAD = "bad"
    WARN = "warn"
    INFO = "info"
    STOP = "stop"


_INKS: Final = {
    Mood.PLAIN: Ink.TEXT2,
    Mood.OK: Ink.ACCENT,
    Mood.BAD: Ink.BAD,
    Mood.WARN: Ink.WARN,
    Mood.INFO: Ink.INFO,
    Mood.STOP: Ink.STOP,
}
_ICONS: Final = {
    Mood.PLAIN: Icon.INFO,
    Mood.OK: Icon.CIRCLE_CHECK,
    Mood.BAD: Icon.CIRCLE_ALERT,
    Mood.WARN: Icon.TRIANGLE_ALERT,
    Mood.INFO: Icon.INFO,
    Mood.STOP: Icon.HEART_PULSE,
}


class Card(QFrame):
    """A bordered box; put content into `body`, and small controls into `header`."""

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        icon: Icon | None = None,
        padding: int = metrics.CARD_PADDING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(12)
        self.header = QHBoxLayout()
        self.header.setSpacing(10)
        self.title_label = TextLabel(theme, title, role=FontRole.CARD_TITLE)
        if title:
            self._build_header(theme, icon)
            self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Change the title and the accessible name of a card built with one."""
        self.title_label.setText(title)
        self.setAccessibleName(title)

    def _build_header(self, theme: Theme, icon: Icon | None) -> None:
        if icon is not None:
            self.header.addWidget(IconLabel(theme, icon, ink=Ink.ACCENT))
        self.header.addWidget(self.title_label)
        self.header.addStretch(1)
        self.body.addLayout(self.header)


class Notice(QFrame):
    """A tinted box with an icon, a strong first sentence and a quieter rest."""

    def __init__(
        self,
        theme: Theme,
        mood: Mood = Mood.PLAIN,
        title: str = "",
        text: str = "",
        *,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._icon_label = IconLabel(theme, Icon.INFO, size=22)
        self._words = TextLabel(theme, role=FontRole.NOTICE, ink=Ink.TEXT, wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._icon_label, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.addWidget(self._words)
        row.addLayout(self.body, 1)
        self.show_notice(mood, title, text)

    def show_notice(self, mood: Mood, title: str, text: str) -> None:
        """Change mood and words; plain text, no markup."""
        self._show_ground(f"notice_{mood}")
        self._icon_label.set_icon(self._icon or _ICONS[mood], _INKS[mood])
        strong = f'<span style="font-weight:600">{escape(title)}</span> ' if title else ""
        self._words.setText(spaced_lines(strong + escape(text), NOTICE_LINE_PERCENT))
        self.setAccessibleName(f"{title} {text}".strip())

    def _show_ground(self, kind: str) -> None:
        was = self.property("kind")
        self.setProperty("kind", kind)
        # A style sheet reads properties once; before the first time nothing need be told.
        if was is not None and was != kind:
            self.style().unpolish(self)
            self.style().polish(self)


class Pill(QWidget):
    """A short state in a rounded box, such as "2 of 2" with a tick."""

    _PADDING = 10
    _GAP = 6

    def __init__(
        self,
        theme: Theme,
        text: str,
        mood: Mood = Mood.PLAIN,
        *,
        icon: Icon | None = None,
        outlined: bool = False,
        ink: Ink | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build a pill; `ink` takes the place of the mood's own."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._outlined = outlined
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self.show_state(text, mood)

    def text(self) -> str:
        """Return the words shown."""
        return self._text

    def set_icon(self, icon: Icon | None) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self._follow_theme()

    def show_state(self, text: str, mood: Mood) -> None:
        """Change words and mood."""
        self._text = text
        self._mood = mood
        self.setAccessibleName(text)
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """Words and icon with half-round ends."""
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION_MEDIUM))
        icon = self._icon_size() + self._GAP if self._icon else 0
        width = words.horizontalAdvance(self._text) + icon + 2 * self._PADDING + 1
        return QSize(round(width), round(max(metrics.HEIGHT_PILL, words.height() + 8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        ink = tokens.ink(self._ink or _INKS[self._mood])
        fill, edge = (None, tokens.edge) if self._outlined else (_soft(tokens, self._mood), None)
        paint_box(painter, QRectF(self.rect()), self.height() / 2, fill=fill, edge=edge)
        left = float(self._PADDING)
        if self._icon is not None:
            box = QRectF(left, 0, self._icon_size(), self.height())
            self._theme.icons.paint(painter, self._icon, mirrored(self, box), ink, stroke=2.4)
            left = box.right() + self._GAP
        painter.setFont(self._theme.font(FontRole.CAPTION_MEDIUM))
        painter.setPen(ink)
        words = QRectF(left, 0, self.width() - self._PADDING - left + 2, self.height())
        painter.drawText(mirrored(self, words), Qt.AlignmentFlag.AlignCenter, self._text)

    def _icon_size(self) -> float:
        return round(14 * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _soft(tokens: Tokens, mood: Mood) -> QColor:
    return {
        Mood.PLAIN: tokens.raised,
        Mood.OK: tokens.accent_soft,
        Mood.BAD: tokens.bad_soft,
        Mood.WARN: tokens.warn_soft,
        Mood.INFO: tokens.info_soft,
        Mood.STOP: tokens.stop_soft,
    }[mood]
