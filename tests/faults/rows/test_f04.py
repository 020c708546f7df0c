"""A power cut leaves each file as it was or as it was to be."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_cut_leaves_the_old_files_or_the_new_ones() -> None:
    found = hold("F4")
    assert found.tried == 4_500
