"""A hostile backup or archive is refused with a reason, or is no more than a strange name."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_nothing_hostile_comes_in() -> None:
    found = hold("F15")
    assert found.tried > 150
    assert int(found.figures["refused"]) > 60
