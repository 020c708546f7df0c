"""What was lifted lately: typed, or read from the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.placement import PlacingLift, RecentLift
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.views.your_build.notations import read_weight
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.measure_field import MeasureField, Notation, UnreadableTextError
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers
from hinge_desktop.words.placement import lift_name

POSSIBLE_LOAD: Final = {Unit.KG: (1_000, 500_000), Unit.LB: (2_000, 1_100_000)}
"""In thousandths (assumed)."""
_FIRST: Final = {Unit.KG: 60_000, Unit.LB: 135_000}
_STEP: Final = {Unit.KG: 2_500, Unit.LB: 5_000}
POSSIBLE_REPS: Final = (1, 50)
_USUAL_REPS: Final = 8
_MOST_WIDE: Final = 620


def load_notation(unit: Unit) -> Notation:
    """Return how a load in thousandths of its unit is typed."""
    low, high = POSSIBLE_LOAD[unit]
    slip = QCoreApplication.translate(
        "LoadsStep", "Loads are %1 to %2. Check the digits, or the unit."
    )
    slip = slip.replace("%1", numbers.weight(Weight(low, unit)))
    slip = slip.replace("%2", numbers.weight(Weight(high, unit)))

    def read(text: str) -> int:
        value = read_weight(text, unit, _FIRST[unit])
        if not low <= value <= high:
            raise UnreadableTextError(slip)
        return value

    return Notation(
        read=read,
        write=numbers.decimal,
        unit=unit.value,
        step=_STEP[unit],
        first=_FIRST[unit],
        low=low,
        high=high,
        widest="172.5",
    )


def reps_notation() -> Notation:
    """Return how reps are typed."""
    low, high = POSSIBLE_REPS
    slip = QCoreApplication.translate("LoadsStep", "Reps: %1 to %2")
    slip = slip.replace("%1", str(low)).replace("%2", str(high))

    def read(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise UnreadableTextError(slip)
        return int(text)

    return Notation(
        read=read, write=str, unit="", step=1, first=_USUAL_REPS, low=low, high=high, widest="50"
    )


class LoadsStep(FirstRunStep):
    """Both lifts may stay empty; the one that allows less decides."""

    def __init__(self, theme: Theme, is_load_needed: Callable[[], bool]) -> None:
        super().__init__(theme, QCoreApplication.translate("LoadsStep", "Recent loads"))
        self._is_load_needed = is_load_needed
        self._unit = Unit.KG
        self._known: dict[PlacingLift, RecentLift] = {}
        self.loads: dict[PlacingLift, MeasureField] = {}
        self.reps: dict[PlacingLift, MeasureField] = {}
        self._notes: dict[PlacingLift, TextLabel] = {}
        self._shares = TextLabel(theme, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True)
        self.setObjectName("loads_step")
        self.units = Segments(
            theme,
            self.tr("Unit"),
            (Segment(Unit.KG, self.tr("kg")), Segment(Unit.LB, self.tr("lb"))),
        )
        self.units.setObjectName("placement_unit")
        self.units.chosen.connect(self._choose_unit)
        self._build_layout()
        self.first_control = self.loads[PlacingLift.RDL]

    @property
    def is_needed(self) -> bool:
        """Whether a recent load would say how to begin."""
        return self._is_load_needed()

    @property
    def lifts(self) -> tuple[RecentLift, ...]:
        """What stands in the fields."""
        told = (self._told(lift) for lift in PlacingLift)
        return tuple(one for one in told if one is not None)

    def show_known(self, lifts: Iterable[RecentLift], unit: Unit) -> None:
        """Begin with what the journal knows, in its unit."""
        self._known = {one.lift: one for one in lifts}
        units = {one.load.unit for one in self._known.values()}
        self._show_unit(units.pop() if len(units) == 1 else unit)
        for lift in PlacingLift:
            known = self._known.get(lift)
            fits = known is not None and known.load.unit is self._unit
            self.loads[lift].set_value(known.load.thousandths if known and fits else None)
            self.reps[lift].set_value(known.reps if known and fits else None)
            self._notes[lift].setText(self._note(known))

    def show_shares(self, shares: Mapping[PlacingLift, int]) -> None:
        """Say how much of each lift in percent is the most to begin with."""
        text = self.tr(
            "You begin with a share of it: at most {rdl} % of the RDL or {deadlift} % of the"
            " deadlift. That is our default, adjustable in Settings."
        )
        rdl, deadlift = shares[PlacingLift.RDL], shares[PlacingLift.DEADLIFT]
        self._shares.setText(text.format(rdl=rdl, deadlift=deadlift))

    def press_primary(self) -> None:
        """Go on, unless something that was typed cannot be read."""
        for field in (*self.loads.values(), *self.reps.values()):
            if not field.commit():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().press_primary()

    def skip(self) -> None:
        """Go on without a load."""
        for field in (*self.loads.values(), *self.reps.values()):
            field.set_value(None)
        super().skip()

    def skip_words(self) -> str:
        """Say that it can be left out."""
        return self.tr("I have none")

    def _told(self, lift: PlacingLift) -> RecentLift | None:
        value, reps = self.loads[lift].value, self.reps[lift].value
        if value is None:
            return None
        load = Weight(value, self._unit)
        known = self._known.get(lift)
        if known is not None and (known.load, known.reps) == (load, reps):
            return known
        return RecentLift(lift, load, reps)

    def _note(self, known: RecentLift | None) -> str:
        if known is None or known.day is None:
            return self.tr("Your usual work weight in the last weeks, if you do this lift.")
        text = self.tr("From your journal, {day}: {set}. Change it if it is off.")
        done = numbers.load_and_reps(known.load, known.reps) if known.reps else ""
        done = done or numbers.weight(known.load)
        return text.format(day=numbers.weekday_or_date(known.day), set=done)

    def _choose_unit(self, value: str) -> None:
        self._show_unit(Unit(value))

    def _show_unit(self, unit: Unit) -> None:
        self._unit = unit
        self.units.set_value(unit)
        for field in self.loads.values():
            field.set_notation(load_notation(unit))

    def _build_layout(self) -> None:
        theme = self._theme
        area = self._area = ColumnScroll()
        column = area.column
        column.setSpacing(16)
        title = self.tr("What did you lift lately?")
        column.addWidget(TextLabel(theme, title, role=FontRole.HERO, wrap=True))
        column.addWidget(self._shares)
        column.addWidget(self.units, 0, Qt.AlignmentFlag.AlignLeft)
        for lift in PlacingLift:
            column.addWidget(self._build_lift(lift))
        column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(area, 1)
        row.addStretch(0)

    def _fit(self) -> None:
        """Keep lines short, also in large text."""
        self._area.setMaximumWidth(round(_MOST_WIDE * self._theme.text_scale))

    def _build_lift(self, lift: PlacingLift) -> QWidget:
        theme, name = self._theme, lift_name(lift)
        load = self.tr("Load: {lift}").format(lift=name)
        reps = self.tr("Reps: {lift}").format(lift=name)
        self.loads[lift] = MeasureField(theme, load, load_notation(self._unit))
        self.reps[lift] = MeasureField(theme, reps, reps_notation())
        self.loads[lift].setObjectName(f"load_{lift}")
        self.reps[lift].setObjectName(f"reps_{lift}")
        self._notes[lift] = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        times = TextLabel(theme, "\N{MULTIPLICATION SIGN}", role=FontRole.STAT, ink=Ink.TEXT2)
        times.setMinimumHeight(metrics.HEIGHT_PRIMARY)
        for part, stretch in ((self.loads[lift], 3), (times, 0), (self.reps[lift], 2)):
            fields.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(TextLabel(theme, name, role=FontRole.CARD_TITLE))
        column.addWidget(self._notes[lift])
        column.addLayout(fields)
        return box
