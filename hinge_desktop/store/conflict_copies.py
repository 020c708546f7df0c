"""Copies of a journal that sync programs or a file manager left beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_ADDED: Final = re.compile(
    r"\.sync-conflict-.+"  # Syncthing
    r"| \(.*conflicted copy.*\)"  # Dropbox, Nextcloud
    r"|_conflict-.+"  # ownCloud
    r"| \(\d+\)| \d+"  # Google Drive, iCloud, browsers
    r"|( -)? copy( \d+)?| \(copy( \d+)?\)",  # file managers
    re.IGNORECASE,
)
"""What such a copy has between the journal's name and its ending."""


def conflict_copies(journal: Path) -> tuple[Path, ...]:
    """Return the files beside a journal that look like copies of it, by name; raise `OSError`."""
    return tuple(sorted(one for one in journal.parent.iterdir() if _is_copy(one, journal)))


def _is_copy(file: Path, journal: Path) -> bool:
    name, stem, ending = file.name, journal.stem, journal.suffix
    if not name.startswith(stem) or not name.endswith(ending) or file == journal:
        return False
    added = name[len(stem) : len(name) - len(ending)] if ending else name[len(stem) :]
    return _ADDED.fullmatch(added) is not None and file.is_file()
