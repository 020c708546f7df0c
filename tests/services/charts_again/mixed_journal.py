"""A journal of odd training: both units, help, taps, gaps in the answers, imports without time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.measures import BalanceCheck, MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.profile import BodyMass
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.training import (
    Depth,
    Felt,
    LoggedExercise,
    LoggedSession,
    PhaseTap,
    Quality,
    RepsLeft,
    SetKind,
    SetState,
    Side,
    TempoAnswer,
)
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, lb, log_change, make_entry, make_session, make_set
from tests.empty_journal import write_empty_journal

EXERCISES = (
    *("romanian_deadlift", "romanian_deadlift", "wall_hinge", "dowel_hinge"),
    *("single_leg_romanian_deadlift", "squat", "good_morning"),
)
LOADS = (None, kg(60), kg(60), kg(62.5), lb(135), lb(135), lb(137.789), kg(0))
LEFT = (None, *map(RepsLeft.of, range(5)), RepsLeft(5), RepsLeft(25), RepsLeft(40), RepsLeft(50))
TEMPOS = (None, *map(Tempo.parse, ("3-1-1-1", "2-0-X-0", "2.5-0-1-1", "10-0-X-1", "4-1-2-0.5")))
SESSIONS, DAYS = 260, 500


def make_mixed_journal(file: Path, today: date) -> None:
    """Write it; the same every time."""
    random = Random(5)  # noqa: S311 - no secret
    write_empty_journal(
        file, journal_id="mixed", app_version="0", created=datetime(2026, 1, 1, tzinfo=UTC)
    )
    journal = open_journal(file)
    sessions = [_session(random, today) for _ in range(SESSIONS)]
    journal.apply(log_change(*sessions))
    plan = [PlanDay(weekday) for weekday in (0, 3, 5)]
    journal.apply(Change(Act.FILL_DEMO, added(*plan, *_checks(random, today))))
    journal.close()


def _session(random: Random, today: date) -> LoggedSession:
    # A few lie in the running week and one after today; some weeks have none.
    day = today + timedelta(days=1 - int(random.random() ** 2 * DAYS))
    start = LocalMoment(
        day, None if random.random() < 0.3 else time(18), random.choice((None, 60, 120))
    )
    session = make_session(day, start=start, end=random.choice((None, start)))
    entries = random.choices(EXERCISES, k=random.randint(0, 4))
    return LoggedSession(
        session,
        tuple(_exercise(random, session, slug, place) for place, slug in enumerate(entries)),
    )


def _exercise(random: Random, session: Any, slug: str, place: int) -> LoggedExercise:
    entry = make_entry(
        session,
        slug,
        position=place,
        rung=random.choice((None, None, Rung.BAR)),
        is_paced=random.random() < 0.7,
        planned_sets=random.choice((None, 0, 3, 4)),
        planned_reps=random.choice((None, 8, 12)),
        tempo=random.choice(TEMPOS),
        felt=tuple(random.sample(list(Felt), random.randint(0, 2))),
        depth=random.choice((None, *Depth)),
    )
    count = random.randint(0, 5)
    return LoggedExercise(entry, tuple(_set(random, entry, number) for number in range(count)))


def _set(random: Random, entry: Any, number: int) -> Any:
    one = make_set(
        entry,
        position=number,
        kind=random.choice((*SetKind, *[SetKind.WORK] * 6)),
        state=random.choice((*SetState, *[SetState.SAVED] * 8)),
        side=random.choice((None, *Side)),
        load=random.choice(LOADS),
        is_assisted=random.random() < 0.1,
        reps=random.choice((None, 0, 1, *range(3, 14))),
        reps_left=random.choice(LEFT),
        tempo=random.choice(TEMPOS),
        tempo_answer=random.choice((None, *TempoAnswer)),
        quality=random.choice((None, Quality.CLEAN, *Quality)),
        rest_planned_seconds=random.choice((None, 90, 150)),
        rest_taken_seconds=random.choice((None, 0, 95, 181)),
    )
    return replace(one, faults=_faults(random, one), phase_taps=_taps(random))


def _faults(random: Random, one: Any) -> tuple[RepFault, ...]:
    if random.random() < (0.9 if one.quality is Quality.SOMETHING_OFF else 0.05):
        reps = (*range(1, 15), None) if random.random() < 0.3 else tuple(range(1, 15))
        return tuple(
            RepFault(random.choice(list(Fault)), random.choice(reps))
            for _ in range(random.randint(0, 3))
        )
    return ()


def _taps(random: Random) -> tuple[PhaseTap, ...]:
    if random.random() < 0.8:
        return ()
    phases = random.choices(list(Phase), k=random.randint(1, 6))
    return tuple(
        PhaseTap(rep, phase, random.randint(0, 4000)) for rep, phase in enumerate(phases, 1)
    )


def _checks(random: Random, today: date) -> list[Record]:
    found: list[Record] = []
    for number in range(60):
        day = today - timedelta(days=random.randint(-3, 200))
        side = random.choice(list(Side))
        trial = number + 1
        found.append(BalanceCheck(f"b{number}", day, side, trial, random.randint(0, 40_000)))
        reading = Reading.degrees(random.randint(50, 95) + random.random())
        test = random.choice(list(MobilityTest))
        found.append(MobilityCheck(f"m{number}", day, test, side, trial, reading))
        weight = random.choice((kg(70 + random.random()), lb(160)))
        found.append(BodyMass(f"w{number}", today - timedelta(days=3 * number), weight))
    return found
