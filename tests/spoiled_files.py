"""Damage to a file that no packing can make up for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SPOILED_BYTES: Final = 64
"""One bit alone would do no harm in one of a thousand places: what is unpacked stays the same."""


def spoil_middle(file: Path) -> None:
    """Turn every bit of some bytes in the middle of a file."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    for place in range(middle, min(middle + SPOILED_BYTES, len(content))):
        content[place] ^= 0xFF
    file.write_bytes(content)
