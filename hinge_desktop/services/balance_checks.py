"""The balance checks: what they said last, and the tries of today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hinge_desktop.core.balance import BalanceDay, balance_days, latest_balance
from hinge_desktop.core.changes import Act, Change, Edit, removed
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.training import Side
from hinge_desktop.services.journal_changes import JournalChanges

Tries = Mapping[Side, Sequence[int]]
"""Milliseconds of each try of a side, in their order."""


class BalanceChecks:
    """Reads and stores tries. Every call raises `JournalError` when the store is ill."""

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

    @property
    def days(self) -> tuple[BalanceDay, ...]:
        """Every day with tries, oldest first."""
        return balance_days(self._journal.balance_checks())

    @property
    def latest(self) -> BalanceDay | None:
        """The last day on which both legs were tried."""
        return latest_balance(self._journal.balance_checks())

    def store(self, tries: Tries) -> None:
        """Let these be today's tries, as one change that can be undone; a side left out stays.

        A check that is repeated on one day takes the place of the earlier one.
        """
        known = self._journal.balance_checks()
        edits = [edit for side, own in tries.items() for edit in self._side_edits(known, side, own)]
        if edits:
            self._changes.make(Change(Act.ADD_MEASURE, tuple(edits)))

    def _side_edits(
        self, checks: Iterable[BalanceCheck], side: Side, tries: Sequence[int]
    ) -> Iterator[Edit]:
        today = self._today()
        own = [one for one in checks if one.side is side and one.day == today]
        known = sorted(own, key=lambda one: one.trial)
        for number, milliseconds in enumerate(tries, start=1):
            if number > len(known):
                made = BalanceCheck(self._new_id(), today, side, number, milliseconds)
                yield Edit(None, made)
                continue
            before = known[number - 1]
            after = replace(before, trial=number, milliseconds=milliseconds)
            if after != before:
                yield Edit(before, after)
        yield from removed(*known[len(tries) :])
