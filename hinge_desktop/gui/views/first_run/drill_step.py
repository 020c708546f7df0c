"""The step that ends the first run: the wall hinge, drawn to the build, and how it is done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import USUAL_WALL_M, Lift
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.told_safety import ToldSafety
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.first_run.drill_stage import DrillStage
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import lengths
from hinge_desktop.words.told_safety import consequence_words

_AFTER_WHY: Final = 2


class DrillStep(FirstRunStep):
    """Starts the first session, or leaves it for later."""

    start_requested = Signal()
    """The lifter wants to begin now."""
    placement_requested = Signal()
    """The lifter trains already and wants to find their place."""
    tour_requested = Signal()
    """The lifter wants to see how the program works."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("DrillStep", "First drill"))
        self._lines = [Paragraph(theme, role=FontRole.NOTE, ink=Ink.TEXT) for _ in range(3)]
        self.stage = DrillStage(theme, Lift.WALL_HINGE)
        self._told = ToldSafety()
        self._notice = Notice(theme)
        self._trains = KeyButton(
            theme, self.tr("I already train: find my place"), kind=ButtonKind.OUTLINE, key="T"
        )
        self._trains.setObjectName("first_run_trains")
        self._trains.clicked.connect(self.placement_requested)
        self._tour = KeyButton(
            theme, self.tr("How Hinge works, in a minute"), kind=ButtonKind.OUTLINE, key="M"
        )
        self._tour.setObjectName("first_run_tour")
        self._tour.clicked.connect(self.tour_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        self._area = self._build_words()
        row.addWidget(self._area, 500)
        row.addWidget(self.stage, 628)
        keys = PageKeys(self, Qt.ShortcutContext.WindowShortcut)
        keys.add(self.tr("Find my place"), ["T"], self._trains.click)
        keys.add(self.tr("How Hinge works, in a minute"), ["M"], self._tour.click)
        self.show_told(self._told)

    def show_told(self, told: ToldSafety) -> None:
        """Carry the advice that the answers about the back ask for."""
        self._told = told
        column = self._area.column
        column.removeWidget(self._notice)
        # Advice comes first, the usual reminder last.
        column.insertWidget(_AFTER_WHY if told.asks_for_care else column.count(), self._notice)
        if told.asks_for_care:
            mood = Mood.WARN if told.stopping is None else Mood.STOP
            self._notice.show_notice(mood, *consequence_words(told))
            return
        safety = self.tr(
            "Stop if you feel pain or tingling. Ask a health professional before you load again."
        )
        self._notice.show_notice(Mood.INFO, "", safety)

    def show_lifter(self, lifter: Lifter, unit: LengthUnit) -> None:
        """Draw this lifter, and say how far from the wall the heels are."""
        wall_m = USUAL_WALL_M if lifter.wall_m is None else lifter.wall_m
        away = lengths.rough_length(round(wall_m * 1000), unit)
        for label, text in zip(self._lines, self._how(away), strict=True):
            label.setText(text)
        self.stage.show_lifter(lifter)

    def primary_words(self, next_title: str) -> str:
        """Begin with today's session; while a stop holds Today comes first, with its advice."""
        if self._told.stopping is not None:
            return self.tr("Go to Today")
        return super().primary_words(next_title) if next_title else self.tr("Start now")

    def skip_words(self) -> str:
        """Leave it for another time."""
        return self.tr("Later")

    def press_primary(self) -> None:
        """Begin now, or see on Today what comes first."""
        if self._told.stopping is None:
            self.start_requested.emit()
        else:
            self.done.emit()

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
        column.addWidget(Paragraph(theme, why, role=FontRole.NOTE))
        column.addSpacing(8)
        for number, label in enumerate(self._lines, start=1):
            column.addLayout(_numbered(theme, number, label))
        column.addStretch(1)
        column.addWidget(self._trains, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._tour, 0, Qt.AlignmentFlag.AlignLeft)
        return area


def _numbered(theme: Theme, number: int, label: TextLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    text = TextLabel(theme, str(number), role=FontRole.STAT, ink=Ink.ACCENT)
    text.setFixedWidth(text.fontMetrics().horizontalAdvance("0") + 4)
    row.addWidget(text)
    row.addWidget(label, 1)
    return row
