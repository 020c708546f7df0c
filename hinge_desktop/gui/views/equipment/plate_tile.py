"""One kind of plate: its face, its weight and how many there are."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.plate_face import PlateFace
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers

MOST_PLATES = 1000
_STEPPER_WIDTH = 114


class PlateTile(QWidget):
    """Plates are counted singly; an odd one is kept, though only pairs go on a bar."""

    count_chosen = Signal(object, int)
    """Sent with the weight and the number that stands."""
    forget_asked = Signal(object)
    """Sent with a weight of which there is none, and which is no usual one."""

    def __init__(self, theme: Theme, weight: Weight, *, is_usual: bool) -> None:
        super().__init__()
        self._theme = theme
        self.weight = weight
        self._is_usual = is_usual
        name = numbers.weight(weight)
        self.setAccessibleName(name)
        self.face = PlateFace(theme, weight)
        self._label = TextLabel(theme, name, role=FontRole.BODY_MEDIUM)
        label = QCoreApplication.translate("PlateTile", "Plates of %1").replace("%1", name)
        self.stepper = Stepper(theme, label, maximum=MOST_PLATES)
        self.stepper.setObjectName(f"plates_{weight.thousandths}_{weight.unit}")
        words = QCoreApplication.translate("PlateTile", "Take %1 off the list").replace("%1", name)
        self.forget_button = IconButton(theme, Icon.X, words, is_small=True)
        self.forget_button.setObjectName(f"forget_plates_{weight.thousandths}_{weight.unit}")
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self._build_layout()
        self.stepper.settled.connect(lambda number: self.count_chosen.emit(self.weight, number))
        self.stepper.value_changed.connect(self._show_face)
        self.stepper.text_rejected.connect(self._say)
        self.stepper.text_accepted.connect(lambda: self._say(""))
        self.forget_button.clicked.connect(lambda: self.forget_asked.emit(self.weight))
        theme.changed.connect(self._fit)
        self._fit()

    def show_count(self, number: int) -> None:
        """Show how many there are."""
        if number != self.stepper.value() or self.stepper.is_rejected():
            self.stepper.set_value(number)
        self._show_face(number)

    def minimumSizeHint(self) -> QSize:
        """As wide as the stepper."""
        return QSize(self.stepper.width(), super().minimumSizeHint().height())

    def _show_face(self, number: int) -> None:
        self.face.show_owned(is_owned=number > 0)
        self._label.set_role(FontRole.BODY_STRONG if number else FontRole.BODY_MEDIUM)
        self._label.set_ink(Ink.TEXT if number else Ink.TEXT2)
        self.forget_button.setVisible(not self._is_usual and number == 0)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _build_layout(self) -> None:
        self._problem.hide()
        self._problem.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = QHBoxLayout()
        name.setSpacing(4)
        name.addStretch(1)
        name.addWidget(self._label)
        name.addWidget(self.forget_button)
        name.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.face)
        column.addLayout(name)
        column.addWidget(self.stepper, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._problem)
        column.addStretch(1)

    def _fit(self) -> None:
        # The button beside a name must not push its stepper out of the line.
        self._label.setMinimumHeight(self.forget_button.sizeHint().height())
        self.stepper.setFixedWidth(round(_STEPPER_WIDTH * self._theme.text_scale))
