"""Turns each deliberate breakage on and demands that its row goes red."""

from __future__ import annotations

from dataclasses import dataclass

from tests.faults.breakages import VARIABLE, Breakage
from tests.faults.rows.apart import Ran, run_apart
from tests.faults.rows.row import Budget


def run_broken(breakage: Breakage, seed: int) -> Ran:
    """Run the row of a breakage with it."""
    return run_apart(breakage.row, Budget.GATE, seed, {VARIABLE: breakage.name})


@dataclass(frozen=True)
class Mistake:
    """A breakage that was made, and the row that was to notice it."""

    name: str
    ran: Ran

    @property
    def is_noticed(self) -> bool:
        """Whether the row found something; that it could not even run is no finding."""
        found = self.ran.outcome
        return found is not None and bool(found.lost or found.failures)

    @property
    def is_green(self) -> bool:
        """Whether it was noticed, or nothing could be looked for here."""
        return self.is_noticed or self.ran.is_missing_part

    @property
    def noticed_by(self) -> str:
        """Say which row turned red, for the table."""
        if self.ran.is_missing_part:
            return "not tested here"
        return f"noticed by {self.ran.number}" if self.is_noticed else "NOT NOTICED"
