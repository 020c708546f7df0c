"""The next set of the same session: the load stays or goes down, never up (coaching-rules 5.5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.effort import chart_percent_thousandths, reps_in_all_tenths
from hinge_desktop.core.fault_actions import lightening
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.load_suggestion import lighter_load
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.training import RepsLeft, WorkSet
from hinge_desktop.core.weights import Weight, scaled_down

_EPLEY_TENTHS: Final = 300


class NextSetReason(StrEnum):
    """Why the next set has its load."""

    AS_PLANNED = "as_planned"
    ROUNDED_BACK = "rounded_back"
    TOO_HARD = "too_hard"


@dataclass(frozen=True, slots=True)
class NextSet:
    """The load of the next set; None as the last set had none."""

    load: Weight | None
    reason: NextSetReason
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class SetTarget:
    """What the next set asks for."""

    reps: int
    reps_left: int


def next_set_load(
    done: WorkSet, target: SetTarget, loads: Loads, numbers: Thresholds = DEFAULT_THRESHOLDS
) -> NextSet:
    """Return the load after a set: about a tenth less after a rounded back, less if it was hard.

    By effort the load is multiplied with C(n asked for) / C(n done), by a tenth less at most, and
    then rounded down to what can be built. Answers that were not given change nothing.
    """
    rounding = lightening(one.fault for one in done.faults)
    if rounding is not None:
        lowered = lighter_load(done.load, 100 - numbers[Rule.ROUNDED_DROP_PERCENT], loads)
        return NextSet(lowered, NextSetReason.ROUNDED_BACK, rounding)
    share = _share(done, target)
    if share is None or done.load is None:
        return NextSet(done.load, NextSetReason.AS_PLANNED)
    aim = scaled_down(done.load, *share)
    least = scaled_down(done.load, 100 - numbers[Rule.SESSION_DROP_PERCENT], 100)
    bound = aim if aim.exact > least.exact else least
    lighter = loads.heaviest_buildable(bound) or loads.lightest
    if lighter is None or lighter.exact >= done.load.exact:
        return NextSet(done.load, NextSetReason.AS_PLANNED)
    return NextSet(lighter, NextSetReason.TOO_HARD)


def _share(done: WorkSet, target: SetTarget) -> tuple[int, int] | None:
    """Return what the load is multiplied with (above, below), None where it need not go down."""
    if done.reps is None or done.reps_left is None or done.reps_left.or_more:
        return None
    n_done = reps_in_all_tenths(done.reps, done.reps_left)
    n_target = reps_in_all_tenths(target.reps, RepsLeft(target.reps_left * 10))
    if n_target <= n_done:
        return None
    asked, made = chart_percent_thousandths(n_target), chart_percent_thousandths(n_done)
    if asked is None or made is None:
        # The chart ends at 12.5; Epley's curve goes on (DEFAULT).
        return _EPLEY_TENTHS + n_done, _EPLEY_TENTHS + n_target
    return asked, made
