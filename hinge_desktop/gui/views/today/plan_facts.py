"""The row of facts about the first exercise of a plan: tempo, rest, reserve, time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words import numbers, plans

Fact = tuple[Icon, str]
_BETWEEN = 20
_AFTER_ICON = 8


class PlanFacts(ReflowRow):
    """Two facts fold together where the row is too long."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(_BETWEEN)
        self._theme = theme

    def show_facts(self, first: PlannedExercise, minutes: int) -> None:
        """Show the facts of an exercise, and how long the session takes."""
        facts = [*self._facts_of(first), self._duration(minutes)]
        self.clear()
        for place in range(0, len(facts), 2):
            self.add(self._side_by_side(facts[place : place + 2]))
        self.add(QWidget(), 1)

    def _facts_of(self, first: PlannedExercise) -> Iterator[Fact]:
        tempo = self.tr("Tempo {tempo}").format(tempo=numbers.tempo(first.tempo))
        yield Icon.TIMER, tempo if first.is_paced else self.tr("No count")
        rest = self.tr("Rest {time}").format(time=numbers.clock(first.rest_seconds))
        yield Icon.CLOCK, rest
        if first.reps_left is not None:
            kept = self.tr("Keep {count} in reserve").format(count=first.reps_left)
            yield Icon.GAUGE, kept
        weaker = plans.weaker_side_words(first)
        if weaker:
            yield Icon.FOOTPRINTS, weaker
        if first.wall_distance_mm is not None:
            distance = numbers.decimal(first.wall_distance_mm * 100)
            yield Icon.RULER, self.tr("Heels {cm} cm from the wall").format(cm=distance)

    def _duration(self, minutes: int) -> Fact:
        return Icon.REPEAT, self.tr("About {count} min").format(count=minutes)

    def _side_by_side(self, facts: list[Fact]) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (icon, words) in enumerate(facts):
            row.addSpacing(_BETWEEN if place else 0)
            row.addWidget(IconLabel(self._theme, icon, size=18))
            row.addSpacing(_AFTER_ICON)
            row.addWidget(TextLabel(self._theme, words, ink=Ink.TEXT2))
        row.addStretch(1)
        return box
