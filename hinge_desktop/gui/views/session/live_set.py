"""The live set: the count on the left, the lifter's place on the right, nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.tempo import Moment, Phase, TempoRun, TempoState
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.phase_look import phase_color
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.tempo_timer import TempoTimer

_BAND = 18
LARGE_TEXT = 1.3
"""From this text size on, the garage screens shorten their words."""


class LiveSetScreen(QWidget):
    """Counts one set from its lead-in to its end."""

    ended = Signal(int)
    """The lifter ended the set; carries the reps that were counted."""
    stop_requested = Signal()
    """Stop, or something hurts; the count stands still by then."""

    def __init__(
        self, theme: Theme, monotonic: Callable[[], float], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moment = Moment.LEAD_IN
        self._phase = Phase.TOP
        self.marked_reps: list[int] = []
        self.timer = TempoTimer(theme, monotonic)
        self._line = SetLine(theme)
        self._keys = PageKeys(self)
        self.setObjectName("page_live_set")
        self.setAccessibleName(self.tr("Live set"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build_layout()
        self._add_keys()
        self.timer.state_changed.connect(self._follow_state)
        self.timer.paused_changed.connect(self._name_pause)
        theme.changed.connect(self.update)

    def start(self, words: tuple[str, ...], run: TempoRun) -> None:
        """Show what is lifted, and begin the lead-in now."""
        self._line.show_words(words)
        self._name_pause(False)  # noqa: FBT003 a new set runs
        self.marked_reps = []
        self.timer.start(run)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground and paint the band in the colour of the phase."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.timer.ground)
        is_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _BAND if is_right else 0
        done = self._moment is Moment.DONE
        color = phase_color(tokens, Phase.STAND if done else self._phase)
        painter.fillRect(left, 0, _BAND, self.height(), color)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size margins with the timer."""
        super().resizeEvent(event)
        k = timer_scale(event.size().width(), event.size().height())
        self._column.setContentsMargins(round(64 * k), round(30 * k), round(64 * k), round(28 * k))
        self._line.set_scale(k)
        self._shorten_hints(is_short=event.size().width() < metrics.NARROW_BELOW)

    def _shorten_hints(self, *, is_short: bool) -> None:
        is_large = self._theme.text_scale > LARGE_TEXT
        self._hints.setSpacing(16 if is_short or is_large else 32)
        if is_short and is_large:
            words = self.tr("Fault"), self.tr("Hurts")
        elif is_short or is_large:
            words = self.tr("Mark a fault"), self.tr("Something hurts")
        else:
            words = self.tr("Mark a fault on this rep"), self.tr("Stop, or something hurts")
        self._fault.set_text(words[0])
        self._stop.set_text(words[1])

    def _build_layout(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.addWidget(self._line)
        self._column.addWidget(self.timer, 1)
        hints = self._hints = QHBoxLayout()
        self._pause = self._hint(self.tr("Space"), self.tr("Pause"), self.toggle_pause)
        self._end = self._hint(self.tr("Enter"), self.tr("End set"), self.end_set)
        self._fault = self._hint("F", self.tr("Mark a fault on this rep"), self.mark_fault)
        self._stop = KeyHint(
            self._theme, self.tr("Esc"), self.tr("Stop, or something hurts"), icon=Icon.OCTAGON_X
        )
        self._stop.setObjectName("stop_pain")
        self._stop.clicked.connect(self.request_stop)
        for hint in (self._pause, self._end, self._fault):
            hints.addWidget(hint)
        hints.addStretch(1)
        hints.addWidget(self._stop)
        self._column.addLayout(hints)

    def _hint(self, key: str, text: str, act: Callable[[], None]) -> KeyHint:
        hint = KeyHint(self._theme, key, text)
        hint.clicked.connect(act)
        return hint

    def _add_keys(self) -> None:
        keys = self._keys
        keys.add(self.tr("Pause or go on"), ["Space", "PgUp", ".", "B"], self.toggle_pause)
        keys.add(self.tr("End set"), ["Return", "Enter", "PgDown"], self.end_set)
        keys.add(self.tr("Mark a fault on this rep"), ["F"], self.mark_fault)
        keys.add(self.tr("One rep more"), ["Up"], self._one_more)
        keys.add(self.tr("One rep less"), ["Down"], self._one_less)
        keys.add(self.tr("Stop, or something hurts"), ["Esc"], self.request_stop)
        keys.yield_to_focus()

    def toggle_pause(self) -> None:
        """Stand still or go on."""
        self.timer.toggle_pause()

    def _name_pause(self, is_paused: bool) -> None:  # noqa: FBT001 a slot
        self._pause.set_text(self.tr("Go on") if is_paused else self.tr("Pause"))

    def end_set(self) -> None:
        """End the set with the full reps counted so far; the count stands still meanwhile."""
        self.timer.pause()
        self.ended.emit(self.timer.counted_reps)

    def mark_fault(self) -> None:
        """Remember that something was off in the running rep."""
        state = self.timer.state
        if state is not None and state.rep > 0 and state.rep not in self.marked_reps:
            self.marked_reps.append(state.rep)

    def request_stop(self) -> None:
        """Let the count stand still, and ask."""
        self.timer.pause()
        self.stop_requested.emit()

    def _one_more(self) -> None:
        self.timer.correct_rep(1)

    def _one_less(self) -> None:
        self.timer.correct_rep(-1)

    def _follow_state(self, state: TempoState) -> None:
        if (state.moment, state.phase) == (self._moment, self._phase):
            return
        self._moment, self._phase = state.moment, state.phase
        done = state.moment is Moment.DONE
        self._end.set_text(self.tr("Log the set") if done else self.tr("End set"))
        self.update()
