"""One ring that follows the keyboard focus through a window."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QRegion, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter

_KEYBOARD: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_POINTER: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOVES: Final = (
    *(QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide),
    QEvent.Type.DynamicPropertyChange,
)


class FocusRing(QWidget):
    """An overlay on `window`; it shows only while the last input came from the keyboard.

    A sheet goes on with what the last input of the window below was.

    A widget may set the dynamic properties `focusRadius`, `focusArea` (the `QRect` in it that the
    ring is around), `distance` ("garage" draws a wider ring) and `ring_parent` ("true" puts the
    ring around its parent).
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = _is_by_keyboard(window.parentWidget())
        self._native_window: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        self._watch_input()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        theme.changed.connect(self._place)

    @property
    def is_by_keyboard(self) -> bool:
        """Whether the last input of the window came from the keyboard."""
        return self._by_keyboard

    def target(self) -> QWidget | None:
        """Return the widget that the ring is around, or None while it is hidden."""
        return self._target if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn from the native window who acts, and from the focused widget where it is."""
        kind = event.type()
        if watched is self._native_window:
            self._note_input(kind)
        elif watched is self._window and kind is QEvent.Type.Show:
            self._watch_input()
        elif kind in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring in the text colour."""
        if self._target is None:
            return
        painter = smooth_painter(self)
        width, gap = self._width_and_gap()
        radius = self._radius() + gap + width / 2
        color = self._theme.tokens.text
        paint_box(painter, QRectF(self.rect()), radius, edge=color, width=width)

    def _watch_input(self) -> None:
        # All input of a window passes its native window first, and little else does.
        # It is kept, because asking a window for it while the window is torn down crashes.
        self._native_window = self._window.windowHandle()
        if isinstance(self._native_window, QWindow):
            self._native_window.installEventFilter(self)

    def _note_input(self, kind: QEvent.Type) -> None:
        if kind in _KEYBOARD and not self._by_keyboard:
            self._by_keyboard = True
            self._place()
        elif kind in _POINTER and self._by_keyboard:
            self._by_keyboard = False
            self.hide()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._target = None
        if new is not None and new.window() is self._window:
            self._target = _ringed(new)
        self._watched = _with_ancestors(self._target, self._window)
        for watched in self._watched:
            watched.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        if not self._by_keyboard:
            self.hide()
            return
        width, gap = self._width_and_gap()
        area = _area(target)
        corner = target.mapTo(self._window, area.topLeft())
        around = width + gap
        outer = QRect(corner, area.size()).adjusted(-around, -around, around, around)
        self.setGeometry(outer)
        # Without the middle, a repaint of the control does not repaint the ring.
        inner = self.rect().adjusted(width + 4, width + 4, -width - 4, -width - 4)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.show()
        self.raise_()
        self.update()

    def _width_and_gap(self) -> tuple[int, int]:
        target = self._target
        garage = target is not None and target.property("distance") == Distance.GARAGE.value
        return (3, 3) if garage else (2, 2)

    def _radius(self) -> float:
        radius = self._target.property("focusRadius") if self._target is not None else None
        return metrics.RADIUS_CONTROL if radius is None else float(radius)


def _with_ancestors(target: QWidget | None, window: QWidget) -> list[QWidget]:
    # Ancestors count too: a scrolled page moves the viewport, not the control.
    found: list[QWidget] = []
    widget = target
    while isinstance(widget, QWidget) and widget is not window:
        found.append(widget)
        widget = widget.parentWidget()
    return found


def _is_by_keyboard(window: QWidget | None) -> bool:
    if window is None:
        return False
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return any(ring.is_by_keyboard for ring in window.findChildren(FocusRing, options=direct))


def _area(target: QWidget) -> QRect:
    area = target.property("focusArea")
    return area if isinstance(area, QRect) else target.rect()


def _ringed(widget: QWidget) -> QWidget | None:
    if widget.property("ring") == "none":
        return None
    parent = widget.parentWidget()
    if widget.property("ring_parent") == "true" and parent is not None:
        return parent
    return widget
