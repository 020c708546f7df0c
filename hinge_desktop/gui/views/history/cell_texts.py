"""How the cells of an open row are written and read."""

from __future__ import annotations

from hinge_desktop.core.history.set_edits import (
    CellTextError,
    reps_warning,
    with_duration,
    with_load,
    with_reps,
    with_reps_left,
)
from hinge_desktop.core.training import SetKind, WorkSet
from hinge_desktop.core.weights import Unit, WeightTextError
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.gui.views.history.cell_values import CellTexts, Doubt
from hinge_desktop.words import history, numbers
from hinge_desktop.words.problems import cell_words, weight_words


def cell_texts(model: SetTableModel, unit: Unit) -> CellTexts:
    """Return how the cells of a table are written and read.

    Loads that are typed without a unit are in that of the table, else in `unit`.
    """

    def write(column: SetColumn, one: WorkSet) -> str:
        if column is SetColumn.LOAD:
            return _load_text(one, model.unit)
        if column is SetColumn.REPS:
            return history.result_words(one)
        return "" if one.reps_left is None else history.reps_left_words(one.reps_left)

    def read(column: SetColumn, one: WorkSet, text: str) -> WorkSet | Doubt | str:
        try:
            if column is SetColumn.LOAD:
                return with_load(one, text, model.unit or unit)
            if column is SetColumn.REPS:
                return _with_result(one, text)
            return with_reps_left(one, text)
        except WeightTextError as error:
            return weight_words(error.problem)
        except CellTextError as error:
            return cell_words(error.problem)

    return CellTexts(write, read)


def _with_result(one: WorkSet, text: str) -> WorkSet | Doubt:
    """Read a time where the set has one; ask to look again at reps that few sets have."""
    if one.kind is SetKind.TIMED and one.duration_ms is not None:
        return with_duration(one, text)
    after = with_reps(one, text)
    warning = reps_warning(after)
    return after if warning is None else Doubt(after, cell_words(warning))


def _load_text(one: WorkSet, shared: Unit | None) -> str:
    if one.load is None:
        return ""
    is_plain = one.load.unit is shared
    return numbers.decimal(one.load.thousandths) if is_plain else numbers.weight(one.load)
