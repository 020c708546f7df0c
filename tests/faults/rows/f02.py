"""F2: the power is cut while sets are logged, at every kind of moment a disk can be in."""

from __future__ import annotations

from pathlib import Path

from tests.faults.power.cuts import CutTally, is_caught
from tests.faults.power.disk import Names
from tests.faults.power.ticks import cut_sessions, record_sessions
from tests.faults.power.watching import build_library
from tests.faults.rows.row import Budget, Control, Outcome
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX

_MISTAKES = ("synchronous OFF", "synchronous FULL, as drivers have it", "WAL")


class PowerCuts:
    """The real program is recorded, and the disk after each cut rebuilt and read."""

    number = "F2"
    title = "power cut while logging"
    needs = (LINUX, C_COMPILER, C_HEADERS)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Look at as many states under both rules for names."""
        library = build_library(folder)
        recording = record_sessions(folder / "sessions", library, budget.of(3, 20))
        total = CutTally()
        for rule in Names:
            total.add(cut_sessions(recording, rule, budget.of(5_000, 100_000), seed))
        return Outcome(
            total.states,
            total.lost,
            tuple(total.failures),
            tuple(
                Control(mistake, is_caught("log", mistake, folder, library, 300, seed))
                for mistake in _MISTAKES
            ),
            {"acts recorded": len(recording.acts), "ticks": total.promises // len(Names)},
        )


ROW = PowerCuts()
