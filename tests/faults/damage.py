"""Ways in which a file of 4096-byte pages gets damaged; equal generators do equal damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Final

PAGE: Final = 4096
SECTOR: Final = 512

Damage = Callable[[bytes, Random], bytes]


def dice(seed: int) -> Random:
    """Return the generator of a seed."""
    return Random(seed)  # noqa: S311 nothing secret


def flipped_bit(content: bytes, random: Random) -> bytes:
    """Turn over a single bit anywhere."""
    place = random.randrange(len(content))
    return _put(content, place, bytes((content[place] ^ 1 << random.randrange(8),)))


def zeroed_sector(content: bytes, random: Random) -> bytes:
    """Lose one sector, as a disk does that never wrote it."""
    place = SECTOR * random.randrange(len(content) // SECTOR)
    return _put(content, place, bytes(SECTOR))


def noise_page(content: bytes, random: Random) -> bytes:
    """Put noise where a page was, never the first."""
    return _put_page(content, random.randrange(1, _pages(content)), random.randbytes(PAGE))


def replaced_page(content: bytes, random: Random) -> bytes:
    """Put a copy of one page where another was, never the first."""
    to, source = random.sample(range(1, _pages(content)), 2)
    return _put_page(content, to, _page(content, source))


def swapped_pages(content: bytes, random: Random) -> bytes:
    """Let two pages, never the first, lie in each other's places."""
    one, other = random.sample(range(1, _pages(content)), 2)
    once = _put_page(content, one, _page(content, other))
    return _put_page(once, other, _page(content, one))


def cut_short(content: bytes, random: Random) -> bytes:
    """End the file anywhere after its first page."""
    return content[: random.randrange(PAGE, len(content))]


def broken_header(content: bytes, random: Random) -> bytes:
    """Put noise over the hundred bytes that say what the file is."""
    return _put(content, 0, random.randbytes(100))


def lost_first_page(content: bytes, random: Random) -> bytes:
    """Put noise over the header and the root of the schema."""
    return _put_page(content, 0, random.randbytes(PAGE))


def other_file(_content: bytes, random: Random) -> bytes:
    """Return noise alone: nothing of the file is left."""
    return random.randbytes(random.randrange(1, 8 * PAGE))


def text_file(_content: bytes, random: Random) -> bytes:
    """Return plain text under the file's name."""
    return "\n".join(f"squat {random.randrange(40, 120)} kg" for _ in range(200)).encode()


def only_zeros(content: bytes, _random: Random) -> bytes:
    """Return a file of its size that holds nothing, as after some crashes."""
    return bytes(len(content))


def no_bytes(_content: bytes, _random: Random) -> bytes:
    """Return an empty file."""
    return b""


PARTIAL: Final[tuple[Damage, ...]] = (
    flipped_bit,
    zeroed_sector,
    noise_page,
    replaced_page,
    swapped_pages,
    cut_short,
    broken_header,
    lost_first_page,
)
"""After these something of the file is left."""
TOTAL: Final[tuple[Damage, ...]] = (other_file, text_file, only_zeros, no_bytes)
"""After these nothing is."""


def noise_over(content: bytes, page: int, random: Random) -> bytes:
    """Put noise over the page with this number (from 1)."""
    return _put_page(content, page - 1, random.randbytes(PAGE))


def break_off_a_write(path: Path) -> None:
    """Leave a journal as a program does that is killed in the middle of a large write."""
    middle = path.with_name("middle")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE sets SET note = hex(zeroblob(1000))")
        middle.write_bytes(path.read_bytes())
        left = path.with_name(f"{path.name}-journal").read_bytes()
        connection.execute("ROLLBACK")
    assert middle.read_bytes() != path.read_bytes()
    middle.replace(path)
    path.with_name(f"{path.name}-journal").write_bytes(left)


def _pages(content: bytes) -> int:
    return len(content) // PAGE


def _page(content: bytes, index: int) -> bytes:
    return content[index * PAGE : (index + 1) * PAGE]


def _put_page(content: bytes, index: int, page: bytes) -> bytes:
    return _put(content, index * PAGE, page)


def _put(content: bytes, place: int, data: bytes) -> bytes:
    return content[:place] + data + content[place + len(data) :]
