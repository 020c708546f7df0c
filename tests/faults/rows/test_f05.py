"""Whatever act on files fails, no ticked set is lost and none is stored twice by a retry."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_failing_act_costs_or_doubles_a_set() -> None:
    found = hold("F5")
    assert found.tried > 500
    assert int(found.figures["refused and tried again"]) > 400
