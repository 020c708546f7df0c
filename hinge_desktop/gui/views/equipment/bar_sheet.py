"""The sheet for a bar: name, weight, kind, use and shaft."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from hinge_desktop.core.equipment import Bar, BarKind, BarUse
from hinge_desktop.core.typed_digits import plain_digits
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.iron_weight import Iron, IronWeight
from hinge_desktop.gui.views.equipment.kit_sheet import KitSheet
from hinge_desktop.gui.views.your_build.form_part import field_column
from hinge_desktop.gui.widgets.measure_field import MeasureField, Notation, UnreadableTextError
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.words import numbers

_LONGEST_NAME = 60
_SHAFT_MM = (15, 80)
"""Thinner or thicker bars were measured in another unit (assumed)."""
_USUAL_SHAFT_MM = 28


class BarSheet(KitSheet):
    """Everything but the weight may stay as it is."""

    def __init__(
        self, theme: Theme, window: QWidget, bar: Bar | None, unit: Unit, *, may_remove: bool
    ) -> None:
        """Build the sheet for a bar, None for a new one."""
        translate = QCoreApplication.translate
        title = translate("BarSheet", "Add a bar")
        if bar is not None:
            title = translate("BarSheet", "Change the bar")
        if bar is not None and bar.name:
            title = translate("BarSheet", "Change %1").replace("%1", bar.name)
        super().__init__(theme, window, title, "bar_sheet", may_remove=may_remove)
        self._bar = bar or Bar("", 0, "", Weight(0, unit))
        self._name = QLineEdit(self._bar.name)
        self._weight = IronWeight(
            theme, translate("BarSheet", "Weight"), "bar_weight", Iron.BAR, unit
        )
        self._shaft = MeasureField(theme, self.tr("Shaft, if you know it"), _shaft_notation())
        self._build_choices(theme)
        self._build_rows(theme)
        if bar is not None:
            self._weight.show_weight(bar.weight)
            if not may_remove:
                self.add_note(
                    self.tr("This is your only bar. Switch it off if you do not have one.")
                )
        self.rows.addStretch(1)
        (self._name if bar is None else self._weight.field).setFocus()

    @property
    def bar(self) -> Bar:
        """The bar as it was typed; only once the sheet was accepted."""
        return replace(
            self._bar,
            name=self._name.text().strip(),
            weight=self._weight.weight or self._bar.weight,
            kind=BarKind(self._kind.value() or self._bar.kind),
            use=BarUse(self._use.value() or self._bar.use),
            shaft_mm=self._shaft.value,
        )

    def is_complete(self) -> bool:
        """Hold that there is a weight, and that the shaft can be read."""
        is_weighed, is_shaft_read = self._weight.is_complete(), self._shaft.commit()
        if not is_weighed:
            self._weight.field.setFocus()
        elif not is_shaft_read:
            self._shaft.setFocus()
        return is_weighed and is_shaft_read

    def _build_choices(self, theme: Theme) -> None:
        self._kind = Segments(
            theme,
            self.tr("Kind"),
            (
                Segment(BarKind.STRAIGHT, self.tr("Straight")),
                Segment(BarKind.TRAP, self.tr("Trap bar")),
            ),
        )
        self._use = Segments(
            theme,
            self.tr("Used for"),
            (
                Segment(BarUse.WORK, self.tr("The hinge")),
                Segment(BarUse.WARM_UP, self.tr("Warm-ups")),
            ),
        )
        self._kind.setObjectName("bar_kind")
        self._use.setObjectName("bar_use")
        self._kind.set_value(self._bar.kind)
        self._use.set_value(self._bar.use)

    def _build_rows(self, theme: Theme) -> None:
        name, shaft = self.tr("Name"), self.tr("Shaft, if you know it")
        self._name.setObjectName("bar_name")
        self._name.setAccessibleName(name)
        self._name.setToolTip(self.tr("A name of your own, or none"))
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setMinimumHeight(40)
        self._shaft.setObjectName("bar_shaft")
        self._shaft.set_value(self._bar.shaft_mm)
        self.rows.addWidget(field_column(theme, name, self._name))
        measures = ReflowRow(20)
        measures.add(self._weight, 1)
        measures.add(field_column(theme, shaft, self._shaft, self._weight.strut()), 1)
        self.rows.addWidget(measures)
        self.add_titled(self.tr("Kind"), self._kind)
        self.add_titled(self.tr("Used for"), self._use)


def _shaft_notation() -> Notation:
    translate = QCoreApplication.translate
    low, high = _SHAFT_MM
    slip = translate("BarSheet", "Shafts are %1 to %2 mm thick. Check the digits.")
    slip = slip.replace("%1", str(low)).replace("%2", str(high))
    words = translate("BarSheet", "This is no thickness. Write full millimetres, such as %1.")

    def read(text: str) -> int:
        bare = plain_digits(text).strip().lower().removesuffix("mm").strip()
        if not bare.isdecimal():
            raise UnreadableTextError(words.replace("%1", str(_USUAL_SHAFT_MM)))
        if not low <= int(bare) <= high:
            raise UnreadableTextError(slip)
        return int(bare)

    return Notation(
        read=read,
        write=numbers.number,
        unit="mm",
        step=1,
        first=_USUAL_SHAFT_MM,
        low=low,
        high=high,
        widest="28",
    )
