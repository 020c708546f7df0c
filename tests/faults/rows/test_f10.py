"""A disk that cannot be read is never called a damaged journal."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_check_that_cannot_run_finds_no_damage() -> None:
    assert hold("F10").tried == 36
