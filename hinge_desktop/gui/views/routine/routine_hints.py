"""The row under a routine: its keys and what they do now; a click does the same."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.live_hints import LARGE_TEXT
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.tempo_timer import Count


class Onward(StrEnum):
    """What Enter does."""

    SKIP = "skip"
    """Leaves out the step that is about to begin."""
    SIDE = "side"
    """Ends this side; the other one follows."""
    START_SIDE = "start_side"
    OWN_PACE = "own_pace"
    """The lifter did the reps."""
    NEXT = "next"
    CLOSE = "close"
    READ = "read"
    """Everything is done, and a reading can be written down."""


class RoutineHints(QWidget):
    """Pause, on, back, stop. Words get shorter where there is little room."""

    pause_wanted = Signal()
    onward_wanted = Signal()
    back_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_short = False
        self._onward = Onward.NEXT
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._pause = KeyHint(theme, self.tr("Space"), self.tr("Pause"))
        self._on = KeyHint(theme, self.tr("Enter"), self.tr("Next"))
        self._on.setObjectName("routine_next")
        self._back = KeyHint(theme, self.tr("PgUp"), self.tr("Back"))
        hurts = self.tr("Stop, or something hurts")
        self._stop = KeyHint(theme, self.tr("Esc"), hurts, icon=Icon.OCTAGON_X)
        self._stop.setObjectName("stop_routine")
        self._close = KeyHint(theme, self.tr("Esc"), self.tr("Not now"))
        self._close.setObjectName("leave_routine")
        for hint in (self._pause, self._on, self._back, self._close):
            self._row.addWidget(hint)
        self._row.addStretch(1)
        self._row.addWidget(self._stop)
        # Only now: a hint without a parent would come up as a window of its own.
        self._close.setVisible(False)
        self._pause.clicked.connect(self.pause_wanted)
        self._on.clicked.connect(self.onward_wanted)
        self._back.clicked.connect(self.back_wanted)
        for leaving in (self._stop, self._close):
            leaving.clicked.connect(self.stop_wanted)
        theme.changed.connect(self._name)

    def set_short(self, *, is_short: bool) -> None:
        """Use short words in a narrow window."""
        self._is_short = is_short
        self._name()

    def show_paused(self, *, is_paused: bool) -> None:
        """Name what Space does."""
        self._pause.set_text(self.tr("Go on") if is_paused else self.tr("Pause"))

    def show_onward(self, onward: Onward) -> None:
        """Name what Enter does; where no clock runs there is no pause."""
        if onward is self._onward:
            return
        self._onward = onward
        is_over = onward in (Onward.CLOSE, Onward.READ)
        self._pause.setVisible(not is_over and onward is not Onward.OWN_PACE)
        self._back.setVisible(not is_over)
        self._stop.setVisible(not is_over)
        self._close.setVisible(onward is Onward.READ)
        self._name()

    def _name(self) -> None:
        is_large = self._theme.text_scale > LARGE_TEXT
        is_near = self._is_short or is_large
        self._row.setSpacing(16 if is_near else 32)
        self._on.set_text(self._onward_words())
        self._stop.set_text(self._stop_words(is_tight=self._is_short and is_large, is_near=is_near))

    def _onward_words(self) -> str:
        return {
            Onward.SKIP: self.tr("Skip this step"),
            Onward.SIDE: self.tr("Other side"),
            Onward.START_SIDE: self.tr("Start side"),
            Onward.OWN_PACE: self.tr("Done, next"),
            Onward.NEXT: self.tr("Next"),
            Onward.CLOSE: self.tr("Close"),
            Onward.READ: self.tr("Write the reading down"),
        }[self._onward]

    def _stop_words(self, *, is_tight: bool, is_near: bool) -> str:
        if is_tight:
            return self.tr("Stop")
        return self.tr("Something hurts") if is_near else self.tr("Stop, or something hurts")


def onward_of(count: Count) -> Onward:
    """Return what Enter does where a run stands."""
    state = count.state
    if state.moment is Moment.LEAD_IN:
        return Onward.SKIP
    if state.moment is Moment.CHANGE_SIDES:
        return Onward.START_SIDE
    return Onward.SIDE if state.part + 1 < len(count.run.parts) else Onward.NEXT
