"""What Esc asks while a routine runs: it stands still meanwhile."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.stop_question import StopQuestion


class RoutineStopSheet(StopQuestion):
    """Accepted: the routine ends. Rejected: back to it."""

    hurt = Signal()
    """Something hurts; the sheet has closed by then, and `finished` is sent before."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            theme,
            window,
            translate("RoutineStopSheet", "Stop here?"),
            question=translate(
                "RoutineStopSheet", "Stretching may pull; it may not hurt or tingle."
            ),
            advice=translate("RoutineStopSheet", "If it does, say so here, and stop for today."),
        )
        self.setObjectName("routine_stop_sheet")
        self.add_end(self.tr("End it here"), "end_routine")
        hurts = self.add_answer(self.tr("Something hurts"), "H", "routine_hurts")
        hurts.clicked.connect(self._say_it_hurts)
        self.keys.add(hurts.text(), ["H"], self._say_it_hurts)
        self.add_way_back(self.tr("Go back"), "routine_back")

    def _say_it_hurts(self) -> None:
        self.reject()
        self.hurt.emit()
