"""The fault campaign: `python3 dev.py faults [--gate] [--row F2] [--seed N]` prints one table."""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.breakages import BREAKAGES
from tests.faults.rows.apart import Ran, run_apart
from tests.faults.rows.mistakes import is_noticed, run_broken
from tests.faults.rows.register import NUMBERS
from tests.faults.rows.row import SEED, Budget
from tests.faults.rows.table import table_lines

_LANES = 2


def main() -> int:
    """Run the rows and print what came of them; 1 where anything was lost or went unnoticed."""
    parser = ArgumentParser(prog="tests.faults")
    size = parser.add_mutually_exclusive_group()
    size.add_argument(
        "--long", dest="budget", action="store_const", const=Budget.LONG, default=Budget.LONG
    )
    size.add_argument("--gate", dest="budget", action="store_const", const=Budget.GATE)
    parser.add_argument("--row", action="append", choices=NUMBERS, help="only this row")
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    wanted = [one for one in NUMBERS if one in (arguments.row or NUMBERS)]
    with tempfile.TemporaryDirectory(prefix="hinge-faults-") as folder:
        ran = run_rows(wanted, arguments.budget, arguments.seed, Path(folder))
        unnoticed = []
        if arguments.budget is Budget.LONG and not arguments.row:
            unnoticed = unnoticed_breakages(arguments.seed, Path(folder))
    print(f"seed {arguments.seed}, {arguments.budget} run")  # noqa: T201
    for line in table_lines(ran):
        print(line)  # noqa: T201
    for name in unnoticed:
        print(f"no row noticed the mistake: {name}")  # noqa: T201
    return 0 if ran and not unnoticed and all(one.is_green for one in ran) else 1


def run_rows(numbers: Sequence[str], budget: Budget, seed: int, folder: Path) -> list[Ran]:
    """Run rows side by side, and say when each has ended."""

    def run(number: str) -> Ran:
        ran = run_apart(number, budget, seed, folder)
        verdict = "green" if ran.is_green else "RED"
        print(f"{number} {verdict} after {ran.seconds:.0f} s", file=sys.stderr)  # noqa: T201
        return ran

    with ThreadPoolExecutor(_LANES) as pool:
        return list(pool.map(run, numbers))


def unnoticed_breakages(seed: int, folder: Path) -> list[str]:
    """Make each deliberate mistake, and return those that turned no row red."""

    def run(number: int) -> str | None:
        breakage = BREAKAGES[number]
        ran = run_broken(breakage, seed, folder / f"mistake-{number}")
        noticed = ran.is_missing_part or is_noticed(ran)
        verdict = "noticed by" if noticed else "NOT noticed by"
        print(f"{breakage.name}: {verdict} {breakage.row}", file=sys.stderr)  # noqa: T201
        return None if noticed else breakage.name

    with ThreadPoolExecutor(_LANES) as pool:
        return [name for name in pool.map(run, range(len(BREAKAGES))) if name is not None]


if __name__ == "__main__":
    sys.exit(main())
