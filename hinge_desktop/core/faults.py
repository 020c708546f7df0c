"""The one list of technique faults that log, guide, figure and rules share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What can go wrong in a hinge (contract: one fault list)."""

    ROUNDED_LOW_BACK = "rounded_low_back"
    ROUNDED_UPPER_BACK = "rounded_upper_back"
    BECAME_A_SQUAT = "became_a_squat"
    KNEES_FIRST = "knees_first"
    BAR_DRIFTED = "bar_drifted"
    TOO_DEEP = "too_deep"
    LEANED_BACK = "leaned_back"
    NECK_CRANED = "neck_craned"
    GRIP_GAVE_OUT = "grip_gave_out"
    LOST_BALANCE = "lost_balance"
    HIPS_TURNED = "hips_turned"


ROUNDING = frozenset({Fault.ROUNDED_LOW_BACK, Fault.ROUNDED_UPPER_BACK})
"""Faults that lower the next load by a tenth (coaching-rules 2)."""

ONE_LEG_ONLY = frozenset({Fault.LOST_BALANCE, Fault.HIPS_TURNED})
"""Faults that only exist on one leg."""


@dataclass(frozen=True, slots=True)
class RepFault:
    """A fault of a set; `rep` counts from 1 and is None for the set as a whole."""

    fault: Fault
    rep: int | None = None


def faults_within(reps: int, faults: Iterable[RepFault]) -> tuple[RepFault, ...]:
    """Keep faults of reps that were corrected away, but not the number of their rep."""
    return tuple(
        RepFault(one.fault) if one.rep is not None and one.rep > reps else one for one in faults
    )
