"""Keeps the answers about the back; as long as one screen is open, a slip can be put right."""

from __future__ import annotations

from hinge_desktop.core.changes import Change
from hinge_desktop.core.told_safety import ToldSafety
from hinge_desktop.services.safety_answers import SafetyAnswers


class KeptSafety:
    """Every call raises `JournalError` where the journal is in trouble."""

    def __init__(self, answers: SafetyAnswers) -> None:
        self._answers = answers
        self._slip: Change | None = None

    def read(self) -> ToldSafety:
        """Return what stands."""
        return self._answers.told

    def keep(self, told: ToldSafety) -> None:
        """Store what differs; what this screen stored before is corrected, with its stop."""
        if told == self._answers.told:
            return
        if self._slip is None:
            self._slip = self._answers.keep(told)
        else:
            self._slip = self._answers.correct(self._slip, told)
