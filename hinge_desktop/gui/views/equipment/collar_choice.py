"""Which collars go on the bar; their weight counts in the load."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.equipment import Collar
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.equipment import collars


class CollarChoice(QWidget):
    """Springs, the collars of competitions, those that were weighed, and a way to add others."""

    chosen = Signal(object)
    """Sent with the `Weight` of one collar."""
    other_asked = Signal()
    """The lifter's collars weigh something else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weights: tuple[Weight, ...] = ()
        self._segments: Segments | None = None
        translate = QCoreApplication.translate
        self._title = translate("CollarChoice", "Collars")
        self._other = IconButton(
            theme, Icon.PLUS, translate("CollarChoice", "Other collars"), is_small=True
        )
        self._other.setObjectName("other_collars")
        self._other.clicked.connect(self._ask_other)
        self._choices = QHBoxLayout()
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(8)
        self._build_layout()

    def show_collars(self, owned: Sequence[Collar], usual: Sequence[Weight]) -> None:
        """Show the usual collars and the own ones; without any, springs are taken."""
        weights = tuple(
            sorted({*usual, *(one.weight for one in owned)}, key=lambda weight: weight.exact)
        )
        if weights != self._weights:
            self._rebuild(weights)
        in_use = next((one.weight for one in owned if one.is_in_use), usual[0])
        if self._segments is not None:
            self._segments.set_value(_key(in_use))

    def _rebuild(self, weights: tuple[Weight, ...]) -> None:
        self._weights = weights
        old = self._segments
        choices = [Segment(_key(one), collars(one)) for one in weights]
        self._segments = Segments(self._theme, self._title, choices)
        self._segments.setObjectName("collars")
        self._segments.chosen.connect(self._report)
        self._choices.insertWidget(0, self._segments)
        if old is not None:
            self._choices.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _report(self, value: str) -> None:
        self.chosen.emit(next(one for one in self._weights if _key(one) == value))

    def _ask_other(self) -> None:
        self.other_asked.emit()

    def _build_layout(self) -> None:
        note = QCoreApplication.translate("CollarChoice", "Counted in the load when they weigh")
        about, holder = QWidget(), QWidget()
        words = QVBoxLayout(about)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(TextLabel(self._theme, self._title, role=FontRole.BODY_MEDIUM))
        head.addWidget(self._other)
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(
            TextLabel(self._theme, note, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        )
        side = QHBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(self._choices)
        row = ReflowRow(12)
        row.add(about, 1)
        row.add(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(row)


def _key(weight: Weight) -> str:
    return f"{weight.thousandths}_{weight.unit}"
