"""The end of the ten minutes: where to begin, with what, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, LadderPlace, Rung
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.placement import Placement
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.first_run.drill_stage import DrillStage
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.card import Card, Mood, Notice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.placement import first_load_words, place_name, reason_words


class PlaceStep(FirstRunStep):
    """An offer: the lifter takes the place, or stays where they are."""

    taken = Signal()
    """The lifter takes the place."""
    asked = Signal()
    """The step comes to the front and needs what is to be shown."""

    def __init__(self, theme: Theme, is_at_wall: Callable[[], bool]) -> None:
        super().__init__(theme, QCoreApplication.translate("PlaceStep", "Your place"))
        self._is_at_wall = is_at_wall
        self._placement: Placement | None = None
        self._is_here = False
        self.setObjectName("place_step")
        self.title_label = TextLabel(theme, role=FontRole.HERO, wrap=True)
        self.load_label = TextLabel(theme, role=FontRole.GARAGE_VALUE, ink=Ink.ACCENT, wrap=True)
        self._care = Notice(
            theme,
            Mood.WARN,
            self.tr("Ask a health professional before you load this."),
            self.tr("You told us of back trouble. Until then the wall is a good place."),
        )
        self._reasons = Card(theme, self.tr("Why here"), icon=Icon.TARGET)
        self.stage = DrillStage(theme, Lift.WALL_HINGE)
        self._build_layout()

    @property
    def placement(self) -> Placement | None:
        """What is offered."""
        return self._placement

    def begin(self) -> None:
        """Ask for what the answers lead to."""
        self.asked.emit()

    def show_placement(self, placement: Placement, here: LadderPlace, lifter: Lifter) -> None:
        """Show where to begin, with the lifter at the lowest point of it."""
        usual = EXERCISE_OF_RUNG[placement.place.rung]
        self.stage.show_lift(Lift(placement.exercise_id or usual), lifter)
        self._placement = placement
        self._is_here = placement.place == here and placement.place.rung is Rung.WALL
        self.title_label.setText(place_name(placement))
        self.load_label.setText(first_load_words(placement))
        self._care.setVisible(placement.asks_professional)
        while self._reasons.body.count() > 1:
            item = self._reasons.body.takeAt(1)
            row = None if item is None else item.layout()
            if row is not None:
                _let_go(row)
        for reason in placement.reasons:
            self._reasons.body.addLayout(self._reason_row(reason_words(reason)))

    def primary_words(self, _next_title: str) -> str:
        """Take the place; who is at the wall already begins there."""
        return self.tr("Begin at the wall") if self._is_here else self.tr("Take this place")

    def skip_words(self) -> str:
        """Stay, where that is another place."""
        if self._is_here:
            return ""
        return self.tr("Stay at the wall") if self._is_at_wall() else self.tr("Stay where I am")

    def press_primary(self) -> None:
        """Take the place, unless it is the wall that the lifter stands at."""
        if not self._is_here:
            self.taken.emit()
        self.done.emit()

    def _reason_row(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        mark = IconLabel(self._theme, Icon.CHEVRON_RIGHT, ink=Ink.ACCENT, size=18)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self._theme, words, role=FontRole.NOTE, ink=Ink.TEXT), 1)
        return row

    def _build_layout(self) -> None:
        theme = self._theme
        area = ColumnScroll()
        column = area.column
        column.setSpacing(16)
        lead = self.tr("Where you begin")
        column.addWidget(TextLabel(theme, lead, role=FontRole.NOTE, ink=Ink.TEXT2))
        column.addWidget(self.title_label)
        column.addWidget(self.load_label)
        column.addWidget(self._care)
        column.addWidget(self._reasons)
        words = self.tr(
            "This is a place to begin, not a verdict. You can move up yourself on Ladder, or do"
            " these ten minutes again at any time."
        )
        column.addWidget(Paragraph(theme, words, role=FontRole.NOTE))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addWidget(area, 600)
        row.addWidget(self.stage, 528)


def _let_go(row: object) -> None:
    if not isinstance(row, QHBoxLayout):
        return
    while row.count():
        item = row.takeAt(0)
        widget = None if item is None else item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    row.deleteLater()
