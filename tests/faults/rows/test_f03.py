"""A power cut leaves the old journal or the migrated one, and the old one is kept."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_cut_leaves_the_old_journal_or_the_new_one() -> None:
    found = hold("F3")
    assert found.tried == 1_000
