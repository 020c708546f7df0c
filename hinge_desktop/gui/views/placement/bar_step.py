"""The second thing to show: eight reps with the empty bar, judged by the lifter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.training import Quality
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.placement.shown_step import ShownStep
from hinge_desktop.gui.widgets.choice_list import Choice
from hinge_desktop.gui.widgets.fault_box import FAULT_KEYS, OFFERED_FAULTS, FaultBox
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name

_CHOICES: Final = {Quality.CLEAN: "1", Quality.SOMETHING_OFF: "2"}


class BarStep(ShownStep):
    """The faults are those of the log, with their keys; any number may be ticked."""

    def __init__(self, theme: Theme, is_bar_needed: Callable[[], bool]) -> None:
        translate = QCoreApplication.translate
        title = translate("BarStep", "Empty bar")
        super().__init__(theme, title, title, Lift.ROMANIAN_DEADLIFT)
        self._is_bar_needed = is_bar_needed
        self.setObjectName("bar_step")
        self.faults = FaultBox(theme)
        self.faults.ask((), OFFERED_FAULTS)
        self.faults.hide()
        self.add_lines(
            (
                self.tr("Stand up with the bar first, then 3 seconds down along your thighs."),
                self.tr("Stop where your back is still long. A second, then stand up. Eight."),
                self.tr("A clip from the side tells you more than a mirror."),
            )
        )
        self.answers = self.add_question(
            self.tr("How was it?"), "", [self._choice(one) for one in _CHOICES]
        )
        self.area.column.addWidget(self.faults)
        self.add_safety(self.area.column)
        self.answers.answered.connect(self._follow)
        for fault, key in zip(OFFERED_FAULTS, FAULT_KEYS, strict=True):
            self.keys.add(fault_name(fault), [key], partial(self._toggle, key))

    @property
    def is_needed(self) -> bool:
        """Whether the empty bar tells something that is not known yet."""
        return self._is_bar_needed()

    @property
    def quality(self) -> Quality | None:
        """The answer, None where there is none."""
        value = self.answers.value()
        return None if value is None else Quality(value)

    @property
    def told_faults(self) -> tuple[Fault, ...]:
        """What was off, as far as it was said."""
        return tuple(one.fault for one in self.faults.faults())

    def show_bar(self, weight: Weight | None) -> None:
        """Name the bar by its weight."""
        text = self.tr("8 with the empty bar")
        if weight is not None:
            text = self.tr("8 with the empty bar, {weight}").format(weight=numbers.weight(weight))
        self.heading.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the faults into one column where two do not fit."""
        super().resizeEvent(event)
        self.faults.fit(self.area.viewport().width())

    def skip(self) -> None:
        """Take the answer back and go on."""
        self.answers.set_value(None)
        self._follow()
        super().skip()

    def skip_words(self) -> str:
        """Say that it can be left out."""
        return self.tr("Leave it out")

    def _choice(self, quality: Quality) -> Choice:
        words = {
            Quality.CLEAN: self.tr("Clean"),
            Quality.SOMETHING_OFF: self.tr("Something off"),
        }
        return Choice(quality.value, words[quality], _CHOICES[quality])

    def _follow(self) -> None:
        is_off = self.quality is Quality.SOMETHING_OFF
        self.faults.setVisible(is_off)
        if is_off:
            self.faults.fit(self.area.viewport().width())
            self.area.show_whole(self.faults)
        else:
            self.faults.clear()

    def _toggle(self, key: str) -> None:
        chip = self.faults.chip(key)
        if chip is not None and chip.isVisible():
            chip.click()
