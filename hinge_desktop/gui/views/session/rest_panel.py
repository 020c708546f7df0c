"""The right half of the rest screen: the rest that runs, and the set that comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.core.rest_watch import RestEnd
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.count_hints import LARGE_TEXT
from hinge_desktop.gui.views.session.exercise_end_card import ExerciseEndCard, ExerciseEndWords
from hinge_desktop.gui.views.session.fault_cue import CueRoom, FaultCue
from hinge_desktop.gui.views.session.next_bar import BarWords, NextBar
from hinge_desktop.gui.views.session.own_cue import OwnCue
from hinge_desktop.gui.widgets.card import Card, Mood, Notice
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.rest_clock import RestBar, RestClock
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.timer_label import TimerLabel, next_word
from hinge_desktop.words import numbers
from hinge_desktop.words.rests import end_words
from hinge_desktop.words.spoken import SpokenSet

_NEXT_PIXELS = 56
_LEAST_SCALE, _LONG_SCALE = 0.77, 0.7
_LONG_TITLE = 12
"""Longer than a load with its reps would take a second line of a narrow card."""
_WORTH_SAYING_SECONDS = 60
"""Before that, the clock that counts up says it all."""


@dataclass(frozen=True, slots=True)
class NextSetWords:
    """The next set as the card shows it."""

    title: str
    instead_of: str = ""
    """The load that was planned, where another one is shown."""
    note_title: str = ""
    note: str = ""
    is_note_fault: bool = True
    """Whether the note is about what went wrong in the set before; else about the load alone."""
    bar: BarWords | None = None
    is_iron_missing: bool = False
    """Whether a bar is loaded, and nothing is known of its plates."""
    other_load: str = ""
    """The words of the button that keeps the planned load, or takes one that can be built."""
    spoken: SpokenSet | None = None
    """The same as a sentence; None where it is never said."""


class RestPanel(QWidget):
    """Shows the rest by the clock that counts sleep, and the next set."""

    extended = Signal()
    """The lifter wants 30 s more."""
    pause_toggled = Signal()
    """The lifter wants the rest to stand still, or to go on."""
    kept_for_good = Signal()
    """The lifter wants to rest as long after every set of this exercise."""
    skipped = Signal()
    """The lifter wants to go on now."""
    other_load_chosen = Signal()
    """The lifter keeps the load that was planned, or takes the closest that can be built."""
    equipment_asked = Signal()
    """The lifter wants to enter the plates."""
    next_shown = Signal(object)
    """Sent with the `SpokenSet` of the card that shows, None where there is nothing to say."""

    def __init__(
        self, theme: Theme, counting_sleep: Callable[[], float], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counting_sleep = counting_sleep
        self._rest: RestRun | PausedRest | None = None
        self._words = ("", "")
        self._has_slept = False
        self._is_dense = False
        self._scale = 1.0
        self._clock = RestClock(theme)
        self._clock.setObjectName("rest_timer")
        self._bar = RestBar(theme)
        self._of = TextLabel(theme, role=FontRole.GARAGE_NOTE, ink=Ink.TEXT2)
        self._rule = TextLabel(theme, role=FontRole.BODY, ink=Ink.TEXT2, wrap=True)
        self._rule.setObjectName("rest_rule")
        self._ended = TextLabel(theme, role=FontRole.BODY, ink=Ink.WARN, wrap=True)
        self._ended.setObjectName("rest_ended")
        self._more = KeyButton(
            theme, self.tr("30 s"), key="+", icon=Icon.PLUS, distance=Distance.GARAGE, spread=True
        )
        self._more.setObjectName("extend_rest")
        self._pause = KeyHint(theme, "P", self.tr("Pause"))
        self._pause.setObjectName("pause_rest")
        self._for_good = KeyHint(theme, "M", "")
        self._for_good.setObjectName("keep_rest")
        self._for_good.hide()
        self._skip = KeyButton(
            theme, self.tr("Skip rest"), key=".", icon=Icon.SKIP, distance=Distance.GARAGE,
            spread=True,
        )  # fmt: skip
        self._skip.setObjectName("skip_rest")
        self._next_word = next_word(theme, self.tr("Next"))
        self._next = TimerLabel(theme, _NEXT_PIXELS, wrap=True)
        self._next.setObjectName("next_set")
        self._instead = TimerLabel(theme, 27, weight=QFont.Weight.DemiBold, ink=Ink.TEXT2)
        self._note = Notice(theme, Mood.BAD)
        self._end_card = ExerciseEndCard(theme)
        self._end_card.hide()
        self.cue = FaultCue(theme)
        self.own_cue = OwnCue(theme)
        self._plates = NextBar(theme)
        self._line = Hairline(theme)
        self._changes = TextLabel(theme, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True)
        self._other = KeyButton(theme, self.tr("Keep"), key="U", distance=Distance.GARAGE)
        self._other.setObjectName("other_load")
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setSingleShot(True)
        self._build_layout()
        self._ticks.timeout.connect(self.show_now)
        self._more.clicked.connect(self.extended)
        self._pause.clicked.connect(self.pause_toggled)
        self._for_good.clicked.connect(self.kept_for_good)
        self._skip.clicked.connect(self.skipped)
        self._other.clicked.connect(self.other_load_chosen)
        self._plates.equipment_asked.connect(self.equipment_asked)

    def show_rest(self, rest: RestRun | PausedRest | None, rule: str = "") -> None:
        """Show a rest that runs or stands still, and the rule that set it; or none."""
        if rest != self._rest:
            self._has_slept = False
        self._rest = rest
        self._top_row.setVisible(rest is not None)
        self._bar.setVisible(rest is not None)
        self._below.setVisible(rest is not None)
        self._ticks.stop()
        if rest is None:
            return
        self._words = (numbers.clock(rest.planned_seconds), rule)
        self._say_rule()
        self.show_now()

    def offer_for_good(self, *, is_offered: bool) -> None:
        """Offer to keep the length of this rest for the exercise, or not."""
        self._for_good.set_text(self.tr("Always {time}").format(time=self._words[0]))
        tip = self.tr("Rest as long after every work set of this exercise (M)")
        self._for_good.setToolTip(tip)
        self._for_good.setVisible(is_offered)

    def keep_for_good(self) -> None:
        """Take the offer, where there is one."""
        if not self._for_good.isHidden():
            self.kept_for_good.emit()

    def take_other_load(self) -> None:
        """Take the offer of another load, where there is one."""
        if not self._other.isHidden():
            self.other_load_chosen.emit()

    def allow_skip(self, *, is_allowed: bool) -> None:
        """Let the rest be skipped, or say what has to be done before."""
        self._skip.setEnabled(is_allowed)
        self._skip.set_text(self._skip.text())
        if not is_allowed:
            self._skip.setToolTip(self.tr("Save the set first"))
            self._skip.setAccessibleDescription(self.tr("Save the set first"))

    def show_slept(self) -> None:
        """Say with the end of this rest that the computer slept over it."""
        self._has_slept = True
        self.show_now()

    def show_next(self, words: NextSetWords | None) -> None:
        """Show the next set; None hides the card."""
        self._card.setVisible(words is not None and self._end_card.isHidden())
        if self._end_card.isHidden():
            self.next_shown.emit(None if words is None else words.spoken)
        if words is None:
            return
        self._next.setText(words.title)
        self._instead.setText(f"<s>{words.instead_of}</s>" if words.instead_of else "")
        self._note.setVisible(bool(words.note))
        mood = Mood.BAD if words.is_note_fault else Mood.INFO
        self._note.show_notice(mood, words.note_title, words.note)
        self._plates.show_bar(words.bar, is_iron_missing=words.is_iron_missing)
        self._show_changes(words.bar)
        self._other.setVisible(bool(words.other_load))
        if words.other_load:
            self._other.set_text(words.other_load)
        self._share_card()

    def show_bar(self, bar: BarWords | None) -> None:
        """Show the plates of the next set, once they are known."""
        self._plates.show_bar(bar, is_iron_missing=False)
        self._show_changes(bar)
        self._share_card()

    def set_plain_iron(self, *, is_plain: bool) -> None:
        """Draw plates in one grey, or in the colours of competition."""
        self._plates.view.set_plain_iron(is_plain=is_plain)

    def _show_changes(self, bar: BarWords | None) -> None:
        self._changes.setText("" if bar is None else bar.moves)
        self._changes.setAccessibleName("" if bar is None else bar.changes)

    def show_end(self, words: ExerciseEndWords | None) -> None:
        """Show the end of an exercise in place of the next set; None takes it away."""
        self._end_card.setVisible(words is not None)
        if words is not None:
            self._card.hide()
            self._end_card.show_words(words)
            self.next_shown.emit(words.spoken)

    def show_now(self) -> None:
        """Ask the clock, show what it says, and wait for its next second."""
        rest = self._rest
        if rest is None:
            return
        left = rest.left_s(self._counting_sleep())
        self._clock.show_remaining(left)
        self._bar.show_rest(left, rest.planned_seconds)
        self._pause.setEnabled(left > 0)
        self._say_since_when(left)
        if isinstance(rest, RestRun) and self.isVisible():
            self._ticks.start(ceil((left - floor(left) or 1.0) * 1000))

    def set_dense(self, *, is_dense: bool) -> None:
        """Draw the cards tighter for a narrow window."""
        self._is_dense = is_dense
        self._say_rule()
        self._card.body.setSpacing(3 if is_dense else 10)
        self._end_card.set_dense(is_dense=is_dense)
        self._plates.view.set_dense(is_dense=is_dense)
        self._share_card()
        self._column.setSpacing(4 if is_dense else 10)
        self._side.setSpacing(5 if is_dense else 8)
        for button in (self._more, self._skip):
            button.show_cap(is_shown=not is_dense)
        self._top.setStretch(1, 0 if is_dense else 3)

    def set_scale(self, scale: float) -> None:
        """Follow the window."""
        self._clock.set_scale(scale)
        self._scale = scale
        self._size_next()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the clock while it can be seen."""
        super().showEvent(event)
        self.show_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest goes on unseen; nothing is painted."""
        super().hideEvent(event)
        self._ticks.stop()

    def _share_card(self) -> None:
        """Give the cue the room that plates and a note leave."""
        has_plates, has_note = self._plates.is_drawn, not self._note.isHidden()
        self._size_next()
        room = CueRoom.NARROW if self._is_dense else CueRoom.WIDE
        if has_plates:
            room = CueRoom.LINE if has_note else CueRoom.SMALL
        elif has_note and self._is_dense and self._theme.text_scale > LARGE_TEXT:
            room = CueRoom.LINE
        self.cue.set_room(room)
        has_fault, is_short = not self.cue.isHidden(), has_plates and (has_note or self._is_dense)
        self.own_cue.fit(has_room=not (has_fault and is_short), is_line=has_fault or is_short)
        tight = 3 if self._theme.text_scale > LARGE_TEXT else 6
        across, along = (14, tight) if self._is_dense else (24, 12 if has_note else 24)
        self._card.body.setContentsMargins(across, along, across, along)
        has_foot = bool(self._changes.text()) or not self._other.isHidden()
        self._foot.setVisible(has_foot)
        self._line.setVisible(has_foot and has_plates)
        self._card.body.setStretchFactor(self.cue, 0 if has_plates else 1)

    def _size_next(self) -> None:
        """Read from the bar: as large as the window allows, smaller for a long line."""
        is_long = self._is_dense and len(self._next.text()) > _LONG_TITLE
        scale = max(self._scale, _LEAST_SCALE)
        self._next.set_scale(scale * (_LONG_SCALE if is_long else 1.0))
        for label in (self._next_word, self._instead):
            label.set_scale(scale)
        for beside in (self._next_word, self._instead):
            beside.stand_with(self._next)
        self._end_card.set_scale(self._scale)

    def _say_rule(self) -> None:
        length, rule = self._words
        is_paused = isinstance(self._rest, PausedRest)
        said = self.tr("Paused") if is_paused else rule
        of = self.tr("Rest of {time}").format(time=length)
        self._pause.set_text(self.tr("Go on") if is_paused else self.tr("Pause"))
        self._of.setText(of)
        self._of.setVisible(not self._is_dense)
        self._rule.setText(". ".join(filter(None, (of, said))) if self._is_dense else said)

    def _say_since_when(self, left: float) -> None:
        is_news = -left >= _WORTH_SAYING_SECONDS or (left <= 0 and self._has_slept)
        self._ended.setVisible(is_news)
        self._rule.setVisible(not is_news)
        if is_news:
            self._ended.setText(end_words(RestEnd(-left, self._has_slept)))

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._top_row = QWidget()
        top = self._top = QHBoxLayout(self._top_row)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(20)
        top.addWidget(self._clock, 5)
        side = self._side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self._of)
        side.addWidget(self._more)
        side.addWidget(self._skip)
        top.addLayout(side, 3)
        column.addWidget(self._top_row)
        column.addWidget(self._bar)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._rule, 1)
        below.addWidget(self._ended, 1)
        below.addWidget(self._for_good)
        below.addWidget(self._pause)
        column.addWidget(self._below)
        self._card = Card(self._theme, padding=24)
        self._card.setAccessibleName(self.tr("Next set"))
        head = ReflowRow(15)
        head.add(self._next_word)
        head.add(self._next, 1)
        head.add(self._instead)
        self._card.body.addWidget(head)
        self._card.body.addWidget(self._note)
        self._card.body.addWidget(self.cue)
        self._card.body.addWidget(self.own_cue)
        self._card.body.addWidget(self._plates, 1)
        # Takes the room where there are no plates to draw.
        self._card.body.addStretch()
        self._card.body.addWidget(self._line)
        foot = self._foot = ReflowRow(12)
        foot.add(self._changes, 1)
        foot.add(self._other)
        self._card.body.addWidget(foot)
        column.addWidget(self._card, 1)
        column.addWidget(self._end_card, 1)
