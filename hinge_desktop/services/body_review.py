"""Everything that the journal knows of a lifter's body: mobility, balance, legs apart at work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.asymmetry import Asymmetry, asymmetry, asymmetry_limits
from hinge_desktop.core.balance import BalanceDay, balance_days
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, Rung
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.mobility_history import SideHistory, sides_of
from hinge_desktop.core.safety import SafetyReply
from hinge_desktop.core.thresholds import Rule
from hinge_desktop.core.training import Side
from hinge_desktop.core.warm_up_choice import WarmUpChange, WarmUpEvidence, warm_up_changes
from hinge_desktop.services.day_planner import DayPlanner

RECENT_SESSIONS = 8
"""How far back single-leg work is looked at."""
_PAIN = frozenset({SafetyReply.STOP, SafetyReply.PAINFUL})


@dataclass(frozen=True, slots=True)
class BodyState:
    """What is known by now."""

    mobility: Mapping[MobilityTest, Mapping[Side, SideHistory]]
    balance: tuple[BalanceDay, ...]
    """Oldest first."""
    sides: Asymmetry | None
    """None until single-leg work has told anything."""

    @property
    def last_balance(self) -> BalanceDay | None:
        """The last day on which both legs were tried."""
        complete = [day for day in self.balance if day.is_complete]
        return complete[-1] if complete else None


class BodyReview:
    """Reads and writes nothing. Every call raises `JournalError` when the store is ill."""

    def __init__(self, journal: Journal, planner: DayPlanner) -> None:
        self._journal = journal
        self._planner = planner

    def state(self) -> BodyState:
        """Return what every check said, the oldest first."""
        checks = self._journal.mobility_checks()
        return BodyState(
            {test: sides_of(checks, test) for test in MobilityTest},
            balance_days(self._journal.balance_checks()),
            self._sides(),
        )

    def warm_up_changes(self) -> tuple[WarmUpChange, ...]:
        """Return what the checks and the last fault change in today's warm-up."""
        wants_curls = self._journal.thresholds().is_on(Rule.JEFFERSON_CURLS)
        checks, fault = self._journal.mobility_checks(), self._planner.fault_to_drill()
        return warm_up_changes(WarmUpEvidence.of(checks, fault, wants_curls=wants_curls))

    def _sides(self) -> Asymmetry | None:
        exercise_id = EXERCISE_OF_RUNG[Rung.SINGLE_LEG]
        sessions = self._journal.last_sessions_with(exercise_id, RECENT_SESSIONS)
        limits = asymmetry_limits(self._journal.thresholds())
        return asymmetry(sessions, exercise_id, self._pain_days(), limits)

    def _pain_days(self) -> frozenset[date]:
        answers = self._journal.safety_answers()
        return frozenset(one.answered.date for one in answers if one.answer in _PAIN)
