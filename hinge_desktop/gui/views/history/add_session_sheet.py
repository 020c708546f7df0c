"""The sheet on which a session of the past is added: its day, its time, and what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.history.day_field import DayField, TimeField
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.form_sheet import FormSheet
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import exercise_name


@dataclass(frozen=True, slots=True)
class SessionStart:
    """What a session can begin as: one like an earlier one, or some exercises."""

    words: str
    like: SessionId | None = None
    exercise_ids: tuple[ExerciseId, ...] = ()


@dataclass(frozen=True, slots=True)
class NewSession:
    """What the lifter asked for."""

    day: date
    time: time | None
    like: SessionId | None
    exercise_ids: tuple[ExerciseId, ...]


class AddSessionSheet(FormSheet):
    """Begins with the first of `starts`; the last choice is to name the exercises."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        day: date,
        today: date,
        starts: Sequence[SessionStart],
        exercises: Sequence[Exercise],
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            theme,
            window,
            translate("AddSessionSheet", "Add a past session"),
            "add_session_sheet",
            may_remove=False,
            save_words=translate("AddSessionSheet", "Add"),
        )
        self._starts = tuple(starts)
        self._day = DayField(theme, self.tr("Day"), "new_session_day", day, today)
        self._time = TimeField(theme, self.tr("Time, if you know it"), "new_session_time", None)
        self._what = DropDown(theme, self.tr("What you did"))
        self._what.setObjectName("new_session_what")
        self._none = TextLabel(
            theme, self.tr("Choose at least one exercise."), ink=Ink.BAD, wrap=True
        )
        self._chips = {one.id: self._build_chip(theme, one) for one in _sorted(exercises)}
        self._choice = QWidget()
        self._build_rows()
        self._follow_start()
        self._day.setFocus()

    @property
    def asked(self) -> NewSession:
        """What is to be added; only once the sheet was accepted."""
        start = self._start()
        chosen = tuple(one for one, chip in self._chips.items() if chip.isChecked())
        day = self._day.day
        if day is None:
            raise ValueError("the sheet was not accepted")
        return NewSession(
            day,
            self._time.time,
            None if start is None else start.like,
            chosen if start is None else start.exercise_ids,
        )

    def is_complete(self) -> bool:
        """Hold that there is a day, and something that was done."""
        wrong = [one for one in (self._day, self._time) if not one.is_complete()]
        if wrong:
            wrong[0].setFocus()
            return False
        is_chosen = self._start() is not None or any(
            chip.isChecked() for chip in self._chips.values()
        )
        self._none.setVisible(not is_chosen)
        return is_chosen

    def _start(self) -> SessionStart | None:
        place = self._what.currentIndex()
        return self._starts[place] if place < len(self._starts) else None

    def _follow_start(self) -> None:
        self._choice.setVisible(self._start() is None)
        self._none.hide()

    def _build_chip(self, theme: Theme, exercise: Exercise) -> ChoiceChip:
        chip = ChoiceChip(theme, exercise_name(exercise), shape=ChipShape.PLAIN, dense=True)
        chip.setObjectName(f"new_session_{exercise.id}")
        return chip

    def _build_rows(self) -> None:
        for start in self._starts:
            self._what.addItem(start.words)
        self._what.addItem(self.tr("Exercises that you choose"))
        self._what.activated.connect(self._follow_start)
        times = ReflowRow(16)
        times.add(self._day, 1)
        times.add(self._time, 1)
        flow = FlowLayout(spacing=6, line_spacing=6)
        self._choice.setLayout(flow)
        self._choice.setAccessibleName(self.tr("Exercises that you choose"))
        for chip in self._chips.values():
            flow.addWidget(chip)
        self.rows.addWidget(times)
        self.add_titled(self.tr("What you did"), self._what)
        self.rows.addWidget(self._choice)
        self.rows.addWidget(self._none)
        self.rows.addStretch(1)


def _sorted(exercises: Sequence[Exercise]) -> list[Exercise]:
    offered = (one for one in exercises if not one.is_archived)
    return sorted(offered, key=lambda one: exercise_name(one).casefold())
