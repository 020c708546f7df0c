"""No clock that is set, and no night, puts a set in another order or a session in two."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_no_clock_changes_a_session(tmp_path: Path) -> None:
    assert hold("F19", tmp_path).tried == 150
