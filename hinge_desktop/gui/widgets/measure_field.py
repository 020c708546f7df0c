"""A measure with minus and plus, its unit, and a sentence under it where the text is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys
from hinge_desktop.gui.widgets.own_text import show_own_text
from hinge_desktop.gui.widgets.painting import paint_box, paint_divider, smooth_painter
from hinge_desktop.gui.widgets.stepping import key_step, wheel_step
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.unit_line import UnitLine

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEP_WIDTH: Final = 44
_TOLD_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Measure field"),
    (OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "More or less")),),
)


class UnreadableTextError(ValueError):
    """A text that is no such measure; `sentence` says what, why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Notation:
    """How a measure is read and written; values are whole numbers of its smallest part."""

    read: Callable[[str], int]
    """Raises `UnreadableTextError`."""
    write: Callable[[int], str]
    unit: str
    """Stands behind the number; "" where the number is written with its units."""
    step: int
    first: int
    """Where plus and minus begin in an empty field."""
    low: int
    high: int
    widest: str
    """A text as wide as any, so that the field need not grow."""


class MeasureField(QWidget):
    """One measure; an empty field means "not given"."""

    edited = Signal(object)
    """Sent with each value that is typed or stepped to, None for an emptied field."""
    committed = Signal(object)
    """Sent with the value after Enter, on leaving, or after minus or plus, if it is a new one."""

    def __init__(
        self, theme: Theme, label: str, notation: Notation, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._notation = notation
        self._kept: int | None = None
        self._shown: int | None = None
        self._box = _Box(theme)
        self._field = UnitLine(theme)
        self._sentence = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self._build_layout()
        self._field.textChanged.connect(self._read_typed)
        self._field.editingFinished.connect(self._commit)
        self._box.let_go.connect(self._commit)
        theme.changed.connect(self._fit)
        self.set_notation(notation)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return _TOLD_KEYS

    @property
    def value(self) -> int | None:
        """The last value that could be read, None for "not given"."""
        return self._shown

    @property
    def problem(self) -> str:
        """The sentence under the field, "" where there is none."""
        return self._sentence.text()

    def set_value(self, value: int | None) -> None:
        """Show a value, or an empty field; sends no signal."""
        self._kept = self._shown = value
        show_own_text(self._field, "" if value is None else self._notation.write(value))
        self._say("")

    def is_edited(self) -> bool:
        """Tell whether the field holds something that was not committed."""
        return self._field.text() != self._text_of(self._kept)

    def set_notation(self, notation: Notation) -> None:
        """Write the same value in another way; a text that could not be read stays."""
        self._notation = notation
        self._field.set_unit(notation.unit)
        if not self.problem:
            self.set_value(self._kept)
        self._fit()

    def commit(self) -> bool:
        """Keep what was typed, as Enter does; return whether it could be read."""
        self._commit()
        return not self.problem

    def blame(self, sentence: str) -> None:
        """Say under the field what is wrong with it, where only its form can tell."""
        self._say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows step, and Esc take back what was typed before it leaves the page."""
        if isinstance(event, QFocusEvent):
            self._box.set_focused(is_focused=event.gotFocus())
            if event.gotFocus() and event.reason() is not Qt.FocusReason.MouseFocusReason:
                # What is typed next takes the place of what stands there.
                self._field.selectAll()
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape and (self.is_edited() or self.problem):
            return self._take_back(event)
        if event.type() is QEvent.Type.ShortcutOverride and self._claims(event):
            return True
        step = key_step(event)
        if step:
            self._step(step)
            return True
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only while focused, so that scrolling a page changes nothing."""
        step = wheel_step(event, self._field)
        if step:
            self._step(step)

    def _claims(self, event: QKeyEvent) -> bool:
        """Settle whose key it is, the field's or the page's; False leaves it to the line."""
        is_page_key = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and not is_page_key and self.is_edited():
            # Enter keeps what was typed; only the next one is the page's.
            event.accept()
            return True
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        if (is_undo or event.matches(QKeySequence.StandardKey.Redo)) and not self.is_edited():
            # Nothing typed is there to take back, so it is about the journal.
            event.ignore()
            return True
        return False

    def _take_back(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.set_value(self._kept)
            self.edited.emit(self._kept)
            return True
        return False

    def _press_step(self, button: QToolButton, by: int) -> None:
        self._step(by)
        if not button.isDown():
            # While a button is held it clicks again and again: only the last one is kept.
            self._commit()

    def _step(self, by: int) -> None:
        notation, was = self._notation, self._shown
        if was is None:
            value = notation.first
        else:
            # To the next full step, so that 44.3 becomes 44.5 and not 44.8.
            value = (was // notation.step + by) * notation.step
            if by < 0 and was % notation.step:
                value += notation.step
        value = min(max(value, notation.low), notation.high)
        show_own_text(self._field, notation.write(value))
        self._say("")
        self._show(value)

    def _read_typed(self) -> None:
        try:
            value = self._typed()
        except UnreadableTextError:
            # What is half typed is not blamed; an earlier blame stays until it is put right.
            return
        self._say("")
        self._show(value)

    def _show(self, value: int | None) -> None:
        if value != self._shown:
            self._shown = value
            self.edited.emit(value)

    def _typed(self) -> int | None:
        text = self._field.text().strip()
        if text == self._text_of(self._kept):
            # Written shorter than it was measured: reading it back would change it.
            return self._kept
        return self._notation.read(text) if text else None

    def _text_of(self, value: int | None) -> str:
        return "" if value is None else self._notation.write(value)

    def _commit(self) -> None:
        try:
            value = self._typed()
        except UnreadableTextError as error:
            self._say(error.sentence)
            return
        is_new = value != self._kept
        self._show(value)
        self.set_value(value)
        if is_new:
            self.committed.emit(value)

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self._sentence.text():
            announce(self._field, sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)
        self._box.set_wrong(is_wrong=bool(sentence))

    def _build_layout(self) -> None:
        self.setAccessibleName(self._label)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._field.setAccessibleName(self._label)
        tip = self.tr("{label} (up and down, Enter, Esc takes back)")
        self._field.setToolTip(tip.format(label=self._label))
        self._field.installEventFilter(self)
        self._box.add(Icon.MINUS, self.tr("Less: {label}").format(label=self._label), self._less)
        self._box.put(self._field)
        self._box.add(Icon.PLUS, self.tr("More: {label}").format(label=self._label), self._more)
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self._sentence)

    def _less(self, button: QToolButton) -> None:
        self._press_step(button, -1)

    def _more(self, button: QToolButton) -> None:
        self._press_step(button, 1)

    def _fit(self) -> None:
        self._field.fit(self._notation.widest)


class _Box(QWidget):
    """The frame around minus, field and plus; its edge tells focus and a text that is none."""

    let_go = Signal()
    """A button that was held is not held any more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_focused = False
        self._is_wrong = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self.setMinimumHeight(metrics.HEIGHT_PRIMARY)
        theme.changed.connect(self.update)

    def put(self, field: QLineEdit) -> None:
        """Put the field between the buttons."""
        field.setProperty("ring_parent", "true")
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        self._row.addWidget(field, 1)

    def add(self, icon: Icon, text: str, act: Callable[[QToolButton], None]) -> None:
        """Add a button at the end."""
        button = _StepButton(self._theme, icon, text)
        button.clicked.connect(lambda: act(button))
        # Also where the pointer left a button that was held.
        button.released.connect(lambda: self.let_go.emit() if not button.isDown() else None)
        self._row.addWidget(button)

    def set_focused(self, *, is_focused: bool) -> None:
        """Light the edge up."""
        self._is_focused = is_focused
        self.update()

    def set_wrong(self, *, is_wrong: bool) -> None:
        """Colour the edge."""
        self._is_wrong = is_wrong
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the lines beside the field."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        edge = tokens.text if self._is_focused else tokens.edge
        width = metrics.LINE_DECORATION
        if self._is_wrong:
            edge, width = tokens.bad, metrics.LINE_SELECTION
        area = QRectF(self.rect())
        paint_box(painter, area, metrics.RADIUS_CHIP, fill=tokens.card, edge=edge, width=width)
        for button in self.findChildren(_StepButton):
            is_left = button.geometry().center().x() < self.width() / 2
            x = button.geometry().right() + 1 if is_left else button.x() - 1
            paint_divider(painter, x, 1, self.height() - 1, tokens.edge)


class _StepButton(QToolButton):
    """Minus or plus; repeats while held and leaves the focus in the field."""

    def __init__(self, theme: Theme, icon: Icon, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setAutoRepeat(True)
        self.setAutoRepeatDelay(400)
        self.setAutoRepeatInterval(80)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(_STEP_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        if self.isDown() or self.underMouse():
            fill = tokens.pressed if self.isDown() else tokens.raised
            area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            paint_box(painter, area, metrics.RADIUS_CONTROL, fill=fill)
        side = round(18 * self._theme.text_scale)
        area = QRectF(0, 0, side, side)
        area.moveCenter(QRectF(self.rect()).center())
        self._theme.icons.paint(painter, self._icon, area, tokens.text, stroke=2.2)
