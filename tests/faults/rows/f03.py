"""F3: the power is cut while a journal of an older version is brought up to date."""

from __future__ import annotations

from pathlib import Path

from tests.faults.power.cuts import CutTally, cut_writer, is_caught
from tests.faults.power.watching import build_library
from tests.faults.rows.row import Budget, Control, Outcome
from tests.store.old_journals import OLD_VERSIONS
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX


class CutMigrations:
    """From each version that was shipped, through the whole chain."""

    number = "F3"
    title = "power cut during a migration"
    needs = (LINUX, C_COMPILER, C_HEADERS)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """The journal is the old one or the new one, and the old one is kept beside the new."""
        library = build_library(folder)
        total = CutTally()
        states = budget.of(250, 2_500)
        for version in OLD_VERSIONS:
            act = f"migrate-{version}"
            total.add(cut_writer(act, folder / act, library, states, seed))
        act = f"migrate-{OLD_VERSIONS[0]}"
        return Outcome(
            total.states,
            total.lost,
            tuple(total.failures),
            tuple(
                Control(mistake, is_caught(act, mistake, folder, library, 200, seed))
                for mistake in ("synchronous OFF", "no folder fsync")
            ),
            {"versions": len(OLD_VERSIONS), "acts recorded": total.acts},
        )


ROW = CutMigrations()
