"""A sheet: a dialog over the whole window, which shows through a plain scrim."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.focus_ring import FocusRing
from hinge_desktop.gui.widgets.shortcut_hold import ShortcutHold

_SCRIM_ALPHA = round(0.82 * 255)
_LEAST_MARGIN = 48
WORKS_IN_SHEETS: Final = "worksInSheets"
"""A property of those commands of a window that its sheets have too."""


class Sheet(QDialog):
    """Put content into `body`. The scrim is painted, so that no compositor is needed.

    `width` is that at the usual text size.
    """

    def __init__(self, theme: Theme, window: QWidget, title: str, *, width: int) -> None:
        super().__init__(window)
        self._theme = theme
        self._below = window.grab()
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._take_what_came)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setGeometry(window.geometry())
        self._wanted_width = width
        card = self._card = QFrame()
        card.setProperty("kind", "sheet")
        self._fit_card(window)
        self.body = QVBoxLayout(card)
        self.outer = QVBoxLayout(self)
        self.outer.addStretch(1)
        self.outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        self.outer.addStretch(1)
        for action in window.actions():
            if action.property(WORKS_IN_SHEETS):
                self.addAction(action)
        window.installEventFilter(self)
        self._shortcuts = ShortcutHold(self, window)
        self.focus_ring = FocusRing(theme, self)
        theme.changed.connect(self._follow_theme)

    def done(self, result: int) -> None:
        """Close, and give the keyboard to what is there now, also where no window manager does."""
        super().done(result)
        # Another sheet may lie below, or have come in answer to this one.
        next_window = QApplication.activeModalWidget() or self.parentWidget()
        if next_window is not None:
            next_window.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep keys from the page below, which has the keyboard yet."""
        super().showEvent(event)
        self._shortcuts.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the window when it is moved or resized."""
        window = self.parentWidget()
        is_moved = watched is window and event.type() in (QEvent.Type.Move, QEvent.Type.Resize)
        # A picture of a window that is hidden would resize it, and so on without an end.
        if is_moved and window is not None and window.isVisible():
            # The card first, and at once: a dialog gets no narrower than what is in it.
            self._fit_card(window)
            self.outer.activate()
            self.setGeometry(window.geometry())
            self._below = window.grab()
            # What lies below is laid out after this, and only then is it as it will stay.
            self._laid_out.start()
        return super().eventFilter(watched, event)

    def _fit_card(self, window: QWidget) -> None:
        wanted = round(self._wanted_width * self._theme.text_scale)
        self._card.setFixedWidth(min(wanted, window.width() - _LEAST_MARGIN))

    def _follow_theme(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self._fit_card(window)
            self.take_picture()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the window as it was, and the scrim over it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._below)
        painter.fillRect(self.rect(), self.scrim())

    def scrim(self) -> QColor:
        """Return what is laid over the window."""
        color = QColor(self._theme.tokens.timer.ground)
        color.setAlpha(_SCRIM_ALPHA)
        return color

    @property
    def picture(self) -> QPixmap:
        """What shows through."""
        return self._below

    def take_picture(self) -> None:
        """Take the window as it is now for what shows through."""
        window = self.parentWidget()
        if window is not None:
            self._below = window.grab()

    def _take_what_came(self) -> None:
        window = self.parentWidget()
        if window is not None and window.isVisible():
            self.take_picture()
            self.update()

    def draw_picture(self, painter: QPainter, part: QRect) -> None:
        """Draw a part of the window without the scrim."""
        painter.save()
        painter.setClipRect(part)
        painter.drawPixmap(0, 0, self._below)
        painter.restore()
