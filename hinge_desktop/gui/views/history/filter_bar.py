"""Narrows the history down: by exercise, step, fault, pain and words of the notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.history.filters import EVERYTHING, HistoryFilter
from hinge_desktop.core.ladder import Rung
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip, Tone
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import exercise_name, fault_name, rung_name

_NOTE_WIDTH = 150


class FilterBar(QFrame):
    """Every choice filters at once; Esc clears what is set and then closes the bar."""

    changed = Signal(object)
    """Sent with the `HistoryFilter`."""
    closed = Signal()
    """The lifter is done with filtering."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercises: tuple[Exercise, ...] = ()
        self.setObjectName("history_filter")
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Filter"))
        self._exercise = self._drop_down("filter_exercise", self.tr("Exercise"))
        self._rung = self._drop_down("filter_rung", self.tr("Step"))
        self._fault = self._drop_down("filter_fault", self.tr("Fault"))
        self._pain = ChoiceChip(
            theme, self.tr("Pain"), tone=Tone.BAD, shape=ChipShape.PLAIN, dense=True
        )
        self._text = QLineEdit()
        self._found = TextLabel(theme, ink=Ink.TEXT2)
        self._found.setObjectName("filter_found")
        self._clear = KeyButton(theme, self.tr("Clear"), kind=ButtonKind.FLAT, key=self.tr("Esc"))
        self._fill()
        self._build_layout()
        FocusLead(self, self._exercise)

    def show_exercises(self, exercises: Sequence[Exercise]) -> None:
        """Offer these exercises; the one that is chosen stays."""
        chosen = self._chosen_exercise()
        self._exercises = tuple(sorted(exercises, key=lambda one: exercise_name(one).casefold()))
        self._exercise.clear()
        self._exercise.addItem(self.tr("Any exercise"))
        for one in self._exercises:
            self._exercise.addItem(exercise_name(one))
        ids = [one.id for one in self._exercises]
        place = ids.index(chosen.id) + 1 if chosen is not None and chosen.id in ids else 0
        self._exercise.setCurrentIndex(place)

    def show_found(self, words: str) -> None:
        """Say how many sessions fit."""
        self._found.setText(words)
        self._found.setAccessibleName(words)

    @property
    def filter(self) -> HistoryFilter:
        """What is asked for."""
        exercise = self._chosen_exercise()
        return HistoryFilter(
            exercise_id=None if exercise is None else exercise.id,
            rung=(None, *Rung)[self._rung.currentIndex()],
            fault=(None, *Fault)[self._fault.currentIndex()],
            has_pain=self._pain.isChecked(),
            text=self._text.text().strip(),
        )

    def clear(self) -> None:
        """Ask for every session again."""
        for one in (self._exercise, self._rung, self._fault):
            one.setCurrentIndex(0)
        self._pain.setChecked(False)
        self._text.clear()
        self._report()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clear on Esc, then close."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if is_key and event.type() is QEvent.Type.KeyPress:
            self._step_back()
            return True
        return super().eventFilter(watched, event)

    def _step_back(self) -> None:
        if self.filter == EVERYTHING:
            self.closed.emit()
        else:
            self.clear()

    def _chosen_exercise(self) -> Exercise | None:
        place = self._exercise.currentIndex()
        return self._exercises[place - 1] if place > 0 else None

    def _report(self) -> None:
        self.changed.emit(self.filter)

    def _drop_down(self, name: str, label: str) -> DropDown:
        box = DropDown(self._theme, label)
        box.setObjectName(name)
        box.activated.connect(self._report)
        return box

    def _fill(self) -> None:
        self._exercise.addItem(self.tr("Any exercise"))
        self._rung.addItem(self.tr("Any step"))
        for rung in Rung:
            self._rung.addItem(rung_name(rung))
        self._fault.addItem(self.tr("Any or no fault"))
        for fault in Fault:
            self._fault.addItem(fault_name(fault))

    def _build_layout(self) -> None:
        words = self.tr("Words of a note")
        self._pain.setObjectName("filter_pain")
        self._pain.clicked.connect(self._report)
        self._text.setObjectName("filter_text")
        self._text.setPlaceholderText(words)
        self._text.setAccessibleName(words)
        self._text.setToolTip(words)
        self._text.setMinimumHeight(metrics.HEIGHT_CONTROL)
        self._text.setFixedWidth(round(_NOTE_WIDTH * self._theme.text_scale))
        self._text.textEdited.connect(self._report)
        self._clear.setObjectName("filter_clear")
        self._clear.clicked.connect(self._step_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        row = FlowLayout(spacing=8)
        parts = (self._exercise, self._rung, self._fault, self._pain, self._text)
        for part in parts:
            row.addWidget(part)
            part.installEventFilter(self)
        row.addWidget(self._found)
        row.addWidget(self._clear)
        column.addLayout(row)
