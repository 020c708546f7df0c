"""A disk that cannot be read is never called a damaged journal."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_a_check_that_cannot_run_finds_no_damage(tmp_path: Path) -> None:
    assert hold("F10", tmp_path).tried == 36
