"""How the weight of a piece of iron is typed: which weights are likely, and what else is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.notations import read_weight
from hinge_desktop.gui.widgets.measure_field import MeasureField, Notation, UnreadableTextError
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers


@dataclass(frozen=True, slots=True)
class _Likely:
    """Thousandths of either unit; a weight beyond them was typed wrongly (assumed)."""

    low: int
    high: int
    first: int
    step: int
    slip: object


class Iron(Enum):
    """What is weighed."""

    BAR = _Likely(
        500, 250_000, 20_000, 500, QT_TRANSLATE_NOOP("IronWeight", "Bars weigh %1 to %2.")
    )
    PLATE = _Likely(
        50, 250_000, 7_500, 500, QT_TRANSLATE_NOOP("IronWeight", "Plates weigh %1 to %2.")
    )
    COLLAR = _Likely(
        0, 20_000, 500, 100, QT_TRANSLATE_NOOP("IronWeight", "One collar weighs %1 to %2.")
    )
    BELL = _Likely(
        500, 250_000, 10_000, 500, QT_TRANSLATE_NOOP("IronWeight", "Kettlebells weigh %1 to %2.")
    )
    DUMBBELL = _Likely(
        250, 250_000, 10_000, 500, QT_TRANSLATE_NOOP("IronWeight", "Dumbbells weigh %1 to %2.")
    )
    STEP = _Likely(100, 50_000, 2_000, 500, QT_TRANSLATE_NOOP("IronWeight", "Steps are %1 to %2."))


def iron_notation(iron: Iron, unit: Unit) -> Notation:
    """Return how such a weight in thousandths of its unit is typed."""
    likely = iron.value
    slip = _say(likely.slip).replace("%1", numbers.decimal(likely.low))
    slip = slip.replace("%2", numbers.weight(Weight(likely.high, unit)))
    check = _say(QT_TRANSLATE_NOOP("IronWeight", "%1 Check the digits, or the unit."))

    def read(text: str) -> int:
        value = read_weight(text, unit, likely.first)
        if not likely.low <= value <= likely.high:
            raise UnreadableTextError(check.replace("%1", slip))
        return value

    return Notation(
        read=read,
        write=numbers.decimal,
        unit=unit.value,
        step=likely.step,
        first=likely.first,
        low=likely.low,
        high=likely.high,
        widest="172.5",
    )


class IronWeight(QWidget):
    """A title, the unit, and the field."""

    unit_chosen = Signal(object)
    """Sent with the `Unit` in which the number is meant from now on."""

    def __init__(
        self, theme: Theme, title: str, name: str, iron: Iron, unit: Unit, *, has_unit: bool = True
    ) -> None:
        """Build an empty field; `name` is its object name. Without units it follows another."""
        super().__init__()
        self._iron = iron
        self._unit = unit
        self.field = MeasureField(theme, title, iron_notation(iron, unit))
        self.field.setObjectName(name)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(TextLabel(theme, title, role=FontRole.BODY_STRONG, wrap=True), 1)
        self._units = self._build_units(theme, title, name)
        self._units.setVisible(has_unit)
        head.addWidget(self._units)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addStretch(1)

    @property
    def weight(self) -> Weight | None:
        """What stands in the field, None for nothing."""
        value = self.field.value
        return None if value is None else Weight(value, self._unit)

    def show_weight(self, weight: Weight) -> None:
        """Show a weight in its own unit."""
        self.set_unit(weight.unit)
        self.field.set_value(weight.thousandths)

    def set_unit(self, unit: Unit) -> None:
        """Mean the number in another unit: as stamped on the iron, nothing is converted."""
        self._unit = unit
        self._units.set_value(unit)
        typed = self.field.value
        self.field.set_notation(iron_notation(self._iron, unit))
        if typed is not None:
            self.field.set_value(typed)

    def strut(self) -> QWidget:
        """Return nothing, as high as the units: for the title of a field beside this one."""
        strut = QWidget()
        strut.setFixedSize(0, self._units.sizeHint().height())
        return strut

    def is_complete(self) -> bool:
        """Keep what was typed; say under the field what is missing or wrong."""
        if not self.field.commit():
            return False
        if self.field.value is None:
            example = numbers.weight(Weight(self._iron.value.first, self._unit))
            words = _say(QT_TRANSLATE_NOOP("IronWeight", "A weight is needed, such as %1."))
            self.field.blame(words.replace("%1", example))
            return False
        return True

    def _build_units(self, theme: Theme, title: str, name: str) -> Segments:
        label = QCoreApplication.translate("IronWeight", "Unit: %1").replace("%1", title)
        units = Segments(
            theme,
            label,
            (
                Segment(Unit.KG, QCoreApplication.translate("IronWeight", "kg")),
                Segment(Unit.LB, QCoreApplication.translate("IronWeight", "lb")),
            ),
        )
        units.setObjectName(f"{name}_unit")
        units.set_value(self._unit)
        units.chosen.connect(self._choose_unit)
        return units

    def _choose_unit(self, value: str) -> None:
        self.set_unit(Unit(value))
        self.unit_chosen.emit(Unit(value))


def _say(text: object) -> str:
    return QCoreApplication.translate("IronWeight", str(text))
