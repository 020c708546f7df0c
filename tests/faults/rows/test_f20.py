"""Each alarm of a rest rings once and on time, also after the computer slept."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_each_alarm_of_ten_hours_rings_once(tmp_path: Path) -> None:
    assert hold("F20", tmp_path).tried >= 300
