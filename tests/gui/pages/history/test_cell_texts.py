"""Cells are written as they are entered, and read in the unit they have."""

from __future__ import annotations

from typing import Any

import pytest

from hinge_desktop.core.training import RepsLeft, SetKind, WorkSet
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.gui.views.history.cell_texts import cell_texts
from hinge_desktop.gui.views.history.cell_values import Doubt
from tests.builders import kg, lb, logged


def _sets(*told: dict[str, Any]) -> tuple[WorkSet, ...]:
    return logged(sets=told).sets


def test_a_load_without_a_unit_is_in_that_of_its_set() -> None:
    sets = _sets({"load": lb(135)}, {"load": None})
    texts = cell_texts(SetTableModel(sets), Unit.KG)
    assert texts.write(SetColumn.LOAD, sets[0]) == "135"
    first = texts.read(SetColumn.LOAD, sets[0], "140,5")
    second = texts.read(SetColumn.LOAD, sets[1], "45")
    assert isinstance(first, WorkSet)
    assert isinstance(second, WorkSet)
    # The set without a load takes the unit of the others, not the lifter's own.
    assert (first.load, second.load) == (lb(140.5), lb(45))


def test_loads_in_two_units_are_written_with_theirs() -> None:
    sets = _sets({"load": lb(135)}, {"load": kg(60)})
    texts = cell_texts(SetTableModel(sets), Unit.LB)
    written = [texts.write(SetColumn.LOAD, one) for one in sets]
    assert written == ["135\N{NO-BREAK SPACE}lb", "60\N{NO-BREAK SPACE}kg"]
    for one, text in zip(sets, written, strict=True):
        assert texts.read(SetColumn.LOAD, one, text) == one


def test_reps_that_few_sets_have_are_doubted() -> None:
    (one,) = _sets({"reps": 8})
    texts = cell_texts(SetTableModel([one]), Unit.KG)
    doubt = texts.read(SetColumn.REPS, one, "60")
    assert isinstance(doubt, Doubt)
    assert (doubt.after.reps, doubt.sentence) == (60, "Reps: usually 1 to 50")


def test_a_timed_set_is_written_and_read_as_a_time() -> None:
    (one,) = _sets({"kind": SetKind.TIMED, "reps": None, "duration_ms": 90_000})
    texts = cell_texts(SetTableModel([one]), Unit.KG)
    assert texts.write(SetColumn.REPS, one) == "1:30"
    read = texts.read(SetColumn.REPS, one, "45")
    assert isinstance(read, WorkSet)
    assert read.duration_ms == 45_000


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        (SetColumn.LOAD, "heavy", "Load: a number such as 62.5"),
        (SetColumn.LOAD, "-5", "Load: 0 or more"),
        (SetColumn.REPS, "8.5", "Reps: a whole number, 1 to 50"),
        (SetColumn.RESERVE, "some", "Reserve: a number such as 2, 1.5 or 4+"),
    ],
)
def test_what_cannot_stand_says_why(column: SetColumn, text: str, said: str) -> None:
    (one,) = _sets({"reps_left": RepsLeft.of(2)})
    texts = cell_texts(SetTableModel([one]), Unit.KG)
    assert texts.read(column, one, text) == said
