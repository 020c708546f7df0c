"""The live set: the count on the left, the lifter's place on the right, nothing else."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.measured_tempo import TapPlace, TempoMeasure
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment, RepsPart, TempoRun
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.count_screen import CountScreen
from hinge_desktop.gui.views.session.live_hints import Ending, LiveHints, ending_of
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.fault_box import FAULT_KEYS
from hinge_desktop.gui.widgets.fault_row import FaultRow
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.phase_look import phase_color
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.tempo_timer import Count, TempoTimer
from hinge_desktop.sound.set_sound import SetSound

_FADE_MS = 120


class LiveSetScreen(CountScreen):
    """Counts one set from its lead-in to its end."""

    ended = Signal(int)
    """The lifter ended the set; carries the reps that were counted."""
    stop_requested = Signal()
    """Stop, or something hurts; the count stands still by then."""

    def __init__(
        self,
        theme: Theme,
        monotonic: Callable[[], float],
        sound: SetSound,
        sleep_check: SleepCheck | None = None,
        *,
        is_logged: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build the screen; a set that is not logged asks for no faults."""
        super().__init__(theme, monotonic, sound, sleep_check, parent=parent)
        self._is_logged = is_logged
        self._ending = Ending.SET
        self._tap_place: TapPlace | None = None
        self._has_reps = True
        self._taps_with_next = False
        self.marks: tuple[RepFault, ...] = ()
        """The faults marked in this set, each with its rep."""
        self.timer = TempoTimer(theme, is_logged=is_logged)
        self._line = SetLine(theme)
        self._hints = LiveHints(theme, is_logged=is_logged)
        self._fault_row = FaultRow(theme, self)
        self._stage: QWidget | None = None
        self._keys = PageKeys(self)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.valueChanged.connect(self._paint_band)
        self.setObjectName("page_live_set")
        self.setAccessibleName(self.tr("Live set"))
        self._build_layout()
        self._add_keys()
        self.timer.rep_wanted.connect(self.pacer.correct_rep)
        self.pacer.moved.connect(self._follow_count)
        self._fault_row.marked.connect(self._keep_mark)
        self._fault_row.closed.connect(self._take_focus)
        self.pacer.paused_changed.connect(self._hints.show_paused)
        self.pacer.part_left.connect(self._follow_part)
        self._hints.pause_wanted.connect(self.toggle_pause)
        self._hints.end_wanted.connect(self.end_set)
        self._hints.fault_wanted.connect(self.mark_fault)
        self._hints.stop_wanted.connect(self.request_stop)

    def start(self, words: tuple[str, ...], run: TempoRun, fault: Fault | None = None) -> None:
        """Show what is lifted, and begin the lead-in now; `fault` is the last one, to be cued."""
        self._fault_row.close_row()
        self.show_words(words)
        self._hints.show_paused(False)  # noqa: FBT003 a new set runs
        self.take_marks()
        self._has_reps = any(isinstance(part, RepsPart) for part in run.parts)
        self._show_tap_place()
        self.pacer.start(run, fault)

    def offer_faults(self, faults: Collection[Fault]) -> None:
        """Ask for these faults alone from now on."""
        self._fault_row.offer(faults)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Say over the count what is lifted."""
        self._line.show_words(words)

    def take_marks(self) -> tuple[RepFault, ...]:
        """Return the faults marked so far and forget them: another side begins."""
        marks, self.marks = self.marks, ()
        self._hints.show_marks(0)
        return marks

    def set_taps(
        self, place: TapPlace | None, keys: Sequence[str], *, with_next: bool = False
    ) -> None:
        """Say where in a rep the lifter taps and by which keys; None where nobody taps.

        `with_next` is for a pedal with one button: Next taps until the planned reps are done,
        then it ends the set.
        """
        self._taps_with_next = with_next
        self._tap.setShortcuts([QKeySequence(key) for key in keys])
        self._tap.setEnabled(place is not None)
        if place is not self._tap_place:
            self._tap_place = place
            self._show_tap_place()

    def measure(self, part: int | None = None) -> TempoMeasure | None:
        """Return what the taps of a part say, of the running one if none is named."""
        return None if self._tap_place is None else self.pacer.measure(self._tap_place, part)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows for the row of faults while it is open; else a presenter has them."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and self._steps_in_row(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the reps in the row of faults."""
        if not self._steps_in_row(event):
            super().keyPressEvent(event)
        elif (event.key() == Qt.Key.Key_Left) is not self.isRightToLeft():
            self._fault_row.step_back()
        else:
            self._fault_row.step_on()

    def _steps_in_row(self, event: QKeyEvent) -> bool:
        is_arrow = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return self._fault_row.is_open and is_arrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size margins with the timer."""
        super().resizeEvent(event)
        k = timer_scale(event.size().width(), event.size().height())
        self._column.setContentsMargins(round(64 * k), round(30 * k), round(64 * k), round(28 * k))
        self._line.set_scale(k)
        self._hints.set_short(is_short=event.size().width() < metrics.NARROW_BELOW)
        self._place_fault_row()
        self._place_stage()

    def set_stage(self, stage: QWidget) -> None:
        """Put the drawn lifter beside the count."""
        stage.setParent(self)
        stage.lower()
        self._stage = stage
        self._place_stage()

    def toggle_pause(self) -> None:
        """Stand still or go on."""
        self.pacer.toggle_pause()

    def end_set(self) -> None:
        """End this side, or the set with the full reps counted so far; it stands still then."""
        if self.pacer.leave_part():
            return
        self.pacer.pause()
        self._fault_row.close_row()
        self.ended.emit(self.pacer.counted_reps)

    def tap(self) -> None:
        """Note that the lifter is at the place of the tap now, and show at once what it says."""
        if self._tap_place is not None and self.pacer.tap():
            measure = self.measure()
            if measure is not None and measure.tapped_rep:
                self.timer.tap_mark.show_measure(measure)

    def mark_fault(self) -> None:
        """Ask which fault was in the running rep, or close that question."""
        state = self.pacer.state
        if self._fault_row.is_open:
            self._fault_row.close_row()
        elif state is not None and state.rep > 0:
            self._place_fault_row()
            self._fault_row.open_for(state.rep, max(state.rep, self.pacer.counted_reps))

    def request_stop(self) -> None:
        """Close the question about a fault; else let the count stand still, and ask."""
        if self._fault_row.is_open:
            self._fault_row.close_row()
            return
        self.pacer.pause()
        self.stop_requested.emit()

    def _build_layout(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.addWidget(self._line)
        self._column.addWidget(self.timer, 1)
        self._column.addWidget(self._hints)

    def _add_keys(self) -> None:
        keys = self._keys
        keys.add(self.tr("Pause or go on"), ["Space", "PgUp", ".", "B"], self.toggle_pause)
        keys.add(self.tr("End set"), ["Return", "Enter"], self.end_set)
        self._next = keys.add(self.tr("Next"), ["PgDown"], self._press_next)
        self._tap = keys.add(self.tr("Tap a rep"), ["V"], self.tap)
        self._tap.setAutoRepeat(False)
        self._tap.setEnabled(False)
        if self._is_logged:
            keys.add(self.tr("Mark a fault on this rep"), ["F"], self.mark_fault)
        keys.add(self.tr("One rep more"), ["Up"], lambda: self.pacer.correct_rep(1))
        keys.add(self.tr("One rep less"), ["Down"], lambda: self.pacer.correct_rep(-1))
        keys.add(self.tr("Stop, or something hurts"), ["Esc"], self.request_stop)
        for key in FAULT_KEYS:
            keys.add(key, [key], partial(self._fault_row.press, key))
        keys.yield_to_focus()

    @property
    def _takes_taps(self) -> bool:
        """Whether there is a tempo to tap; a stretch has none."""
        return self._tap_place is not None and self._has_reps

    def _press_next(self) -> None:
        if self._taps_with_next and self._takes_taps and self._ending is not Ending.DONE:
            self.tap()
        else:
            self.end_set()

    def _follow_part(self) -> None:
        # A fault that is asked for belongs to the side that is over.
        self._fault_row.close_row()
        self._show_tap_place()

    def _show_tap_place(self) -> None:
        self.timer.tap_mark.show_place(self._tap_place if self._takes_taps else None)

    def _place_fault_row(self) -> None:
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self._fault_row.place_at_bottom(margins.left(), self.height() - margins.bottom(), width)

    def _place_stage(self) -> None:
        """Stand the lifter on a floor over the track, as drawn at 1280 by 800."""
        if self._stage is None:
            return
        k = timer_scale(self.width(), self.height())
        area = QRect(0, 0, round(508 * k), round(546 * k))
        area.moveTo(self.width() - round(64 * k) - area.width(), round(50 * k))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            area.moveRight(self.width() - area.left())
        self._stage.setGeometry(area)

    def _keep_mark(self, mark: RepFault) -> None:
        if mark not in self.marks:
            self.marks = (*self.marks, mark)
        self._hints.show_marks(len(self.marks))

    def _take_focus(self) -> None:
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_count(self, count: Count) -> None:
        self.timer.show_count(count)
        ending = ending_of(count)
        if ending is not self._ending:
            self._ending = ending
            self._hints.show_ending(ending)
        look = _look_of(count)
        if look is not self._look:
            before = self._band_color()
            self._look = look
            self._fade_band(before)

    def _band_color(self) -> QColor:
        if self._fade.state() is QVariantAnimation.State.Running:
            color = self._fade.currentValue()
            if isinstance(color, QColor):
                return color
        return super()._band_color()

    def _fade_band(self, before: QColor) -> None:
        self._fade.stop()
        if not self._theme.reduced_motion and self.isVisible():
            self._fade.setStartValue(before)
            self._fade.setEndValue(phase_color(self._theme.tokens, self._look))
            self._fade.start()
        self._paint_band()


def _look_of(count: Count) -> Phase:
    """Return the phase whose colour the band wears."""
    moment = count.state.moment
    if moment is Moment.DONE:
        return Phase.STAND
    return Phase.HOLD if moment is Moment.HOLDING else count.state.phase
