"""The readings of mobility checks: what was read last, and those of today."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.measures import MobilityTest, Reading
from hinge_desktop.core.mobility_history import SideHistory, sides_of
from hinge_desktop.core.mobility_trials import trial_edits, trials_of_day
from hinge_desktop.core.training import Side
from hinge_desktop.services.journal_changes import JournalChanges


class MobilityReadings:
    """Reads and stores trials. Every call raises `JournalError` when the store is ill."""

    def __init__(
        self,
        journal: Journal,
        changes: JournalChanges,
        today: Callable[[], date],
        new_id: IdSource,
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._today = today
        self._new_id = new_id

    def of_today(self, test: MobilityTest) -> dict[Side, tuple[Reading, ...]]:
        """Return today's trials of each side that has any, in their order."""
        checks, today = self._journal.mobility_checks(), self._today()
        trials = {side: trials_of_day(checks, test, side, today) for side in Side}
        return {side: tuple(one.value for one in own) for side, own in trials.items() if own}

    def before_today(self, test: MobilityTest) -> dict[Side, SideHistory]:
        """Return what each side said on earlier days, of those that were checked then."""
        today = self._today()
        return sides_of([one for one in self._journal.mobility_checks() if one.day < today], test)

    @property
    def last_helper(self) -> str:
        """Who helped at the last check, "" where nobody did."""
        checks = self._journal.mobility_checks()
        last = checks[-1] if checks else None
        return (last.note or "") if last is not None and last.is_by_helper else ""

    def store(
        self,
        test: MobilityTest,
        trials: Mapping[Side, Sequence[Reading]],
        helper: str | None = None,
    ) -> None:
        """Let these be today's trials, as one change; a side that is left out stays as it is.

        What stands already makes no change. `helper` is who lifted the leg, "" where nobody did.
        """
        checks, today = self._journal.mobility_checks(), self._today()
        edits = [
            edit
            for side, readings in trials.items()
            for edit in trial_edits(
                checks, test, side, today, readings, self._new_id, helper=helper
            )
        ]
        if edits:
            self._changes.make(Change(Act.ADD_MEASURE, tuple(edits)))
