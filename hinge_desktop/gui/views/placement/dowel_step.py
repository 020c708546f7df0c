"""The first thing to show: eight dowel hinges with all three contacts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.placement.shown_step import ShownStep
from hinge_desktop.gui.widgets.choice_list import Choice

_KEPT, _LOST = "kept", "lost"


class DowelStep(ShownStep):
    """Losing one contact means the back was not long (A1, A5)."""

    def __init__(self, theme: Theme, is_stopped: Callable[[], bool]) -> None:
        translate = QCoreApplication.translate
        heading = translate("DowelStep", "8 dowel hinges")
        super().__init__(theme, translate("DowelStep", "Dowel"), heading, Lift.DOWEL_HINGE)
        self._is_stopped = is_stopped
        self.setObjectName("dowel_step")
        self.add_lines(
            (
                self.tr("Hold a stick along your spine: back of the head, upper back, tailbone."),
                self.tr("Hips back, 3 seconds down, as far as all three stay in touch."),
                self.tr("Hold a second, stand up. Eight times; nobody counts along."),
            )
        )
        self.answers = self.add_question(
            self.tr("Did all three contacts stay?"),
            self.tr("In every rep. One lost contact is enough for the second answer."),
            (
                Choice(_KEPT, self.tr("Yes, in every rep"), "1"),
                Choice(_LOST, self.tr("I lost one"), "2"),
            ),
        )
        self.add_safety(self.area.column)

    @property
    def is_needed(self) -> bool:
        """Nothing need be shown while a stop holds."""
        return not self._is_stopped()

    @property
    def contacts_kept(self) -> bool | None:
        """The answer, None where there is none."""
        value = self.answers.value()
        return None if value is None else value == _KEPT

    def skip(self) -> None:
        """Take the answer back and go on."""
        self.answers.set_value(None)
        super().skip()

    def skip_words(self) -> str:
        """Say that it can be left out."""
        return self.tr("Leave it out")
