"""Places a lifter who already trains: reads the journal, asks the rules, keeps one change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason, place_after
from hinge_desktop.core.loads import bar_loads
from hinge_desktop.core.placement import (
    EXERCISE_OF_LIFT,
    RECENT_DAYS,
    SHARE_OF,
    Placement,
    PlacementAnswers,
    PlacementInputs,
    PlacingLift,
    RecentLift,
    place_lifter,
    placement_bar_kind,
)
from hinge_desktop.core.stop_rules import active_stop
from hinge_desktop.core.told_safety import told_safety
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.core.work_done import work_done
from hinge_desktop.services.journal_changes import JournalChanges


class PlacementDesk:
    """Every call raises `JournalError` when the store is in trouble."""

    def __init__(
        self, journal: Journal, changes: JournalChanges, clocks: Clocks, new_id: IdSource
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._clocks = clocks
        self._new_id = new_id

    @property
    def here(self) -> LadderPlace:
        """Where the lifter stands now."""
        return place_after(self._journal.ladder_moves())

    @property
    def unit(self) -> Unit:
        """The lifter's own unit, in which loads are typed."""
        return self._journal.profile().unit

    @property
    def equipment(self) -> Equipment:
        """What is owned."""
        return self._journal.equipment()

    @property
    def is_stopped(self) -> bool:
        """Whether a stop holds: then nothing but the wall is a place to begin."""
        return active_stop(self._journal.stop_states()) is not None

    @property
    def empty_bar(self) -> Weight | None:
        """What the bar weighs that is to be tried with nothing on it."""
        kind = placement_bar_kind(self.equipment, has_back_history=self._has_back_history)
        return bar_loads(self.equipment, self.unit, kind).lightest

    @property
    def shares(self) -> dict[PlacingLift, int]:
        """The most to begin with, in percent of a recent load of each lift."""
        thresholds = self._journal.thresholds()
        return {lift: thresholds[rule] for lift, rule in SHARE_OF.items()}

    def recent_lifts(self) -> tuple[RecentLift, ...]:
        """Return what the journal knows of the last weeks, the heaviest of the last session."""
        return tuple(self._recent_lifts())

    def place(self, answers: PlacementAnswers) -> Placement:
        """Return where these answers lead."""
        return place_lifter(
            PlacementInputs(
                answers=answers,
                equipment=self.equipment,
                unit=self.unit,
                thresholds=self._journal.thresholds(),
                has_back_history=self._has_back_history,
                is_stopped=self.is_stopped,
            )
        )

    def take(self, placement: Placement) -> None:
        """Move the lifter there: one change, also where it is the place of before."""
        here = self.here
        move = LadderMove(
            self._new_id(),
            self._journal.next_sequence(),
            self._clocks.now(),
            placement.place.rung,
            MoveReason.PLACEMENT,
            to_stage=placement.place.stage,
            from_rung=here.rung,
            from_stage=here.stage,
            exercise_id=placement.exercise_id,
            first_load=placement.first_load,
        )
        self._changes.make(Change(Act.MOVE_ON_LADDER, added(move)))

    @property
    def _has_back_history(self) -> bool:
        journal = self._journal
        return told_safety(journal.safety_answers(), journal.stop_states()).has_back_history

    def _recent_lifts(self) -> Iterator[RecentLift]:
        earliest = self._clocks.today() - timedelta(days=RECENT_DAYS)
        for lift in PlacingLift:
            exercise_id = EXERCISE_OF_LIFT[lift]
            for session in self._journal.last_sessions_with(exercise_id, 1):
                done = work_done(session, exercise_id)
                if done is None or done.heaviest is None or done.day < earliest:
                    continue
                reps = max(done.reps, default=None)
                yield RecentLift(lift, done.heaviest, reps, done.day)
