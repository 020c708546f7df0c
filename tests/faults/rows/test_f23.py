"""A mistake of the program's own costs no journal, tells no values, and is told once."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_crash_is_reported_without_the_journal() -> None:
    assert hold("F23").tried == 5
