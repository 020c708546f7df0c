"""A whole number with minus and plus, that can also be typed."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys
from hinge_desktop.gui.widgets.own_text import show_own_text
from hinge_desktop.gui.widgets.painting import paint_box, paint_divider, smooth_painter
from hinge_desktop.gui.widgets.stepping import key_step, wheel_step

_TOLD_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Number field"),
    (OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "More or less")),),
)


class Stepper(QWidget):
    """Counts up and down between two limits; an empty field means "not given"."""

    value_changed = Signal(int)
    """The lifter stepped or typed a new valid number; setters send nothing."""
    settled = Signal(int)
    """A new number stands: after Enter, on leaving, on an arrow, on letting go of a button."""
    text_rejected = Signal(str)
    """What was typed is no number in range; carries the sentence to show."""
    text_accepted = Signal()
    """A rejected text was put right."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        minimum: int = 0,
        maximum: int = 1000,
        distance: Distance = Distance.DESK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._minimum = minimum
        self._maximum = maximum
        self._distance = distance
        self._value: int | None = None
        self._settled: int | None = None
        self._rejected = False
        self._is_dense = False
        self._field = QLineEdit()
        self._minus = _StepButton(
            theme, Icon.MINUS, self.tr("Less: {label}").format(label=label), distance
        )
        self._plus = _StepButton(
            theme, Icon.PLUS, self.tr("More: {label}").format(label=label), distance
        )
        self._build_layout()
        for button, step in ((self._minus, self.step_down), (self._plus, self.step_up)):
            button.clicked.connect(step)
            # While it is held it clicks again and again: only the last number stands.
            button.clicked.connect(self._settle)
            button.released.connect(self._settle)
        self._field.textChanged.connect(self._read_typed)
        self._field.editingFinished.connect(self._tidy)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return _TOLD_KEYS

    def value(self) -> int | None:
        """Return the last valid number, or None for "not given"."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a number or an empty field; sends no signal."""
        self._settled = value
        self._show(value)

    def _show(self, value: int | None) -> None:
        self._value = value
        show_own_text(self._field, "" if value is None else str(value))
        self._accept()

    def is_rejected(self) -> bool:
        """Tell whether the text in the field cannot be taken."""
        return self._rejected

    def set_dense(self, *, is_dense: bool) -> None:
        """Be lower for a narrow window."""
        self._is_dense = is_dense
        for button in (self._minus, self._plus):
            button.set_dense(is_dense=is_dense)
        self._follow_theme()

    def step_up(self) -> None:
        """Add one, as the plus button does."""
        self._step(1)

    def step_down(self) -> None:
        """Take one off, as the minus button does."""
        self._step(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and a wheel over the focused field step, and repaint the edge on focus."""
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._is_for_the_page(event):
                event.ignore()
                return True
            step = key_step(event)
            if step:
                self._step(step)
                self._settle()
                return True
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only while focused, so that scrolling a page changes nothing."""
        step = wheel_step(event, self._field)
        if step:
            self._step(step)
            self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame; its edge tells focus and rejected text."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        edge = tokens.text if self._field.hasFocus() else tokens.edge
        if self._rejected:
            edge = tokens.bad
        width = metrics.LINE_SELECTION if self._rejected else metrics.LINE_DECORATION
        paint_box(
            painter, QRectF(self.rect()), self._radius(), fill=tokens.card, edge=edge, width=width
        )
        if self._distance is Distance.GARAGE:
            self._paint_dividers(painter)

    def _paint_dividers(self, painter: QPainter) -> None:
        for x in (self._field.geometry().left(), self._field.geometry().right()):
            paint_divider(painter, x, 1, self.height() - 1, self._theme.tokens.edge)

    def _build_layout(self) -> None:
        self.setAccessibleName(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._field)
        # With a policy of its own, Qt moves frame and field together in the order of Tab.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRadius", self._radius())
        self.setProperty("distance", self._distance.value)
        self._field.setProperty("bare", "true")
        self._field.setProperty("ring_parent", "true")
        self._field.setAccessibleName(self._label)
        self._field.setToolTip(self.tr("{label} (up and down)").format(label=self._label))
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setMaxLength(6)
        self._field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self._minus)
        row.addWidget(self._field, 1)
        row.addWidget(self._plus)

    def _step(self, by: int) -> None:
        start = self._minimum - 1 if self._value is None else self._value
        value = min(max(start + by, self._minimum), self._maximum)
        if value != self._value or self._rejected:
            self._show(value)
            self.value_changed.emit(value)

    def _read_typed(self, text: str) -> None:
        number = _whole_number(text)
        if number is None or not self._minimum <= number <= self._maximum:
            self._reject()
            return
        self._accept()
        if number != self._value:
            self._value = number
            self.value_changed.emit(number)

    def _reject(self) -> None:
        self._rejected = True
        sentence = self.tr("{label}: {low} to {high}").format(
            label=self._label, low=self._minimum, high=self._maximum
        )
        self._field.setAccessibleDescription(sentence)
        announce(self._field, sentence)
        self.update()
        self.text_rejected.emit(sentence)

    def _accept(self) -> None:
        if self._rejected:
            self._rejected = False
            self._field.setAccessibleDescription("")
            self.text_accepted.emit()
        self.update()

    def _tidy(self) -> None:
        if not self._rejected and self._value is not None:
            show_own_text(self._field, str(self._value))
            self._settle()

    def _is_for_the_page(self, event: QKeyEvent) -> bool:
        """Tell whether a key takes back what is stored: nothing typed is there to take back."""
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        is_settled = self._value == self._settled and not self._rejected
        return is_settled and (is_undo or event.matches(QKeySequence.StandardKey.Redo))

    def _settle(self) -> None:
        is_held = self._minus.isDown() or self._plus.isDown()
        if not is_held and self._value is not None and self._value != self._settled:
            self._settled = self._value
            self.settled.emit(self._value)

    def _radius(self) -> float:
        garage = self._distance is Distance.GARAGE
        return metrics.RADIUS_CHIP if garage else metrics.RADIUS_CONTROL

    def _follow_theme(self) -> None:
        garage = self._distance is Distance.GARAGE
        large = FontRole.GARAGE_VALUE_DENSE if self._is_dense else FontRole.GARAGE_VALUE_LARGE
        role = large if garage else FontRole.NUMBER
        self._field.setFont(self._theme.font(role))
        self._field.setMinimumWidth(self._field.fontMetrics().horizontalAdvance("000") + 12)
        tall = metrics.HEIGHT_GARAGE_CONTROL if garage else metrics.HEIGHT_CONTROL
        if garage and self._is_dense:
            tall = metrics.HEIGHT_GARAGE_DENSE
        self.setMinimumHeight(max(tall, self._field.fontMetrics().height() + 4))
        self.update()


class _StepButton(QToolButton):
    """Minus or plus; repeats while held and leaves the focus in the field."""

    def __init__(self, theme: Theme, icon: Icon, text: str, distance: Distance) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._garage = distance is Distance.GARAGE
        self._is_dense = False
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setAutoRepeat(True)
        self.setAutoRepeatDelay(400)
        self.setAutoRepeatInterval(80)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_dense(self, *, is_dense: bool) -> None:
        """Be smaller for a narrow window."""
        self._is_dense = is_dense
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a target of 64 or 52 in the garage, 36 at the desk."""
        garage = metrics.HEIGHT_GARAGE_DENSE if self._is_dense else metrics.HEIGHT_GARAGE_CONTROL
        edge = garage if self._garage else metrics.HEIGHT_CONTROL
        return QSize(edge, edge - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        if self.isDown() or self.underMouse():
            area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            fill = tokens.pressed if self.isDown() else tokens.raised
            paint_box(painter, area, metrics.RADIUS_INNER, fill=fill)
        side = round((28 if self._garage else 16) * self._theme.text_scale)
        area = QRectF(0, 0, side, side)
        area.moveCenter(QRectF(self.rect()).center())
        color = tokens.text if self._garage else tokens.text2
        self._theme.icons.paint(painter, self._icon, area, color, stroke=2.2)


def _whole_number(text: str) -> int | None:
    stripped = text.strip()
    return int(stripped) if stripped.isdecimal() else None
