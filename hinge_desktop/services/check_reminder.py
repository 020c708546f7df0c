"""Reminds of the mobility checks once a month, and keeps how the lifter wants it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.check_reminder import SNOOZE_DAYS, DueCheck, Reminding, due_checks
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import place_after
from hinge_desktop.core.thresholds import Rule, Threshold
from hinge_desktop.services.journal_changes import JournalChanges

SNOOZED_UNTIL: Final = "check_reminder_snoozed_until"
"""Beside the numbers of the rules: the day on which it may remind again, counted from year 1."""
_THOUSAND: Final = 1000


class CheckReminder:
    """Every call raises `JournalError` when the store is ill."""

    def __init__(self, journal: Journal, changes: JournalChanges, clocks: Clocks) -> None:
        self._journal = journal
        self._changes = changes
        self._clocks = clocks

    @property
    def reminding(self) -> Reminding:
        """How the lifter wants to be reminded."""
        numbers = self._journal.thresholds()
        return Reminding(
            is_on=numbers.is_on(Rule.CHECK_REMINDER),
            every_days=numbers[Rule.CHECK_REMINDER_DAYS],
            snoozed_until=_day_of(self._snoozed),
        )

    def due(self) -> tuple[DueCheck, ...]:
        """Return the checks to remind of, the longest ago first."""
        place = place_after(self._journal.ladder_moves())
        checks, today = self._journal.mobility_checks(), self._clocks.today()
        return due_checks(checks, today, place, self.reminding)

    def not_now(self) -> None:
        """Be silent for a week."""
        until = self._clocks.today() + timedelta(days=SNOOZE_DAYS)
        after = Threshold(SNOOZED_UNTIL, until.toordinal() * _THOUSAND, self._clocks.now())
        edit = Edit(self._snoozed, after)
        self._changes.make(Change(Act.CHANGE_THRESHOLD, (edit,), is_undoable=False))

    @property
    def _snoozed(self) -> Threshold | None:
        changed = self._journal.thresholds().changed
        return next((one for one in changed if one.name == SNOOZED_UNTIL), None)


def _day_of(snoozed: Threshold | None) -> date | None:
    """Return the day that is kept; None where there is none, or what is kept is no day."""
    number = 0 if snoozed is None else snoozed.thousandths // _THOUSAND
    return date.fromordinal(number) if 0 < number <= date.max.toordinal() else None
