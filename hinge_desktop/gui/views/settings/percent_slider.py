"""A slider for a percentage, with its number beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel


class PercentSlider(QWidget):
    """Moves in steps of five; setters send nothing."""

    moved = Signal(int)
    """Sent with each new percentage that the lifter chooses."""
    released = Signal()
    """Sent when the lifter lets the handle go, or after a key moved it."""

    def __init__(self, theme: Theme, label: str, low: int, high: int) -> None:
        super().__init__()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._words = TextLabel(theme, ink=Ink.TEXT2)
        self._slider.setRange(low, high)
        self._slider.setSingleStep(5)
        self._slider.setPageStep(10)
        self._slider.setFixedSize(150, 26)
        self._slider.setAccessibleName(label)
        self._slider.setToolTip(self.tr("{label} (left and right arrow)").format(label=label))
        self.setFocusProxy(self._slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._slider)
        row.addWidget(self._words)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._slider.valueChanged.connect(self._follow)
        self._slider.sliderReleased.connect(self.released)

    def set_name(self, name: str) -> None:
        """Name the slider for tests and assistive technology."""
        self._slider.setObjectName(name)

    def set_value(self, percent: int) -> None:
        """Show a percentage."""
        self._slider.blockSignals(True)  # noqa: FBT003 Qt's own signature
        self._slider.setValue(percent)
        self._slider.blockSignals(False)  # noqa: FBT003 Qt's own signature
        self._words.setText(self.tr("{size} %").format(size=percent))

    def _follow(self, percent: int) -> None:
        self._words.setText(self.tr("{size} %").format(size=percent))
        self.moved.emit(percent)
        if not self._slider.isSliderDown():
            self.released.emit()
