"""The few cases of a row that are tried with every change."""

from __future__ import annotations

import pytest

from tests.faults.rows.apart import run_apart
from tests.faults.rows.row import SEED, Budget, Outcome
from tests.faults.rows.table import table_lines


def hold(number: str) -> Outcome:
    """Run a row with the budget of the gate, print its count, and let nothing be wrong with it."""
    ran = run_apart(number, Budget.GATE, SEED)
    if ran.is_missing_part:
        pytest.skip(ran.trouble)
    lines = "\n".join(table_lines([ran]))
    print(f"seed {SEED}\n{lines}")  # noqa: T201  the count is part of the test
    assert ran.outcome is not None, ran.trouble
    assert ran.outcome.is_clean, lines
    return ran.outcome
