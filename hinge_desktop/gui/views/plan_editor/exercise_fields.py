"""The fields of one exercise of the session: sets, reps, load, rest, count and tempo."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise, LoadKind
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.plan_lines import PlanLine
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.notations import (
    load_notation,
    reps_notation,
    rest_notation,
    sets_notation,
)
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.tempo_field import TempoField
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.plan_editor import closest_loads, load_words

_PACED: Final = "paced"
_UNPACED: Final = "unpaced"


class ExerciseFields(QWidget):
    """Every valid change is sent at once; nothing is kept before the sheet is saved."""

    changed = Signal(object)
    """Sent with the `PlanLine` after each change that could be read."""

    def __init__(self, theme: Theme, unit: Unit, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unit = unit
        self._line: PlanLine | None = None
        self._loads: Loads | None = None
        self._title = TextLabel(theme, role=FontRole.CARD_TITLE, wrap=True)
        self._sets = MeasureField(theme, self.tr("Sets"), sets_notation())
        self._reps = MeasureField(theme, self.tr("Reps"), reps_notation())
        self._load = MeasureField(theme, self.tr("Load"), load_notation(unit))
        self._rest = MeasureField(theme, self.tr("Rest"), rest_notation())
        self._tempo = TempoField(theme, self.tr("Tempo"))
        self._load_note = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.WARN, wrap=True)
        self._closest = QHBoxLayout()
        self._paced = self._build_paced()
        self._name_fields()
        self._build_layout()
        self._connect_fields()

    def show_line(self, line: PlanLine, exercise: Exercise, loads: Loads) -> None:
        """Show an exercise of the session."""
        self._line, self._loads = line, loads
        self._title.setText(exercise_name(exercise))
        unit = self._unit if line.load is None else line.load.unit
        self._load.set_notation(load_notation(unit))
        self._unit = unit
        self._load_part.setVisible(exercise.load_kind is not LoadKind.NONE)
        for field, value in self._values(line).items():
            field.set_value(value)
        self._tempo.set_value(line.tempo)
        self._paced.set_value(_PACED if line.is_paced else _UNPACED)
        self._tempo_part.setVisible(line.is_paced)
        self._say_what_can_be_built()

    @property
    def first_field(self) -> QWidget:
        """Where editing begins."""
        return self._sets

    def wrong_field(self) -> QWidget | None:
        """Read every field as Enter does; return the first that holds no such number."""
        for field in (self._sets, self._reps, self._load, self._rest):
            if field.isVisibleTo(self) and not field.commit():
                return field
        is_asked = self._tempo.isVisibleTo(self)
        return self._tempo if is_asked and self._tempo.value() is None else None

    def _values(self, line: PlanLine) -> dict[MeasureField, int | None]:
        load = None if line.load is None else line.load.thousandths
        return {
            self._sets: line.sets,
            self._reps: line.reps,
            self._load: load,
            self._rest: line.rest_seconds,
        }

    def _set_sets(self, value: object) -> None:
        if self._line is not None and isinstance(value, int):
            self._send(replace(self._line, sets=value))

    def _set_reps(self, value: object) -> None:
        if self._line is not None and isinstance(value, int):
            self._send(replace(self._line, reps=value))

    def _set_rest(self, value: object) -> None:
        if self._line is not None and isinstance(value, int):
            self._send(replace(self._line, rest_seconds=value))

    def _set_load(self, value: object) -> None:
        """Take a load; an emptied field leaves it to the plan."""
        if self._line is None:
            return
        load = Weight(value, self._unit) if isinstance(value, int) and value > 0 else None
        self._send(replace(self._line, load=load))
        self._say_what_can_be_built()

    def _set_tempo(self, tempo: object) -> None:
        if self._line is not None and isinstance(tempo, Tempo):
            self._send(replace(self._line, tempo=tempo))

    def _set_paced(self, value: str) -> None:
        if self._line is not None:
            self._tempo_part.setVisible(value == _PACED)
            self._send(replace(self._line, is_paced=value == _PACED))

    def _send(self, line: PlanLine) -> None:
        if line != self._line:
            self._line = line
            self.changed.emit(line)

    def _put_back(self, field: MeasureField, value: object) -> None:
        """Show the number that holds where a field was emptied."""
        if value is None and self._line is not None:
            field.set_value(self._values(self._line)[field])

    def _say_what_can_be_built(self) -> None:
        load, loads = None if self._line is None else self._line.load, self._loads
        said = load_words(load, loads) if load is not None and loads is not None else ""
        self._load_note.setText(said)
        self._load_note.setVisible(bool(said))
        while (item := self._closest.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if load is not None and loads is not None:
            for one in closest_loads(load, loads):
                take = self._build_take(one)
                self._closest.addWidget(take)
                take.show()
            self._closest.addStretch(1)

    def _build_take(self, load: Weight) -> TextLink:
        take = TextLink(self._theme, self.tr("Take {load}").format(load=numbers.weight(load)))
        take.setAutoDefault(False)
        take.setObjectName("take_closest_load")
        take.clicked.connect(partial(self._take, load))
        return take

    def _take(self, load: Weight) -> None:
        self._unit = load.unit
        self._load.set_notation(load_notation(load.unit))
        self._load.set_value(load.thousandths)
        self._load.setFocus()
        self._set_load(load.thousandths)

    def _build_paced(self) -> Segments:
        choices = [
            Segment(_PACED, self.tr("Counted")),
            Segment(_UNPACED, self.tr("No count")),
        ]
        paced = Segments(self._theme, self.tr("Count of the reps"), choices)
        paced.button(_PACED).setToolTip(self.tr("The screen counts each rep at the tempo (Space)"))
        paced.button(_UNPACED).setToolTip(self.tr("You do the set on your own (Space)"))
        return paced

    def _name_fields(self) -> None:
        names = {
            "plan_sets": self._sets,
            "plan_reps": self._reps,
            "plan_load": self._load,
            "plan_rest": self._rest,
            "plan_tempo": self._tempo,
            "plan_count": self._paced,
        }
        for name, field in names.items():
            field.setObjectName(name)

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        first, second, third = ReflowRow(16), ReflowRow(16), ReflowRow(16)
        first.add(self._part(self.tr("Sets"), self._sets), 1)
        first.add(self._part(self.tr("Reps"), self._reps), 1)
        self._load_part = self._part(self.tr("Load"), self._load)
        second.add(self._load_part, 1)
        second.add(self._part(self.tr("Rest"), self._rest), 1)
        self._tempo_part = self._part(self.tr("Tempo"), self._tempo)
        third.add(self._part(self.tr("Count of the reps"), self._paced), 1)
        third.add(self._tempo_part, 1)
        column.addWidget(first)
        column.addWidget(second)
        column.addWidget(self._load_note)
        column.addLayout(self._closest)
        column.addWidget(third)
        column.addStretch(1)
        self._load_note.hide()

    def _part(self, words: str, field: QWidget) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = TextLabel(self._theme, words, ink=Ink.TEXT2)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        column.addStretch(1)
        return part

    def _connect_fields(self) -> None:
        self._sets.edited.connect(self._set_sets)
        self._reps.edited.connect(self._set_reps)
        self._rest.edited.connect(self._set_rest)
        self._load.edited.connect(self._set_load)
        for field in (self._sets, self._reps, self._rest):
            field.committed.connect(partial(self._put_back, field))
        self._tempo.changed.connect(self._set_tempo)
        self._paced.chosen.connect(self._set_paced)
