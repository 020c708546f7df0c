"""The sheet for dumbbells: fixed ones, or an adjustable set with its range and steps."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.equipment import Dumbbells
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.iron_weight import Iron, IronWeight
from hinge_desktop.gui.views.equipment.kit_sheet import KitSheet
from hinge_desktop.gui.widgets.segments import Segment, Segments

_ADJUSTABLE, _FIXED = "adjustable", "fixed"
_ONE, _PAIR = "1", "2"
_NO_WEIGHT: Final = Weight(0, Unit.KG)


class DumbbellsSheet(KitSheet):
    """Fixed ones have a single weight, which is that of one dumbbell."""

    def __init__(
        self, theme: Theme, window: QWidget, dumbbells: Dumbbells | None, unit: Unit
    ) -> None:
        """Build the sheet for dumbbells, None for new ones."""
        translate = QCoreApplication.translate
        title = translate("DumbbellsSheet", "Add dumbbells")
        if dumbbells is not None:
            title = translate("DumbbellsSheet", "Change dumbbells")
        is_known = dumbbells is not None
        super().__init__(theme, window, title, "dumbbells_sheet", may_remove=is_known)
        self._key = dumbbells.id if dumbbells is not None else ""
        self._kind = self._build_segments(
            translate("DumbbellsSheet", "Kind"),
            "dumbbells_kind",
            Segment(_ADJUSTABLE, translate("DumbbellsSheet", "Adjustable")),
            Segment(_FIXED, translate("DumbbellsSheet", "Fixed")),
        )
        self._number = self._build_segments(
            translate("DumbbellsSheet", "How many"),
            "dumbbells_count",
            Segment(_ONE, translate("DumbbellsSheet", "One")),
            Segment(_PAIR, translate("DumbbellsSheet", "A pair")),
        )
        self._build_weights(unit)
        self._show(dumbbells)
        self._kind.chosen.connect(self._show_kind)
        self._lightest.field.setFocus()

    @property
    def dumbbells(self) -> Dumbbells:
        """The dumbbells as they were typed; only once the sheet was accepted."""
        lightest = self._lightest.weight or _NO_WEIGHT
        heaviest, step = lightest, None
        if self._is_adjustable:
            heaviest, step = self._heaviest.weight or lightest, self._step.weight
        return Dumbbells(self._key, lightest, heaviest, step, int(self._number.value() or _PAIR))

    def is_complete(self) -> bool:
        """Hold that the steps lead from the lightest to the heaviest."""
        fields = [self._lightest]
        if self._is_adjustable:
            fields += [self._heaviest, self._step]
        wrong = [one for one in fields if not one.is_complete()]
        if wrong:
            wrong[0].field.setFocus()
            return False
        return not self._is_adjustable or self._is_reached()

    def _is_reached(self) -> bool:
        typed = self.dumbbells
        room = typed.heaviest.thousandths - typed.lightest.thousandths
        if room <= 0:
            self._heaviest.field.blame(self.tr("The heaviest must weigh more than the lightest."))
            self._heaviest.field.setFocus()
            return False
        if typed.step is None or room % typed.step.thousandths:
            words = self.tr("These steps do not lead from the lightest to the heaviest.")
            self._step.field.blame(words)
            self._step.field.setFocus()
            return False
        return True

    @property
    def _is_adjustable(self) -> bool:
        return self._kind.value() == _ADJUSTABLE

    def _build_weights(self, unit: Unit) -> None:
        theme, translate = self._theme, QCoreApplication.translate
        self._lightest = IronWeight(
            theme,
            translate("DumbbellsSheet", "Lightest"),
            "dumbbells_lightest",
            Iron.DUMBBELL,
            unit,
        )
        self._heaviest = IronWeight(
            theme,
            translate("DumbbellsSheet", "Heaviest"),
            "dumbbells_heaviest",
            Iron.DUMBBELL,
            unit,
            has_unit=False,
        )
        self._step = IronWeight(
            theme,
            translate("DumbbellsSheet", "Steps"),
            "dumbbells_step",
            Iron.STEP,
            unit,
            has_unit=False,
        )
        self._lightest.unit_chosen.connect(self._heaviest.set_unit)
        self._lightest.unit_chosen.connect(self._step.set_unit)
        self.add_titled(self._kind.accessibleName(), self._kind)
        for field in (self._lightest, self._heaviest, self._step):
            self.rows.addWidget(field)
        self.add_titled(self._number.accessibleName(), self._number)
        self.rows.addStretch(1)

    def _build_segments(self, label: str, name: str, *choices: Segment) -> Segments:
        segments = Segments(self._theme, label, choices)
        segments.setObjectName(name)
        return segments

    def _show(self, dumbbells: Dumbbells | None) -> None:
        is_fixed = dumbbells is not None and dumbbells.step is None
        self._kind.set_value(_FIXED if is_fixed else _ADJUSTABLE)
        is_one = dumbbells is not None and dumbbells.count == 1
        self._number.set_value(_ONE if is_one else _PAIR)
        if dumbbells is not None:
            self._lightest.show_weight(dumbbells.lightest)
            self._heaviest.show_weight(dumbbells.heaviest)
        if dumbbells is not None and dumbbells.step is not None:
            self._step.show_weight(dumbbells.step)
        self._show_kind()

    def _show_kind(self) -> None:
        for field in (self._heaviest, self._step):
            field.setVisible(self._is_adjustable)
