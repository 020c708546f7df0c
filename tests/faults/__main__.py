"""The fault campaign: `python3 dev.py faults [--gate] [--row F2] [--seed N]` prints tables."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from tests.faults.breakages import BREAKAGES, Breakage
from tests.faults.rows.apart import Ran, run_apart
from tests.faults.rows.mistakes import Mistake, run_broken
from tests.faults.rows.register import NUMBERS
from tests.faults.rows.row import SEED, Budget
from tests.faults.rows.table import mistake_lines, table_lines

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
    ran = run_rows(wanted, arguments.budget, arguments.seed)
    mistakes: list[Mistake] = []
    if arguments.budget is Budget.LONG and not arguments.row:
        mistakes = run_mistakes(arguments.seed)
    print(f"seed {arguments.seed}, {arguments.budget} run")  # noqa: T201
    for line in chain(table_lines(ran), mistake_lines(mistakes)):
        print(line)  # noqa: T201
    is_green = all(one.is_green for one in ran) and all(one.is_green for one in mistakes)
    return 0 if ran and is_green else 1


def run_rows(numbers: Sequence[str], budget: Budget, seed: int) -> list[Ran]:
    """Run rows side by side, and say when each has ended."""

    def run(number: str) -> Ran:
        ran = run_apart(number, budget, seed)
        verdict = "green" if ran.is_green else "RED"
        print(f"{number} {verdict} after {ran.seconds:.0f} s", file=sys.stderr)  # noqa: T201
        return ran

    with ThreadPoolExecutor(_LANES) as pool:
        return list(pool.map(run, numbers))


def run_mistakes(seed: int) -> list[Mistake]:
    """Make each deliberate mistake, and say which row noticed it."""

    def run(breakage: Breakage) -> Mistake:
        made = Mistake(breakage.name, run_broken(breakage, seed))
        print(f"{made.name}: {made.noticed_by}", file=sys.stderr)  # noqa: T201
        return made

    with ThreadPoolExecutor(_LANES) as pool:
        return list(pool.map(run, BREAKAGES))


if __name__ == "__main__":
    sys.exit(main())
