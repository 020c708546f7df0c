"""Whatever moment the process dies at, every set that was ticked is in the file, once."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_no_kill_costs_a_ticked_set(tmp_path: Path) -> None:
    found = hold("F1", tmp_path)
    assert found.tried >= 12
    assert int(found.figures["ticks"]) > 12
    assert int(found.figures["resumed"]) > 0
