"""A full disk refuses a change and costs none; logging goes on by itself once there is room."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_full_disk_costs_no_set() -> None:
    assert hold("F6").tried >= 2
