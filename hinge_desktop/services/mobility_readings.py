"""The readings of mobility checks: what was read last, and those of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hinge_desktop.core.changes import Act, Change, Edit, removed
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.measures import MobilityCheck, MobilityTest, Reading
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
        checks = self._checks_of_today(test)
        return {
            side: tuple(one.value for one in checks if one.side is side)
            for side in Side
            if any(one.side is side for one in checks)
        }

    def store(self, test: MobilityTest, trials: Mapping[Side, Sequence[Reading]]) -> None:
        """Let these be today's trials, as one change; a side that is left out stays as it is.

        What stands already makes no change.
        """
        checks = self._checks_of_today(test)
        edits = [
            edit
            for side, readings in trials.items()
            for edit in self._edits(test, side, readings, [c for c in checks if c.side is side])
        ]
        if edits:
            self._changes.make(Change(Act.ADD_MEASURE, tuple(edits)))

    def _edits(
        self,
        test: MobilityTest,
        side: Side,
        readings: Sequence[Reading],
        known: Sequence[MobilityCheck],
    ) -> Iterator[Edit]:
        today = self._today()
        for number, reading in enumerate(readings, start=1):
            before = known[number - 1] if number <= len(known) else None
            if before is None:
                check = MobilityCheck(self._new_id(), today, test, side, number, reading)
                yield Edit(None, check)
                continue
            after = replace(before, day=today, trial=number, value=reading)
            if after != before:
                yield Edit(before, after)
        yield from removed(*known[len(readings) :])

    def _checks_of_today(self, test: MobilityTest) -> tuple[MobilityCheck, ...]:
        """Return today's; one of a later day comes from a clock that was wrong."""
        today = self._today()
        checks = [
            one
            for one in self._journal.mobility_checks()
            if one.check_code is test and one.day >= today
        ]
        return tuple(sorted(checks, key=lambda one: (one.day, one.trial)))
