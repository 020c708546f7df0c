"""Which drill answers which fault (coaching-rules 2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.lifts import Lift

DRILLS: Final[Mapping[Fault, Lift]] = MappingProxyType(
    {
        Fault.ROUNDED_LOW_BACK: Lift.DOWEL_HINGE,
        Fault.ROUNDED_UPPER_BACK: Lift.DOWEL_HINGE,
        Fault.NECK_CRANED: Lift.DOWEL_HINGE,
        Fault.BECAME_A_SQUAT: Lift.WALL_HINGE,
        Fault.KNEES_FIRST: Lift.WALL_HINGE,
    }
)
"""Faults without a line have no drill of their own."""


def drill_for(fault: Fault, lift: Lift) -> Lift | None:
    """Return another lift that answers a fault; None where that is the lift itself, or nothing."""
    drill = DRILLS.get(fault)
    return None if drill is lift else drill
