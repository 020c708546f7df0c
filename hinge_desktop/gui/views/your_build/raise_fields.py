"""How far each leg goes up straight: the drawn lowest point goes by it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.form_part import AnswerEdit, FormPart, field_column
from hinge_desktop.gui.views.your_build.notations import raise_notation
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel


class RaiseFields(FormPart):
    """Left and right, in degrees; an empty field means "not measured"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.add_title(self.tr("Straight-leg raise"))
        how = self.tr(
            "Lie on your back, one leg flat. Lift the other one straight, and stop where the knee"
            " bends or the pelvis moves: the angle from the floor. Your lowest point goes by it."
        )
        self.column.addWidget(
            TextLabel(theme, how, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        )
        names = {Side.LEFT: self.tr("Left leg"), Side.RIGHT: self.tr("Right leg")}
        row = ReflowRow(20)
        self._fields: dict[Side, MeasureField] = {}
        for side, name in names.items():
            field = self._fields[side] = MeasureField(theme, name, raise_notation())
            field.setObjectName(f"raise_{side}")
            field.edited.connect(partial(self._preview, side))
            field.committed.connect(partial(self._answer, side))
            row.add(field_column(theme, name, field), 1)
        self.column.addWidget(row)

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show what was measured."""
        known = {Side.LEFT: answers.leg_raise.left_deg, Side.RIGHT: answers.leg_raise.right_deg}
        for side, field in self._fields.items():
            degrees = known[side]
            if not field.problem:
                field.set_value(None if degrees is None else round(degrees * 1000))

    def fields(self) -> tuple[MeasureField, ...]:
        """Return both fields."""
        return tuple(self._fields.values())

    def _preview(self, side: Side, thousandths: int | None) -> None:
        self.previewed.emit(_raised(side, thousandths))

    def _answer(self, side: Side, thousandths: int | None) -> None:
        self.answered.emit(_raised(side, thousandths))


def _raised(side: Side, thousandths: int | None) -> AnswerEdit:
    degrees = None if thousandths is None else thousandths / 1000
    part = {Side.LEFT: "left_deg", Side.RIGHT: "right_deg"}[side]

    def edit(answers: BuildAnswers) -> BuildAnswers:
        return replace(answers, leg_raise=replace(answers.leg_raise, **{part: degrees}))

    return edit
