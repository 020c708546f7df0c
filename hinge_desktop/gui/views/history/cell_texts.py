"""How the cells of an open row are written and read; a comma and a dot are both decimal signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.training import RepsLeft, WorkSet
from hinge_desktop.core.typed_digits import plain_digits
from hinge_desktop.core.weights import Unit, Weight, WeightTextError
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.gui.views.history.set_row_editor import CellTexts
from hinge_desktop.words import history, numbers
from hinge_desktop.words.problems import weight_words

MOST_TYPED_REPS: Final = 50
_LEFT = re.compile(r"([0-4])(\.5)?(\+)?")
_LOAD = re.compile(r"(.*?)\s*(kg|lb|lbs)?", re.IGNORECASE)


def cell_texts(model: SetTableModel) -> CellTexts:
    """Return how the cells of a table are written and read."""

    def write(column: SetColumn, one: WorkSet) -> str:
        if column is SetColumn.LOAD:
            return _load_text(one, model.unit)
        if column is SetColumn.REPS:
            return "" if one.reps is None else numbers.number(one.reps)
        return "" if one.reps_left is None else history.reps_left_words(one.reps_left)

    def read(column: SetColumn, one: WorkSet, text: str) -> WorkSet | str:
        typed = plain_digits(text).strip()
        if column is SetColumn.LOAD:
            return _with_load(one, typed, model.unit or Unit.KG)
        return _READERS[column](one, typed)

    return CellTexts(write, read)


def _load_text(one: WorkSet, shared: Unit | None) -> str:
    if one.load is None:
        return ""
    is_plain = one.load.unit is shared
    return numbers.decimal(one.load.thousandths) if is_plain else numbers.weight(one.load)


def _with_load(one: WorkSet, typed: str, unit: Unit) -> WorkSet | str:
    """Read a load in the unit it has, or the one that is typed behind it."""
    if not typed:
        return replace(one, load=None, is_assisted=False)
    found = _LOAD.fullmatch(typed)
    number, named = (typed, None) if found is None else (found[1], found[2])
    own = unit if one.load is None else one.load.unit
    if named:
        own = Unit.KG if named.lower() == "kg" else Unit.LB
    try:
        return replace(one, load=Weight.parse(number, own))
    except WeightTextError as error:
        return weight_words(error.problem)


def _with_reps(one: WorkSet, typed: str) -> WorkSet | str:
    if not typed:
        return replace(one, reps=None)
    if typed.isdecimal() and 1 <= int(typed) <= MOST_TYPED_REPS:
        return replace(one, reps=int(typed))
    return _say(QT_TRANSLATE_NOOP("CellTexts", "Reps: 1 to 50"))


def _with_reps_left(one: WorkSet, typed: str) -> WorkSet | str:
    """Read reps in reserve; 4 means "4 or more", as in the log."""
    if not typed:
        return replace(one, reps_left=None)
    found = _LEFT.fullmatch(typed)
    if found is None or (found[1] != "4" and found[3]):
        return _say(QT_TRANSLATE_NOOP("CellTexts", "Reserve: 0 to 4, or 4+"))
    tenths = int(found[1]) * 10 + (5 if found[2] else 0)
    return replace(one, reps_left=RepsLeft(tenths, or_more=tenths >= 40))


_READERS: Final[dict[SetColumn, Callable[[WorkSet, str], WorkSet | str]]] = {
    SetColumn.REPS: _with_reps,
    SetColumn.RESERVE: _with_reps_left,
}


def _say(text: object) -> str:
    return QCoreApplication.translate("CellTexts", str(text))
