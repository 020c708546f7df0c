"""The step that ends the first run: the wall hinge, drawn to the build, and how it is done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import USUAL_WALL_M, Lift
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import lengths
from hinge_desktop.words.exercises import built_in_name

_STANDING_AND_LOWEST: Final = 2
_LEAST: Final = QSize(280, 280)


class DrillStep(FirstRunStep):
    """Starts the first session, or leaves it for later."""

    start_requested = Signal()
    """The lifter wants to begin now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("DrillStep", "First drill"))
        self._lines = [TextLabel(theme, role=FontRole.NOTE, wrap=True) for _ in range(3)]
        self.stage = _DrillStage(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addWidget(self._build_words(), 500)
        row.addWidget(self.stage, 628)

    def show_lifter(self, lifter: Lifter, unit: LengthUnit) -> None:
        """Draw this lifter, and say how far from the wall the heels are."""
        wall_m = USUAL_WALL_M if lifter.wall_m is None else lifter.wall_m
        away = lengths.rough_length(round(wall_m * 1000), unit)
        for label, text in zip(self._lines, self._how(away), strict=True):
            label.setText(text)
        self.stage.show_lifter(lifter)

    def primary_words(self, next_title: str) -> str:
        """Begin with today's session, where this is the last step."""
        return super().primary_words(next_title) if next_title else self.tr("Start now")

    def skip_words(self) -> str:
        """Leave it for another time."""
        return self.tr("Later")

    def press_primary(self) -> None:
        """Begin now."""
        self.start_requested.emit()

    def _how(self, away: str) -> tuple[str, ...]:
        return (
            self.tr("Stand with your back to a wall, heels {away} from it, feet under your hips.")
            .format(away=away),
            self.tr(
                "Soften your knees, then reach back with your hips until they touch the wall."
                " Your chest comes forward by itself."
            ),
            self.tr(
                "Keep your back long from head to tailbone, and push the floor away to stand up."
            ),
        )  # fmt: skip

    def _build_words(self) -> ColumnScroll:
        theme = self._theme
        area = ColumnScroll()
        column = area.column
        column.setSpacing(16)
        column.addWidget(TextLabel(theme, self.tr("The wall hinge"), role=FontRole.HERO, wrap=True))
        why = self.tr("No weight yet: a wall tells your hips how far to go back.")
        column.addWidget(TextLabel(theme, why, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True))
        column.addSpacing(8)
        for number, label in enumerate(self._lines, start=1):
            column.addLayout(_numbered(theme, number, label))
        column.addStretch(1)
        safety = self.tr(
            "Stop if you feel pain or tingling. Ask a health professional before you load again."
        )
        column.addWidget(Notice(theme, Mood.INFO, "", safety))
        return area


def _numbered(theme: Theme, number: int, label: TextLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    text = TextLabel(theme, str(number), role=FontRole.STAT, ink=Ink.ACCENT)
    text.setFixedWidth(text.fontMetrics().horizontalAdvance("0") + 4)
    row.addWidget(text)
    row.addWidget(label, 1)
    return row


class _DrillStage(QWidget):
    """The lifter with the hips at the wall, and standing behind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shelf = FrameShelf(self, count=_STANDING_AND_LOWEST)
        self.view = FigureView(theme)
        self.setObjectName("drill_stage")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.view)
        self._shelf.solved.connect(self._show)
        theme.changed.connect(self.update)

    def show_lifter(self, lifter: Lifter) -> None:
        """Draw a lifter as soon as the drill is solved."""
        self._shelf.ask(Lift.WALL_HINGE, lifter)

    def minimumSizeHint(self) -> QSize:
        """Keep the figure large enough to be read."""
        return _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        tokens = self._theme.tokens
        area = QRectF(self.rect())
        paint_box(
            smooth_painter(self), area, metrics.RADIUS_CARD, fill=tokens.stage, edge=tokens.line
        )

    def _show(self, _lift: Lift, frames: Frames) -> None:
        self.view.show_frames(frames, built_in_name(ExerciseId(Lift.WALL_HINGE)))
        self.view.show_ghost(frames.at(0.0))
        self.view.show_depth(1.0)
