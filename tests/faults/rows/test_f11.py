"""An older journal keeps its meaning, and a newer one is not written to."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_versions_before_and_after_lose_nothing() -> None:
    assert hold("F11").tried == 13
