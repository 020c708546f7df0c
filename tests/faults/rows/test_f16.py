"""No text of an export runs in a spreadsheet, and every text and number comes back."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_no_cell_runs_and_every_cell_comes_back(tmp_path: Path) -> None:
    assert hold("F16", tmp_path).tried > 1000
