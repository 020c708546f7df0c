"""F1: the program is killed with SIGKILL, again and again, while its lifter logs sets."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.faults.killing import kill_in_lanes
from tests.faults.power.kills import KillTally, kill_everywhere, record_lifter, sees_a_lost_set
from tests.faults.power.ticks import kill_sessions, record_sessions
from tests.faults.power.watching import build_library
from tests.faults.rows.row import Budget, Control, Outcome
from tests.placed_journal import place_on_one_leg
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX, POSIX

_CAN_RECORD: Final = all(part.is_here() for part in (LINUX, C_COMPILER, C_HEADERS))


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
        everywhere, controls = _everywhere(budget, folder) if _CAN_RECORD else (KillTally(), ())
        failures = [
            (tally.findings, "findings of the check after a kill"),
            (tally.not_resumed, "sessions that were not resumed at their set"),
        ]
        return Outcome(
            tally.kills + everywhere.acts,
            tally.lost + tally.duplicated,
            (*(f"{count} {words}" for count, words in failures if count), *everywhere.failures),
            controls,
            figures={
                "ticks": tally.acknowledged + everywhere.ticks,
                "resumed": tally.resumed,
                "at one act on files after the other": everywhere.acts,
            },
        )


def _everywhere(budget: Budget, folder: Path) -> tuple[KillTally, tuple[Control, ...]]:
    """Kill the services, and in the long run the whole program, at every act on files."""
    library = build_library(folder)
    lifter = record_lifter(folder / "acts", library)
    tally = kill_everywhere(lifter)
    if budget is Budget.LONG:
        program = kill_sessions(record_sessions(folder / "program", library, 3))
        tally.acts += program.states
        tally.ticks += program.promises
        tally.failures += program.failures
    return tally, (Control("a set that is not there", sees_a_lost_set(lifter)),)


ROW = Kills()
