"""F10: the disk refuses to be read in the middle of a check, which is no damage."""

from __future__ import annotations

from pathlib import Path

from tests.faults.power.failing_checks import run_failing_checks
from tests.faults.power.watching import build_library
from tests.faults.rows.row import Budget, Outcome
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX


class FailingChecks:
    """The check by hand, and those of a migration and of a backup."""

    number = "F10"
    title = "the checks themselves fail"
    needs = (LINUX, C_COMPILER, C_HEADERS)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:  # noqa: ARG002 no chance in it
        """Nothing is called damaged or sound, and nothing is moved or changed."""
        points = budget.of(12, 120)
        tally = run_failing_checks(folder / "ground", build_library(folder), points)
        return Outcome(tally.runs, failures=tuple(tally.failures))


ROW = FailingChecks()
