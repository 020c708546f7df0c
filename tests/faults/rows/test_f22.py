"""Whoever ends the program in mid-set finds that set again at the next start."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_the_set_is_there_again_however_the_program_ended() -> None:
    assert hold("F22").tried == 4
