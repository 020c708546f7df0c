"""A table of what "Find or do" takes beside rapidfuzz alone, over the same strings.

Rapidfuzz alone is `process.extract` with the same limit over the same prepared strings: title,
other words and what is said there, folded once. It is asked with two of its scorers: with the one
that it takes by itself (WRatio), and with the cheapest one that finds a part of a text at all
(partial_ratio), which is what the goal is measured by. Hinge asks rapidfuzz word by word and
orders what it found; both are asked in turn, so that both meet the same machine.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final, NamedTuple

from rapidfuzz import fuzz, process

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.finding.findables import Findable, Kind
from hinge_desktop.finding.guide_entries import guide_findables
from hinge_desktop.finding.index import MOST_FOUND, FindIndex
from hinge_desktop.finding.letters import prepared, words_of
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.loader import read_guide

RATIO_GOAL: Final = 2.0
ROUNDS: Final = 200
SYNTHETIC: Final = 2000
QUERIES: Final = (
    *("s", "ba", "back", "hamst", "squat"),  # while typing
    *("hamstirngs", "squating", "dowl", "kettelbell deadlfit"),  # misspelt
    *("hips back", "i feel it in my back", "why do i feel the rdl in my back and not my legs"),
    "xyzzy",
)
_GUIDE = Path(__file__).resolve().parents[2] / "resources" / "guide"
_HEAD = ("typed", "Hinge", "partial_ratio", "WRatio", "Hinge / partial", "Hinge / WRatio", "met")
_LATE = 0.99

Ask = Callable[[str], object]
Ways = tuple[Ask, Ask, Ask]
"""Hinge, and rapidfuzz with each of its scorers."""


class Asked(NamedTuple):
    """Milliseconds that each way took for one query, turn by turn."""

    ours: list[float]
    partial: list[float]
    weighted: list[float]


def measure() -> bool:
    """Measure over the guide and over made-up titles, print, and tell whether the goal is met."""
    sets = {"the guide": _of_the_guide(), f"{SYNTHETIC:,} made-up titles": _made_up()}
    # All are printed, also after one that misses the goal.
    met = [_measured(name, findables) for name, findables in sets.items()]
    return all(met)


def _measured(name: str, findables: Sequence[Findable]) -> bool:
    index = FindIndex(findables)
    strings = [prepared(" ".join((one.text, *one.keywords, one.detail))) for one in findables]
    letters = sum(map(len, strings)) // len(strings)
    print(f"\nFind or do over {name}: {len(strings):,} strings of {letters} letters on average")
    print("milliseconds: median (p99)")
    ways: Ways = (index.find, _alone(strings, fuzz.partial_ratio), _alone(strings, fuzz.WRatio))
    asked = {query: _ask_in_turn(ways, query) for query in QUERIES}
    _print_table(asked)
    return all(_ratio(one.ours, one.partial) <= RATIO_GOAL for one in asked.values())


def _alone(strings: Sequence[str], scorer: Callable[..., Any]) -> Ask:
    def ask(query: str) -> object:
        return process.extract(query, strings, scorer=scorer, limit=MOST_FOUND)

    return ask


def _ask_in_turn(ways: Ways, query: str) -> Asked:
    took = Asked([], [], [])
    for _ in range(ROUNDS):
        for times, ask in zip(took, ways, strict=True):
            begun = perf_counter()
            ask(query)
            times.append((perf_counter() - begun) * 1000)
    return took


def _of_the_guide() -> list[Findable]:
    return guide_findables(read_guide(_GUIDE), str, _lift_name)


def _lift_name(lift: Lift) -> str:
    return lift.replace("_", " ").capitalize()


def _made_up() -> list[Findable]:
    """Return titles of 3 to 9 words from the guide, the common ones common, with words made up."""
    chance = random.Random(5)  # noqa: S311 nothing secret: the same titles in every run
    said = [word for one in _of_the_guide() for word in words_of(f"{one.text} {one.detail}")]
    made_up = [
        "".join(chance.choices("aeinorstlhdu", k=chance.randint(4, 10))) for _ in range(2000)
    ]
    titles = (
        chance.choices(said, k=chance.randint(2, 7))
        + chance.choices(made_up, k=chance.randint(1, 2))
        for _ in range(SYNTHETIC)
    )
    return [
        Findable(Kind.TOPIC, " ".join(title), Address(f"topics/{number}"))
        for number, title in enumerate(titles)
    ]


def _ratio(ours: Iterable[float], alone: Iterable[float]) -> float:
    return median(ours) / median(alone)


def _print_table(asked: Mapping[str, Asked]) -> None:
    rows = [_HEAD, *(_cells(query, one) for query, one in asked.items())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _cells(query: str, one: Asked) -> tuple[str, ...]:
    ratio = _ratio(one.ours, one.partial)
    return (
        query,
        *(f"{median(times):.3f} ({_late(times):.3f})" for times in one),
        f"{ratio:.2f}",
        f"{_ratio(one.ours, one.weighted):.2f}",
        "yes" if ratio <= RATIO_GOAL else "NO",
    )


def _late(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * _LATE)]
