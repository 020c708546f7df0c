"""Remembers which journals this computer has seen, so that a missing one is noticed.

An empty journal must never quietly take the place of one with years of training in it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hinge_desktop.safe_files import replace_file


class KnownJournals:
    """The places of journals, in a small file in the state folder."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def knows(self, journal: Path) -> bool:
        """Tell whether a journal was opened at this place before."""
        return str(journal) in self._read()

    def id_of(self, journal: Path) -> str | None:
        """Return the id of the journal that was opened here last; None where it was not noted."""
        return self._read().get(str(journal))

    def remember(self, journal: Path, journal_id: str | None = None) -> None:
        """Note that a journal lies here, and which one; writes only what is new."""
        known = self._read()
        place = str(journal)
        if place in known and journal_id in (None, known[place]):
            return
        known[place] = journal_id
        noted = [{"place": one, "id": its_id} for one, its_id in known.items()]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(self._file, json.dumps(noted, indent=1).encode())

    def _read(self) -> dict[str, str | None]:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        noted = map(_noted, stored) if isinstance(stored, list) else ()
        return {place: its_id for place, its_id in noted if place}


def _noted(entry: Any) -> tuple[str, str | None]:  # noqa: ANN401 read from a file
    """Return a place and the id that was noted with it; the first Hinge noted places alone."""
    if isinstance(entry, str):
        return entry, None
    if not isinstance(entry, dict):
        return "", None
    place, its_id = entry.get("place"), entry.get("id")
    return (
        place if isinstance(place, str) else "",
        its_id if isinstance(its_id, str) else None,
    )
