"""F1: the program is killed with SIGKILL, again and again, while its lifter logs sets."""

from __future__ import annotations

from pathlib import Path

from tests.faults.killing import kill_in_lanes
from tests.faults.power.failing import FaultTally, run_failing
from tests.faults.power.watching import Fault, build_library
from tests.faults.rows.row import Budget, Outcome
from tests.placed_journal import place_on_one_leg
from tests.system_parts import C_COMPILER, C_HEADERS, POSIX


class Kills:
    """Random moments of the real program, and every act on files of the services below it."""

    number = "F1"
    title = "kill -9 at any moment"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Kill on the bar and on one leg, where a set has two halves."""
        kills = budget.of(8, 1800)
        tally = kill_in_lanes(folder / "bar", seed, kills)
        halves = kill_in_lanes(folder / "leg", seed, budget.of(4, 200), place=place_on_one_leg)
        tally.add(halves)
        everywhere = FaultTally()
        if C_COMPILER.is_here() and C_HEADERS.is_here():
            library = build_library(folder)
            everywhere = run_failing(folder / "acts", library, Fault(0), budget.of(8, 1))
        failures = [
            (tally.findings, "findings of the check after a kill"),
            (tally.not_resumed, "sessions that were not resumed at their set"),
        ]
        return Outcome(
            tally.kills + everywhere.runs,
            tally.lost + tally.duplicated + everywhere.lost,
            (*(f"{count} {words}" for count, words in failures if count), *everywhere.failures),
            figures={
                "ticks": tally.acknowledged + everywhere.acknowledged,
                "resumed": tally.resumed,
                "at one act on files after the other": everywhere.runs,
            },
        )


ROW = Kills()
