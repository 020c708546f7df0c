"""F19: the clock on the wall is set, crosses midnight and summer time, or is in another country."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from itertools import product
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import LoggedSession, SetState, WorkSet
from hinge_desktop.exchange.writers.strong_csv import StrongTable
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import numbered_ids
from tests.faults.logbook import copied
from tests.faults.rows.row import Budget, Control, Outcome
from tests.placed_journal import place_on_the_bar

_HOUR, _DAY = 3600.0, 86_400.0
_STARTS: Final = {
    "an evening": ("2026-11-21T18:00:00", "Europe/Berlin"),
    "a second before midnight": ("2026-11-21T23:58:29", "Europe/Berlin"),
    "summer time begins": ("2026-03-29T01:58:29", "Europe/Berlin"),
    "summer time ends": ("2026-10-25T02:58:29", "Europe/Berlin"),
    "the hour that comes twice": ("2026-10-25T02:30:00", "Europe/Berlin"),
    "half an hour of summer time": ("2026-04-05T01:58:00", "Australia/Lord_Howe"),
    "the leap day": ("2028-02-28T23:58:29", "America/New_York"),
    "the year ends": ("2026-12-31T23:58:29", "Pacific/Auckland"),
    "1970": ("1970-01-01T00:00:10", "Europe/Berlin"),
    "1970 in the west": ("1970-01-01T00:00:10", "America/Los_Angeles"),
    "2100": ("2100-02-28T23:58:29", "Asia/Kathmandu"),
}
_TURNS: Final = {
    "nothing": 0.0,
    "an hour on": _HOUR,
    "an hour back": -_HOUR,
    "a day on": _DAY,
    "a day back": -_DAY,
    "a second back": -1.0,
}
_ZONES: Final = ("", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "UTC")
_SET_SECONDS: Final = 90
_REST_SECONDS: Final = 91


@dataclass(frozen=True)
class _Script:
    """When a session begins, and what is done to the clock before its second set and third."""

    start: str
    turns: tuple[str, ...]
    zone: str = ""
    is_restarted: bool = False

    @property
    def keeps_rests(self) -> bool:
        """Whether rests can be held to the second.

        What is stored of one is a time on the wall, which is all that another run has; and no
        journal has times before 1970.
        """
        turned = self.is_restarted and any(_TURNS[turn] for turn in self.turns)
        return not turned and not self.start.startswith("1970")

    @property
    def words(self) -> str:
        """Say what happens, for a line of the outcome."""
        restarted = ", started again" if self.is_restarted else ""
        return f"{self.start}, {' then '.join(self.turns)}, {self.zone or 'at home'}{restarted}"


class _Wall:
    """Real time passes; what the clock on the wall makes of it can be set and taken abroad."""

    def __init__(self, start: str, zone: str) -> None:
        self.zone = ZoneInfo(zone)
        self._utc = datetime.fromisoformat(start).replace(tzinfo=self.zone).astimezone(UTC)
        self.passed_s = 0.0
        self.set_by_s = 0.0

    def clocks(self) -> Clocks:
        """Return the three clocks as the program takes them."""
        return Clocks(self._steady, self._steady, self.now)

    def now(self) -> datetime:
        """Read the clock on the wall."""
        return (self._utc + timedelta(seconds=self.passed_s + self.set_by_s)).astimezone(self.zone)

    def _steady(self) -> float:
        return 5000.0 + self.passed_s


class Clockwork:
    """Sessions of the program's own services, led through every turn of the clock."""

    number = "F19"
    title = "clocks set, midnight, summer time, other zones"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Log a session for each script, look at it, and read it back."""
        place_on_the_bar(folder / "start.hinge")
        scripts = list(_scripts(budget.of(300, 20_000), seed))
        failures: list[str] = []
        for number, script in enumerate(scripts):
            file = copied(folder / "start.hinge", folder / f"{number}")
            failures += [f"{script.words}: {text}" for text in _lived_through(script, file)]
            file.unlink()
        return Outcome(
            len(scripts),
            failures=tuple(failures),
            controls=tuple(_controls(folder / "control", folder / "start.hinge")),
            figures={"starts": len(_STARTS), "turns": len(_TURNS), "zones": len(_ZONES)},
        )


def _scripts(count: int, seed: int) -> Iterator[_Script]:
    """Yield each start with each turn and zone once, then mixtures until there are enough."""
    made = [_Script(start, (turn,)) for start, turn in product(_STARTS, _TURNS)]
    made += [_Script(start, ("nothing",), zone) for start, zone in product(_STARTS, _ZONES[1:])]
    dice = random.Random(seed)  # noqa: S311 repeatable on purpose
    while len(made) < count:
        turns = tuple(dice.choices(list(_TURNS), k=2))
        restarted = dice.random() < 0.5
        made.append(_Script(dice.choice(list(_STARTS)), turns, dice.choice(_ZONES), restarted))
    yield from made


def _lived_through(script: _Script, file: Path) -> Iterator[str]:
    wall = _Wall(*_STARTS[script.start])
    journal = open_journal(file)
    desk = TrainingDesk.over(journal, wall.clocks(), numbered_ids(1))
    done: list[str] = []
    try:
        desk.log.start(desk.planner.plan().exercises)
        for place in range(3):
            if place:
                yield from _rested(desk.log, wall, script, place)
                if script.is_restarted:
                    journal.close()
                    journal = open_journal(file)
                    desk = TrainingDesk.over(journal, wall.clocks(), numbered_ids(place + 1))
            done.append(_do_next(desk.log, wall))
        desk.log.finish()
    except JournalError as error:
        yield f"after {len(done)} sets: {error}"
    else:
        yield from _wrong(journal, done, script)
    finally:
        journal.close()


def _rested(log: SessionLog, wall: _Wall, script: _Script, place: int) -> Iterator[str]:
    """Rest; the clock is turned in the middle, and the rest must not notice."""
    wall.passed_s += 30
    before = _left_s(log, wall)
    wall.set_by_s += _TURNS[script.turns[min(place, len(script.turns)) - 1]]
    if script.zone:
        wall.zone = ZoneInfo(script.zone)
    after = _left_s(log, wall)
    if before is None or after is None or (script.keeps_rests and abs(before - after) > 0.1):
        yield f"the rest of set {place} had {before} s left, then {after} s"
    wall.passed_s += _REST_SECONDS - 30


def _left_s(log: SessionLog, wall: _Wall) -> float | None:
    rest = log.rest
    return rest.left_s(5000.0 + wall.passed_s) if isinstance(rest, RestRun) else None


def _do_next(log: SessionLog, wall: _Wall) -> str:
    progress = log.progress
    if progress is None or progress.current is None or progress.step is not Step.READY:
        raise RuntimeError(f"the session stands elsewhere: {progress}")
    key = progress.current.id
    log.begin_set(key)
    wall.passed_s += _SET_SECONDS
    log.end_set(key, 8)
    log.save_set(key, SetAnswers(8))
    return str(key)


def _wrong(journal: SqlJournal, done: list[str], script: _Script) -> Iterator[str]:
    lines = journal.session_lines(10)
    if len(lines) != 1 or journal.open_session() is not None:
        yield f"{len(lines)} sessions, one of them open: {journal.open_session() is not None}"
        return
    session = journal.session(lines[0].id)
    if session is None or lines[0].sets != len(done):
        yield "a set is not in its session"
        return
    yield from _wrong_session(session, done)
    if script.keeps_rests:
        yield from (text for one in session.sets for text in _wrong_rest(one))
    if journal.check():
        yield "the check of the journal found something"


def _wrong_session(session: LoggedSession, done: list[str]) -> Iterator[str]:
    sets = [one for one in session.sets if one.state is SetState.SAVED]
    if [str(one.id) for one in sets] != done:
        yield "the sets are in another order than they were done in"
    yield from (f"{one.id}: {text}" for one in sets for text in _wrong_times(one))
    (row, *_), names = _phone_rows(session), session.session.id
    if row["Workout Duration"].startswith("-"):
        yield f"{names} lasted {row['Workout Duration']}"


def _wrong_times(one: WorkSet) -> Iterator[str]:
    for name in ("duration_ms", "rest_taken_seconds", "rest_started_utc_ms"):
        value = getattr(one, name)
        if value is not None and value < 0:
            yield f"{name} is {value}"


def _wrong_rest(one: WorkSet) -> Iterator[str]:
    if one.rest_taken_seconds is not None and abs(one.rest_taken_seconds - _REST_SECONDS) > 1:
        yield f"{one.id}: rested {one.rest_taken_seconds} s instead of {_REST_SECONDS}"


def _phone_rows(session: LoggedSession) -> list[dict[str, str]]:
    table = b"".join(StrongTable([session], {}, "Hinge")).decode()
    return list(csv.DictReader(StringIO(table, newline=""), delimiter=";"))


def _controls(folder: Path, start: Path) -> Iterator[Control]:
    """Yield what a program would do that goes by the clock on the wall."""
    file = copied(start, folder)
    list(_lived_through(_Script("an evening", ("nothing",)), file))
    journal = open_journal(file)
    session = journal.sessions([journal.session_lines(1)[0].id])[0]
    journal.close()
    keys = [str(one.id) for one in session.sets]
    by_time = sorted(keys, reverse=True)
    rested = replace(session.sets[0], rest_taken_seconds=_REST_SECONDS - 3600)
    yield Control(
        "sets in order of their times", is_caught=bool(list(_wrong_session(session, by_time)))
    )
    yield Control("rests by the wall", is_caught=bool(list(_wrong_rest(rested))))


ROW = Clockwork()
