"""Giving a finished file its name so that a power cut leaves the old one or the new one."""

from __future__ import annotations

import os
from pathlib import Path


def place_new_file(finished: Path, name: Path) -> None:
    """Give a synced file a name nobody has; raise `FileExistsError` where somebody does."""
    try:
        os.link(finished, name)
    except FileExistsError:
        raise
    except OSError:
        # Sticks and network shares often know no hard links.
        if name.exists():
            raise FileExistsError(str(name)) from None
        finished.replace(name)
    sync_folder(name.parent)


def replace_file(finished: Path, name: Path) -> None:
    """Put a synced file in the place of another."""
    finished.replace(name)
    sync_folder(name.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
