"""Whatever moment the process dies at, every set that was ticked is in the file, once."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_kill_costs_a_ticked_set() -> None:
    found = hold("F1")
    assert found.tried >= 12 + 250
    assert int(found.figures["ticks"]) > 12
    assert int(found.figures["resumed"]) > 0
