"""No clock that is set, and no night, puts a set in another order or a session in two."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_clock_changes_a_session() -> None:
    assert hold("F19").tried == 300
