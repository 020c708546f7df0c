"""What to begin with where a lifter comes back to a load (coaching-rules 1 and 7)."""

from __future__ import annotations

from datetime import date, timedelta

from hinge_desktop.core.load_suggestion import lighter_load
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.weights import Weight
from hinge_desktop.core.work_done import WorkDone


def first_load(
    last: WorkDone | None,
    loads: Loads,
    numbers: Thresholds,
    today: date,
    *,
    stop_lifted: date | None = None,
    is_step_down: bool = False,
) -> Weight | None:
    """Return the first load of an exercise last worked as `last`; None where no rule lowers it.

    At most half of the last load after a stop, 60 % after more than three weeks off, and the same
    after a step down (DEFAULT). Rounded down to what can be built; the lightest load where even
    that is heavier.
    """
    if last is None:
        return None
    if stop_lifted is not None and last.day <= stop_lifted:
        return lighter_load(last.load, numbers[Rule.AFTER_STOP_PERCENT], loads)
    if is_step_down or was_off(last.day, today, numbers):
        return lighter_load(last.load, numbers[Rule.AFTER_WEEKS_OFF_PERCENT], loads)
    return None


def was_off(last_day: date, today: date, numbers: Thresholds) -> bool:
    """Whether more than three weeks went by (DEFAULT)."""
    return today - last_day > timedelta(weeks=numbers[Rule.WEEKS_OFF])
