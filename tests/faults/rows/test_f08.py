"""Nothing is written to a file that took the journal's place, and no set is lost by it."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_lost_place_costs_no_set() -> None:
    assert hold("F8").tried == 26
