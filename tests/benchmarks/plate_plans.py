"""A table of what planning the plates of a session takes, and how trying everything compares.

Times are those of the processor, so that what else runs on the machine does not count.

Racks of 12 kinds with up to 4 pairs each and sessions of 6 loads: a ramp with work sets and a
lighter end, and six loads at random. Each session has a seed of its own; the limits of the search
were set with other ones. "Plain" is each load heaviest first, as most would load it.
Trying everything goes from stack to stack over every order of every choice of plates; it ends on
small racks alone, so the ratio is from those.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import fmean, median
from time import thread_time
from typing import Final, NamedTuple

from hinge_desktop.core.equipment import PlateStock, assumed_bar
from hinge_desktop.core.plate_plan import plan_plates
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.bar_planner import DayBar
from tests.benchmarks import plate_frames
from tests.core.plate_trials import fewest_moves, moves
from tests.core.training_builders import kg, lb

SEEDS: Final = range(1000, 1200)
SMALL_SEEDS: Final = range(1000, 1012)
KINDS: Final = tuple(kg(w) for w in (25, 20, 15, 10, 7.5, 5, 2.5, 2, 1.5, 1.25, 1, 0.5))
MIXED: Final = tuple([kg(w) for w in (25, 20, 15, 10, 5, 2.5)]) + tuple(
    lb(w) for w in (45, 35, 25, 10, 5, 2.5)
)
RAMP: Final = (0.4, 0.6, 0.8, 1.0, 0.95, 0.9)
Pairs = Callable[[random.Random], int]


class Planned(NamedTuple):
    """One session: how long planning took, and how many plates move; also plainly loaded."""

    question: DayBar

    milliseconds: float
    moved: int
    plain: int
    is_fewest: bool


def measure() -> bool:
    """Measure, print, and tell whether no frame is missed while plates are planned."""
    print(f"\nPlates of a session: 12 kinds, 6 loads, seeds {_named(SEEDS)}, milliseconds")
    print(f"{'rack':34}{'median':>8}{'p95':>8}{'worst':>8}{'proven':>9}{'moved':>7}{'plain':>7}")
    planned: list[Planned] = []
    planned += _row("4 pairs each, ramp", KINDS, lambda _: 4, is_ramp=True)
    planned += _row("1 to 4 pairs, ramp", KINDS, _one_to_four, is_ramp=True)
    planned += _row("1 to 4 pairs, at random", KINDS, _one_to_four, is_ramp=False)
    planned += _row("1 or 2 pairs, at random", KINDS, lambda one: one.randint(1, 2), is_ramp=False)
    planned += _row("1 pair each, at random", KINDS, lambda _: 1, is_ramp=False)
    planned += _row("kg and lb, 1 to 4 pairs, ramp", MIXED, _one_to_four, is_ramp=True)
    _print_ratio()
    hardest = sorted(planned, key=lambda one: one.milliseconds)[-len(SEEDS) :]
    return plate_frames.measure([one.question for one in hardest])


def _one_to_four(chance: random.Random) -> int:
    return chance.randint(1, 4)


def _named(seeds: range) -> str:
    return f"{seeds[0]} to {seeds[-1]}"


def _row(name: str, kinds: Sequence[Weight], pairs: Pairs, *, is_ramp: bool) -> list[Planned]:
    done = [_planned(random.Random(seed), kinds, pairs, is_ramp=is_ramp) for seed in SEEDS]  # noqa: S311 nothing secret
    times = sorted(one.milliseconds for one in done)
    proven = fmean(one.is_fewest for one in done)
    moved, plain = fmean(one.moved for one in done), fmean(one.plain for one in done)
    print(
        f"{name:34}{median(times):8.1f}{times[int(len(times) * 0.95)]:8.1f}{times[-1]:8.1f}"
        f"{proven:9.1%}{moved:7.1f}{plain:7.1f}"
    )
    return done


def _rack(chance: random.Random, kinds: Sequence[Weight], pairs: Pairs) -> BarLoads:
    plates = tuple(PlateStock(str(one), one, 2 * pairs(chance)) for one in kinds)
    return BarLoads(assumed_bar(), plates)


def _planned(
    chance: random.Random, kinds: Sequence[Weight], pairs: Pairs, *, is_ramp: bool
) -> Planned:
    loads = _rack(chance, kinds, pairs)
    work = chance.randint(60_000, 220_000)
    shares = RAMP if is_ramp else [chance.uniform(0.2, 1.0) for _ in RAMP]
    asked = tuple(Weight(max(20_000, round(work * share)), Unit.KG) for share in shares)
    plain = [load.per_side for one in asked if (load := loads.plate_load(one)) is not None]
    begun = thread_time()
    plan = plan_plates(loads, asked)
    took = (thread_time() - begun) * 1000
    by_hand = sum(moves(before, after) for before, after in pairwise([(), *plain]))
    return Planned(DayBar(loads, asked), took, plan.moved, by_hand, plan.is_fewest)


def _print_ratio() -> None:
    """Print how much longer trying everything takes where it ends: 8 pairs, 6 loads."""
    plates = ((kg(20), 2), (kg(10), 4), (kg(5), 4), (kg(2.5), 4), (kg(1.25), 2))
    loads = BarLoads(assumed_bar(), tuple(PlateStock(str(one), one, n) for one, n in plates))
    ours, all_orders = [], []
    for seed in SMALL_SEEDS:
        chance = random.Random(seed)  # noqa: S311 nothing secret
        asked = [kg(20 + 2.5 * chance.randint(1, 36)) for _ in RAMP]
        begun = thread_time()
        plan = plan_plates(loads, asked)
        between = thread_time()
        fewest = fewest_moves(loads, [one.load for one in plan.sets if one.load is not None])
        ended = thread_time()
        if fewest != plan.moved:
            raise AssertionError(asked)
        ours.append((between - begun) * 1000)
        all_orders.append((ended - between) * 1000)
    ratios = [slow / fast for slow, fast in zip(all_orders, ours, strict=True)]
    print(
        f"Small rack (8 pairs, seeds {_named(SMALL_SEEDS)}): {median(ours):.1f} ms, trying"
        f" everything {median(all_orders):.1f} ms (worst {max(all_orders):.0f}),"
        f" {median(ratios):.0f} times as long; as few plates moved every time"
    )
