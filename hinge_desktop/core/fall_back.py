"""Steps that are offered, never forced: down after a fault or a break, up again, and on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.first_loads import was_off
from hinge_desktop.core.gate_evidence import GateInputs, Shown, is_faulty, shown_at
from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason, place_after
from hinge_desktop.core.ladder_places import arrival, is_loaded, place_below
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.weights import Weight

FALL_BACK_DAYS: Final = 7
"""How long an offered step down lasts: a week (DEFAULT)."""


class OfferCode(StrEnum):
    """Why a step is offered."""

    STEP_UP = "step_up"
    """Every gate is met."""
    SAME_FAULT = "same_fault"
    """The same fault in two sessions running: a week one step down (coaching-rules 1)."""
    WEEKS_OFF = "weeks_off"
    """More than three weeks off: one step down, with 60 % of the last load."""
    BACK_UP = "back_up"
    """The week one step down is over and its last session was clean."""


MOVE_REASONS: Final = {
    OfferCode.STEP_UP: MoveReason.GATE_PASSED,
    OfferCode.SAME_FAULT: MoveReason.FELL_BACK,
    OfferCode.WEEKS_OFF: MoveReason.FELL_BACK,
    OfferCode.BACK_UP: MoveReason.CAME_BACK,
}
"""What is written where the lifter takes an offer; a declined one writes `STAYED`."""


@dataclass(frozen=True, slots=True)
class LadderOffer:
    """One step that is offered, and why."""

    code: OfferCode
    here: LadderPlace
    to: LadderPlace
    fault: Fault | None = None
    days: tuple[date, ...] = ()
    """The days of the fault, or the last day before the weeks off."""
    weeks: int | None = None
    """Whole weeks off."""
    first_load: Weight | None = None
    """What to begin with there, where a rule lowers it."""

    @property
    def is_down(self) -> bool:
        """Whether it leads down."""
        return self.code in (OfferCode.SAME_FAULT, OfferCode.WEEKS_OFF)


def ladder_offer(
    report: GateReport, inputs: GateInputs, numbers: Thresholds, day: date
) -> LadderOffer | None:
    """Return the step that is offered today, None where there is none.

    Technique comes before gates (coaching-rules, priority). A declined offer is silent until a
    session came after it. Under a stop nothing is offered but the drills.
    """
    shown = _since_arrival(report.place, inputs)
    if _is_declined(shown, inputs.moves):
        return None
    offer = (
        _same_fault(report.place, shown, inputs, numbers)
        or _weeks_off(report.place, inputs, numbers, day)
        or _back_up(report.place, shown, inputs, day)
        or _step_up(report)
    )
    if offer is not None and inputs.is_stopped and is_loaded(offer.to):
        return None
    return offer


def _since_arrival(place: LadderPlace, inputs: GateInputs) -> tuple[Shown, ...]:
    came = arrival(inputs.moves)
    shown = shown_at(place, inputs)
    return shown if came is None else tuple(one for one in shown if one.sequence > came.sequence)


def _is_declined(shown: Sequence[Shown], moves: Sequence[LadderMove]) -> bool:
    last = max(moves, key=lambda move: move.sequence, default=None)
    if last is None or last.reason is not MoveReason.STAYED:
        return False
    return not shown or shown[-1].sequence < last.sequence


def _same_fault(
    place: LadderPlace, shown: Sequence[Shown], inputs: GateInputs, numbers: Thresholds
) -> LadderOffer | None:
    below = place_below(place, inputs.equipment)
    answered = [one for one in shown if any(each.quality is not None for each in one.sets)]
    last = answered[-numbers[Rule.FALL_BACK_SESSIONS] :]
    if below is None or len(last) < numbers[Rule.FALL_BACK_SESSIONS]:
        return None
    shared = set.intersection(*(_faults(one) for one in last))
    fault = next((one for one in Fault if one in shared), None)
    if fault is None:
        return None
    days = tuple(one.day for one in last)
    return LadderOffer(OfferCode.SAME_FAULT, place, below, fault, days)


def _faults(shown: Shown) -> set[Fault]:
    return {fault.fault for one in shown.sets for fault in one.faults}


def _weeks_off(
    place: LadderPlace, inputs: GateInputs, numbers: Thresholds, day: date
) -> LadderOffer | None:
    """Count from the last session of this place, or from the move to it where that was later."""
    below = place_below(place, inputs.equipment)
    shown = shown_at(place, inputs)
    came = arrival(inputs.moves)
    if below is None or not shown:
        return None
    last_day = max(shown[-1].day, came.made.date) if came is not None else shown[-1].day
    if not was_off(last_day, day, numbers):
        return None
    weeks = (day - last_day) // timedelta(weeks=1)
    return LadderOffer(OfferCode.WEEKS_OFF, place, below, days=(last_day,), weeks=weeks)


def _back_up(
    place: LadderPlace, shown: Sequence[Shown], inputs: GateInputs, day: date
) -> LadderOffer | None:
    came = arrival(inputs.moves)
    if came is None or came.reason is not MoveReason.FELL_BACK or came.from_rung is None:
        return None
    if place_after((came,)) != place or (day - came.made.date).days < FALL_BACK_DAYS:
        return None
    if not shown or any(is_faulty(one) or one.quality is None for one in shown[-1].sets):
        return None
    return LadderOffer(OfferCode.BACK_UP, place, LadderPlace(came.from_rung, came.from_stage))


def _step_up(report: GateReport) -> LadderOffer | None:
    if not report.is_open or report.following is None:
        return None
    return LadderOffer(OfferCode.STEP_UP, report.place, report.following)
