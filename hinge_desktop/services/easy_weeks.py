"""Easy weeks, taken or declined: kept in the journal, and undone like any act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.easy_week_rules import easy_week_on
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.services.journal_changes import JournalChanges


class EasyWeekLog:
    """Takes and declines easy weeks; raises `JournalError` when the store is in trouble."""

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
    def current(self) -> EasyWeek | None:
        """The easy week that was taken and holds today."""
        return easy_week_on(self._today(), self._journal.easy_weeks())

    def take(self, reason: EasyReason = EasyReason.BY_CHOICE) -> None:
        """Make the seven days from today easy; one that holds already is left alone."""
        if self.current is None:
            self._add(reason, is_taken=True)

    def decline(self, reason: EasyReason) -> None:
        """Keep that the offer was declined: it comes again once its reasons do."""
        self._add(reason, is_taken=False)

    def _add(self, reason: EasyReason, *, is_taken: bool) -> None:
        week = EasyWeek(self._new_id(), self._today(), reason, is_taken)
        self._changes.make(Change(Act.SET_EASY_WEEK, added(week)))
