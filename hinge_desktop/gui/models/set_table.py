"""The sets of one exercise of a session as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt

from hinge_desktop.core.training import Quality, SetId, SetKind, WorkSet
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.models.headed_table import AnyIndex, HeadedTableModel
from hinge_desktop.words import history, numbers

_NO_PARENT = QModelIndex()


class Tone(Enum):
    """How a cell is painted."""

    TEXT = auto()
    QUIET = auto()
    NUMBER = auto()
    CLEAN = auto()
    FAULT = auto()
    MEASURED = auto()
    """Timed by taps, not answered alone."""
    EDIT = auto()
    """A pencil: the row can be put right."""


class SetColumn(Enum):
    """The columns in their order."""

    SET = 0
    LOAD = 1
    REPS = 2
    RESERVE = 3
    TEMPO = 4
    FAULTS = 5
    EDIT = 6


_LAST: Final = len(SetColumn) - 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows and how."""

    text: str
    tone: Tone = Tone.TEXT
    spoken: str = ""
    """For screen readers, where it differs from the text."""


class SetTableModel(HeadedTableModel):
    """Shows saved sets; warm-ups are W, the others are counted."""

    CELL_ROLE = Qt.ItemDataRole.UserRole + 1
    """The `Cell` itself, for delegates."""

    def __init__(self, sets: Sequence[WorkSet] = ()) -> None:
        super().__init__()
        self._sets: list[WorkSet] = []
        self._rows: list[list[Cell]] = []
        self._take(sets)

    def show(self, sets: Sequence[WorkSet]) -> None:
        """Show sets as they are now: those that stay keep their row, and who edits it its place."""
        kept = {one.id for one in sets}
        for row in range(len(self._sets) - 1, -1, -1):
            if self._sets[row].id not in kept:
                self.beginRemoveRows(_NO_PARENT, row, row)
                del self._sets[row], self._rows[row]
                self.endRemoveRows()
        if [one.id for one in self._sets] != self._known(sets):
            self.beginResetModel()
            self._take(sets)
            self.endResetModel()
            return
        for row, one in enumerate(sets):
            if row >= len(self._sets) or self._sets[row].id != one.id:
                self.beginInsertRows(_NO_PARENT, row, row)
                self._sets.insert(row, one)
                self._rows.insert(row, self._row(row + 1, one, self.unit))
                self.endInsertRows()
        # Only now, since the numbers of other rows change with those that came and went.
        rows, headings = self._rows, self._headings
        self._take(sets)
        for row, now in enumerate(self._rows):
            if now != rows[row]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, _LAST))
        if headings != self._headings:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _LAST)

    @property
    def unit(self) -> Unit | None:
        """The unit of every load, None where there are two or none."""
        return _shared_unit(self._sets)

    def set_at(self, row: int) -> WorkSet | None:
        """Return the set of a row, None where there is no such row."""
        return self._sets[row] if 0 <= row < len(self._sets) else None

    def row_of(self, set_id: SetId) -> int:
        """Return the row of a set, -1 for one that is not here."""
        return next((row for row, one in enumerate(self._sets) if one.id == set_id), -1)

    def _known(self, sets: Sequence[WorkSet]) -> list[SetId]:
        here = {one.id for one in self._sets}
        return [one.id for one in sets if one.id in here]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell, or the cell itself."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == self.CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken or cell.text or self.tr("not given")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == SetColumn.FAULTS.value:
            return cell.text
        return None

    def heading(self, section: int, role: int) -> Any:  # noqa: ANN401 as Qt asks for it
        """Name the column of the pencils to screen readers: it has no words to be seen."""
        if role == Qt.ItemDataRole.AccessibleTextRole and section == SetColumn.EDIT.value:
            return self.tr("Edit")
        return super().heading(section, role)

    def _take(self, sets: Sequence[WorkSet]) -> None:
        self._sets = list(sets)
        unit = _shared_unit(sets)
        load = self.tr("Load") if unit is None else self.tr("Load, {unit}").format(unit=unit.value)
        self._headings = (
            self.tr("Set"), load, self.tr("Reps"),
            self.tr("Reserve"), self.tr("Tempo"), self.tr("Faults"), "",
        )  # fmt: skip
        self._rows = []
        number = 0
        for one in sets:
            number += one.kind is not SetKind.WARM_UP
            self._rows.append(self._row(number, one, unit))

    def _row(self, count: int, one: WorkSet, unit: Unit | None) -> list[Cell]:
        number = history.set_number_words(count, one)
        is_warm_up = one.kind is SetKind.WARM_UP
        is_bare = is_warm_up and one.quality is None and not one.faults
        reps = history.result_words(one)
        left = "" if one.reps_left is None else history.reps_left_words(one.reps_left)
        spoken = history.set_kind_words(one) if is_warm_up else ""
        return [
            Cell(number, spoken=spoken),
            self._load_cell(one, unit),
            Cell(reps, Tone.NUMBER),
            Cell(left, Tone.NUMBER),
            _tempo(one),
            Cell(history.set_kind_words(one), Tone.QUIET) if is_bare else _technique(one),
            Cell("", Tone.EDIT, self.tr("Edit set {number}").format(number=number)),
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
