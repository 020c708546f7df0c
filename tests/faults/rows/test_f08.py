"""Nothing is written to a file that took the journal's place, and no set is lost by it."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_a_lost_place_costs_no_set(tmp_path: Path) -> None:
    assert hold("F8", tmp_path).tried == 26
