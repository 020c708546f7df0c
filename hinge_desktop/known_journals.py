"""Remembers which journals this computer has seen, so that a missing one is noticed.

An empty journal must never quietly take the place of one with years of training in it.
"""

from __future__ import annotations

import json
from pathlib import Path

from hinge_desktop.safe_files import make_folder, replace_file


class KnownJournals:
    """The places of journals, in a small file in the state folder."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def knows(self, journal: Path) -> bool:
        """Tell whether a journal was opened at this place before."""
        return str(journal) in self._read()

    def remember(self, journal: Path) -> None:
        """Note that a journal lies here; writes only what is new."""
        known = self._read()
        if str(journal) in known:
            return
        make_folder(self._file.parent)
        replace_file(self._file, json.dumps([*known, str(journal)], indent=1).encode())

    def _read(self) -> list[str]:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return (
            [place for place in stored if isinstance(place, str)]
            if isinstance(stored, list)
            else []
        )
