"""A hostile backup or archive is refused with a reason, or is no more than a strange name."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_nothing_hostile_comes_in(tmp_path: Path) -> None:
    found = hold("F15", tmp_path)
    assert found.tried > 150
    assert int(found.figures["refused"]) > 60
