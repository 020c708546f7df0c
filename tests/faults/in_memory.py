"""Folders of files that no one needs tomorrow: in memory where there is room, since syncs cost."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_MEMORY: Final = Path("/dev/shm")  # noqa: S108  folders of our own are made in it
_LEAST_FREE_BYTES: Final = 2 * 1024**3


@contextmanager
def memory_folder(prefix: str) -> Iterator[Path]:
    """Make a folder that is gone afterwards; what is killed or cut in it behaves as on a disk."""
    has_room = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _LEAST_FREE_BYTES
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=_MEMORY if has_room else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
