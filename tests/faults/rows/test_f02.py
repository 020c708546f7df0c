"""No power cut costs a set that was ticked."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_cut_costs_a_ticked_set() -> None:
    found = hold("F2")
    assert found.tried == 10_000
    assert int(found.figures["ticks"]) == 9
