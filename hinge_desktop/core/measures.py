"""Checks the lifter takes now and then, apart from training."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean

from hinge_desktop.core.training import Side


@dataclass(frozen=True, slots=True)
class BalanceCheck:
    """Seconds on one leg, up to 30 s; best of two trials a side counts (coaching-rules 1)."""

    id: str
    day: date
    side: Side
    trial: int
    milliseconds: int


class MobilityTest(StrEnum):
    """Which mobility is checked (coaching-rules 8)."""

    STRAIGHT_LEG_RAISE = "straight_leg_raise"
    LEG_DROP = "leg_drop"
    KNEE_TO_GLUTE = "knee_to_glute"


class MeasureUnit(StrEnum):
    """What a mobility check is read in."""

    DEGREES = "deg"
    CENTIMETRES = "cm"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mobility check said, in thousandths of its unit."""

    thousandths: int
    unit: MeasureUnit

    @classmethod
    def degrees(cls, degrees: float) -> Reading:
        """Return an angle, kept to the thousandth of a degree."""
        return cls(round(degrees * 1000), MeasureUnit.DEGREES)

    @property
    def amount(self) -> float:
        """The reading in its unit."""
        return self.thousandths / 1000


@dataclass(frozen=True, slots=True)
class MobilityCheck:
    """One trial of a self-check of mobility, on one side."""

    id: str
    day: date
    check_code: MobilityTest
    side: Side | None
    trial: int
    value: Reading
    is_by_helper: bool | None = None
    note: str | None = None
    """Who helped, where somebody did: another helper asks for a larger change."""


@dataclass(frozen=True, slots=True)
class StraightLegRaise:
    """How far each leg goes up straight, in degrees from the floor; None where it is not known."""

    left_deg: float | None = None
    right_deg: float | None = None

    @property
    def own_range_deg(self) -> float | None:
        """The raise that the own range goes by: the smaller of the sides (assumed)."""
        known = [one for one in (self.left_deg, self.right_deg) if one is not None]
        return min(known, default=None)

    def on(self, side: Side) -> float | None:
        """Return how far the leg of a side goes."""
        return self.left_deg if side is Side.LEFT else self.right_deg


def straight_leg_raise(checks: Iterable[MobilityCheck]) -> StraightLegRaise:
    """Return the latest raise of each side: the mean of the trials of its last day.

    The mean is coaching-rules 8; that each side has its own last day is assumed.
    """
    known = tuple(checks)
    left, right = (_mean(latest_raises(known, side)) for side in (Side.LEFT, Side.RIGHT))
    return StraightLegRaise(left, right)


def latest_raises(checks: Iterable[MobilityCheck], side: Side) -> tuple[MobilityCheck, ...]:
    """Return the trials of the last day on which a side was raised."""
    test = MobilityTest.STRAIGHT_LEG_RAISE
    raises = [one for one in checks if one.check_code is test and one.side is side]
    last_day = max((one.day for one in raises), default=None)
    return tuple(one for one in raises if one.day == last_day)


def _mean(raises: tuple[MobilityCheck, ...]) -> float | None:
    return fmean(one.value.amount for one in raises) if raises else None
