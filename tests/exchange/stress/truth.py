"""A made-up log whose sums are known before any app has written it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import TypeAlias

from hinge_desktop.core.imports.file_log import FileLog
from hinge_desktop.core.imports.file_totals import file_totals
from hinge_desktop.core.training import SetKind
from hinge_desktop.core.weights import Unit

Sums: TypeAlias = tuple[
    int, int, Decimal, dict[SetKind, int], dict[tuple[date, str], int], dict[str, int]
]
"""Sets, reps, kilograms lifted to 0.01, sets of each kind, of each day and title, of each name."""
_KG_PER_LB = Decimal("0.45359237")
WRITTEN_KINDS = (SetKind.WORK, SetKind.WARM_UP, SetKind.DROP, SetKind.FAILURE)
"""What other apps have marks for."""
_NAMES = (
    *("Deadlift (Barbell)", "Romanian Deadlift, slow", "Rudern; eng", "Élévation latérale"),
    *("Kniebeuge (Langhantel)", 'Curl 1" grip', "Plank", "Face Pull"),
)
_NOTES = ("", "", "", "felt\nheavy, very", 'said "go"', "=SUM(A1)", "größer; besser")
_RPES = ("", "", "7", "7.5", "8", "9.5")


@dataclass(frozen=True)
class TrueSet:
    """A set as it was done."""

    kind: SetKind
    weight: Decimal | None
    reps: int | None
    rpe: str = ""
    seconds: int | None = None


@dataclass(frozen=True)
class TrueBlock:
    """An exercise of a workout."""

    name: str
    note: str
    sets: tuple[TrueSet, ...]


@dataclass(frozen=True)
class TrueWorkout:
    """A workout as it was done."""

    start: datetime
    minutes: int
    title: str
    note: str
    blocks: tuple[TrueBlock, ...]


def truth(
    seed: int, workouts: int, *, kinds: Sequence[SetKind] = WRITTEN_KINDS
) -> list[TrueWorkout]:
    """Make up workouts, oldest first; each day has one at most, none names an exercise twice."""
    chance = Random(seed)  # noqa: S311 - nothing secret is made of it
    start = datetime(2015 + chance.randrange(8), 1, 1, 6, tzinfo=UTC) + timedelta(
        days=chance.randrange(300)
    )
    made = []
    for _ in range(workouts):
        start += timedelta(days=chance.randint(1, 9))
        at = start + timedelta(minutes=chance.randrange(900), seconds=chance.randrange(60))
        names = chance.sample(_NAMES, chance.randint(1, 5))
        blocks = tuple(_block(chance, name, kinds) for name in names)
        title = chance.choice(("Legs", "Push, pull", "Tag A", "Séance"))
        made.append(TrueWorkout(at, chance.randint(1, 170), title, chance.choice(_NOTES), blocks))
    return made


def _block(chance: Random, name: str, kinds: Sequence[SetKind]) -> TrueBlock:
    sets = tuple(_set(chance, name, kinds) for _ in range(chance.randint(1, 6)))
    return TrueBlock(name, chance.choice(_NOTES), sets)


def _set(chance: Random, name: str, kinds: Sequence[SetKind]) -> TrueSet:
    kind = chance.choice((SetKind.WORK, SetKind.WORK, *kinds))
    if name == "Plank":
        return TrueSet(kind, None, None, seconds=chance.randint(5, 7000))
    weight = Decimal(chance.randint(1, 1600)) / 4
    if chance.random() < 0.1:
        weight = Decimal(chance.randint(1000, 1400)) + Decimal("0.5")
    return TrueSet(kind, weight, chance.randint(0, 30), chance.choice(_RPES))


def true_sums(log: Sequence[TrueWorkout], unit: Unit) -> Sums:
    """Add up what was done."""
    sets = [(work, block, one) for work in log for block in work.blocks for one in block.sets]
    lifted = sum(((one.weight or 0) * (one.reps or 0) for _, _, one in sets), Decimal(0))
    scale = _KG_PER_LB if unit is Unit.LB else Decimal(1)
    return (
        len(sets),
        sum(one.reps or 0 for _, _, one in sets),
        (lifted * scale).quantize(Decimal("0.01")),
        dict(Counter(one.kind for _, _, one in sets)),
        dict(Counter((work.start.date(), work.title) for work, _, _ in sets)),
        dict(Counter(block.name for _, block, _ in sets)),
    )


def read_sums(log: FileLog) -> Sums:
    """Add up what was read."""
    totals = file_totals(log.sets)
    assert totals.volume_kg is not None
    return (
        totals.sets,
        totals.reps,
        totals.volume_kg,
        dict(Counter(one.kind for one in log.sets)),
        dict(Counter(_days(log))),
        dict(
            Counter(
                block.name for work in log.workouts for block in work.blocks for _ in block.sets
            )
        ),
    )


def _days(log: FileLog) -> Iterator[tuple[date, str]]:
    for work in log.workouts:
        for block in work.blocks:
            yield from [(work.start.date, work.title or "")] * len(block.sets)
