"""How the trials of a mobility check are written down: those of a day stand for that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from hinge_desktop.core.changes import Edit, removed
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.measures import MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.training import Side


def trials_of_day(
    checks: Iterable[MobilityCheck], test: MobilityTest, side: Side, day: date
) -> tuple[MobilityCheck, ...]:
    """Return a side's trials of a day in their order.

    Those of a later day come from a clock that was wrong, and count as of this one.
    """
    trials = (
        one for one in checks if one.check_code is test and one.side is side and one.day >= day
    )
    return tuple(sorted(trials, key=lambda one: (one.day, one.trial)))


def trial_edits(
    checks: Iterable[MobilityCheck],
    test: MobilityTest,
    side: Side,
    day: date,
    readings: Sequence[Reading],
    new_id: IdSource,
    *,
    helper: str | None = None,
) -> Iterator[Edit]:
    """Give the edits that let these be a side's trials of a day; what stands already needs none.

    `helper` is who lifted the leg, "" where nobody did; None leaves it as it was.
    """
    known = trials_of_day(checks, test, side, day)
    for number, reading in enumerate(readings, start=1):
        if number > len(known):
            made = MobilityCheck(new_id(), day, test, side, number, reading)
            yield Edit(None, _helped(made, helper))
            continue
        before = known[number - 1]
        after = _helped(replace(before, day=day, trial=number, value=reading), helper)
        if after != before:
            yield Edit(before, after)
    yield from removed(*known[len(readings) :])


def _helped(one: MobilityCheck, helper: str | None) -> MobilityCheck:
    if helper is None:
        return one
    return replace(one, is_by_helper=bool(helper), note=helper or None)
