"""Two programs at one journal wait for each other, and no lock outlives its program."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_two_programs_lose_nothing() -> None:
    found = hold("F18")
    assert found.tried == 1_000
    assert found.figures["programs"] == 2
