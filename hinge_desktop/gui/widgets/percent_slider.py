"""A slider for a percentage, with its number beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel

STEP_PERCENT = 5
_HEIGHT = 26
_USUAL_WIDTH = 150
_LEAST_WIDTH = 64


class PercentSlider(QWidget):
    """Moves in steps of five; setters send nothing."""

    moved = Signal(int)
    """Sent with each new percentage that the lifter chooses."""
    released = Signal()
    """Sent when the lifter lets the handle go, or after a key moved it."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        low: int,
        high: int,
        *,
        words: Callable[[int], str] | None = None,
        is_stretched: bool = False,
        letter: str = "",
    ) -> None:
        """Build a slider; `words` write the number, `is_stretched` lets it take all the room.

        A `letter` stands small at its low end and large at its high one.
        """
        super().__init__()
        self._theme = theme
        self._write = words or self._percent
        self._high = high
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._words = TextLabel(theme, ink=Ink.TEXT2)
        self._slider.setRange(low, high)
        self._slider.setSingleStep(STEP_PERCENT)
        self._slider.setPageStep(2 * STEP_PERCENT)
        self._slider.setAccessibleName(label)
        self._slider.setToolTip(self.tr("{label} (left and right arrow)").format(label=label))
        self._give_room(is_stretched=is_stretched)
        self.setFocusProxy(self._slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._slider)
        row.addWidget(self._words)
        if letter:
            row.insertWidget(0, TextLabel(theme, letter, role=FontRole.CAPTION))
            row.insertWidget(2, TextLabel(theme, letter, role=FontRole.GARAGE_LABEL))
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._slider.valueChanged.connect(self._follow)
        self._slider.sliderReleased.connect(self.released)
        if is_stretched:
            theme.changed.connect(self._hold_words)
            self._hold_words()

    def set_name(self, name: str) -> None:
        """Name the slider for tests and assistive technology."""
        self._slider.setObjectName(name)

    def value(self) -> int:
        """Return the percentage that shows."""
        return self._slider.value()

    def set_value(self, percent: int) -> None:
        """Show a percentage."""
        self._slider.blockSignals(True)  # noqa: FBT003 Qt's own signature
        self._slider.setValue(percent)
        self._slider.blockSignals(False)  # noqa: FBT003 Qt's own signature
        self._words.setText(self._write(percent))

    def _give_room(self, *, is_stretched: bool) -> None:
        if not is_stretched:
            self._slider.setFixedSize(_USUAL_WIDTH, _HEIGHT)
            return
        self._slider.setFixedHeight(_HEIGHT)
        self._slider.setMinimumWidth(_LEAST_WIDTH)
        self._slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _hold_words(self) -> None:
        """Keep the room of the widest number, so that nothing jumps while the slider moves."""
        words = QFontMetricsF(self._theme.font(FontRole.BODY))
        self._words.setMinimumWidth(round(words.horizontalAdvance(self._write(self._high))) + 2)

    def _follow(self, percent: int) -> None:
        self._words.setText(self._write(percent))
        self.moved.emit(percent)
        if not self._slider.isSliderDown():
            self.released.emit()

    def _percent(self, percent: int) -> str:
        return self.tr("{size} %").format(size=percent)
