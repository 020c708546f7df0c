"""A place that may only be read is opened for that, and nothing is made in another one."""

from __future__ import annotations

from tests.faults.rows.gate import hold
from tests.system_parts import MOUNTS


def test_a_read_only_place_is_read_and_left_alone() -> None:
    assert hold("F7").tried == 6 + MOUNTS.is_here()
