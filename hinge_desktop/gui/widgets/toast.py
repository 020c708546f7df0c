"""A short message over a pane that says what changed and offers to undo it."""

from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel

_MOVES: Final = (QEvent.Type.Move, QEvent.Type.Resize)
_SHOWN_MS: Final = 8000
_SLIDE_MS: Final = 150
_SLIDE_PIXELS: Final = 12
_BOTTOM_GAP: Final = 48
_EDGE_GAP: Final = 4
"""Pixels at least between the message and the edge of the pane."""


@runtime_checkable
class MessageGround(Protocol):
    """A page with a part of its own for messages, beside figures that are read meanwhile."""

    @property
    def message_ground(self) -> QWidget:
        """The part over whose middle a message stands."""


class Toast(QFrame):
    """One message at a time; it stays while the pointer is over it or its button has focus."""

    undo_requested = Signal()
    """The lifter pressed Undo in the toast."""
    dismissed = Signal()
    """The message went away, by time or because it was answered."""

    def __init__(
        self, theme: Theme, pane: QWidget, front: Callable[[], QWidget] | None = None
    ) -> None:
        """Belong to `pane`, above its content; `front` says which part of it is looked at."""
        super().__init__(pane)
        self._theme = theme
        self._pane = pane
        self._front = front or (lambda: pane)
        self._line: SetLine | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setStartValue(_SLIDE_PIXELS)
        self._slide.setEndValue(0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._icon = IconLabel(theme, Icon.CHECK, size=18, ink=Ink.CARD)
        self._words = TextLabel(theme, role=FontRole.BODY_MEDIUM, ink=Ink.CARD)
        self._undo = KeyButton(
            theme, self.tr("Undo"), kind=ButtonKind.INVERTED, key=self.tr("Ctrl Z"), icon=Icon.UNDO
        )
        self._undo.setObjectName("toast_undo")
        self._build_layout()
        self._timer.timeout.connect(self.dismiss)
        self._slide.valueChanged.connect(self._place)
        self._undo.clicked.connect(self._answer)
        self._undo.installEventFilter(self)
        pane.installEventFilter(self)
        # After the parts, which take their fonts first.
        theme.changed.connect(self._stand)
        self.hide()

    def text(self) -> str:
        """Return the sentence shown last."""
        return self._words.text()

    def follow(self, screen: QWidget | None) -> None:
        """Stand over the line of a screen of the garage, where it covers no control.

        Where there is none, stand at the bottom of the pane.
        """
        self._line = None if screen is None else screen.findChild(SetLine)
        if self._line is not None:
            self._line.installEventFilter(self)

    def show_message(self, text: str, *, icon: Icon = Icon.CHECK, undo: bool = False) -> None:
        """Show a sentence in place of an earlier one, for eight seconds."""
        self._words.setText(text)
        self._icon.set_icon(icon, Ink.CARD)
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        self._fit()
        self._appear()
        announce(self, self.tr("{text} Undo: Ctrl Z").format(text=text) if undo else text)
        self._timer.start()

    def dismiss(self) -> None:
        """Take the message away."""
        if self.isVisible():
            self.hide()
            self.dismissed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count down again once the pointer has left."""
        self._count_down()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest the clock with the message."""
        self._timer.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of pane and line, and stay while the button has focus."""
        kind = event.type()
        if watched in (self._pane, self._line) and kind in _MOVES:
            self._stand()
        elif watched is self._undo and kind is QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._undo and kind is QEvent.Type.FocusOut:
            self._count_down()
        return super().eventFilter(watched, event)

    def _build_layout(self) -> None:
        self.setObjectName("toast")
        self.setProperty("kind", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._slide.stop()
        if self._theme.reduced_motion:
            self._place(0)
        else:
            self._place(_SLIDE_PIXELS)
            self._slide.start()

    def _fit(self) -> None:
        """Take one line of words, or more where the room is too narrow for it."""
        line = self._line
        room = self._front().width() - 2 * _EDGE_GAP if line is None else line.width()
        self._words.setWordWrap(False)
        self.adjustSize()
        if self.width() > room:
            self._words.setWordWrap(True)
            self.resize(room, self.heightForWidth(room))
        if line is not None:
            # What is below is covered whole: half a word looks like a mistake.
            self.resize(self.size().expandedTo(QSize(line.words_width(), line.height())))

    def _stand(self) -> None:
        """Take size and place for what is shown now, if anything is."""
        if self.isVisible():
            self._fit()
            self._place(0)

    def _place(self, below: int) -> None:
        self.move(self._place_on_pane() + QPoint(0, below))

    def _place_on_pane(self) -> QPoint:
        if self._line is None:
            return QPoint(self._left(), self._pane.height() - self.height() - _BOTTOM_GAP)
        line = QRect(self._line.mapTo(self._pane, QPoint()), self._line.size())
        is_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = line.right() + 1 - self.width() if is_right else line.left()
        return QPoint(left, max(line.center().y() - self.height() // 2, _EDGE_GAP))

    def _left(self) -> int:
        """Stand over the middle of the page's part for messages, as far as the page goes."""
        front = self._front()
        part = front.message_ground if isinstance(front, MessageGround) else front
        page = self._area(front)
        middle = self._area(part if part.isVisible() else front).center().x() + 1
        last = page.right() + 1 - self.width() - _EDGE_GAP
        return max(min(middle - self.width() // 2, last), page.left() + _EDGE_GAP)

    def _area(self, part: QWidget) -> QRect:
        return QRect(part.mapTo(self._pane, QPoint()), part.size())

    def _count_down(self) -> None:
        if self.isVisible() and not (self.underMouse() or self._undo.hasFocus()):
            self._timer.start()

    def _answer(self) -> None:
        self.undo_requested.emit()
        self.dismiss()
