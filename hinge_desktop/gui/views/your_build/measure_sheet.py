"""How to measure: three numbered measures, each with the line that a tape takes on the body."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.frames import solve_frames
from hinge_desktop.gui.figure.tape_figure import TapeFigure, TapeMeasure
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel

_FIGURE: Final = QSize(150, 230)
_LEAST_WORDS: Final = 190
_STANDING_AND_LOWEST: Final = 2


class MeasureSheet(SettingsSheet):
    """The drawings come a moment after the words."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("MeasureSheet", "How to measure")
        super().__init__(theme, window, title, width=820)
        self.setObjectName("measure_sheet")
        words = self.tr(
            "Stand tall, your weight on both feet. A second pair of hands makes it easier."
            " Measure twice, and take the middle."
        )
        self.rows.addWidget(TextLabel(theme, words, ink=Ink.TEXT2, wrap=True))
        self._columns = {
            measure: _MeasureColumn(theme, number, measure, *_words(measure))
            for number, measure in enumerate(TapeMeasure, start=1)
        }
        row = ReflowRow(24)
        for column in self._columns.values():
            row.add(column, 1)
        self.rows.addWidget(row)
        self._task = LatestTask(self)
        self._task.answered.connect(self._show_drawing)
        self._task.ask(_standing)

    def _show_drawing(self, drawing: Drawing) -> None:
        for column in self._columns.values():
            column.figure.show_drawing(drawing, column.words)


class _MeasureColumn(QWidget):
    """A number, a name, the drawing, and from where to where."""

    def __init__(
        self, theme: Theme, number: int, measure: TapeMeasure, title: str, words: str
    ) -> None:
        super().__init__()
        self.words = words
        self.figure = TapeFigure(theme, measure)
        self.figure.setAccessibleName(words)
        self.figure.setFixedHeight(_FIGURE.height())
        self.setAccessibleName(title)
        self.setMinimumWidth(_LEAST_WORDS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(TextLabel(theme, str(number), role=FontRole.STAT, ink=Ink.ACCENT))
        head.addWidget(TextLabel(theme, title, role=FontRole.CARD_TITLE), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.figure)
        column.addWidget(TextLabel(theme, words, wrap=True))
        column.addStretch(1)


def _words(measure: TapeMeasure) -> tuple[str, str]:
    translate = QCoreApplication.translate
    return {
        TapeMeasure.THIGH: (
            translate("MeasureSheet", "Thigh"),
            translate(
                "MeasureSheet",
                "From the bony point at the side of your hip, which moves under your finger when"
                " you turn the foot, to the middle of the knee on its outer side.",
            ),
        ),
        TapeMeasure.TRUNK: (
            translate("MeasureSheet", "Trunk"),
            translate(
                "MeasureSheet",
                "From the bony edge on top of your shoulder, straight down to the same point at"
                " the side of your hip.",
            ),
        ),
        TapeMeasure.ARM: (
            translate("MeasureSheet", "Arm"),
            translate(
                "MeasureSheet",
                "Let a stick hang in your fingers, the arm straight down. From the same edge of"
                " the shoulder to the middle of the stick.",
            ),
        ),
    }[measure]


def _standing() -> Drawing:
    """Solve an average lifter; only where the lines lie is of interest."""
    return solve_frames(Lift.ROMANIAN_DEADLIFT, Lifter(), _STANDING_AND_LOWEST).at(0.0)
