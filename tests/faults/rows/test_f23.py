"""A mistake of the program's own costs no journal, tells no values, and is told once."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_a_crash_is_reported_without_the_journal(tmp_path: Path) -> None:
    assert hold("F23", tmp_path).tried == 5
