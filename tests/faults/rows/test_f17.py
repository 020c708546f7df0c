"""A log that is imported again brings nothing twice, a longer one only what is new."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_log_comes_twice() -> None:
    found = hold("F17")
    assert int(found.figures["samples"]) >= 40
    assert int(found.figures["earlier exports"]) >= 60
