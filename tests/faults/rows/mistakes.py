"""Turns each deliberate breakage on and demands that its row goes red."""

from __future__ import annotations

from pathlib import Path

from tests.faults.breakages import VARIABLE, Breakage
from tests.faults.rows.apart import Ran, run_apart
from tests.faults.rows.row import Budget


def run_broken(breakage: Breakage, seed: int, folder: Path) -> Ran:
    """Run the row of a breakage with it, in an empty folder."""
    folder.mkdir()
    return run_apart(breakage.row, Budget.GATE, seed, folder, {VARIABLE: breakage.name})


def is_noticed(ran: Ran) -> bool:
    """Whether the row found something; that it could not even run is no finding."""
    return ran.outcome is not None and bool(ran.outcome.lost or ran.outcome.failures)
