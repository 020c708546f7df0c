"""Leads through a routine of the guide: choose its steps, be paced, done, write a reading down."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.routine import Routine, Turn
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.routine.guide_routine import GuideRoutine
from hinge_desktop.gui.views.routine.reading_sheet import ReadingSheet, Trials
from hinge_desktop.gui.views.routine.routine_now import StepWords
from hinge_desktop.gui.views.routine.routine_screen import RoutineScreen
from hinge_desktop.gui.views.routine.routine_sheet import RoutineSheet
from hinge_desktop.gui.views.routine.routine_stop_sheet import RoutineStopSheet
from hinge_desktop.gui.views.session.stop_sheet import (
    StopContext,
    StopDecision,
    StopSheet,
    StopWay,
)
from hinge_desktop.gui.widgets.step_list import StepLine
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.services.routine_walk import RoutineWalk
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.words.guide_text import guide_text
from hinge_desktop.words.routine import (
    done_check_words,
    done_words,
    left_words,
    part_amount,
    step_place,
    where_words,
)

_END_HEARD_MS: Final = 1200


class RoutineScreens(QObject):
    """Owns the sheets and the screen of a routine, which is played and not written down."""

    entered = Signal()
    """Sent when the routine fills the window."""
    declined = Signal()
    """Sent when the lifter chose no steps and is where they were."""
    left = Signal()
    """Sent when it ended and the pages come back."""
    failed = Signal(object)
    """Sent with the `JournalError` where the journal could not be read or written."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        garage_theme: Theme,
        desk: TrainingDesk,
        clocks: Clocks,
        sound: SetSound,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._garage_theme = garage_theme
        self._desk = desk
        self._content: GuideRoutine | None = None
        self._walk: RoutineWalk | None = None
        self.screen = RoutineScreen(
            garage_theme, clocks.monotonic, sound, SleepCheck(clocks.reading)
        )
        # So that one which is never entered goes with the window too.
        self.screen.setParent(window)
        self.screen.hide()
        self._end_heard = QTimer(self)
        self._end_heard.setSingleShot(True)
        self._end_heard.setInterval(_END_HEARD_MS)
        self._end_heard.timeout.connect(self.look)
        self.screen.onward_wanted.connect(self._go_on)
        self.screen.back_wanted.connect(self._go_back)
        self.screen.stop_requested.connect(self._ask_to_stop)
        self.screen.pacer.moved.connect(self._show_progress)
        self.screen.pacer.finished.connect(self._end_heard.start)
        window.close_requested.connect(self._close)

    @property
    def is_running(self) -> bool:
        """Whether a routine fills the window."""
        return self._walk is not None

    @property
    def test(self) -> MobilityTest | None:
        """The check that is played, or was last; None where it was a warm-up."""
        return None if self._content is None else self._content.test

    def choose(self, content: GuideRoutine) -> None:
        """Ask which steps to do; Enter starts with all that are not optional."""
        try:
            lead_in_ms = self._desk.journal.plan().lead_in_seconds * 1000
        except JournalError as error:
            self.failed.emit(error)
            return
        self._content = content
        sheet = RoutineSheet(self._theme, self._window, content, lead_in_ms)
        sheet.start_wanted.connect(
            lambda chosen: self.start(content, Routine(content.parts, chosen, lead_in_ms))
        )
        self._open_at_desk(sheet)
        sheet.finished.connect(self._follow_choice)

    def start(self, content: GuideRoutine, routine: Routine) -> None:
        """Begin with the first turn, now."""
        self._content = content
        self._walk = RoutineWalk(routine)
        titles = [guide_text(content.steps[step].title) for step in routine.steps]
        amounts = [part_amount(routine.parts[step]) for step in routine.steps]
        lines = [StepLine(*line) for line in zip(titles, amounts, strict=True)]
        lengths = [
            sum(turn.expected_ms for turn in routine.turns if turn.step == step)
            for step in routine.steps
        ]
        self.screen.show_routine(guide_text(content.title), lines, lengths)
        self._show_turn()
        self._window.enter_garage(self.screen)
        self.entered.emit()

    def look(self) -> None:
        """Go on to the next turn where a count has ended and was heard."""
        walk, state = self._walk, self.screen.pacer.state
        if walk is not None and state is not None and state.moment is Moment.DONE:
            walk.go_on()
            self._show_turn()

    def _show_turn(self) -> None:
        self._end_heard.stop()
        walk, content = self._walk, self._content
        if walk is None or content is None:
            return
        turn = walk.turn
        if turn is None:
            is_check = content.test is not None
            text = done_check_words() if is_check else done_words(len(walk.routine.steps))
            self.screen.show_done(text, offers_reading=is_check)
            self.screen.show_progress((guide_text(content.title),), walk.routine.total_ms)
            return
        number = walk.routine.number_of(walk.place)
        self.screen.show_turn(self._words(content, walk, turn), number - 1)
        self._show_left(elapsed_ms=0)

    def _words(self, content: GuideRoutine, walk: RoutineWalk, turn: Turn) -> StepWords:
        step = content.steps[turn.step]
        return StepWords(
            turn,
            content.parts[turn.step],
            guide_text(step.title),
            f"{guide_text(step.text)} {content.note_of(turn.step)}".strip(),
            self._following(content, walk, turn),
        )

    @staticmethod
    def _following(content: GuideRoutine, walk: RoutineWalk, turn: Turn) -> str:
        after = walk.following
        if after is None:
            return ""
        if after.step == turn.step:
            return where_words(content.parts[after.step], after, after.side)
        return guide_text(content.steps[after.step].title)

    def _show_progress(self, _count: Count) -> None:
        paced = self.screen.pacer.paced
        if paced is not None:
            self._show_left(paced.elapsed_ms)

    def _show_left(self, elapsed_ms: int) -> None:
        walk, content = self._walk, self._content
        if walk is None or content is None or walk.is_done:
            return
        left_ms = walk.left_ms(elapsed_ms)
        place = step_place(walk.routine.number_of(walk.place), len(walk.routine.steps))
        words = (guide_text(content.title), place, left_words(left_ms))
        self.screen.show_progress(words, walk.routine.total_ms - left_ms)

    def _go_on(self) -> None:
        walk, pacer = self._walk, self.screen.pacer
        if walk is None or walk.is_done:
            self._leave(reads=True)
            return
        if pacer.state is not None and pacer.state.moment is Moment.LEAD_IN:
            walk.skip_step()
        elif pacer.leave_part():
            return
        else:
            walk.go_on()
        self._show_turn()

    def _go_back(self) -> None:
        walk, state = self._walk, self.screen.pacer.state
        if walk is not None and not walk.is_done:
            walk.go_back(is_begun=state is not None and state.part > 0)
            self._show_turn()

    def _ask_to_stop(self) -> None:
        if self._walk is None or self._walk.is_done:
            self._leave()
            return
        self._end_heard.stop()
        sheet = RoutineStopSheet(self._garage_theme, self._window)
        sheet.finished.connect(self._follow_stop)
        sheet.hurt.connect(self._ask_what_hurts)
        sheet.finished.connect(sheet.deleteLater)
        self._window.open_sheet(sheet)

    def _follow_stop(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted.value:
            self._leave()
        else:
            self._stay()

    def _stay(self) -> None:
        self.screen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look()

    def _ask_what_hurts(self) -> None:
        # The sheet before it closed as if the lifter went on.
        self._end_heard.stop()
        self.screen.pacer.pause()
        context = StopContext(LoadKind.NONE, False, "", None, is_session=False)  # noqa: FBT003
        sheet = StopSheet(self._garage_theme, self._window, context)
        sheet.decided.connect(self._follow_complaint)
        sheet.finished.connect(sheet.deleteLater)
        self._window.open_sheet(sheet)

    def _follow_complaint(self, decision: StopDecision) -> None:
        if decision.way is StopWay.GO_BACK:
            self._stay()
            return
        self._leave()
        try:
            self._desk.stops.keep_complaint(decision.complaint)
        except JournalError as error:
            self.failed.emit(error)

    def _leave(self, *, reads: bool = False) -> None:
        test = None if self._content is None or not reads else self._content.test
        self._walk = None
        self._close()
        self._window.leave_garage()
        self.left.emit()
        if test is not None:
            self.read(test)

    def read(self, test: MobilityTest) -> None:
        """Ask for the readings of a check, with those of today filled in."""
        try:
            mobility = self._desk.mobility
            known, earlier = mobility.of_today(test), mobility.before_today(test)
            helper = mobility.last_helper
        except JournalError as error:
            self.failed.emit(error)
            return
        sheet = ReadingSheet(self._theme, self._window, test, known, earlier=earlier, helper=helper)
        sheet.kept.connect(lambda trials: self._store(test, trials, sheet.helper))
        self._open_at_desk(sheet)

    def _store(self, test: MobilityTest, trials: Trials, helper: str) -> None:
        try:
            self._desk.mobility.store(test, trials, helper)
        except JournalError as error:
            self.failed.emit(error)

    def _open_at_desk(self, sheet: QDialog) -> None:
        sheet.finished.connect(sheet.deleteLater)
        self._window.open_sheet(sheet)

    def _follow_choice(self, result: int) -> None:
        if result == QDialog.DialogCode.Rejected.value:
            self.declined.emit()

    def _close(self) -> None:
        self._end_heard.stop()
        self.screen.pacer.stop()
