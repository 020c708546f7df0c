"""Random racks and sessions, and their answers found by trying everything."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from hinge_desktop.core.equipment import Bar, PlateStock
from hinge_desktop.core.plates import BarLoads, PlateLoad
from hinge_desktop.core.weights import Unit, Weight
from tests.core.training_builders import kg, lb

KG_PLATES = [kg(w) for w in (25, 20, 15, 10, 7.5, 5, 2.5, 2, 1.5, 1.25, 1, 0.5, 19.95, 3.333)]
LB_PLATES = [lb(w) for w in (45, 35, 25, 10, 5, 2.5, 1.25)]
Side = tuple[Weight, ...]


def seeded(seed: int) -> random.Random:
    """Chance that falls the same way in every run."""
    return random.Random(seed)  # noqa: S311 nothing secret


def random_loads(chance: random.Random, most_kinds: int = 6, most_plates: int = 6) -> BarLoads:
    """A bar in either unit, with or without collars; kg, lb or mixed plates, odd counts too."""
    plates = chance.choice([KG_PLATES, LB_PLATES, KG_PLATES + LB_PLATES])
    kinds = chance.sample(plates, chance.randint(0, min(most_kinds, len(plates))))
    stocks = [PlateStock(str(w), w, chance.randint(0, most_plates)) for w in kinds]
    bar = Bar("bar", 0, "", chance.choice([kg(20), kg(7.25), lb(45), lb(15), kg(0)]))
    collar = chance.choice([None, None, kg(2.5), kg(0.2), lb(5)])
    return BarLoads(bar, tuple(stocks), chance.choice(list(Unit)), collar)


def every_side(loads: BarLoads) -> Iterator[Side]:
    """All choices of plates for one side, from the owned pairs."""
    stocks = [one for one in loads.plates if one.weight.thousandths]
    for counts in product(*(range(one.count // 2 + 1) for one in stocks)):
        yield tuple(one.weight for one, n in zip(stocks, counts, strict=True) for _ in range(n))


def exact_total(loads: BarLoads, side: Side) -> int:
    """Bar, collars and both sides in hundred-billionths of a kilogram."""
    collar = 0 if loads.collar is None else loads.collar.exact
    return loads.bar.weight.exact + 2 * collar + 2 * sum(one.exact for one in side)


def moves(before: Sequence[Weight], after: Sequence[Weight]) -> int:
    """Plates moved on both sides: what is not the same from the inside out."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return 2 * (len(before) + len(after) - 2 * same)


def fewest_moves(loads: BarLoads, built: Sequence[PlateLoad], on_bar: Side = ()) -> int:
    """The fewest plates moved for loads in their order: every stack of every choice is tried."""
    stacks = [{on_bar: 0}]
    for load in built:
        weight = exact_total(loads, load.per_side)
        sides = [side for side in every_side(loads) if exact_total(loads, side) == weight]
        orders = {order for side in sides for order in permutations(side)}
        before = stacks[-1]
        stacks.append(
            {
                order: min(done + moves(old, order) for old, done in before.items())
                for order in orders
            }
        )
    return min(stacks[-1].values())
