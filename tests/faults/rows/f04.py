"""F4: the power is cut under everything else that writes files."""

from __future__ import annotations

from pathlib import Path

from tests.faults.power.cuts import CutTally, cut_writer, is_caught
from tests.faults.power.watching import build_library
from tests.faults.power.writers import ACTS
from tests.faults.rows.row import Budget, Control, Outcome
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX

_CONTROLS = (
    ("settings", "plain rename"),
    ("settings", "no folder fsync"),
    ("backup", "no folder fsync"),
    ("export", "plain rename"),
    ("delete", "synchronous OFF"),
)


class CutWriters:
    """Backups, restoring, imports, merges, undo, deleting, exports, settings, a first journal."""

    number = "F4"
    title = "power cut under every other writer"
    needs = (LINUX, C_COMPILER, C_HEADERS)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """What a step that returned promised is there; what it replaced went whole or not."""
        library = build_library(folder)
        total = CutTally()
        acts = [one for one in ACTS if one != "log" and not one.startswith("migrate-")]
        for act in acts:
            total.add(cut_writer(act, folder / act, library, budget.of(250, 2_500), seed))
        return Outcome(
            total.states,
            total.lost,
            tuple(total.failures),
            tuple(
                Control(f"{act}: {mistake}", is_caught(act, mistake, folder, library, 200, seed))
                for act, mistake in _CONTROLS
            ),
            {"writers": ", ".join(acts), "acts recorded": total.acts},
        )


ROW = CutWriters()
