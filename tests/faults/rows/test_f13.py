"""Whatever the clock does, the newest backup and as many as promised stay."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_clock_costs_a_backup() -> None:
    assert hold("F13").tried == 200
