"""Icons of Windows and macOS: several sizes of one picture in a single file."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Final

LARGEST_BITMAP: Final = 64
"""Sizes above it are kept as PNG, which Windows reads since Vista; older tools want bitmaps."""
ICNS_TYPES: Final = {
    16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10",
}  # fmt: skip
"""What macOS calls a PNG of each size."""


def ico(pictures: Mapping[int, bytes], pixels: Mapping[int, bytes]) -> bytes:
    """Return an icon of Windows: `pictures` are PNG files, `pixels` rows of BGRA, by size."""
    sizes = sorted(pictures)
    entries = [_dib(size, pixels[size]) if size <= LARGEST_BITMAP else pictures[size]
               for size in sizes]  # fmt: skip
    head = struct.pack("<HHH", 0, 1, len(sizes))
    place = len(head) + 16 * len(sizes)
    for size, entry in zip(sizes, entries, strict=True):
        # 256 is written as 0: a byte is all there is.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(entry), place)
        place += len(entry)
    return head + b"".join(entries)


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon of macOS out of PNG files by size."""
    body = b"".join(
        ICNS_TYPES[size] + struct.pack(">I", 8 + len(png)) + png
        for size, png in sorted(pictures.items())
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _dib(size: int, pixels: bytes) -> bytes:
    """Return a bitmap as icons hold it: from the bottom up, with an empty mask below."""
    row = 4 * size
    rows = (pixels[at : at + row] for at in range(len(pixels) - row, -1, -row))
    mask = bytes(4 * ((size + 31) // 32) * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, size * row, 0, 0, 0, 0)
    return head + b"".join(rows) + mask
