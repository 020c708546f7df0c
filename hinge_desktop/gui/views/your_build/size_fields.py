"""Height and body weight, each with its unit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.weights import EXACT_PER_THOUSANDTH, Unit, Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.form_part import AnswerEdit, FormPart, field_column, told
from hinge_desktop.gui.views.your_build.notations import height_notation, weight_notation
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments

_TENTH = 100
"""A converted weight is shown to the tenth; it is kept as it was entered."""


class SizeFields(FormPart):
    """Side by side where there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._length_unit = LengthUnit.CENTIMETRES
        self._unit = Unit.KG
        translate = QCoreApplication.translate
        height, weight = translate("SizeFields", "Height"), translate("SizeFields", "Weight")
        self.height_field = MeasureField(theme, height, height_notation(self._length_unit))
        self.weight_field = MeasureField(theme, weight, weight_notation(self._unit))
        self.height_field.setObjectName("build_height")
        self.weight_field.setObjectName("build_weight")
        self._length_units = Segments(
            theme,
            self.tr("Unit of lengths"),
            (
                Segment(LengthUnit.CENTIMETRES, self.tr("cm")),
                Segment(LengthUnit.INCHES, self.tr("ft, in")),
            ),
        )
        self._units = Segments(
            theme,
            self.tr("Unit of weights"),
            (Segment(Unit.KG, self.tr("kg")), Segment(Unit.LB, self.tr("lb"))),
        )
        self._length_units.setObjectName("length_unit")
        self._units.setObjectName("weight_unit")
        row = ReflowRow(20)
        row.add(field_column(theme, height, self.height_field, self._length_units), 1)
        row.add(field_column(theme, weight, self.weight_field, self._units), 1)
        self.column.addWidget(row)
        self._connect()

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show height and weight in the lifter's units."""
        profile = answers.profile
        if profile.length_unit is not self._length_unit:
            self._length_unit = profile.length_unit
            self.height_field.set_notation(height_notation(self._length_unit))
        if profile.unit is not self._unit:
            self._unit = profile.unit
            self.weight_field.set_notation(weight_notation(self._unit))
        self._length_units.set_value(profile.length_unit)
        self._units.set_value(profile.unit)
        if not self.height_field.problem:
            self.height_field.set_value(profile.stature_mm)
        if not self.weight_field.problem:
            self.weight_field.set_value(_shown(answers.weight, self._unit))

    def fields(self) -> tuple[MeasureField, ...]:
        """Return both fields."""
        return self.height_field, self.weight_field

    def _connect(self) -> None:
        self.height_field.edited.connect(lambda mm: self.previewed.emit(told(stature_mm=mm)))
        self.height_field.committed.connect(lambda mm: self.answered.emit(told(stature_mm=mm)))
        self.weight_field.edited.connect(lambda one: self.previewed.emit(self._weighs(one)))
        self.weight_field.committed.connect(lambda one: self.answered.emit(self._weighs(one)))
        self._length_units.chosen.connect(
            lambda value: self.answered.emit(told(length_unit=LengthUnit(value)))
        )
        self._units.chosen.connect(lambda value: self.answered.emit(told(unit=Unit(value))))

    def _weighs(self, thousandths: int | None) -> AnswerEdit:
        weight = None if thousandths is None else Weight(thousandths, self._unit)

        def edit(answers: BuildAnswers) -> BuildAnswers:
            is_same = _shown(answers.weight, self._unit) == thousandths
            return answers if is_same else replace(answers, weight=weight)

        return edit


def _shown(weight: Weight | None, unit: Unit) -> int | None:
    """Return thousandths of the unit in force: those that were entered, or converted ones."""
    if weight is None or weight.unit is unit:
        return None if weight is None else weight.thousandths
    part = EXACT_PER_THOUSANDTH[unit] * _TENTH
    return (2 * weight.exact + part) // (2 * part) * _TENTH
