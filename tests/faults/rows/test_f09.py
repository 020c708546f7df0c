"""Damage is seen, nothing crashes, and the damaged file stays as it is."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_damage_is_seen_and_nothing_is_changed(tmp_path: Path) -> None:
    found = hold("F9", tmp_path)
    assert found.tried > 500
    assert int(found.figures["bits that change something"]) > 50
