"""Thighs, trunk and arms as a tape says them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.form_part import FormPart, field_column, told
from hinge_desktop.gui.views.your_build.limb_choices import TAPE_FIELD
from hinge_desktop.gui.views.your_build.notations import tape_notation
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink


class TapeFields(FormPart):
    """An empty field means that this limb was not measured."""

    eye_requested = Signal()
    """The lifter would rather choose pictures."""
    help_requested = Signal()
    """The lifter wants to see from where to where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.column.setSpacing(12)
        self._unit = LengthUnit.CENTIMETRES
        self.help_link = TextLink(theme, self.tr("How to measure"), icon=Icon.RULER)
        self.help_link.setObjectName("build_how_to_measure")
        self.help_link.clicked.connect(self.help_requested)
        self.eye_link = TextLink(theme, self.tr("Choose by eye"), icon=Icon.EYE)
        self.eye_link.setObjectName("build_by_eye")
        self.eye_link.clicked.connect(self.eye_requested)
        self.add_title(self.tr("With a tape"), self.help_link, self.eye_link)
        self._fields = {
            Segment.FEMUR: self._add(Segment.FEMUR, self.tr("Thigh")),
            Segment.TORSO: self._add(Segment.TORSO, self.tr("Trunk")),
            Segment.ARM: self._add(Segment.ARM, self.tr("Arm")),
        }
        row = ReflowRow(12)
        for segment, field in self._fields.items():
            row.add(field_column(theme, field.accessibleName(), field), 1)
            field.edited.connect(partial(self._preview, segment))
            field.committed.connect(partial(self._answer, segment))
        self.column.addWidget(row)
        note = self.tr("Without a trunk it follows your thighs, so that your height stays.")
        self.column.addWidget(
            TextLabel(theme, note, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        )

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show what was measured, in the unit of lengths."""
        unit = answers.profile.length_unit
        for segment, field in self._fields.items():
            if unit is not self._unit:
                field.set_notation(tape_notation(segment, unit))
            if not field.problem:
                field.set_value(getattr(answers.profile, TAPE_FIELD[segment]))
        self._unit = unit

    def fields(self) -> tuple[MeasureField, ...]:
        """Return the three fields."""
        return tuple(self._fields.values())

    def field(self, segment: Segment) -> MeasureField:
        """Return the field of a limb."""
        return self._fields[segment]

    def _add(self, segment: Segment, title: str) -> MeasureField:
        field = MeasureField(self._theme, title, tape_notation(segment, self._unit))
        field.setObjectName(f"tape_{segment}")
        return field

    def _preview(self, segment: Segment, millimetres: int | None) -> None:
        self.previewed.emit(told(**{TAPE_FIELD[segment]: millimetres}))

    def _answer(self, segment: Segment, millimetres: int | None) -> None:
        self.answered.emit(told(**{TAPE_FIELD[segment]: millimetres}))
