"""The controls of the charts page: exercise, range, days of one's own, files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.exercises import HINGE_FAMILY, Exercise, ExerciseId
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.words.charts.names import all_hinges, range_name
from hinge_desktop.words.exercises import exercise_name

RANGES: Final = tuple(ChartRange)
_SPACING: Final = 12


class ChartsHeader(QWidget):
    """Stands in the line of the title; goes on in the next line where the window is narrow."""

    exercise_chosen = Signal(object)
    """Sent with the `ExerciseId`, or None for all hinges together."""
    range_chosen = Signal(object)
    """Sent with the `ChartRange`."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, ExerciseId | None], ...] = ()
        self.exercises = DropDown(theme, self.tr("Exercise"))
        self.exercises.setObjectName("chart_exercise")
        self.exercises.setToolTip(self.tr("Exercise (Up, Down)"))
        self.ranges = Segments(
            theme,
            self.tr("Range"),
            [Segment(one.value, range_name(one), key="[ ]") for one in RANGES],
        )
        self.ranges.setObjectName("chart_range")
        self.save = KeyButton(theme, self.tr("Save as image"), icon=Icon.DOWNLOAD)
        self.save.setObjectName("chart_save_image")
        self.save.setToolTip(self.tr("Save as image (Ctrl+S)"))
        self.more = IconButton(theme, Icon.ELLIPSIS, self.tr("More for this chart"), key="M")
        self.more.setObjectName("chart_more")
        line = FlowLayout(spacing=_SPACING)
        self.setLayout(line)
        for control in (self.exercises, self.ranges, self.save, self.more):
            line.addWidget(control)
        self._menu: QMenu | None = None
        self.exercises.activated.connect(self._follow_exercises)
        self.ranges.chosen.connect(self._follow_ranges)

    def show_exercises(self, exercises: Sequence[Exercise], chosen: ExerciseId | None) -> None:
        """Offer exercises, hinges first and then all of them together."""
        entries = tuple(_entries(exercises))
        if entries != self._shown:
            self._shown = entries
            self.exercises.clear()
            for name, exercise_id in entries:
                self.exercises.addItem(name, exercise_id)
        ids = [exercise_id for _, exercise_id in entries]
        self.exercises.setCurrentIndex(ids.index(chosen) if chosen in ids else -1)

    def show_range(self, chart_range: ChartRange | None) -> None:
        """Show which range is chosen, None for days of the lifter's own."""
        self.ranges.set_value(chart_range)

    def offer(self, actions: Iterable[QAction]) -> None:
        """List commands in the menu of the last button; they have their keys on the page."""
        menu = self._menu = QMenu(self)
        menu.setObjectName("chart_menu")
        menu.setAccessibleName(self.more.accessibleName())
        for action in actions:
            menu.addAction(action)
        self.more.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu below its button."""
        if self._menu is not None:
            below = self.more.mapToGlobal(QPoint(0, self.more.height() + 4))
            self._menu.popup(below)

    def _follow_exercises(self, row: int) -> None:
        self.exercise_chosen.emit(self._shown[row][1])

    def _follow_ranges(self, value: str) -> None:
        self.range_chosen.emit(ChartRange(value))


def _entries(exercises: Sequence[Exercise]) -> Iterator[tuple[str, ExerciseId | None]]:
    hinges = [one for one in exercises if one.family in HINGE_FAMILY]
    yield from ((exercise_name(one), one.id) for one in hinges)
    if hinges:
        yield all_hinges(), None
    yield from ((exercise_name(one), one.id) for one in exercises if one not in hinges)
