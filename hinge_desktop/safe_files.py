"""Replaces a file so that a power cut leaves the old one or the new one, never half of either."""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write `data` to `path` all at once, durably when this returns; raises OSError.

    Temporary file, fsync, rename, fsync of the folder. Leaving out any of the four was seen to
    lose or mix files in simulated power cuts. A link is followed, the permissions are kept.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    chunks = (data,) if isinstance(data, bytes) else data
    try:
        _write_durably(temporary, chunks)
        _copy_permissions(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, durably; one that is there is left as it is.

    Without the sync, files that were synced inside could go with the folder's own name. Raise
    `OSError`.
    """
    missing = [one for one in (folder, *folder.parents) if not one.is_dir()]
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        # A folder may take names although it cannot be read.
        with suppress(PermissionError):
            sync_folder(one.parent)


def sync_folder(folder: Path) -> None:
    """Make renames and new names in a folder survive a power cut; Windows has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_durably(path: Path, chunks: Iterable[bytes]) -> None:
    with path.open("xb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _copy_permissions(old: Path, new: Path) -> None:
    try:
        mode = stat.S_IMODE(old.stat().st_mode)
    except FileNotFoundError:
        return
    new.chmod(mode)
