"""Reads the answers of the form from the journal, and keeps them there."""

from __future__ import annotations

from hinge_desktop.core.training import Side
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.services.lifter_settings import LifterSettings


class KeptAnswers:
    """Every call raises `JournalError` where the journal is in trouble."""

    def __init__(self, settings: LifterSettings) -> None:
        self._settings = settings

    def read(self) -> BuildAnswers:
        """Return what is known about the lifter."""
        settings = self._settings
        mass = settings.body_mass
        weight = None if mass is None else mass.weight
        return BuildAnswers(settings.profile, weight, settings.straight_leg_raise)

    def keep(self, answers: BuildAnswers) -> None:
        """Store what differs; an emptied weight or raise takes the latest one back."""
        before = self.read()
        emptied = [
            side
            for side in Side
            if answers.leg_raise.on(side) is None and before.leg_raise.on(side) is not None
        ]
        has_no_weight = answers.weight is None and before.weight is not None
        self._settings.take_back(weight=has_no_weight, raised=emptied)
        self._settings.store(answers.profile, answers.weight, answers.leg_raise)
