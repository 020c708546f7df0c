"""What is done now: its name, the seconds or reps, the side, how it is done, and what is next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.routine import RoutinePart, Turn
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment, TempoState
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.big_number import BigNumber, timer_scale
from hinge_desktop.gui.widgets.fitted_text import FittedText
from hinge_desktop.gui.widgets.phase_look import phase_text
from hinge_desktop.gui.widgets.phase_word import PhaseWord
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.routine import side_words, spoken_own_pace, spoken_state, where_words

_HOW_TO_PIXELS = 30
_HOW_TO_LEAST_PIXELS = 20


@dataclass(frozen=True, slots=True)
class StepWords:
    """A turn and what is said of it."""

    turn: Turn
    part: RoutinePart
    title: str
    how_to: str
    following: str
    """What comes after this turn; "" at the end."""


class RoutineNow(QWidget):
    """Shows the states that it is handed; the clock is with whoever hands them."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: StepWords | None = None
        self._seen: tuple[object, ...] = ()
        """What the words on screen depend on."""
        self._title = PhaseWord(theme, 64, parent=self)
        self._word = PhaseWord(theme, 118, parent=self)
        self._number = BigNumber(theme, 350, digits=2, parent=self)
        self._where = PhaseWord(theme, 52, parent=self)
        self._unit = TextLabel(theme, ink=Ink.TEXT2, parent=self)
        self._rep = BigNumber(theme, 118, digits=2, parent=self)
        self._of = BigNumber(theme, 60, digits=4, ink=Ink.TEXT2, parent=self)
        self._then_label = TextLabel(theme, ink=Ink.TEXT2, parent=self)
        self._then = PhaseWord(theme, 52, parent=self)
        self._how_to = FittedText(theme, _HOW_TO_PIXELS, _HOW_TO_LEAST_PIXELS, parent=self)
        self.setObjectName("routine_timer")
        self.setAccessibleName(self.tr("Routine"))
        theme.changed.connect(self._place_parts)

    def show_step(self, words: StepWords) -> None:
        """Show another turn; one at the lifter's own pace needs nothing else."""
        self._words = words
        self._seen = ()
        self._title.show_plain(words.title)
        self._how_to.show_text(words.how_to)
        self._place_parts()
        if words.turn.run is None:
            self._show_own_pace(words)

    def show_count(self, count: Count) -> None:
        """Show where the run is. What did not change is not painted again."""
        state = count.state
        seen = (
            state.moment, state.phase, state.rep, state.part, state.seconds_left, count.is_paused,
        )  # fmt: skip
        if self._words is not None and seen != self._seen:
            self._seen = seen
            self._show_state(self._words, count)

    def show_note(self, text: str) -> None:
        """Say something in the place of how it is done, until the count goes on."""
        self._how_to.show_text(text, Ink.WARN)

    def show_done(self, text: str) -> None:
        """Show that everything is done."""
        self._words = None
        self._title.show_plain("")
        self._word.show_done(self.tr("DONE"))
        for number in (self._number, self._rep, self._of):
            number.show_text("")
        for word in (self._where, self._then):
            word.show_plain("")
        self._unit.setText("")
        self._then_label.setText("")
        self._how_to.show_text(text, Ink.TEXT)
        self.setAccessibleDescription(text)
        self._place_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size everything by the window."""
        super().resizeEvent(event)
        self._place_parts()

    def _show_state(self, words: StepWords, count: Count) -> None:
        state = count.state
        if not count.is_paused:
            self._how_to.show_text(words.how_to)
        self._show_word(state, is_paused=count.is_paused)
        self._number.show_text(str(state.seconds_left))
        self._show_reps(state)
        self._show_around(words, state.side, self._next_words(words, count))
        self.setAccessibleDescription(spoken_state(count.run, state, is_paused=count.is_paused))

    def _show_word(self, state: TempoState, *, is_paused: bool) -> None:
        if is_paused:
            self._word.show_plain(self.tr("PAUSED"))
        elif state.moment is Moment.LEAD_IN:
            self._word.show_plain(self.tr("GET SET"))
        elif state.moment is Moment.CHANGE_SIDES:
            self._word.show_plain(self.tr("CHANGE SIDES"), Icon.REPEAT)
        elif state.moment is Moment.DONE:
            self._word.show_done(self.tr("DONE"))
        else:
            phase = Phase.HOLD if state.moment is Moment.HOLDING else state.phase
            self._word.show_phase(phase, phase_text(phase).upper())

    def _show_reps(self, state: TempoState) -> None:
        is_counted = state.moment is Moment.REPS
        self._unit.setText(self.tr("rep") if is_counted else self.tr("seconds"))
        self._rep.show_text(str(state.rep) if is_counted else "")
        of = self.tr("/ {count}").format(count=state.planned_reps)
        self._of.show_text(of if is_counted else "")

    def _show_own_pace(self, words: StepWords) -> None:
        turn = words.turn
        self._word.show_plain(self.tr("YOUR PACE"))
        self._number.show_text(str(turn.reps))
        self._unit.setText(self.tr("reps"))
        self._rep.show_text("")
        self._of.show_text("")
        self._show_around(words, turn.side, words.following)
        self.setAccessibleDescription(spoken_own_pace(turn))

    def _show_around(self, words: StepWords, side: Side | None, following: str) -> None:
        self._where.show_plain(where_words(words.part, words.turn, side))
        self._then_label.setText(self.tr("then"))
        self._then.show_plain(following or self.tr("Done"))

    def _next_words(self, words: StepWords, count: Count) -> str:
        """Name the other side while it is still to come, else what follows the turn."""
        sides = [part.side for part in count.run.parts[count.state.part + 1 :]]
        return side_words(sides[0]) if sides else words.following

    def _place_parts(self) -> None:
        """Place the parts as laid out at 1280 by 800, times the scale of the window."""
        window = self.window()
        k = timer_scale(window.width(), window.height())
        for part in (
            self._title, self._word, self._number, self._where, self._rep, self._of, self._then,
            self._how_to,
        ):  # fmt: skip
            part.set_scale(k)
        font = self._theme.timer_font(28 * k, QFont.Weight.Normal, TEXT_FACE)
        for label in (self._unit, self._then_label):
            label.setFont(font)
        wide = self.width() / k if k else 0.0
        beside = wide - 410
        self._put(self._title, 0, 0, wide, 78, k)
        self._put(self._word, 0, 84, wide, 96, k)
        self._put(self._number, 0, 200, 370, 256, k)
        self._put(self._where, 410, 190, beside, 68, k)
        self._put(self._unit, 410, 262, beside, 36, k)
        self._put(self._rep, 410, 302, 116, 88, k)
        self._put(self._of, 534, 342, 200, 48, k)
        then = max(84.0, (self._then_label.sizeHint().width() + 8) / k if k else 0.0)
        self._put(self._then_label, 410, 396, then, 68, k)
        self._put(self._then, 410 + then, 396, beside - then, 68, k)
        top = 478 if self._words is not None else 196
        self._put(self._how_to, 0, top, wide, max(0.0, self.height() / k - top), k)

    def _put(
        self, part: QWidget, x: float, y: float, width: float, height: float, k: float
    ) -> None:
        area = QRect(round(x * k), round(y * k), round(width * k), round(height * k))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            area.moveRight(self.width() - area.left())
        part.setGeometry(area)
