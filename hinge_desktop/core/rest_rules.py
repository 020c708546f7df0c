"""How long to rest after a set, and which rule says so (coaching-rules 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.plan import Plan

LEARNING_REST_SECONDS: Final = 60
"""Between sets of the first three rungs (DEFAULT, of 60 to 90 s)."""
STRENGTH_REST_SECONDS: Final = 180
"""After hard sets of few reps, of 180 to 300 s (LIT: 3 min beat 1 min for strength)."""
STRENGTH_REPS: Final = 6
WARM_UP_REST_SECONDS: Final = 120
"""After a warm-up set at most (DEFAULT): time to change the plates."""
LEARNING_RUNGS: Final = frozenset({Rung.WALL, Rung.DOWEL, Rung.KETTLEBELL})
_DEFAULT_SECONDS: Final = Plan().rest_seconds


class RestRuleReason(StrEnum):
    """Why a rest is as long as it is."""

    YOURS = "yours"
    """The lifter set it for this exercise."""
    PLAN = "plan"
    """The lifter set it for the whole plan."""
    LEARNING = "learning"
    STRENGTH = "strength"
    MUSCLE = "muscle"
    WARM_UP = "warm_up"
    EXTENDED = "extended"
    """The lifter made it longer while it ran."""


@dataclass(frozen=True, slots=True)
class RestRule:
    """A rest, and why it is that long."""

    seconds: int
    reason: RestRuleReason

    def as_run(self, planned_seconds: int) -> RestRule | None:
        """Return the rule of a rest that runs; None where another rule set it back then."""
        if planned_seconds > self.seconds:
            return RestRule(planned_seconds, RestRuleReason.EXTENDED)
        return self if planned_seconds == self.seconds else None


def warm_up_rest(work: RestRule) -> RestRule:
    """Return the rest after a warm-up set, from that after a work set of the same exercise."""
    if work.seconds <= WARM_UP_REST_SECONDS:
        return work
    return RestRule(WARM_UP_REST_SECONDS, RestRuleReason.WARM_UP)


def rest_rule(
    rung: Rung | None, reps: int | None, plan: Plan, own_seconds: int | None = None
) -> RestRule:
    """Return the rest after the work sets of an exercise; `own_seconds` is the lifter's own for it.

    What the lifter set wins: for the exercise, then for the plan. The default follows the reps.
    """
    if own_seconds is not None:
        return RestRule(own_seconds, RestRuleReason.YOURS)
    if rung in LEARNING_RUNGS:
        return RestRule(LEARNING_REST_SECONDS, RestRuleReason.LEARNING)
    if plan.rest_seconds != _DEFAULT_SECONDS:
        return RestRule(plan.rest_seconds, RestRuleReason.PLAN)
    if reps is not None and reps <= STRENGTH_REPS:
        return RestRule(STRENGTH_REST_SECONDS, RestRuleReason.STRENGTH)
    return RestRule(_DEFAULT_SECONDS, RestRuleReason.MUSCLE)
