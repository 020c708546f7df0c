"""The row under the live set: its keys and what they do now."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.count_hints import CountHints
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.tempo_timer import Count


class Ending(StrEnum):
    """What Enter ends."""

    SIDE = "side"
    """The first side; the other one follows."""
    CHANGE = "change"
    """The time to change sides."""
    SET = "set"
    DONE = "done"
    """Nothing runs any more: it leads on."""


class LiveHints(CountHints):
    """Pause, end, mark a fault, stop."""

    end_wanted = Signal()
    fault_wanted = Signal()

    def __init__(self, theme: Theme, *, is_logged: bool) -> None:
        """Build the row; a set that is not logged asks for no faults."""
        super().__init__(theme, "stop_pain")
        self._is_logged = is_logged
        self._marks = 0
        self._ending = Ending.SET
        self._end = KeyHint(theme, self.tr("Enter"), self.tr("End set"))
        self._fault = KeyHint(theme, "F", self.tr("Mark a fault on this rep"))
        self._lay_out(self._end, self._fault)
        # Only now: a hint without a parent would come up as a window of its own.
        self._fault.setVisible(is_logged)
        self._end.clicked.connect(self.end_wanted)
        self._fault.clicked.connect(self.fault_wanted)

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
        super()._name()
        self._fault.set_text(self._fault_words())
        self._end.set_text(self._end_words())

    def _end_words(self) -> str:
        if self._ending is Ending.DONE:
            return self.tr("Log the set") if self._is_logged else self.tr("Go on")
        return {
            Ending.SIDE: self.tr("End side"),
            Ending.CHANGE: self.tr("Start side"),
        }.get(self._ending, self.tr("End set"))

    def _fault_words(self) -> str:
        if self._marks:
            return self._marked_words()
        if self._is_tight:
            return self.tr("Fault")
        if self._is_near:
            return self.tr("Mark a fault")
        is_done = self._ending is Ending.DONE
        return self.tr("Mark a fault on a rep") if is_done else self.tr("Mark a fault on this rep")

    def _marked_words(self) -> str:
        text = QCoreApplication.translate("LiveHints", "%1 faults marked", "", self._marks)
        return text.replace("%1", str(self._marks))


def ending_of(count: Count) -> Ending:
    """Return what Enter ends where a count stands."""
    state = count.state
    if state.moment is Moment.DONE:
        return Ending.DONE
    if state.moment is Moment.CHANGE_SIDES:
        return Ending.CHANGE
    return Ending.SIDE if state.part + 1 < len(count.run.parts) else Ending.SET
