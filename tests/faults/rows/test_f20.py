"""Each alarm of a rest rings once and on time, also after the computer slept."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_each_alarm_of_ten_hours_rings_once() -> None:
    assert hold("F20").tried >= 300
