"""What the lifter tells about themselves: build, body mass and straight-leg raise."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date

from hinge_desktop.core.changes import Act, Change, Edit, Record, removed
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.measures import (
    MobilityTest,
    Reading,
    StraightLegRaise,
    latest_raises,
    straight_leg_raise,
)
from hinge_desktop.core.mobility_trials import trial_edits
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.training import Side
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.journal_changes import JournalChanges


class LifterSettings:
    """Reads the lifter and changes them. Every call raises `JournalError` when the store is ill.

    A value that stands already makes no change.
    """

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
    def profile(self) -> Profile:
        """Units and build as they stand."""
        return self._journal.profile()

    @property
    def body_mass(self) -> BodyMass | None:
        """What the lifter weighed last."""
        return self._journal.latest_body_mass()

    @property
    def straight_leg_raise(self) -> StraightLegRaise:
        """How far each leg went up when it was last measured."""
        return straight_leg_raise(self._journal.mobility_checks())

    @property
    def straight_leg_raise_deg(self) -> float | None:
        """What the own range goes by: the smaller of both sides."""
        return self.straight_leg_raise.own_range_deg

    def store(
        self,
        profile: Profile,
        weight: Weight | None = None,
        straight_leg_raise: StraightLegRaise | None = None,
    ) -> None:
        """Store what differs as one change. What is None, or None on a side, stays as it is.

        A weight or a raise counts for today; the second one of a day corrects the first.
        """
        edits = [
            *self._profile_edits(profile),
            *self._weight_edits(weight),
            *self._raise_edits(straight_leg_raise or StraightLegRaise()),
        ]
        if edits:
            self._changes.make(Change(Act.CHANGE_PROFILE, tuple(edits)))

    @property
    def is_profile_stored(self) -> bool:
        """Whether the lifter was asked before, and told or left it."""
        return self._journal.own_profile() is not None

    def settle(self) -> None:
        """Store the profile that stands, where none was: the lifter need not be asked again."""
        if not self.is_profile_stored:
            edit = Edit(None, self.profile)
            self._changes.make(Change(Act.CHANGE_PROFILE, (edit,), is_undoable=False))

    def take_back(self, *, weight: bool = False, raised: Collection[Side] = ()) -> None:
        """Take the latest weight out, and the latest day of raises of these sides.

        What was measured before them counts again.
        """
        last = self.body_mass
        records: list[Record] = [last] if weight and last is not None else []
        checks = self._journal.mobility_checks()
        for side in raised:
            records += latest_raises(checks, side)
        if records:
            self._changes.make(Change(Act.CHANGE_PROFILE, removed(*records)))

    def _profile_edits(self, profile: Profile) -> Iterator[Edit]:
        if profile != self.profile:
            yield Edit(self._journal.own_profile(), profile)

    def _weight_edits(self, weight: Weight | None) -> Iterator[Edit]:
        last = self.body_mass
        if weight is None or (last is not None and weight == last.weight):
            return
        today = self._today()
        # One of a later day comes from a clock that was wrong; this one is the last all the same.
        if last is not None and last.day >= today:
            yield Edit(last, replace(last, day=today, weight=weight))
        else:
            yield Edit(None, BodyMass(self._new_id(), today, weight))

    def _raise_edits(self, raised: StraightLegRaise) -> Iterator[Edit]:
        checks = self._journal.mobility_checks()
        known = straight_leg_raise(checks)
        for side in Side:
            degrees = raised.on(side)
            if degrees is not None and degrees != known.on(side):
                yield from trial_edits(
                    checks,
                    MobilityTest.STRAIGHT_LEG_RAISE,
                    side,
                    self._today(),
                    [Reading.degrees(degrees)],
                    self._new_id,
                )
