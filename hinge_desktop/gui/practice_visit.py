"""Starts a practice from any page, and brings the lifter back to where they came from."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.practice import PracticeVerdict, is_practice
from hinge_desktop.core.safety import StopState
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.gui.garage import Garage
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.words.practice import why_not_words
from hinge_desktop.words.safety import stop_reason


class PracticeVisit(QObject):
    """One practice at a time. It is a session of its own, also beside one that waits."""

    failed = Signal(object)
    """Sent with the `JournalError` where the journal could not be read or written."""

    def __init__(
        self, window: MainWindow, theme: Theme, desk: TrainingDesk, garage: Garage
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._garage = garage
        self._is_on = False
        self._page = PageName.TODAY
        self._focused: QWidget | None = None
        self._stop: StopState | None = None

    def practise(self, exercise_id: ExerciseId) -> None:
        """Start a practice, ask first while a stop holds, or say why it cannot start.

        Nothing happens while a screen of the garage fills the window.
        """
        if self._window.is_in_garage:
            return
        self._page = self._window.current_page
        self._focused = QApplication.focusWidget()
        try:
            self._stop = self._desk.stops.active
            self._begin(exercise_id)
        except JournalError as error:
            self.failed.emit(error)

    def come_back(self) -> None:
        """Open the page from which the session that ended was started, Today for a planned one.

        A practice that ended in a stop leads to Today too, which says what to do now.
        """
        was_practice, self._is_on = self._is_on, False
        if not was_practice or self._has_ended_in_a_stop():
            self._window.open_page(PageName.TODAY)
            return
        self._window.open_page(self._page)
        self._give_back_focus()

    def forget(self) -> None:
        """Lead to Today after all: the lifter went there, and goes on from there."""
        self._is_on = False

    def _begin(self, exercise_id: ExerciseId) -> None:
        running = self._desk.log.running
        if running is not None and is_practice(running) and _is_of(running, exercise_id):
            self._is_on = True
            self._garage.session.show_session()
            return
        verdict = self._desk.practices.verdict(exercise_id)
        if verdict is PracticeVerdict.READY:
            self._start(exercise_id)
        elif verdict is PracticeVerdict.ADVISED:
            self._ask(exercise_id)
        else:
            self._window.toast.show_message(why_not_words(verdict), icon=Icon.CIRCLE_ALERT)

    def _start(self, exercise_id: ExerciseId) -> None:
        before = self._desk.log.running
        self._garage.session.start((self._desk.practices.plan(exercise_id),))
        self._is_on = self._desk.log.running != before

    def _ask(self, exercise_id: ExerciseId) -> None:
        from hinge_desktop.gui.views.practice_sheet import PracticeSheet  # noqa: PLC0415 rare

        stop = self._stop
        reason = "" if stop is None else stop_reason(self._desk.stops.reason_for(stop))
        sheet = PracticeSheet(self._theme, self._window, exercise_id, reason)
        sheet.finished.connect(partial(self._follow_answer, exercise_id))
        self._window.open_sheet(sheet)

    def _follow_answer(self, exercise_id: ExerciseId, result: int) -> None:
        if result != QDialog.DialogCode.Accepted:
            return
        try:
            self._start(exercise_id)
        except JournalError as error:
            self.failed.emit(error)

    def _has_ended_in_a_stop(self) -> bool:
        """Whether pain ended it; then whatever session waited beside it is over as well."""
        try:
            if self._desk.stops.active == self._stop:
                return False
            while self._desk.log.running is not None:
                self._desk.log.finish()
        except JournalError as error:
            self.failed.emit(error)
        return True

    def _give_back_focus(self) -> None:
        """Put the keyboard where it was, if that is still there."""
        widget = self._focused
        if widget is not None and shiboken6.isValid(widget) and widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_of(running: LoggedSession, exercise_id: ExerciseId) -> bool:
    return all(one.entry.exercise_id == exercise_id for one in running.exercises)
