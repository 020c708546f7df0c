"""The rest after a set: stored as Unix time, run on the clock that counts sleep."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeAlias

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.rest import PausedRest, RestAnchor, RestRun
from hinge_desktop.core.training import WorkSet

LONGEST_PLANNED_SECONDS: Final = 24 * 3600
LONGEST_REST_SECONDS: Final = 10 * 24 * 3600
"""A session may go on much later after a crash; the journal takes no longer rests than these."""

Rest: TypeAlias = RestRun | PausedRest


class SessionRest:
    """Reads and changes the rest that is stored with a set.

    While it runs, only its start is there. `rest_taken_seconds` beside it, before the next set
    begins, says that the rest stands still after so many seconds: nothing more is needed to find
    it as it was after a crash. Pauses are no rest; a rest that goes on starts later instead.
    """

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks
        self._anchor = RestAnchor()

    def after(self, one: WorkSet) -> Rest | None:
        """Return the rest after a set that was not followed by another one, None without any."""
        if one.rest_started_utc_ms is None:
            return None
        planned = one.rest_planned_seconds or 0
        if one.rest_taken_seconds is not None:
            return PausedRest(planned, min(one.rest_taken_seconds, planned))
        now_s = self._clocks.counting_sleep()
        return self._anchor.run(one.rest_started_utc_ms, planned, self._clocks.utc_ms(), now_s)

    def begun(self, one: WorkSet) -> WorkSet:
        """Return a set after which the rest starts now."""
        return replace(one, rest_started_utc_ms=self._clocks.utc_ms(), rest_taken_seconds=None)

    def longer(self, one: WorkSet) -> WorkSet:
        """Return the set with 30 s more to rest; once the rest is over, 30 s from now."""
        rest = self.after(one)
        if rest is None:
            return one
        if isinstance(rest, PausedRest):
            rest = rest.resumed(self._clocks.counting_sleep())
        planned = rest.extended(self._clocks.counting_sleep()).planned_seconds
        return replace(one, rest_planned_seconds=min(planned, LONGEST_PLANNED_SECONDS))

    def paused(self, one: WorkSet) -> WorkSet:
        """Return the set with its rest standing still, unless it does already or is over."""
        rest, now_s = self.after(one), self._clocks.counting_sleep()
        if not isinstance(rest, RestRun) or rest.at(now_s).is_over:
            return one
        rested = rest.paused(now_s).rested_seconds
        return replace(one, rest_taken_seconds=rested)

    def resumed(self, one: WorkSet) -> WorkSet:
        """Return the set with its rest going on; one that runs is left alone."""
        rest = self.after(one)
        if not isinstance(rest, PausedRest):
            return one
        start_ms = max(0, self._clocks.utc_ms() - rest.rested_seconds * 1000)
        return replace(one, rest_started_utc_ms=start_ms, rest_taken_seconds=None)

    def ended(self, one: WorkSet) -> WorkSet:
        """Return the set with what was rested; a rest that stands still ends with what it had."""
        rest = self.after(one)
        if not isinstance(rest, RestRun):
            return one
        taken = round(self._clocks.counting_sleep() - rest.started_s)
        return replace(one, rest_taken_seconds=min(max(0, taken), LONGEST_REST_SECONDS))
