"""The boxes of the strip on Today: the drill, the ramp and the sets of the first exercise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.day_plan import DayPlan
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.training import SetKind
from hinge_desktop.gui.widgets.set_strip import StripBox
from hinge_desktop.words import plans
from hinge_desktop.words.counts import sets_words


def strip_boxes(plan: DayPlan) -> list[StripBox]:
    """Return a box for the dowel drill, where there is one, and for each set."""
    boxes = []
    if plan.drill is not None and plan.dowel_reps is not None:
        reps = plans.set_value(PlannedSet(SetKind.DRILL, plan.dowel_reps))
        boxes.append(StripBox(reps, plans.drill_caption(plan.drill), is_work=False))
    numbers_so_far: dict[object, int] = {}
    has_long_ramp = _ramp_sets(plan.main) > 1
    for one in plan.main.sets:
        key = (one.kind, one.side)
        numbers_so_far[key] = numbers_so_far.get(key, 0) + 1
        is_ramp = one.kind is SetKind.WARM_UP
        boxes.append(
            StripBox(
                plans.set_value(one),
                plans.set_caption(one, numbers_so_far[key]),
                is_work=not is_ramp,
                foldable=is_ramp and has_long_ramp,
            )
        )
    return boxes


def folded_ramp(first: PlannedExercise) -> StripBox:
    """Return the one box that the ramp becomes where the strip is too long."""
    word = QCoreApplication.translate("PlanCard", "Ramp")
    return StripBox(word, sets_words(_ramp_sets(first)), is_work=False)


def _ramp_sets(first: PlannedExercise) -> int:
    return sum(one.kind is SetKind.WARM_UP for one in first.sets)
