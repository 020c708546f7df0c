"""Whatever a file holds, it is read and told or refused, and nothing is written before consent."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_no_file_breaks_an_import() -> None:
    found = hold("F14")
    assert found.tried > 5_000
    assert int(found.figures["read"]) > 1_000
