"""A wiped journal comes back whole from its backup."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_every_row_comes_back_from_a_backup() -> None:
    found = hold("F12")
    assert found.tried == 50
    assert int(found.figures["rows"]) > 50 * int(found.figures["tables"]) // 2
