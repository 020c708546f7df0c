"""Whatever the clock does, the newest backup and as many as promised stay."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_no_clock_costs_a_backup(tmp_path: Path) -> None:
    assert hold("F13", tmp_path).tried == 200
