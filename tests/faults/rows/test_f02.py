"""No power cut costs a set that was ticked."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_no_cut_costs_a_ticked_set(tmp_path: Path) -> None:
    found = hold("F2", tmp_path)
    assert found.tried == 4_000
    assert int(found.figures["ticks"]) == 9
