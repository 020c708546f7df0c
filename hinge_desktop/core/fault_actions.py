"""What each fault changes next: one cue, one drill, and what becomes of the load."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault

_WALL: Final = ExerciseId("wall_hinge")
_DOWEL: Final = ExerciseId("dowel_hinge")


class LoadAction(StrEnum):
    """What a fault does to the next load; none lets it rise."""

    HOLD = "hold"
    LIGHTEN = "lighten"
    """A tenth less (DEFAULT)."""


class FaultHelp(StrEnum):
    """What else helps against a fault."""

    STOP_AT_OWN_RANGE = "stop_at_own_range"
    """The depth ends where the back would begin to round."""
    MEASURE_RANGE = "measure_range"
    """The straight-leg raise says how deep is deep enough."""
    COMPARE_DRIFT = "compare_drift"
    """The guide shows what a bar away from the legs costs."""
    STRAPS = "straps"
    """Grip that ends before the hamstrings do takes straps, not a rounded back."""


@dataclass(frozen=True, slots=True)
class FaultAction:
    """A row of the table in coaching-rules 2; the cue of a fault has the fault's own name."""

    load: LoadAction = LoadAction.HOLD
    drill: ExerciseId | None = None
    """Done before the loaded sets of the next session."""
    help: FaultHelp | None = None


FAULT_ACTIONS: Final = {
    Fault.ROUNDED_LOW_BACK: FaultAction(LoadAction.LIGHTEN, _DOWEL, FaultHelp.STOP_AT_OWN_RANGE),
    Fault.ROUNDED_UPPER_BACK: FaultAction(LoadAction.LIGHTEN, _DOWEL, FaultHelp.STOP_AT_OWN_RANGE),
    Fault.BECAME_A_SQUAT: FaultAction(drill=_WALL),
    Fault.KNEES_FIRST: FaultAction(drill=_WALL),
    Fault.BAR_DRIFTED: FaultAction(help=FaultHelp.COMPARE_DRIFT),
    Fault.TOO_DEEP: FaultAction(help=FaultHelp.MEASURE_RANGE),
    Fault.LEANED_BACK: FaultAction(),
    Fault.NECK_CRANED: FaultAction(drill=_DOWEL),
    Fault.GRIP_GAVE_OUT: FaultAction(help=FaultHelp.STRAPS),
    Fault.LOST_BALANCE: FaultAction(),
    Fault.HIPS_TURNED: FaultAction(),
}
"""Articles A1 to A5, by coaching-rules 2 and 7; what they leave open only holds the load."""


def lightening(faults: Iterable[Fault]) -> Fault | None:
    """Return the first of these faults that takes load off, None where none does."""
    return next((one for one in faults if FAULT_ACTIONS[one].load is LoadAction.LIGHTEN), None)


def drill_against(fault: Fault | None) -> ExerciseId:
    """Return the drill before the loaded sets: the dowel, where no fault asks for another."""
    action = None if fault is None else FAULT_ACTIONS[fault]
    return _DOWEL if action is None or action.drill is None else action.drill
