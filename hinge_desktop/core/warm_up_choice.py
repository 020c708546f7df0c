"""What the checks and the last fault change in the warm-up, and why.

The items and their order are those of coaching-rules 9; what asks for which change is in 2 and 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.fault_actions import FAULT_ACTIONS, drill_against
from hinge_desktop.core.faults import ROUNDING, Fault
from hinge_desktop.core.measures import MobilityCheck, MobilityTest
from hinge_desktop.core.mobility_bands import Band, band_of
from hinge_desktop.core.mobility_history import latest_means, sides_of
from hinge_desktop.core.routine import Routine, RoutinePart
from hinge_desktop.core.training import Side

LONGER_STRETCH_SECONDS: Final = 30
"""How much longer a short side is stretched (DEFAULT)."""
_MINUTE_MS: Final = 60_000


class WarmUpItem(StrEnum):
    """The steps of the warm-up, in their order; ramp sets follow with the bar."""

    RELEASE = "release"
    HIP_FLEXOR_STRETCH = "hip_flexor_stretch"
    GLUTES = "glutes"
    ROTATORS = "rotators"
    ACTIVE_STRETCH = "active_stretch"
    """Of the hamstrings: optional, unless one is short."""
    JEFFERSON_CURL = "jefferson_curl"
    """Rounds the back on purpose: off by default, for those who ask for it."""
    BRACE = "brace"
    HINGE = "hinge"


STANDARD: Final[Mapping[WarmUpItem, RoutinePart]] = {
    WarmUpItem.RELEASE: RoutinePart(60, is_one_sided=True),
    WarmUpItem.HIP_FLEXOR_STRETCH: RoutinePart(45, is_one_sided=True),
    WarmUpItem.GLUTES: RoutinePart(reps=10, sets=2),
    WarmUpItem.ROTATORS: RoutinePart(reps=10, is_one_sided=True),
    WarmUpItem.ACTIVE_STRETCH: RoutinePart(reps=8, is_one_sided=True, is_optional=True),
    WarmUpItem.JEFFERSON_CURL: RoutinePart(reps=5, is_optional=True),
    WarmUpItem.BRACE: RoutinePart(30),
    WarmUpItem.HINGE: RoutinePart(reps=8),
}
"""What a lifter does of whom nothing is known (order from A3, times DEFAULT)."""


class WarmUpReason(StrEnum):
    """Why an item is not as usual."""

    LEG_DROP_SHORT = "leg_drop_short"
    KNEE_TO_GLUTE_TIGHT = "knee_to_glute_tight"
    RAISE_SHORT = "raise_short"
    SQUATTED = "squatted"
    ROUNDED = "rounded"
    NECK_CRANED = "neck_craned"
    ASKED_FOR = "asked_for"


_REASONS: Final = {
    **dict.fromkeys(ROUNDING, WarmUpReason.ROUNDED),
    Fault.NECK_CRANED: WarmUpReason.NECK_CRANED,
}
"""Of the faults that ask for a drill; the others are those of a squat."""


@dataclass(frozen=True, slots=True)
class WarmUpChange:
    """One reason for which an item is changed."""

    item: WarmUpItem
    reason: WarmUpReason
    sides: tuple[Side, ...] = ()
    """The sides that it is about."""
    extra_seconds: int = 0
    """How much longer these sides are held."""
    drill: ExerciseId | None = None
    """What the hinge that ends the warm-up is done with."""


@dataclass(frozen=True, slots=True)
class WarmUpEvidence:
    """What is known of the lifter: the latest means of each side, and the fault to mend."""

    means: Mapping[MobilityTest, Mapping[Side, float]] = field(default_factory=dict)
    fault: Fault | None = None
    wants_curls: bool = False
    """Whether the lifter opted into Jefferson curls."""

    @classmethod
    def of(
        cls, checks: Iterable[MobilityCheck], fault: Fault | None, *, wants_curls: bool = False
    ) -> WarmUpEvidence:
        """Take the latest of each check."""
        known = tuple(checks)
        means = {test: latest_means(sides_of(known, test)) for test in MobilityTest}
        return cls(means, fault, wants_curls)

    def short_sides(self, test: MobilityTest) -> tuple[Side, ...]:
        """Return the sides that are short or tight in a check."""
        means = self.means.get(test, {})
        return tuple(side for side, mean in means.items() if band_of(test, mean) is Band.SHORT)


def warm_up_changes(evidence: WarmUpEvidence) -> tuple[WarmUpChange, ...]:
    """Return what is not as usual; nothing where nothing is known."""
    changes = [*_by_mobility(evidence), *_by_fault(evidence.fault)]
    if evidence.wants_curls:
        changes.append(WarmUpChange(WarmUpItem.JEFFERSON_CURL, WarmUpReason.ASKED_FOR))
    return tuple(changes)


def changed_part(part: RoutinePart, changes: Iterable[WarmUpChange]) -> RoutinePart:
    """Return a step as these changes leave it; one that is asked for is optional no more."""
    for one in changes:
        part = replace(part, is_optional=False)
        if one.extra_seconds:
            part = part.held_longer(one.extra_seconds, one.sides)
    return part


def chosen_parts(changes: Iterable[WarmUpChange]) -> dict[WarmUpItem, RoutinePart]:
    """Return the steps of the standard warm-up as the changes leave them, in their order."""
    made = tuple(changes)
    return {
        item: changed_part(part, [one for one in made if one.item is item])
        for item, part in STANDARD.items()
    }


def warm_up_minutes(changes: Iterable[WarmUpChange]) -> int:
    """Return how long the warm-up is likely to take without its optional steps, in minutes."""
    parts = tuple(part for part in chosen_parts(changes).values() if not part.is_optional)
    return round(Routine(parts, range(len(parts))).total_ms / _MINUTE_MS)


def _by_mobility(evidence: WarmUpEvidence) -> Iterator[WarmUpChange]:
    drop = evidence.short_sides(MobilityTest.LEG_DROP)
    if drop:
        yield WarmUpChange(
            WarmUpItem.HIP_FLEXOR_STRETCH,
            WarmUpReason.LEG_DROP_SHORT,
            drop,
            LONGER_STRETCH_SECONDS,
        )
    tight = evidence.short_sides(MobilityTest.KNEE_TO_GLUTE)
    if tight:
        yield WarmUpChange(WarmUpItem.HIP_FLEXOR_STRETCH, WarmUpReason.KNEE_TO_GLUTE_TIGHT, tight)
    raised = evidence.short_sides(MobilityTest.STRAIGHT_LEG_RAISE)
    if raised:
        yield WarmUpChange(WarmUpItem.ACTIVE_STRETCH, WarmUpReason.RAISE_SHORT, raised)


def _by_fault(fault: Fault | None) -> Iterator[WarmUpChange]:
    """Change the hinge where a fault asks for a drill; which one, the table of faults says."""
    if fault is not None and FAULT_ACTIONS[fault].drill is not None:
        reason = _REASONS.get(fault, WarmUpReason.SQUATTED)
        yield WarmUpChange(WarmUpItem.HINGE, reason, drill=drill_against(fault))
