"""Damage is seen, nothing crashes, and the damaged file stays as it is."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_damage_is_seen_and_nothing_is_changed() -> None:
    found = hold("F9")
    assert found.tried > 800
    assert int(found.figures["bits that change something"]) > 50
