"""`python3 dev.py year [LIFTERS]`: a year of many model lifters, and where they end."""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.year.year import Year, YearEnd

_LIFTERS = 200


def main(arguments: list[str]) -> int:
    """Live the years, one on each core at a time, and print the table; 1 where a rule broke."""
    lifters = int(arguments[0]) if arguments else _LIFTERS
    with ProcessPoolExecutor() as pool:
        lived = list(pool.map(_live, range(lifters)))
    ends = [one for one in lived if isinstance(one, YearEnd)]
    broken = [one for one in lived if isinstance(one, str)]
    _print_table(ends)
    print("\n".join(broken) or f"{lifters} years, no rule broken.")
    return 1 if broken else 0


def _live(seed: int) -> YearEnd | str:
    """Return where a lifter ends, or which rule was broken."""
    with TemporaryDirectory() as folder:
        try:
            return Year(seed, Path(folder)).live()
        except AssertionError as error:
            return f"lifter {seed}: {error}"


def _print_table(ends: list[YearEnd]) -> None:
    print("| where they stand | lifters | sessions (median) | bar RDL, kg (median) |")
    print("|---|---|---|---|")
    places = Counter(_place(end) for end in ends)
    for place, count in sorted(places.items()):
        there = [end for end in ends if _place(end) == place]
        sessions = median(end.sessions for end in there)
        loads = [(one.first_load, one.last_load) for one in there]
        first = [before.in_kg() for before, _ in loads if before is not None]
        last = [after.in_kg() for _, after in loads if after is not None]
        grown = f"{median(first):.1f} to {median(last):.1f}" if first and last else "none"
        print(f"| {place} | {count} | {sessions:.0f} | {grown} |")
    print()
    total: Counter[str] = Counter()
    lifters: Counter[str] = Counter()
    for end in ends:
        total += end.counts
        lifters.update(end.counts.keys())
    print("| what happened | times | to lifters |")
    print("|---|---|---|")
    for name, count in sorted(total.items()):
        print(f"| {name} | {count} | {lifters[name]} |")


def _place(end: YearEnd) -> str:
    stage = f", {end.place.stage.value}" if end.place.stage is not None else ""
    stopped = ", a stop holds" if end.is_stopped else ""
    return f"{end.place.rung.value}{stage}{stopped}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
