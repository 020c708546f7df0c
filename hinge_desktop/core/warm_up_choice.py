"""What the checks and the last fault change in the warm-up, and why.

The items and their order are those of coaching-rules 9; what asks for which change is in 2 and 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hinge_desktop.core.faults import ROUNDING, Fault
from hinge_desktop.core.measures import MobilityCheck, MobilityTest
from hinge_desktop.core.mobility_bands import Band, band_of
from hinge_desktop.core.mobility_history import latest_means, sides_of
from hinge_desktop.core.routine import RoutinePart
from hinge_desktop.core.training import Side

LONGER_STRETCH_SECONDS: Final = 30
"""How much longer a short side is stretched (DEFAULT)."""
ACTIVE_STRETCH: Final = RoutinePart(reps=8, is_one_sided=True)
"""The hamstring of a leg that is short in the raise: 8 a side, at one's own pace (DEFAULT)."""
_SQUATTING: Final = frozenset({Fault.BECAME_A_SQUAT, Fault.KNEES_FIRST})


class WarmUpItem(StrEnum):
    """The steps of the warm-up, in their order; ramp sets follow with the bar."""

    RELEASE = "release"
    HIP_FLEXOR_STRETCH = "hip_flexor_stretch"
    GLUTES = "glutes"
    ROTATORS = "rotators"
    JEFFERSON_CURL = "jefferson_curl"
    """Rounds the back on purpose: off by default, for those who ask for it."""
    BRACE = "brace"
    ACTIVE_STRETCH = "active_stretch"
    """Only where a hamstring is short."""
    HINGE = "hinge"


STANDARD: Final[Mapping[WarmUpItem, RoutinePart]] = {
    WarmUpItem.RELEASE: RoutinePart(60, is_one_sided=True),
    WarmUpItem.HIP_FLEXOR_STRETCH: RoutinePart(45, is_one_sided=True),
    WarmUpItem.GLUTES: RoutinePart(reps=10, sets=2),
    WarmUpItem.ROTATORS: RoutinePart(reps=10, is_one_sided=True),
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


class HingeDrill(StrEnum):
    """Which hinge ends the warm-up."""

    WALL = "wall"
    DOWEL = "dowel"


@dataclass(frozen=True, slots=True)
class WarmUpChange:
    """One reason for which an item is changed."""

    item: WarmUpItem
    reason: WarmUpReason
    sides: tuple[Side, ...] = ()
    """The sides that it is about."""
    extra_seconds: int = 0
    """How much longer these sides are held."""
    drill: HingeDrill | None = None


@dataclass(frozen=True, slots=True)
class WarmUpEvidence:
    """What is known of the lifter: the latest means of each side, and the fault to mend."""

    means: Mapping[MobilityTest, Mapping[Side, float]] = field(default_factory=dict)
    fault: Fault | None = None

    @classmethod
    def of(cls, checks: Iterable[MobilityCheck], fault: Fault | None) -> WarmUpEvidence:
        """Take the latest of each check."""
        known = tuple(checks)
        means = {test: latest_means(sides_of(known, test)) for test in MobilityTest}
        return cls(means, fault)

    def short_sides(self, test: MobilityTest) -> tuple[Side, ...]:
        """Return the sides that are short or tight in a check."""
        means = self.means.get(test, {})
        return tuple(side for side, mean in means.items() if band_of(test, mean) is Band.SHORT)


def warm_up_changes(evidence: WarmUpEvidence) -> tuple[WarmUpChange, ...]:
    """Return what is not as usual, in the order of the items; nothing where nothing is known."""
    return (*_by_mobility(evidence), *_by_fault(evidence.fault))


def with_extra(part: RoutinePart, changes: Iterable[WarmUpChange]) -> RoutinePart:
    """Return a step that holds the sides of these changes longer."""
    for one in changes:
        if one.extra_seconds:
            part = part.held_longer(one.extra_seconds, one.sides)
    return part


def chosen_parts(changes: Iterable[WarmUpChange]) -> dict[WarmUpItem, RoutinePart]:
    """Return the steps of the standard warm-up as the changes leave them, in their order."""
    made = tuple(changes)
    parts: dict[WarmUpItem, RoutinePart] = {}
    for item in WarmUpItem:
        own = [one for one in made if one.item is item]
        part = STANDARD.get(item)
        if item is WarmUpItem.ACTIVE_STRETCH and own:
            part = ACTIVE_STRETCH
        if part is not None:
            parts[item] = with_extra(part, own)
    return parts


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
    if fault in _SQUATTING:
        yield WarmUpChange(WarmUpItem.HINGE, WarmUpReason.SQUATTED, drill=HingeDrill.WALL)
    elif fault in ROUNDING:
        yield WarmUpChange(WarmUpItem.HINGE, WarmUpReason.ROUNDED, drill=HingeDrill.DOWEL)
