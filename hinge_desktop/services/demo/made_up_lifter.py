"""The made-up lifter: build, garage, standing plan, and checks taken now and then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.build_choices import Length, permille_of
from hinge_desktop.core.changes import Record
from hinge_desktop.core.equipment import (
    Bar,
    BarUse,
    Collar,
    Dumbbells,
    Equipment,
    Gear,
    GearKind,
    Kettlebell,
    PlateStock,
)
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.measures import BalanceCheck, MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.training import Side
from hinge_desktop.services.demo.script import kg

STATURE_MM: Final = 1720
_TUESDAY, _SATURDAY = 1, 5
_PLATES: Final = (20.0, 10.0, 5.0, 2.5, 1.25)
_BELLS: Final = (12.0, 16.0, 24.0)
_GEAR: Final = (GearKind.DOWEL, GearKind.WALL, GearKind.BENCH, GearKind.RACK, GearKind.STRAPS)

_BODY_MASS: Final = (
    ("2026-05-26", 72.6),
    ("2026-06-06", 72.4),
    ("2026-06-20", 72.1),
    ("2026-07-04", 72.0),
    ("2026-07-18", 71.8),
    ("2026-08-01", 71.6),
    ("2026-08-15", 71.9),
    ("2026-08-29", 72.1),
    ("2026-09-12", 72.3),
    ("2026-09-26", 72.3),
    ("2026-10-10", 72.2),
    ("2026-10-24", 72.1),
    ("2026-11-07", 72.0),
)
# Seconds on the left and on the right leg, best of two.
_BALANCE: Final = (
    ("2026-09-01", 14, 11),
    ("2026-09-08", 15, 12),
    ("2026-09-15", 15, 13),
    ("2026-09-26", 16, 13),
    ("2026-09-29", 17, 14),
    ("2026-10-06", 18, 15),
    ("2026-10-13", 18, 16),
    ("2026-10-20", 19, 16),
    ("2026-10-27", 20, 17),
    ("2026-11-03", 20, 18),
    ("2026-11-10", 22, 19),
    ("2026-11-17", 22, 20),
)
_WORSE_TRIAL_MS: Final = 1600
# Degrees on the left and on the right, mean of two trials.
_STRAIGHT_LEG_RAISE: Final = (
    ("2026-05-26", 78, 74),
    ("2026-07-18", 80, 77),
    ("2026-09-12", 83, 80),
    ("2026-11-07", 85, 83),
)
_BESIDE_THE_MEAN_DEG: Final = 1


def equipment(new_id: IdSource) -> Equipment:
    """Return what stands in the garage: 20 to 97.5 kg on the bar in steps of 2.5."""
    return Equipment(
        bars=(
            Bar(new_id(), 0, "Olympic bar", kg(20), shaft_mm=28),
            Bar(new_id(), 1, "Technique bar", kg(10), use=BarUse.WARM_UP),
        ),
        plates=tuple(PlateStock(new_id(), kg(one), 2) for one in _PLATES),
        collars=(Collar(new_id(), "Springs", kg(0)),),
        kettlebells=tuple(Kettlebell(new_id(), kg(one)) for one in _BELLS),
        dumbbells=(Dumbbells(new_id(), kg(2), kg(20), kg(2)),),
        gear=tuple(Gear(new_id(), one) for one in _GEAR),
    )


def standing_records(owned: Equipment, shift: timedelta) -> Iterator[Record]:
    """Yield profile, plan, its weekdays and equipment.

    The weekdays move with the calendar, so that today is one of them.
    """
    yield Profile(stature_mm=STATURE_MM, femur_permille=permille_of(Segment.FEMUR, Length.LONG))
    yield Plan()
    for weekday in (_TUESDAY, _SATURDAY):
        yield PlanDay((weekday + shift.days) % 7)
    yield from owned.bars
    yield from owned.plates
    yield from owned.collars
    yield from owned.kettlebells
    yield from owned.dumbbells
    yield from owned.gear


def checks_between(
    first: date, last: date, shift: timedelta, new_id: IdSource
) -> Iterator[BodyMass | BalanceCheck | MobilityCheck]:
    """Yield body mass, balance and straight-leg raise of these days (of the real calendar)."""
    for written, mass in _BODY_MASS:
        day = date.fromisoformat(written) + shift
        if first <= day <= last:
            yield BodyMass(new_id(), day, kg(mass))
    for written, left, right in _BALANCE:
        day = date.fromisoformat(written) + shift
        if first <= day <= last:
            yield from _trials(day, Side.LEFT, left, new_id)
            yield from _trials(day, Side.RIGHT, right, new_id)
    for written, left, right in _STRAIGHT_LEG_RAISE:
        day = date.fromisoformat(written) + shift
        if first <= day <= last:
            yield from _raises(day, Side.LEFT, left, new_id)
            yield from _raises(day, Side.RIGHT, right, new_id)


def _trials(day: date, side: Side, best_seconds: int, new_id: IdSource) -> Iterator[BalanceCheck]:
    best_ms = best_seconds * 1000
    yield BalanceCheck(new_id(), day, side, 1, best_ms - _WORSE_TRIAL_MS)
    yield BalanceCheck(new_id(), day, side, 2, best_ms)


def _raises(day: date, side: Side, mean_deg: int, new_id: IdSource) -> Iterator[MobilityCheck]:
    test = MobilityTest.STRAIGHT_LEG_RAISE
    for trial, beside in enumerate((-_BESIDE_THE_MEAN_DEG, _BESIDE_THE_MEAN_DEG), start=1):
        reading = Reading.degrees(mean_deg + beside)
        yield MobilityCheck(new_id(), day, test, side, trial, reading)
