"""The row under a routine: its keys and what they do now."""

from enum import StrEnum

from PySide6.QtCore import Signal

from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.count_hints import CountHints
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


class RoutineHints(CountHints):
    """Pause, on, back, stop."""

    onward_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "stop_routine")
        self._onward = Onward.NEXT
        self._on = KeyHint(theme, self.tr("Enter"), self.tr("Next"))
        self._on.setObjectName("routine_next")
        self._back = KeyHint(theme, self.tr("PgUp"), self.tr("Back"))
        self._close = KeyHint(theme, self.tr("Esc"), self.tr("Not now"))
        self._close.setObjectName("leave_routine")
        self._lay_out(self._on, self._back, self._close)
        # Only now: a hint without a parent would come up as a window of its own.
        self._close.setVisible(False)
        self._on.clicked.connect(self.onward_wanted)
        self._back.clicked.connect(self.back_wanted)
        self._close.clicked.connect(self.stop_wanted)

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
        super()._name()
        self._on.set_text(self._onward_words())

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

    def _stop_words(self) -> str:
        return self.tr("Stop") if self._is_tight else super()._stop_words()


def onward_of(count: Count) -> Onward:
    """Return what Enter does where a run stands."""
    state = count.state
    if state.moment is Moment.LEAD_IN:
        return Onward.SKIP
    if state.moment is Moment.CHANGE_SIDES:
        return Onward.START_SIDE
    return Onward.SIDE if state.part + 1 < len(count.run.parts) else Onward.NEXT
