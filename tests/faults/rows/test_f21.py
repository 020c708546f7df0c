"""A window that was closed leaves no file open; the long form looks at its memory too."""

from __future__ import annotations

from tests.faults.rows.gate import hold


def test_a_closed_window_leaves_no_file_open() -> None:
    assert hold("F21").tried == 3
