"""What the timer counts: the fields of its sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.timed_work import (
    LONGEST_HOLD_SECONDS,
    LONGEST_LEAD_IN_SECONDS,
    LONGEST_REST_SECONDS,
    MOST_REPS,
    MOST_SETS,
    CountBy,
    TimedWork,
    work_for_exercise,
)
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.tempo_field import TempoField
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.timed_work import warm_up_name

_ANYTHING = 0
"""The first entry of the list: an item of the warm-up, or something that has no name here."""


class TimerForm(QWidget):
    """Holds one `TimedWork`; an exercise fills in its tempo, start, sides, sets and rest."""

    reshaped = Signal()
    """Other fields are asked for, so that the form needs another height."""

    def __init__(
        self,
        theme: Theme,
        exercises: Sequence[Exercise],
        plan: Plan,
        preferences: Iterable[ExercisePreference],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._exercises = sorted(
            (one for one in exercises if not one.is_archived),
            key=lambda one: exercise_name(one).casefold(),
        )
        self._plan = plan
        self._preferences = tuple(preferences)
        self._shown = TimedWork()
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self._problem.hide()
        self._exercise = self._build_exercises()
        self._count_by = self._build_count_by()
        self._tempo = TempoField(theme, self.tr("Tempo"))
        self._tempo.setObjectName("timer_tempo")
        self._starts_with = self._build_starts()
        self._reps = self._stepper(self.tr("Reps"), "timer_reps", 1, MOST_REPS)
        self._hold = self._stepper(self.tr("Seconds"), "timer_seconds", 1, LONGEST_HOLD_SECONDS)
        self._sets = self._stepper(self.tr("Sets"), "timer_sets", 1, MOST_SETS)
        self._rest = self._stepper(
            self.tr("Rest in seconds"), "timer_rest", 0, LONGEST_REST_SECONDS
        )
        self._lead_in = self._stepper(
            self.tr("Lead-in in seconds"), "timer_lead_in", 0, LONGEST_LEAD_IN_SECONDS
        )
        self._each_side = self._switch(self.tr("Each side"), "timer_each_side")
        self._goes_on = self._switch(self.tr("Goes on by itself"), "timer_goes_on")
        self._build_layout()
        self._exercise.activated.connect(self._choose_exercise)
        self._count_by.chosen.connect(self._follow_count_by)
        FocusLead(self, self._exercise)

    def show_work(self, work: TimedWork) -> None:
        """Show what is to be counted."""
        self._shown = work
        ids = [one.id for one in self._exercises]
        known = work.exercise_id in ids
        place = ids.index(work.exercise_id) + 1 if known and work.exercise_id else _ANYTHING
        unnamed = self.tr("Anything") if work.warm_up is None else warm_up_name(work.warm_up)
        self._exercise.setItemText(_ANYTHING, unnamed)
        self._exercise.setCurrentIndex(place)
        self._count_by.set_value(work.count_by)
        self._tempo.set_value(work.tempo)
        self._starts_with.set_value(work.starts_with)
        for stepper, value in (
            (self._reps, work.reps),
            (self._hold, work.hold_seconds),
            (self._sets, work.sets),
            (self._rest, work.rest_seconds),
            (self._lead_in, work.lead_in_seconds),
        ):
            stepper.set_value(value)
        self._each_side.setChecked(work.is_each_side)
        self._goes_on.setChecked(work.goes_on)
        self._problem.hide()
        self._follow_count_by(work.count_by)

    def work(self) -> TimedWork | None:
        """Return what was entered; None while a field that counts makes no sense."""
        count_by = CountBy(self._count_by.value() or CountBy.REPS)
        tempo = self._tempo.value()
        numbers = [
            None if one.is_rejected() else one.value()
            for one in (self._reps, self._hold, self._sets, self._rest, self._lead_in)
        ]
        if count_by is CountBy.TIME:
            # What is not asked keeps its last good value.
            tempo = tempo or self._shown.tempo
            numbers[0] = numbers[0] or self._shown.reps
        else:
            numbers[1] = numbers[1] or self._shown.hold_seconds
        reps, hold, sets, rest, lead_in = numbers
        if tempo is None or reps is None or hold is None:
            return None
        if sets is None or rest is None or lead_in is None:
            return None
        return replace(
            self._shown,
            count_by=count_by,
            tempo=tempo,
            starts_with=Phase(self._starts_with.value() or Phase.LOWER),
            reps=reps,
            hold_seconds=hold,
            is_each_side=self._each_side.isChecked(),
            sets=sets,
            rest_seconds=rest,
            lead_in_seconds=lead_in,
            goes_on=self._goes_on.isChecked(),
        )

    def _choose_exercise(self, place: int) -> None:
        if place == _ANYTHING:
            self._shown = replace(self._shown, exercise_id=None)
            return
        exercise = self._exercises[place - 1]
        work = work_for_exercise(exercise, self._plan, self._preferences)
        entered = self.work() or self._shown
        self.show_work(replace(work, count_by=entered.count_by, goes_on=entered.goes_on))

    def _follow_count_by(self, count_by: str) -> None:
        is_timed = count_by == CountBy.TIME
        self._paced.setVisible(not is_timed)
        self._reps_box.setVisible(not is_timed)
        self._hold_box.setVisible(is_timed)
        self.reshaped.emit()

    def _build_exercises(self) -> DropDown:
        exercise = DropDown(self._theme, self.tr("Exercise"))
        exercise.setObjectName("timer_exercise")
        exercise.addItem("")
        exercise.addItems([exercise_name(one) for one in self._exercises])
        return exercise

    def _build_count_by(self) -> Segments:
        choices = (
            Segment(CountBy.REPS, self.tr("Reps by tempo")),
            Segment(CountBy.TIME, self.tr("Time only")),
        )
        count_by = Segments(self._theme, self.tr("Count"), choices, ticked=True)
        count_by.setObjectName("timer_count_by")
        return count_by

    def _build_starts(self) -> Segments:
        choices = (
            Segment(Phase.LOWER, self.tr("Lower first")),
            Segment(Phase.STAND, self.tr("Lift first")),
        )
        starts = Segments(self._theme, self.tr("A rep starts with"), choices, ticked=True)
        starts.setObjectName("timer_starts_with")
        return starts

    def _stepper(self, label: str, name: str, minimum: int, maximum: int) -> Stepper:
        stepper = Stepper(self._theme, label, minimum=minimum, maximum=maximum)
        stepper.setObjectName(name)
        stepper.text_rejected.connect(self._show_problem)
        stepper.text_accepted.connect(self._problem.hide)
        return stepper

    def _switch(self, label: str, name: str) -> Switch:
        switch = Switch(self._theme, label)
        switch.setObjectName(name)
        return switch

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        what = ReflowRow(16)
        what.add(self._labelled(self.tr("Exercise"), self._exercise), 1)
        what.add(self._labelled(self.tr("Count"), self._count_by), 1)
        column.addWidget(what)
        self._paced = ReflowRow(16)
        self._paced.add(self._labelled(self.tr("Tempo"), self._tempo), 1)
        self._paced.add(self._labelled(self.tr("A rep starts with"), self._starts_with), 1)
        column.addWidget(self._paced)
        self._reps_box = self._labelled(self.tr("Reps"), self._reps)
        self._hold_box = self._labelled(self.tr("Seconds"), self._hold)
        amounts = ReflowRow(16)
        amounts.add(self._reps_box, 1)
        amounts.add(self._hold_box, 1)
        amounts.add(self._labelled(self.tr("Sets"), self._sets), 1)
        column.addWidget(amounts)
        pauses = ReflowRow(16)
        pauses.add(self._labelled(self.tr("Rest in seconds"), self._rest), 1)
        pauses.add(self._labelled(self.tr("Lead-in in seconds"), self._lead_in), 1)
        column.addWidget(pauses)
        column.addWidget(self._problem)
        column.addWidget(self._switched(self.tr("Each side"), "", self._each_side))
        note = self.tr("Rest follows set and set follows rest without a key")
        column.addWidget(self._switched(self.tr("Goes on by itself"), note, self._goes_on))

    def _labelled(self, label: str, control: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        words = TextLabel(self._theme, label, role=FontRole.BODY_MEDIUM)
        words.setBuddy(control)
        column.addWidget(words)
        column.addWidget(control)
        column.addStretch(1)
        return box

    def _switched(self, label: str, note: str, switch: Switch) -> QWidget:
        box = QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel(self._theme, label, role=FontRole.BODY_MEDIUM))
        if note:
            caption = TextLabel(self._theme, note, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
            words.addWidget(caption)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(switch, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return box
