"""Fills a fresh journal with a made-up lifter's training that ends on a given day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.journal import SessionStore
from hinge_desktop.core.ladder import LadderPlace, MoveReason, Stage
from hinge_desktop.services.demo.earlier_years import (
    MOST_SESSIONS_A_DAY,
    SETS_A_SESSION,
    EarlierYears,
    earlier_records,
)
from hinge_desktop.services.demo.learning_weeks import learning_weeks
from hinge_desktop.services.demo.loaded_weeks import loaded_weeks
from hinge_desktop.services.demo.made_up_lifter import (
    checks_between,
    equipment,
    standing_records,
)
from hinge_desktop.services.demo.made_up_time import MadeUpTime, seeded_ids
from hinge_desktop.services.demo.performer import Performer
from hinge_desktop.services.demo.rehearsal import Rehearsal
from hinge_desktop.services.demo.script import SessionScript, on_the_bar

SCRIPT_TODAY: Final = date(2026, 11, 21)
"""The day on which the script's own calendar stands still: Saturday, a day of training."""
SCRIPT_WEEKS: Final = 26
_PLAIN_SESSIONS_A_WEEK: Final = 2
_BUSY_SESSIONS_A_WEEK: Final = 4
"""Where a number of sets is asked for, so that 100,000 of them are done in 24 years."""
_MOST_DAYS: Final = 40 * 365
_DECLINED_BEFORE: Final = timedelta(days=26)
"""When the made-up lifter last declined an easy week, so that none is due today."""
_MIDNIGHT: Final = time(tzinfo=UTC)


class TooFewSetsError(ValueError):
    """Fewer sets were asked for than the scripted weeks hold; `least` says how many those are."""

    def __init__(self, least: int) -> None:
        super().__init__(f"at least {least}")
        self.least = least


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """What journal is wanted; the same order gives the same journal, byte for byte."""

    today: date = SCRIPT_TODAY
    weeks: int = SCRIPT_WEEKS
    """Shorter ones leave out the first scripted weeks, longer ones add years before them."""
    sets: int | None = None
    """How many saved sets in all; years before the script are made up to reach it."""
    seed: int = 1

    @property
    def shift(self) -> timedelta:
        """How far the script's calendar is moved."""
        return self.today - SCRIPT_TODAY

    @property
    def script_day(self) -> date:
        """The day on which the whole script begins."""
        return self.today - timedelta(weeks=SCRIPT_WEEKS)

    @property
    def first_day(self) -> date:
        """The first day of the scripted part."""
        return self.today - timedelta(weeks=min(self.weeks, SCRIPT_WEEKS))

    @property
    def journal_id(self) -> str:
        """The key of the journal itself, from the seed."""
        return f"{Random(self.seed).getrandbits(128):032x}"  # noqa: S311 - no secret

    @property
    def created(self) -> datetime:
        """When the journal says that it was made."""
        return datetime.combine(self.first_day, _MIDNIGHT)


def fill_demo(journal: SessionStore, order: DemoOrder) -> int:
    """Fill a fresh journal and return how many sets it holds.

    Raise `TooFewSetsError` where the script alone holds more than asked for, and `JournalError`
    where the store is in trouble.
    """
    random = Random(order.seed)  # noqa: S311 - no secret
    years = _earlier_years(order)
    clock = MadeUpTime(datetime.combine(years.first_day if years else order.script_day, _MIDNIGHT))
    new_id = seeded_ids(random, clock)
    owned = equipment(new_id)
    _write(journal, added(*standing_records(owned, order.shift)))
    if years:
        for records in earlier_records(years, clock, new_id, random, journal.next_sequence()):
            _write(journal, added(*records))
    clock.go_to(datetime.combine(order.script_day, _MIDNIGHT))
    rehearsal = Rehearsal(journal.next_sequence())
    _perform(Performer(rehearsal, clock, new_id, random), order, owned, has_past=bool(years))
    checks = checks_between(order.first_day, order.today, order.shift, new_id)
    declined = EasyWeek(
        new_id(), order.today - _DECLINED_BEFORE, EasyReason.SIXTH_WEEK, is_taken=False
    )
    _write(journal, added(*rehearsal.records(), *checks, declined))
    return scripted_sets(order) + (years.sets if years else 0)


def scripted_sets(order: DemoOrder) -> int:
    """Count the sets of the scripted weeks that the order asks for."""
    return sum(
        len(exercise.sets)
        for script in _sessions(equipment(lambda: ""))
        if script.day + order.shift >= order.first_day
        for exercise in script.exercises
    )


def _write(journal: SessionStore, edits: tuple[Edit, ...]) -> None:
    journal.apply(Change(Act.FILL_DEMO, edits, is_undoable=False))


def _sessions(owned: Equipment) -> Iterator[SessionScript]:
    yield from learning_weeks(owned)
    yield from loaded_weeks(owned)


def _perform(performer: Performer, order: DemoOrder, owned: Equipment, *, has_past: bool) -> None:
    place = LadderPlace()
    if has_past:
        # After years by feel, the offer to learn it again from the wall was taken.
        performer.move(on_the_bar(Stage.LOADED), place, MoveReason.FELL_BACK)
    for script in _sessions(owned):
        if script.day + order.shift >= order.first_day:
            performer.train(script, order.shift)
        else:
            performer.wait_for(script, order.shift)
        if script.reaches is not None:
            performer.move(place, script.reaches, MoveReason.GATE_PASSED)
            place = script.reaches


def _earlier_years(order: DemoOrder) -> EarlierYears | None:
    """Return what comes before the script, None where it alone is enough."""
    days = max(0, order.weeks - SCRIPT_WEEKS) * 7
    sets = days * _PLAIN_SESSIONS_A_WEEK * SETS_A_SESSION // 7
    if order.sets is not None:
        least = scripted_sets(order)
        if order.sets < least:
            raise TooFewSetsError(least)
        sets = order.sets - least
        days = days or sets * 7 // (_BUSY_SESSIONS_A_WEEK * SETS_A_SESSION) + 1
    if not sets:
        return None
    least_days = -(-sets // (SETS_A_SESSION * MOST_SESSIONS_A_DAY))
    days = max(min(days, _MOST_DAYS), least_days)
    return EarlierYears(order.first_day - timedelta(days=days), order.first_day, sets)
