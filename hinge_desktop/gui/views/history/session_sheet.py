"""The sheet on which a past session is moved to another day and its times and answers changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.training import BackAnswer, Session
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.day_field import DayField, TimeField
from hinge_desktop.gui.views.your_build.form_part import field_column
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.form_sheet import FormSheet
from hinge_desktop.gui.widgets.note_field import NoteField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import back_name

_LONGEST_NOTE = 2000
_MOST_SORE = 10


class SessionSheet(FormSheet):
    """Everything may stay as it is; `session` is what was typed, once the sheet was accepted."""

    def __init__(self, theme: Theme, window: QWidget, session: Session, today: date) -> None:
        title = QCoreApplication.translate("SessionSheet", "Change %1")
        title = title.replace("%1", numbers.long_day(session.start.date))
        super().__init__(theme, window, title, "session_sheet", may_remove=False)
        self._session = session
        self._day = DayField(theme, self.tr("Day"), "session_day", session.start.date, today)
        self._start = TimeField(theme, self.tr("Start"), "session_start", session.start.time)
        end = None if session.end is None else session.end.time
        self._end = TimeField(theme, self.tr("End"), "session_end", end)
        self._back = self._build_back(theme)
        self._soreness = self._build_soreness(theme)
        self._note = self._build_note(theme)
        self._build_rows()
        self._day.setFocus()

    @property
    def session(self) -> Session:
        """The session as it was typed."""
        was = self._session
        day = self._day.day or was.start.date
        start = replace(was.start, date=day, time=self._start.time)
        place = self._soreness.currentIndex()
        return replace(
            was,
            start=start,
            end=self._ended(start),
            back=(None, *BackAnswer)[self._back.currentIndex()],
            soreness=None if place == 0 else place - 1,
            note=self._note.toPlainText().strip() or None,
        )

    def is_complete(self) -> bool:
        """Hold that day and times can be read; go to the first that cannot."""
        wrong = [one for one in (self._day, self._start, self._end) if not one.is_complete()]
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def _ended(self, start: LocalMoment) -> LocalMoment | None:
        """Return the end on the day of the start, or on the next one where it is earlier."""
        was = self._session.end
        if was is None:
            return None
        days = 0
        if start.time is not None and self._end.time is not None:
            days = int(self._end.time < start.time)
        return replace(was, date=start.date + timedelta(days=days), time=self._end.time)

    def _build_back(self, theme: Theme) -> DropDown:
        back = DropDown(theme, self.tr("Back before the session"))
        back.setObjectName("session_back")
        back.addItem(self.tr("Not given"))
        for answer in BackAnswer:
            back.addItem(back_name(answer))
        given = self._session.back
        back.setCurrentIndex(0 if given is None else list(BackAnswer).index(given) + 1)
        return back

    def _build_soreness(self, theme: Theme) -> DropDown:
        soreness = DropDown(theme, self.tr("Soreness, 0 to 10"))
        soreness.setObjectName("session_soreness")
        soreness.addItem(self.tr("Not given"))
        for number in range(_MOST_SORE + 1):
            soreness.addItem(numbers.number(number))
        given = self._session.soreness
        soreness.setCurrentIndex(0 if given is None else given + 1)
        return soreness

    def _build_note(self, theme: Theme) -> NoteField:
        note = NoteField(theme, most=_LONGEST_NOTE, lines=3)
        note.setObjectName("session_note")
        note.setAccessibleName(self.tr("Note"))
        note.setToolTip(self.tr("A note about the whole session"))
        note.show_text(self._session.note or "")
        return note

    def _titled(self, title: str, control: QWidget) -> QWidget:
        return field_column(self._theme, title, control)

    def _build_rows(self) -> None:
        times = ReflowRow(16)
        times.add(self._start, 1)
        times.add(self._end, 1)
        # Who has not ended a session says so by ending it, not here.
        self._end.setVisible(self._session.end is not None)
        self.rows.addWidget(self._day)
        self.rows.addWidget(times)
        answers = ReflowRow(16)
        answers.add(self._titled(self.tr("Back before the session"), self._back), 1)
        answers.add(self._titled(self.tr("Soreness, 0 to 10"), self._soreness), 1)
        self.rows.addWidget(answers)
        self.add_titled(self.tr("Note"), self._note, is_wide=True)
        self.rows.addStretch(1)
