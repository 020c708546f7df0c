"""The numbers of the rules as the lifter sets them; each change can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from hinge_desktop.core.changes import Act, Change, Edit, removed
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.thresholds import (
    RULE_NUMBERS,
    Rule,
    RuleGroup,
    Threshold,
    Thresholds,
    rule_number,
)
from hinge_desktop.services.journal_changes import JournalChanges


class RuleNumbers:
    """Every call raises `JournalError` when the store is in trouble.

    A number that stands already makes no change; the default is kept as no number at all.
    """

    def __init__(self, journal: Journal, changes: JournalChanges, clocks: Clocks) -> None:
        self._journal = journal
        self._changes = changes
        self._clocks = clocks

    @property
    def thresholds(self) -> Thresholds:
        """The numbers as they stand."""
        return self._journal.thresholds()

    def set_number(self, rule: Rule, number: int) -> None:
        """Let a rule go by another number; raise `ValueError` where it is out of its range."""
        known = rule_number(rule)
        if not known.lowest <= number <= known.highest:
            raise ValueError(f"{rule.value} takes {known.lowest} to {known.highest}")
        if number == known.default:
            self.set_back([rule])
            return
        before = self.thresholds.own(rule)
        after = Threshold(rule.value, number * 1000, self._clocks.now())
        if before is None or before.thousandths != after.thousandths:
            self._make(Edit(before, after))

    def set_back(self, rules: Iterable[Rule]) -> None:
        """Let rules go by their own numbers again, as one change."""
        stood = self.thresholds
        known = [own for rule in rules if (own := stood.own(rule)) is not None]
        if known:
            self._make(*removed(*known))

    def set_group_back(self, group: RuleGroup | None = None) -> None:
        """Set back a whole group, or every number."""
        self.set_back(one.rule for one in RULE_NUMBERS if group in (None, one.group))

    def _make(self, *edits: Edit) -> None:
        self._changes.make(Change(Act.CHANGE_THRESHOLD, edits))
