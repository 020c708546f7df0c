"""A power cut leaves each file as it was or as it was to be."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows.gate import hold


def test_a_cut_leaves_the_old_files_or_the_new_ones(tmp_path: Path) -> None:
    found = hold("F4", tmp_path)
    assert found.tried == 4_500
