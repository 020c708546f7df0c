"""F1: the program is killed with SIGKILL, again and again, while its lifter logs sets."""

from __future__ import annotations

from pathlib import Path

from tests.faults.killing import kill_in_lanes
from tests.faults.rows.row import Budget, Outcome
from tests.placed_journal import place_on_one_leg
from tests.system_parts import POSIX


class Kills:
    """Random moments of the real program, from its start to the painted tick."""

    number = "F1"
    title = "kill -9 at any moment"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Kill on the bar and on one leg, where a set has two halves."""
        kills = budget.of(8, 1800)
        tally = kill_in_lanes(folder / "bar", seed, kills)
        halves = kill_in_lanes(folder / "leg", seed, budget.of(4, 200), place=place_on_one_leg)
        tally.add(halves)
        failures = [
            (tally.findings, "findings of the check after a kill"),
            (tally.not_resumed, "sessions that were not resumed at their set"),
        ]
        return Outcome(
            tally.kills,
            tally.lost + tally.duplicated,
            tuple(f"{count} {words}" for count, words in failures if count),
            figures={"ticks": tally.acknowledged, "resumed": tally.resumed},
        )


ROW = Kills()
