"""What Esc asks while the timer without a session runs: it stands still meanwhile."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.stop_question import StopQuestion


class TimerStopSheet(StopQuestion):
    """Accepted: the timer ends. Rejected: back to it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            theme,
            window,
            translate("TimerStopSheet", "Stop the timer?"),
            question=translate("TimerStopSheet", "Does anything hurt or tingle?"),
            advice=translate(
                "TimerStopSheet",
                "Then stop for today. Ask a health professional before you load again.",
            ),
        )
        self.setObjectName("timer_stop_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_end(self.tr("End the timer"), "end_timer")
        self.add_way_back(self.tr("Go back"), "timer_back")
