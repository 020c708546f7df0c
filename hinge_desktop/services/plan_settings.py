"""What the lifter sets in the standing plan: kept in the journal, and undone like any act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.services.journal_changes import JournalChanges

SHORTEST_LEAD_IN_SECONDS: Final = 5
LONGEST_LEAD_IN_SECONDS: Final = 60
LEAD_IN_STEP_SECONDS: Final = 5


def lead_in_for(walk_seconds: float) -> int:
    """Return the lead-in for a walk to the bar: full five seconds, 5 to 60."""
    steps = -(-walk_seconds // LEAD_IN_STEP_SECONDS)
    seconds = int(steps) * LEAD_IN_STEP_SECONDS
    return min(max(seconds, SHORTEST_LEAD_IN_SECONDS), LONGEST_LEAD_IN_SECONDS)


class PlanSettings:
    """Reads the plan and changes it. Every call raises `JournalError` when the store is in trouble.

    A value that stands already makes no change.
    """

    def __init__(self, journal: Journal, changes: JournalChanges) -> None:
        self._journal = journal
        self._changes = changes

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return self._journal.plan()

    def set_lead_in(self, seconds: int) -> None:
        """Set the time to reach the bar before a set."""
        self._store(replace(self.plan, lead_in_seconds=seconds))

    def set_tempo(self, tempo: Tempo) -> None:
        """Set the tempo of exercises that have none of their own."""
        self._store(replace(self.plan, tempo=tempo))

    @property
    def days(self) -> tuple[PlanDay, ...]:
        """The weekdays of training, from Monday."""
        return self._journal.plan_days()

    def set_sessions_per_week(self, count: int) -> None:
        """Set how many sessions a week are meant."""
        self._store(replace(self.plan, sessions_per_week=count))

    def set_reps(self, lowest: int, highest: int) -> None:
        """Set the range of reps of work sets, on days that are neither heavy nor light."""
        self._store(replace(self.plan, lowest_reps=lowest, highest_reps=highest))

    def set_days(self, days: Sequence[PlanDay]) -> None:
        """Set the weekdays of training; none means any day that is far enough from the last."""
        before = {one.weekday: one for one in self.days}
        after = {one.weekday: one for one in days}
        edits = tuple(
            Edit(before.get(weekday), after.get(weekday))
            for weekday in sorted({*before, *after})
            if before.get(weekday) != after.get(weekday)
        )
        if edits:
            self._changes.make(Change(Act.CHANGE_PLAN, edits))

    def _store(self, plan: Plan) -> None:
        if plan != self.plan:
            self._changes.make(Change(Act.CHANGE_PLAN, (Edit(self._journal.own_plan(), plan),)))
