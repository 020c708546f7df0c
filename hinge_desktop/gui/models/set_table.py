"""The sets of one exercise of a session as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hinge_desktop.core.training import Quality, SetKind, WorkSet
from hinge_desktop.core.weights import Unit
from hinge_desktop.words import history, numbers

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class Tone(Enum):
    """How a cell is painted."""

    TEXT = auto()
    QUIET = auto()
    NUMBER = auto()
    CLEAN = auto()
    FAULT = auto()
    MEASURED = auto()
    """Timed by taps, not answered alone."""


class SetColumn(Enum):
    """The columns in their order."""

    SET = 0
    LOAD = 1
    REPS = 2
    RESERVE = 3
    TEMPO = 4
    FAULTS = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows and how."""

    text: str
    tone: Tone = Tone.TEXT
    spoken: str = ""
    """For screen readers, where it differs from the text."""


class SetTableModel(QAbstractTableModel):
    """Shows saved sets; warm-ups are W, the others are counted."""

    CELL_ROLE = Qt.ItemDataRole.UserRole + 1
    """The `Cell` itself, for delegates."""

    def __init__(self, sets: Sequence[WorkSet] = ()) -> None:
        super().__init__()
        self._headers: list[str] = []
        self._cells: list[list[Cell]] = []
        self._fill(sets)

    def show(self, sets: Sequence[WorkSet]) -> None:
        """Show other sets."""
        self.beginResetModel()
        self._fill(sets)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many sets there are."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(SetColumn)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell, or the cell itself."""
        if not index.isValid():
            return None
        cell = self._cells[index.row()][index.column()]
        if role == self.CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken or cell.text or self.tr("not given")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SetColumn.FAULTS.value:
            return cell.text
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(SetColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _fill(self, sets: Sequence[WorkSet]) -> None:
        unit = _shared_unit(sets)
        load = self.tr("Load") if unit is None else self.tr("Load, {unit}").format(unit=unit.value)
        self._headers = [
            self.tr("Set"), load, self.tr("Reps"),
            self.tr("Reserve"), self.tr("Tempo"), self.tr("Faults"),
        ]  # fmt: skip
        self._cells = []
        number = 0
        for one in sets:
            number += one.kind is not SetKind.WARM_UP
            self._cells.append(self._row(number, one, unit))

    def _row(self, number: int, one: WorkSet, unit: Unit | None) -> list[Cell]:
        is_warm_up = one.kind is SetKind.WARM_UP
        reps = "" if one.reps is None else numbers.number(one.reps)
        left = "" if one.reps_left is None else history.reps_left_words(one.reps_left)
        spoken = history.kind_words(one.kind) if is_warm_up else ""
        return [
            Cell(history.set_number_words(number, one), spoken=spoken),
            self._load_cell(one, unit),
            Cell(reps, Tone.NUMBER),
            Cell(left, Tone.NUMBER),
            _tempo(one),
            Cell(history.kind_words(one.kind), Tone.QUIET) if is_warm_up else _technique(one),
        ]

    def _load_cell(self, one: WorkSet, unit: Unit | None) -> Cell:
        words = history.load_words(one)
        if one.load is None or unit is None or one.is_assisted:
            return Cell(words, Tone.NUMBER, self.tr("no load") if one.load is None else "")
        return Cell(numbers.decimal(one.load.thousandths), Tone.NUMBER, words)


def _tempo(one: WorkSet) -> Cell:
    words = "" if one.tempo_answer is None else history.tempo_answer_words(one.tempo_answer)
    if not one.phase_taps:
        return Cell(words)
    measured = history.measured_words()
    return Cell(words or measured, Tone.MEASURED, f"{words}, {measured}" if words else "")


def _technique(one: WorkSet) -> Cell:
    words = history.technique_words(one)
    if one.faults or one.quality is Quality.SOMETHING_OFF:
        return Cell(words, Tone.FAULT)
    return Cell(words, Tone.CLEAN if one.quality is Quality.CLEAN else Tone.QUIET)


def _shared_unit(sets: Sequence[WorkSet]) -> Unit | None:
    units = {one.load.unit for one in sets if one.load is not None}
    return units.pop() if len(units) == 1 else None
