"""The tempo timer: the phase, its seconds, the rep and what comes next, read from three metres.

It shows the states that it is handed; the clock is with whoever hands them.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import HoldPart, Moment, Part, RepsPart, TempoRun, TempoState
from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.big_number import BigNumber, timer_scale
from hinge_desktop.gui.widgets.done_strip import DoneStrip
from hinge_desktop.gui.widgets.lead_in_cue import LeadInCue
from hinge_desktop.gui.widgets.phase_look import phase_text
from hinge_desktop.gui.widgets.phase_word import PhaseWord
from hinge_desktop.gui.widgets.rep_pips import RepPips
from hinge_desktop.gui.widgets.spoken_count import SpokenCount
from hinge_desktop.gui.widgets.tap_mark import TapMark
from hinge_desktop.gui.widgets.tempo_track import TempoTrack
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import side_name
from hinge_desktop.words.numbers import decimal

translate = QCoreApplication.translate

_UNDER_TRACK: Final = 7
_CUE_TOP: Final = 488
_CUE_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class Count:
    """What the timer shows at one moment."""

    run: TempoRun
    state: TempoState
    counted_reps: int
    """Full reps of the part, those added by hand included."""
    is_paused: bool = False


class TempoTimer(QWidget):
    """Shows one set from its lead-in to its end."""

    def __init__(
        self, theme: Theme, *, is_logged: bool = True, parent: QWidget | None = None
    ) -> None:
        """Build the timer; `is_logged` says whether a log follows the set."""
        super().__init__(parent)
        self._theme = theme
        self._is_logged = is_logged
        self._part: tuple[TempoRun, int] | None = None
        self._is_done = False
        self._seen: tuple[object, ...] = ()
        """What the words on screen depend on."""
        self._said = SpokenCount(self)
        self._word = PhaseWord(theme, 118, parent=self)
        self._word.setObjectName("tempo_word")
        self._seconds = BigNumber(theme, 430, digits=1, parent=self)
        self._rep_label = self._label()
        self._rep = BigNumber(theme, 128, digits=2, parent=self)
        self._of = BigNumber(theme, 68, digits=4, ink=Ink.TEXT2, parent=self)
        self._pips = RepPips(theme, parent=self)
        self.tap_mark = TapMark(theme, parent=self)
        self._then_label = self._label()
        self._next = PhaseWord(theme, 68, parent=self)
        self._cue = LeadInCue(theme, parent=self)
        self._cue.hide()
        self._track = TempoTrack(theme, parent=self)
        self._after = DoneStrip(theme, parent=self)
        self.rep_wanted = self._after.rep_wanted
        self.setObjectName("tempo_timer")
        self.setAccessibleName(self.tr("Tempo timer"))
        theme.changed.connect(self._place_parts)
        self._show_end(is_done=False)

    def show_count(self, count: Count) -> None:
        """Show where the set is. What did not change is not painted again."""
        state = count.state
        self._move_playhead(state)
        seen = (
            state.moment, state.phase, state.rep, state.part, state.seconds_left,
            count.counted_reps, count.is_paused, count.run,
        )  # fmt: skip
        if seen != self._seen:
            self._seen = seen
            self._show_words(count)

    def show_cue(self, text: str) -> None:
        """Show the lifter's own cue in the lead-ins to come; an empty one is none."""
        self._cue.show_text(text)

    def _show_words(self, count: Count) -> None:
        self._follow_part(count.run, count.state.part)
        is_lead_in = count.state.moment is Moment.LEAD_IN
        self._cue.setVisible(is_lead_in and bool(self._cue.text()))
        is_done = count.state.moment is Moment.DONE
        if is_done != self._is_done:
            self._show_end(is_done=is_done)
        if is_done:
            self._show_done(count)
        else:
            self._show_running(count)
        self._move_playhead(count.state)
        described = self._spoken(count)
        self.setAccessibleDescription(described)
        self._said.tell(count.state, described, is_paused=count.is_paused)

    def _move_playhead(self, state: TempoState) -> None:
        running = state.moment in (Moment.REPS, Moment.HOLDING)
        phase = Phase.HOLD if state.moment is Moment.HOLDING else state.phase
        elapsed_ms = state.phase_elapsed_ms
        if self._theme.reduced_motion:
            elapsed_ms -= elapsed_ms % 1000
        share = elapsed_ms / state.phase_ms if state.phase_ms else 0.0
        self._track.show_position(phase if running else None, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size everything by the window."""
        super().resizeEvent(event)
        self._place_parts()

    def _follow_part(self, run: TempoRun, index: int) -> None:
        if self._part == (run, index):
            return
        self._part = (run, index)
        part = run.parts[index]
        phases = [(Phase.HOLD, part.milliseconds)]
        if isinstance(part, RepsPart):
            tempo = part.tempo
            phases = [(p, tempo.milliseconds(p)) for p in tempo.phases_from(part.starts_with)]
        self._track.show_tempo(phases)

    def _show_running(self, count: Count) -> None:
        state = count.state
        self._show_word(state, is_paused=count.is_paused)
        self._seconds.show_text(str(state.seconds_left))
        self._show_reps(state)
        self._show_next(state)

    def _show_word(self, state: TempoState, *, is_paused: bool) -> None:
        if is_paused:
            self._word.show_plain(self.tr("PAUSED"))
        elif state.moment is Moment.LEAD_IN:
            self._word.show_plain(self.tr("GET SET"))
        elif state.moment is Moment.CHANGE_SIDES:
            side = "" if state.side is None else side_name(state.side)
            text = self.tr("TO THE {side}").format(side=side.upper())
            self._word.show_plain(text, Icon.REPEAT)
        else:
            phase = Phase.HOLD if state.moment is Moment.HOLDING else state.phase
            self._word.show_phase(phase, phase_text(phase).upper())

    def _show_reps(self, state: TempoState) -> None:
        is_timed = state.moment is Moment.HOLDING
        self._rep_label.setText("" if is_timed else self.tr("rep"))
        self._rep.show_text("" if is_timed else str(max(1, state.rep)))
        planned = self.tr("/ {count}").format(count=state.planned_reps)
        self._of.show_text("" if is_timed else planned)
        running = state.phase if state.moment is Moment.REPS else None
        self._pips.show_reps(max(0, state.rep - 1), state.planned_reps, running)

    def _show_next(self, state: TempoState) -> None:
        self._then_label.setText(self.tr("then"))
        if state.next_moment is Moment.DONE:
            self._next.show_plain(self.tr("Done"))
        elif state.next_moment is Moment.CHANGE_SIDES:
            self._next.show_plain(self.tr("Change sides"))
        else:
            phase = state.next_phase or Phase.HOLD
            self._next.show_phase(phase, f"{phase_text(phase)} {decimal(state.next_ms)}")

    def _show_done(self, count: Count) -> None:
        reps, planned = count.counted_reps, count.state.planned_reps
        part = count.run.parts[count.state.part]
        is_timed = isinstance(part, HoldPart)
        self._word.show_done(self.tr("DONE"))
        self._seconds.show_text(str(part.milliseconds // 1000 if is_timed else reps))
        self._rep_label.setText(_done_unit(part, reps))
        self._rep.show_text("")
        self._of.show_text("" if is_timed else self.tr("of {count}").format(count=planned))
        self._pips.show_reps(reps, planned)
        self._then_label.setText(self.tr("Put it down, then"))
        then = self.tr("log it") if self._is_logged else self.tr("go on")
        self._next.show_key(self.tr("Enter"), then)

    def _show_end(self, *, is_done: bool) -> None:
        """Put the end of the count in the place of the track, or the track back."""
        self._is_done = is_done
        has_reps = True
        if self._part is not None:
            run, index = self._part
            has_reps = isinstance(run.parts[index], RepsPart)
            self._after.show_planned(run.parts[index].reps)
        self._after.setVisible(is_done and has_reps and self._is_logged)
        self._track.setVisible(not is_done)
        self._place_parts()

    def _spoken(self, count: Count) -> str:
        state = count.state
        if count.is_paused:
            return self.tr("Paused in rep {rep} of {planned}").format(
                rep=max(1, state.rep), planned=state.planned_reps
            )
        if state.moment is Moment.DONE:
            reps = count.counted_reps
            return translate("TempoTimer", "Done, {count} reps", "", reps).format(count=reps)
        left = state.seconds_left
        if state.moment is Moment.LEAD_IN:
            return translate("TempoTimer", "Get set, {left} seconds", "", left).format(left=left)
        if state.moment is Moment.CHANGE_SIDES:
            text = translate("TempoTimer", "Change sides, {left} seconds", "", left)
            return text.format(left=left)
        phase = Phase.HOLD if state.moment is Moment.HOLDING else state.phase
        total = -(-state.phase_ms // 1000)
        text = translate(
            "TempoTimer", "{phase}, {left} of {total} seconds, rep {rep} of {planned}", "", total
        )
        return text.format(
            phase=phase_text(phase),
            left=left,
            total=total,
            rep=max(1, state.rep),
            planned=state.planned_reps,
        )

    def _label(self) -> QLabel:
        return TextLabel(self._theme, ink=Ink.TEXT2, parent=self)

    def _place_parts(self) -> None:
        """Place the parts as drawn at 1280 by 800, times the scale of the window."""
        window = self.window()
        k = timer_scale(window.width(), window.height())
        for part in (
            self._word, self._seconds, self._rep, self._of, self._pips, self._next, self._track,
            self._after, self.tap_mark, self._cue,
        ):  # fmt: skip
            part.set_scale(k)
        font = self._theme.timer_font(28 * k, QFont.Weight.Normal, TEXT_FACE)
        for label in (self._rep_label, self._then_label):
            label.setFont(font)
        self._put(self._word, 0, 37, 606, 96, k)
        # A figure of one width stands in from its room, so the room begins further out.
        self._put(self._seconds, -11, 176, 234, 316, k)
        self._put(self._rep_label, 252, 159, 300, 36, k)
        self._put(self._rep, 252, 206, 130, 98, k)
        of_reps = (252, 226) if self._is_done else (334, 248)
        self._put(self._of, *of_reps, 260, 56, k)
        self._put(self.tap_mark, 252, 308, 420, 34, k)
        self._put(self._pips, 252, 349, 300, 12, k)
        self._put(self._then_label, 252, 383, 420, 36, k)
        self._put(self._next, 252, 416, 460, 80, k)
        for strip in (self._track, self._after):
            height = strip.sizeHint().height()
            bottom = self.height() - round(_UNDER_TRACK * k)
            strip.setGeometry(0, bottom - height, self.width(), height)
        self._place_cue(k)

    def _place_cue(self, k: float) -> None:
        """Leave the cue the room between what comes next and the track."""
        top = round(_CUE_TOP * k)
        bottom = self._track.y() - round(_CUE_GAP * k)
        self._cue.setGeometry(0, top, self.width(), max(0, bottom - top))

    def _put(self, part: QWidget, x: int, y: int, width: int, height: int, k: float) -> None:
        area = QRect(round(x * k), round(y * k), round(width * k), round(height * k))
        if self._is_mirrored():
            area.moveRight(self.width() - area.left())
        part.setGeometry(area)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _done_unit(part: Part, reps: int) -> str:
    """Name what the number of a count that is done counts."""
    if isinstance(part, HoldPart):
        seconds = part.milliseconds // 1000
        return translate("TempoTimer", "seconds", "Beside the number", seconds)
    return translate("TempoTimer", "reps", "Beside the number", reps)
