"""Disks in memory that are mounted for a while: to be filled, or pulled out under a program."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    """Mount an empty disk of a size such as `1m` at a folder that this makes."""
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(["mount", *options], check=True)
    try:
        yield
    finally:
        # Also where a case failed and left its journal open.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


class Stick:
    """A disk that is plugged in at a folder and pulled out again; what is on it stays on it."""

    def __init__(self, disk: Path, folder: Path) -> None:
        """Take a mounted disk, and the folder at which it appears."""
        self._disk = disk
        self.folder = folder
        folder.mkdir()

    def plug_in(self) -> None:
        """Mount it."""
        subprocess.run(["mount", "--bind", str(self._disk), str(self.folder)], check=True)

    def pull_out(self) -> None:
        """Unmount it under whoever uses it."""
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
