"""The row under the live set: its keys and what they do now; a click does the same."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.tempo_timer import Count

LARGE_TEXT = 1.3
"""From this text size on, the garage screens shorten their words."""


class Ending(StrEnum):
    """What Enter ends."""

    SIDE = "side"
    """The first side; the other one follows."""
    CHANGE = "change"
    """The time to change sides."""
    SET = "set"
    DONE = "done"
    """Nothing runs any more: it leads on."""


class LiveHints(QWidget):
    """Pause, end, mark a fault, stop. Words get shorter where there is little room."""

    pause_wanted = Signal()
    end_wanted = Signal()
    fault_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, *, is_logged: bool) -> None:
        """Build the row; a set that is not logged asks for no faults."""
        super().__init__()
        self._theme = theme
        self._is_logged = is_logged
        self._is_short = False
        self._marks = 0
        self._ending = Ending.SET
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._pause = KeyHint(theme, self.tr("Space"), self.tr("Pause"))
        self._end = KeyHint(theme, self.tr("Enter"), self.tr("End set"))
        self._fault = KeyHint(theme, "F", self.tr("Mark a fault on this rep"))
        hurts = self.tr("Stop, or something hurts")
        self._stop = KeyHint(theme, self.tr("Esc"), hurts, icon=Icon.OCTAGON_X)
        self._stop.setObjectName("stop_pain")
        for hint in (self._pause, self._end, self._fault):
            self._row.addWidget(hint)
        self._row.addStretch(1)
        self._row.addWidget(self._stop)
        # Only now: a hint without a parent would come up as a window of its own.
        self._fault.setVisible(is_logged)
        self._pause.clicked.connect(self.pause_wanted)
        self._end.clicked.connect(self.end_wanted)
        self._fault.clicked.connect(self.fault_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        theme.changed.connect(self._name)

    def set_short(self, *, is_short: bool) -> None:
        """Use short words in a narrow window."""
        self._is_short = is_short
        self._name()

    def show_paused(self, is_paused: bool) -> None:  # noqa: FBT001 a slot
        """Name what Space does."""
        self._pause.set_text(self.tr("Go on") if is_paused else self.tr("Pause"))

    def show_marks(self, marks: int) -> None:
        """Say how many faults are marked so far."""
        self._marks = marks
        self._name()

    def show_ending(self, ending: Ending) -> None:
        """Name what Enter does; after the end there is no pause."""
        self._ending = ending
        self._pause.setVisible(ending is not Ending.DONE)
        self._name()

    def _name(self) -> None:
        is_large = self._theme.text_scale > LARGE_TEXT
        self._row.setSpacing(16 if self._is_short or is_large else 32)
        is_tight = self._is_short and is_large
        is_near = self._is_short or is_large
        self._fault.set_text(self._fault_words(is_tight=is_tight, is_near=is_near))
        self._stop.set_text(self._stop_words(is_tight=is_tight, is_near=is_near))
        self._end.set_text(self._end_words())

    def _end_words(self) -> str:
        if self._ending is Ending.DONE:
            return self.tr("Log the set") if self._is_logged else self.tr("Go on")
        return {
            Ending.SIDE: self.tr("End side"),
            Ending.CHANGE: self.tr("Start side"),
        }.get(self._ending, self.tr("End set"))

    def _fault_words(self, *, is_tight: bool, is_near: bool) -> str:
        if self._marks:
            return self._marked_words()
        if is_tight:
            return self.tr("Fault")
        if is_near:
            return self.tr("Mark a fault")
        is_done = self._ending is Ending.DONE
        return self.tr("Mark a fault on a rep") if is_done else self.tr("Mark a fault on this rep")

    def _marked_words(self) -> str:
        if self._marks == 1:
            return self.tr("1 fault marked")
        return self.tr("{n} faults marked").format(n=self._marks)

    def _stop_words(self, *, is_tight: bool, is_near: bool) -> str:
        if is_tight:
            return self.tr("Hurts")
        return self.tr("Something hurts") if is_near else self.tr("Stop, or something hurts")


def ending_of(count: Count) -> Ending:
    """Return what Enter ends where a count stands."""
    state = count.state
    if state.moment is Moment.DONE:
        return Ending.DONE
    if state.moment is Moment.CHANGE_SIDES:
        return Ending.CHANGE
    return Ending.SIDE if state.part + 1 < len(count.run.parts) else Ending.SET
