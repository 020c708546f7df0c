"""The tempo timer: the phase, its seconds, the rep and what comes next, read from three metres.

It asks the clock at every frame and derives everything; it never counts ticks.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo import Moment, TempoRun, TempoState
from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.big_number import BigNumber, timer_scale
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.phase_look import phase_text
from hinge_desktop.gui.widgets.phase_word import PhaseWord
from hinge_desktop.gui.widgets.rep_pips import RepPips
from hinge_desktop.gui.widgets.tempo_track import TempoTrack
from hinge_desktop.gui.widgets.text_label import TextLabel

_FRAME_MS = 16


class TempoTimer(QWidget):
    """Paces one set. The first phase after the lead-in starts to the millisecond of the clock."""

    state_changed = Signal(object)
    """Sent with the `TempoState` at each frame while the set runs."""
    finished = Signal()
    """Sent once, when the planned reps are done."""
    paused_changed = Signal(bool)
    """Sent when the lifter paused or went on."""

    def __init__(
        self, theme: Theme, monotonic: Callable[[], float], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._monotonic = monotonic
        self._run: TempoRun | None = None
        self._stopwatch = Stopwatch(0.0)
        self._extra_reps = 0
        self._was_done = False
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self.show_now)
        self._word = PhaseWord(theme, 118, parent=self)
        self._seconds = BigNumber(theme, 430, digits=1, parent=self)
        self._rep_label = self._label()
        self._rep = BigNumber(theme, 128, digits=2, parent=self)
        self._of = BigNumber(theme, 68, digits=4, ink=Ink.TEXT2, parent=self)
        self._pips = RepPips(theme, parent=self)
        self._then_label = self._label()
        self._next = PhaseWord(theme, 68, parent=self)
        self._track = TempoTrack(theme, parent=self)
        self._after = Notice(theme, Mood.OK, parent=self)
        self.setObjectName("tempo_timer")
        self.setAccessibleName(self.tr("Tempo timer"))
        theme.changed.connect(self._place_parts)

    @property
    def is_paused(self) -> bool:
        """Whether the count stands still."""
        return self._stopwatch.is_paused

    @property
    def state(self) -> TempoState | None:
        """Where the set is now; None before the first one."""
        if self._run is None:
            return None
        return self._run.at(self._stopwatch.elapsed_ms(self._monotonic()))

    @property
    def counted_reps(self) -> int:
        """Full reps up to now, with those that were added by hand."""
        state = self.state
        return 0 if state is None else max(0, state.full_reps + self._extra_reps)

    def start(self, run: TempoRun) -> None:
        """Begin with the lead-in, now."""
        self._run = run
        self._stopwatch = Stopwatch(self._monotonic())
        self._extra_reps = 0
        self._was_done = False
        phases = [(phase, run.tempo.milliseconds(phase) // 1000) for phase in run.phases]
        self._track.show_tempo(phases)
        self._show_end(is_done=False)
        self._run_frames()
        self.show_now()

    def stop(self) -> None:
        """Forget the set."""
        self._frames.stop()
        self._run = None

    def toggle_pause(self) -> None:
        """Stand still, or go on from there. Before a set and after its end nothing happens."""
        state = self.state
        if state is None or state.moment is Moment.DONE:
            return
        now = self._monotonic()
        paused = self._stopwatch.is_paused
        self._stopwatch = self._stopwatch.resumed(now) if paused else self._stopwatch.paused(now)
        self._run_frames()
        self.paused_changed.emit(not paused)
        self.show_now()

    def pause(self) -> None:
        """Stand still; a count that does already, or has ended, stays as it is."""
        if not self._stopwatch.is_paused:
            self.toggle_pause()

    def correct_rep(self, by: int) -> None:
        """Count a rep more or less: the running one in the set, an added one after its end."""
        state, run = self.state, self._run
        if state is None or run is None or state.moment is Moment.LEAD_IN:
            return
        if state.moment is Moment.DONE:
            self._extra_reps = max(-run.planned_reps, self._extra_reps + by)
        elif 1 <= state.rep + by <= run.planned_reps:
            self._stopwatch = self._stopwatch.shifted(by * run.tempo.rep_ms)
        self.show_now()

    def show_now(self) -> None:
        """Ask the clock and show what it says."""
        state, run = self.state, self._run
        if state is None or run is None:
            return
        self._show_state(state, run)
        self.setAccessibleDescription(self._spoken(state, run))
        self.state_changed.emit(replace(state, full_reps=self.counted_reps))
        if state.moment is Moment.DONE and not self._was_done:
            self._was_done = True
            self._frames.stop()
            self._show_end(is_done=True)
            self.finished.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on painting where the clock is by now."""
        super().showEvent(event)
        self._run_frames()

    def hideEvent(self, event: QHideEvent) -> None:
        """Paint no more; the clock goes on."""
        super().hideEvent(event)
        self._frames.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size everything by the window."""
        super().resizeEvent(event)
        self._place_parts()

    def _run_frames(self) -> None:
        if self._run is None or self._was_done or self._stopwatch.is_paused:
            self._frames.stop()
        elif self.isVisible():
            self._frames.start()

    def _show_state(self, state: TempoState, run: TempoRun) -> None:
        if state.moment is Moment.DONE:
            self._show_done(run)
            return
        if state.moment is Moment.LEAD_IN:
            self._word.show_plain(self.tr("GET SET"))
        else:
            self._word.show_phase(state.phase, phase_text(state.phase).upper())
        if self._stopwatch.is_paused:
            self._word.show_plain(self.tr("PAUSED"))
        self._seconds.show_text(str(state.seconds_left))
        self._rep_label.setText(self.tr("rep"))
        self._rep.show_text(str(max(1, state.rep)))
        self._of.show_text(self.tr("/ {count}").format(count=run.planned_reps))
        running = None if state.moment is Moment.LEAD_IN else state.phase
        self._pips.show_reps(max(0, state.rep - 1), run.planned_reps, running)
        self._show_next(state, run)
        is_lead_in = state.moment is Moment.LEAD_IN
        share = state.phase_elapsed_ms / state.phase_ms if state.phase_ms else 0.0
        self._track.show_position(None if is_lead_in else state.phase, share)

    def _show_next(self, state: TempoState, run: TempoRun) -> None:
        self._then_label.setText(self.tr("then"))
        phase = state.next_phase
        if phase is None:
            self._next.show_plain(self.tr("Done"))
            return
        seconds = run.tempo.milliseconds(phase) // 1000
        self._next.show_phase(phase, f"{phase_text(phase)} {seconds}")

    def _show_done(self, run: TempoRun) -> None:
        self._word.show_done(self.tr("DONE"))
        self._seconds.show_text(str(self.counted_reps))
        self._rep_label.setText(self.tr("reps"))
        self._rep.show_text("")
        self._of.show_text(self.tr("of {count}").format(count=run.planned_reps))
        self._pips.show_reps(self.counted_reps, run.planned_reps)
        self._then_label.setText(self.tr("Put it down, then"))
        self._next.show_plain(self.tr("Enter: log it"))

    def _show_end(self, *, is_done: bool) -> None:
        """Put the end of the count in the place of the track, or the track back."""
        planned = 0 if self._run is None else self._run.planned_reps
        self._after.show_notice(
            Mood.OK,
            self.tr("The count stopped at {count}.").format(count=planned),
            self.tr("Did more or fewer? Press up or down."),
        )
        self._after.setVisible(is_done)
        self._track.setVisible(not is_done)
        self._place_parts()

    def _spoken(self, state: TempoState, run: TempoRun) -> str:
        if state.moment is Moment.DONE:
            return self.tr("Done, {count} reps").format(count=self.counted_reps)
        if state.moment is Moment.LEAD_IN:
            return self.tr("Get set, {left} seconds").format(left=state.seconds_left)
        return self.tr("{phase}, {left} of {total} seconds, rep {rep} of {planned}").format(
            phase=phase_text(state.phase),
            left=state.seconds_left,
            total=-(-state.phase_ms // 1000),
            rep=state.rep,
            planned=run.planned_reps,
        )

    def _label(self) -> QLabel:
        return TextLabel(self._theme, ink=Ink.TEXT2, parent=self)

    def _place_parts(self) -> None:
        """Place the parts as drawn at 1280 by 800, times the scale of the window."""
        window = self.window()
        k = timer_scale(window.width(), window.height())
        for part in (
            self._word, self._seconds, self._rep, self._of, self._pips, self._next, self._track,
        ):  # fmt: skip
            part.set_scale(k)
        font = self._theme.timer_font(28 * k, QFont.Weight.Normal, TEXT_FACE)
        for label in (self._rep_label, self._then_label):
            label.setFont(font)
        self._put(self._word, 6, 30, 600, 96, k)
        self._put(self._seconds, 2, 168, 220, 316, k)
        self._put(self._rep_label, 252, 152, 300, 36, k)
        self._put(self._rep, 252, 194, 130, 98, k)
        done = self._was_done
        self._put(self._of, 252 if done else 334, 236, 260, 56, k)
        self._put(self._pips, 252, 338, 300, 12, k)
        self._put(self._then_label, 252, 376, 420, 36, k)
        self._put(self._next, 252, 408, 460, 80, k)
        track = self._track.sizeHint().height()
        self._track.setGeometry(0, self.height() - track, self.width(), track)
        after = self._after.sizeHint().height()
        self._after.setGeometry(0, self.height() - after, self.width(), after)

    def _put(self, part: QWidget, x: int, y: int, width: int, height: int, k: float) -> None:
        area = QRect(round(x * k), round(y * k), round(width * k), round(height * k))
        if self._is_mirrored():
            area.moveRight(self.width() - area.left())
        part.setGeometry(area)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
