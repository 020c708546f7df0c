"""Reads a time of day as people type it: "18:10", "18.10", "1810", "6:10 pm"."""

from __future__ import annotations

import re
from datetime import time

from hinge_desktop.core.typed_digits import plain_digits

_TIME = re.compile(r"(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s?([ap])?\.?m?\.?")
_FOUR_DIGITS = re.compile(r"(\d{1,2})(\d{2})()")


def read_time(text: str) -> time | None:
    """Return the time of day that is meant, None where none is."""
    typed = plain_digits(text).strip().lower()
    found = _TIME.fullmatch(typed) or _FOUR_DIGITS.fullmatch(typed)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
