"""Names for records: made by us before the write, so that a retry never stores twice."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

IdSource = Callable[[], str]
"""Gives a new key at each call."""


def new_id() -> str:
    """Return a UUID version 7 (RFC 9562) as 32 hexadecimal digits.

    Keys made one after another lie near each other in the file; their order means nothing else.
    """
    milliseconds = time.time_ns() // 1_000_000 & (1 << 48) - 1
    random_bits = int.from_bytes(os.urandom(10)) >> 6
    value = milliseconds << 80 | 0x7 << 76 | (random_bits >> 62) << 64
    value |= 0b10 << 62 | random_bits & (1 << 62) - 1
    return f"{value:032x}"
