"""An older journal keeps its meaning, and a newer one is not written to."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_versions_before_and_after_lose_nothing(tmp_path: Path) -> None:
    assert hold("F11", tmp_path).tried == 13
