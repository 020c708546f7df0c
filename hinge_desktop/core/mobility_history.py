"""How mobility went over the months: each day's mean, and whether a change is more than error.

Rules and numbers are those of coaching-rules 8; a clinical name of each test is in the guide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby
from statistics import fmean
from typing import Final

from hinge_desktop.core.measures import MeasureUnit, MobilityCheck, MobilityTest
from hinge_desktop.core.mobility_bands import UNITS, Band, are_sides_apart, band_of
from hinge_desktop.core.training import Side

REAL_CHANGE_DEG: Final = 4.0
"""From here on an angle has changed, with the same set-up (published: least change 3.3)."""
REAL_CHANGE_OTHER_HELPER_DEG: Final = 10.0
"""The same where somebody else helped (coaching-rules 8)."""
CM_PER_DEGREE: Final = 0.75
"""What a degree at the knee moves a heel that is 43 cm from it, so that gaps follow the rule of
angles: 3 cm, or 7.5 by another helper (DEFAULT)."""


class ChangeVerdict(StrEnum):
    """What a change since the last time says."""

    REAL = "real"
    WITHIN_ERROR = "within_error"


@dataclass(frozen=True, slots=True)
class SideDay:
    """A side's trials of one day."""

    day: date
    amount: float
    """Their mean, in the unit of the check."""
    trials: int
    helper: str | None = None
    """Who helped: None where nobody did or nobody knows, "" where no name was given."""

    def is_set_up_as(self, other: SideDay) -> bool:
        """Whether the same person helped, or nobody both times; a helper unnamed is another one."""
        return self.helper == other.helper and self.helper != ""


@dataclass(frozen=True, slots=True)
class SideChange:
    """What changed on a side between its last two days."""

    before: SideDay
    by: float
    """Plus is more on the scale of the check: for a gap between heel and buttock that is worse."""
    verdict: ChangeVerdict


@dataclass(frozen=True, slots=True)
class SideHistory:
    """One side of one check."""

    test: MobilityTest
    side: Side
    days: tuple[SideDay, ...]
    """Oldest first; never empty."""

    @property
    def latest(self) -> SideDay:
        """The day that counts."""
        return self.days[-1]

    @property
    def band(self) -> Band:
        """What the latest mean means."""
        return band_of(self.test, self.latest.amount)

    def read_again(self, amount: float, helper: str) -> SideHistory:
        """Return it with one more mean, read now; `helper` is "" where nobody helped."""
        last = self.latest
        now = SideDay(last.day, amount, 1, helper.strip().casefold() or None)
        return replace(self, days=(*self.days, now))

    @property
    def change(self) -> SideChange | None:
        """What changed since the time before; None at the first time."""
        if len(self.days) == 1:
            return None
        before, latest = self.days[-2:]
        by = latest.amount - before.amount
        least = least_change(self.test, is_same_set_up=latest.is_set_up_as(before))
        is_real = round(abs(by), 3) >= least
        verdict = ChangeVerdict.REAL if is_real else ChangeVerdict.WITHIN_ERROR
        return SideChange(before, by, verdict)


def least_change(test: MobilityTest, *, is_same_set_up: bool) -> float:
    """Return the least change that is more than the error of measuring, in the check's unit."""
    degrees = REAL_CHANGE_DEG if is_same_set_up else REAL_CHANGE_OTHER_HELPER_DEG
    return degrees if UNITS[test] is MeasureUnit.DEGREES else degrees * CM_PER_DEGREE


def side_history(
    checks: Iterable[MobilityCheck], test: MobilityTest, side: Side
) -> SideHistory | None:
    """Return what is known of a side, None where it was never checked."""
    own = [one for one in checks if one.check_code is test and one.side is side]
    own.sort(key=lambda one: (one.day, one.trial))
    days = tuple(_side_day(day, list(trials)) for day, trials in groupby(own, lambda one: one.day))
    return SideHistory(test, side, days) if days else None


def sides_of(checks: Iterable[MobilityCheck], test: MobilityTest) -> dict[Side, SideHistory]:
    """Return the sides of a check that were ever checked, left first."""
    known = tuple(checks)
    sides = {side: side_history(known, test, side) for side in Side}
    return {side: one for side, one in sides.items() if one is not None}


def latest_means(sides: dict[Side, SideHistory]) -> dict[Side, float]:
    """Return the mean that counts, of each side that was checked."""
    return {side: one.latest.amount for side, one in sides.items()}


def is_apart(test: MobilityTest, sides: dict[Side, SideHistory]) -> bool:
    """Whether the sides differ by more than 10 degrees (DEFAULT; straight-leg raise alone)."""
    return are_sides_apart(test, latest_means(sides))


def _side_day(day: date, trials: list[MobilityCheck]) -> SideDay:
    amounts = [one.value.amount for one in trials]
    return SideDay(day, fmean(amounts), len(trials), _helper(trials))


def _helper(trials: list[MobilityCheck]) -> str | None:
    helped = [one for one in trials if one.is_by_helper]
    return (helped[-1].note or "").strip().casefold() if helped else None
