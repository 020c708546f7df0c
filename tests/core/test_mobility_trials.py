"""Trials of a day: what is written where some stand already."""

from __future__ import annotations

from datetime import date
from itertools import count

from hinge_desktop.core.measures import MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.mobility_trials import trial_edits, trials_of_day
from hinge_desktop.core.training import Side

TODAY = date(2026, 11, 21)
RAISE = MobilityTest.STRAIGHT_LEG_RAISE


def _check(name: str, degrees: float, trial: int, day: date = TODAY) -> MobilityCheck:
    return MobilityCheck(name, day, RAISE, Side.LEFT, trial, Reading.degrees(degrees))


def test_a_trial_that_stands_needs_no_edit_and_one_too_many_goes() -> None:
    known = [_check("a", 70, 1), _check("b", 72, 2), _check("c", 74, 3)]
    readings = [Reading.degrees(70), Reading.degrees(75)]
    ids = (f"new{number}" for number in count())
    edits = list(trial_edits(known, RAISE, Side.LEFT, TODAY, readings, lambda: next(ids)))
    assert [(edit.before, edit.after) for edit in edits] == [
        (known[1], _check("b", 75, 2)),
        (known[2], None),
    ]


def test_a_trial_more_is_added() -> None:
    known = [_check("a", 70, 1)]
    readings = [Reading.degrees(70), Reading.degrees(75)]
    edits = list(trial_edits(known, RAISE, Side.LEFT, TODAY, readings, lambda: "new"))
    assert [(edit.before, edit.after) for edit in edits] == [(None, _check("new", 75, 2))]


def test_trials_of_an_earlier_day_stay_and_those_of_a_later_day_count_as_today() -> None:
    old, future = _check("o", 60, 1, date(2026, 10, 1)), _check("f", 66, 1, date(2027, 1, 1))
    assert trials_of_day([old, future], RAISE, Side.LEFT, TODAY) == (future,)
    readings = [Reading.degrees(66)]
    edits = list(trial_edits([old, future], RAISE, Side.LEFT, TODAY, readings, lambda: "new"))
    assert [(edit.before, edit.after) for edit in edits] == [(future, _check("f", 66, 1))]
