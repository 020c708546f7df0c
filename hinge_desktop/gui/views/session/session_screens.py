"""Leads through a session: which garage screen shows, and what the one key does next.

Where the session stands comes from the journal; only the answers being given are remembered.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercise_end import gaps_of, lacks_felt
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.readiness import PLAIN_OPENING, SessionOpening
from hinge_desktop.core.rest_watch import RestEnd
from hinge_desktop.core.session_progress import Progress, Step, exercise_at_hand
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SetId, WorkSet
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.exercise_end import ExerciseEnd
from hinge_desktop.gui.views.session.live_figure import LiveFigure
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.views.session.log_display import LogDisplay
from hinge_desktop.gui.views.session.missing_answers import MissingAnswersScreen
from hinge_desktop.gui.views.session.own_words_visit import OwnWordsVisit
from hinge_desktop.gui.views.session.rest_content import primary_words
from hinge_desktop.gui.views.session.rest_display import RestDisplay, with_answers
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.views.session.save_retry import SaveRetry
from hinge_desktop.gui.views.session.session_troubles import SessionTroubles
from hinge_desktop.gui.views.session.set_count import SetCount
from hinge_desktop.gui.views.session.stop_flow import StopFlow
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.stop_log import StoppedSet
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.rests import end_words


class SessionScreens(QObject):
    """Owns the two garage screens and moves between them."""

    set_saved = Signal(object)
    """Sent with the `WorkSet` after its tick is on the screen."""
    entered = Signal()
    """Sent whenever a screen of the session comes to the front."""
    left = Signal()
    """Sent when the session ended and the pages come back."""
    undo_requested = Signal()
    """The lifter takes the last act back."""
    stuck = Signal()
    """Sent where a set is over, and nothing can be stored any more in this file."""
    not_stored = Signal(object)
    """Sent with the `JournalError` where the screen that shows has no room to say it."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        desk: TrainingDesk,
        clocks: Clocks,
        lead_in_seconds: int,
        sound: SetSound,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        log = self._log = desk.log
        planner = self._planner = desk.planner
        self._lead_in_ms = lead_in_seconds * 1000
        self.live = LiveSetScreen(theme, clocks.monotonic, sound, SleepCheck(clocks.reading))
        self.figure = LiveFigure(theme, self.live)
        self._lifter = DrawnLifter(desk.journal)
        self.rest_log = RestLogScreen(theme, clocks.counting_sleep)
        self.rest_alarm = RestAlarm(clocks, self)
        self._rest = RestDisplay(
            self.rest_log, log, desk.rests, planner, self.rest_alarm, sound, self._lifter,
            desk.words, bars=desk.bars,
        )  # fmt: skip
        self.missing = MissingAnswersScreen(theme)
        for screen in (self.live, self.rest_log, self.missing):
            # So that those which are never entered go with the window too.
            screen.setParent(window)
        self.troubles = SessionTroubles(self.live, self.rest_log, self.missing, self)
        self._made = self.troubles.made
        self._end = ExerciseEnd(self.rest_log, log, planner)
        self._count = SetCount(self.live, log, planner, desk.words, self._made, self)
        self._words = OwnWordsVisit(window, theme, self.rest_log, desk.words, planner)
        self._retry = SaveRetry(self._save_again, self)
        self._shown: LoggedSession | None = None
        """The session as it was when its screen came to the front last."""
        self._display = LogDisplay(self.rest_log, log, planner, self._count, self._rest, desk.typed)
        self._stop_flow = StopFlow(
            window, theme, log, desk.stops, planner, self.unsaved_sets, self._made
        )
        self._connect_signals()

    def set_lead_in(self, seconds: int) -> None:
        """Give the sets to come this time to reach the bar."""
        self._lead_in_ms = seconds * 1000

    def set_plain_iron(self, *, is_plain: bool) -> None:
        """Draw plates in one grey, or in the colours of competition."""
        self.rest_log.rest.set_plain_iron(is_plain=is_plain)

    def start(
        self, exercises: tuple[PlannedExercise, ...], opening: SessionOpening = PLAIN_OPENING
    ) -> None:
        """Start a session with its first set."""
        said = opening.readiness
        try:
            self._log.start(exercises, said.back, opening.day_kind, said.soreness)
        except JournalError as error:
            self.not_stored.emit(error)
            return
        self.begin_next_set()

    def show_session(self) -> None:
        """Show the running session where it stands, also one from before a crash."""
        progress = self._log.progress
        if progress is None:
            self._leave()
            return
        self._shown = self._log.running
        self._rest.show_rest()
        self._show_own_note(progress)
        self._window.enter_garage(self.rest_log, may_leave=True)
        self.entered.emit()
        if not self._end.show_if_due():
            self._display.show(progress)
            self._rest.show_next()
            words = primary_words(progress)
            self.rest_log.show_primary(words.text, words.hint, is_news=words.is_news)

    def follow_undo(self) -> None:
        """Show the session again after an act was taken back."""
        if not self._window.is_in_garage:
            return
        # What is not about this session leaves the answers that are being given.
        if self._log.running != self._shown:
            self._display.forget()
            self._end.forget()
        self.show_session()

    def follow_words(self) -> None:
        """Show the lifter's own words again after they changed."""
        progress = self._log.progress
        if progress is not None and self.rest_log.isVisible():
            self._show_own_note(progress)
            if not self._end.is_shown:
                self._rest.show_next()

    def _show_own_note(self, progress: Progress) -> None:
        running = self._log.running
        exercise = None if running is None else exercise_at_hand(progress, running)
        self._words.show(None if exercise is None else exercise.entry.exercise_id)

    def _open_words(self) -> None:
        try:
            self._words.open()
        except JournalError as error:
            self.not_stored.emit(error)

    def come_back(self) -> None:
        """Show again what a page of the window had covered: the count, or the session."""
        if self._count.is_running:
            self._window.enter_garage(self.live)
        else:
            self.show_session()

    def begin_next_set(self) -> None:
        """Start the set that waits: with its count, or at once with its log."""
        progress = self._log.progress
        if progress is None or progress.step is Step.TO_LOG:
            return
        exercise, one = progress.exercise, progress.current
        if exercise is None or one is None:
            return
        if self._end.is_shown and not self._made(self._end.save):
            return
        self._rest.keeps_load = False
        if not self._made(lambda: self._log.begin_set(one.id)):
            self.show_session()
        elif exercise.entry.is_paced:
            self._rest.end_rest()
            self._count.begin(exercise, one, self._lead_in_ms)
            self._draw_lifter(exercise, one)
            self._window.enter_garage(self.live)
            self.entered.emit()
        elif self._made(lambda: self._log.end_set(one.id, one.planned_reps or 0)):
            self.show_session()

    def _draw_lifter(self, exercise: LoggedExercise, one: WorkSet) -> None:
        """Draw the lifter beside the count; a journal that cannot be read costs the picture."""
        try:
            known = self._planner.exercise(exercise.entry.exercise_id)
            self.figure.show_set(known, self._lifter.in_set(one))
        except JournalError:
            self.figure.clear()

    def finish(self) -> None:
        """End the session; what was never saved is left out."""
        if self._made(self._log.finish):
            self._leave()

    def _finish_or_ask(self) -> None:
        """End the session, or ask first for answers that are missing."""
        running = self._log.running
        gaps = () if running is None else gaps_of(running)
        unfelt = () if running is None else lacks_felt(running)
        if not gaps and all(one.entry.id == self._end.closed for one in unfelt):
            self.finish()
            return
        self.missing.ask(gaps, unfelt, self._name_of)
        self._window.enter_garage(self.missing)

    def _fill_and_finish(self) -> None:
        fills, felt = self.missing.fills(), self.missing.felt()
        if self._made(lambda: self._log.fill_gaps(fills, felt)):
            self.finish()

    def _name_of(self, exercise: LoggedExercise) -> str:
        return exercise_name(self._planner.exercise(exercise.entry.exercise_id))

    def _end_set(self, reps: int) -> None:
        if self._count.end(reps):
            self.show_session()
        elif self.troubles.is_stranded:
            self.stuck.emit()

    def _close_slept_set(self, reps: int) -> None:
        """Close a set over which the computer slept, at its last full rep; or start it again."""
        if reps:
            self._end_set(reps)
            text = self.tr("The set was closed at its last full rep. You can correct it.")
        else:
            text = self.tr("No rep was counted. Start the set again.")
            if self._count.is_second_half:
                text = self.tr("No rep of the second side was counted. Start it after this log.")
            self._count.break_off()
            self.show_session()
        self.rest_log.show_notice(Mood.WARN, self.tr("The computer slept."), text)

    def _press_primary(self) -> None:
        progress = self._log.progress
        if progress is None:
            return
        if self._end.is_shown:
            self._save_end(progress)
        elif progress.step is Step.TO_LOG and progress.current is not None:
            self._save(progress.current)
        elif progress.step is Step.ALL_DONE:
            self._finish_or_ask()
        else:
            self.begin_next_set()

    def _save_end(self, progress: Progress) -> None:
        if not self._made(self._end.save):
            return
        if progress.step is Step.ALL_DONE:
            self._finish_or_ask()
        else:
            self.show_session()

    def _save(self, one: WorkSet) -> None:
        answers = self.rest_log.form.answers()
        if answers is None:
            return
        is_saved = self._made(lambda: self._log.save_set(one.id, answers))
        self._retry.follow(one.id, self.troubles.last)
        if not is_saved:
            self.troubles.say_retrying()
            return
        # The tick is painted before anything else is looked up.
        self.rest_log.primary.show_done(self.tr("Saved"))
        self.set_saved.emit(one)
        for waiting, load in self._rest.next_loads(with_answers(one, answers)):
            self._made(partial(self._log.change_load, waiting.id, load))
        self.show_session()

    def _save_again(self, set_id: SetId) -> None:
        """Save the set that waits, as if its key were pressed."""
        progress = self._log.progress
        current = None if progress is None else progress.current
        is_asked = self.rest_log.isVisible() and not self._end.is_shown
        if is_asked and current is not None and current.id == set_id:
            self._save(current)
        else:
            self._retry.stop()

    def _change_rest(self, act: Callable[[], None]) -> None:
        self._made(act)
        self._rest.show_rest()

    def _follow_rest_end(self, end: RestEnd) -> None:
        if end.has_slept:
            self.rest_log.rest.show_slept()
        if not self._window.is_in_garage:
            self._window.toast.show_message(end_words(end), icon=Icon.TIMER)

    def _skip_rest(self) -> None:
        progress = self._log.progress
        if progress is not None and progress.step is Step.READY:
            self.begin_next_set()

    def _ask_to_stop(self) -> None:
        self._stop_flow.ask(is_counting=self.live.isVisible())

    def _go_back(self) -> None:
        """Give the keyboard back to the screen that the stop sheet came up over."""
        if self.live.isVisible():
            self.live.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.missing.isVisible():
            self.missing.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_session()

    def _go_on_after_exercise(self) -> None:
        self._count.forget()
        self.show_session()

    def unsaved_sets(self) -> tuple[StoppedSet, ...]:
        """Return what was done of the sets that run or wait for their log, in their order."""
        if self._count.is_running:
            return self._count.stopped()
        progress = self._log.progress
        if progress is None or progress.step is not Step.TO_LOG:
            return ()
        ended = [one for one in (progress.current, progress.last_ended) if one is not None]
        answers = {one.id: self._count.answers_of(one, one.reps or 0) for one in ended}
        asked = self.rest_log.form.answers()
        if asked is not None:
            answers[ended[0].id] = asked
        return tuple(StoppedSet(set_id, known) for set_id, known in answers.items())

    def _take_other_load(self) -> None:
        for one, load in self._rest.take_other_load():
            self._made(partial(self._log.change_load, one.id, load))
        self._rest.show_next()

    def _open_equipment(self) -> None:
        """Leave the session as it stands for the page where plates are entered."""
        self._window.leave_garage()
        self._window.open_page(PageName.EQUIPMENT)

    def _leave(self) -> None:
        self._display.forget()
        self._end.forget()
        self._count.forget()
        self._rest.end_rest()
        self._window.leave_garage()
        self.left.emit()

    def _connect_signals(self) -> None:
        self.rest_alarm.over.connect(self._follow_rest_end)
        self._window.close_requested.connect(self._rest.end_rest)
        self._window.close_requested.connect(self._retry.stop)
        self.troubles.not_stored.connect(self.not_stored)
        self.live.ended.connect(self._end_set)
        self.live.pacer.slept.connect(self._close_slept_set)
        self.live.stop_requested.connect(self._ask_to_stop)
        self._stop_flow.went_back.connect(self._go_back)
        self._stop_flow.session_ended.connect(self._leave)
        self._stop_flow.exercise_ended.connect(self._go_on_after_exercise)
        self.missing.finish_chosen.connect(self._fill_and_finish)
        self.missing.stop_requested.connect(self._ask_to_stop)
        self.missing.undo_requested.connect(self.undo_requested)
        screen = self.rest_log
        screen.primary_chosen.connect(self._press_primary)
        screen.start_chosen.connect(self.begin_next_set)
        screen.stop_requested.connect(self._ask_to_stop)
        screen.undo_requested.connect(self.undo_requested)
        screen.words_requested.connect(self._open_words)
        screen.form.changed.connect(self._rest.show_next)
        screen.rest.extended.connect(lambda: self._change_rest(self._log.extend_rest))
        screen.rest.pause_toggled.connect(lambda: self._change_rest(self._rest.toggle_pause))
        screen.rest.kept_for_good.connect(lambda: self._change_rest(self._rest.keep_for_good))
        screen.rest.skipped.connect(self._skip_rest)
        screen.rest.other_load_chosen.connect(self._take_other_load)
        screen.rest.equipment_asked.connect(self._open_equipment)
