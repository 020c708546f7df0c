"""Evidence in, verdict out: the gates from a place of the ladder to the next (coaching-rules 1)."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.gate_evidence import GateInputs
from hinge_desktop.core.gates import Gate, GateReport
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.ladder_places import following_place
from hinge_desktop.core.learning_gates import bell_gate, dowel_gate, light_bar_gate, wall_gate
from hinge_desktop.core.single_leg_gates import single_leg_gates
from hinge_desktop.core.thresholds import Thresholds


def gates_from(
    place: LadderPlace, inputs: GateInputs, numbers: Thresholds, day: date
) -> GateReport:
    """Return what is met and missing on `day`; the last rung has no gates.

    A report is advice: nothing is locked by it. Unanswered sets count neither for nor against.
    """
    following = following_place(place, inputs.equipment)
    return GateReport(place, following, _gates(place, inputs, numbers, day))


def _gates(
    place: LadderPlace, inputs: GateInputs, numbers: Thresholds, day: date
) -> tuple[Gate, ...]:
    match place.rung, place.stage:
        case Rung.WALL, _:
            return (wall_gate(inputs, numbers, day),)
        case Rung.DOWEL, _:
            return (dowel_gate(inputs, numbers, day),)
        case Rung.KETTLEBELL, _:
            return (bell_gate(inputs, numbers, day),)
        case Rung.BAR, Stage.LOADED:
            return single_leg_gates(inputs, numbers, day)
        case Rung.BAR, _:
            return (light_bar_gate(inputs, numbers, day),)
        case _:
            return ()
