"""Where a second place for backups may lie."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

_SYNCED: Final = (
    *("dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "icloud"),
    *("mobile documents", "syncthing", "pcloud", "megasync", "seafile"),
)
"""How the folders begin that other programs keep the same on several computers."""


class PlaceProblem(StrEnum):
    """Why a folder is no second place."""

    WITH_THE_FIRST = "with_the_first"
    """What befalls the first backups befalls these too."""
    WITH_THE_JOURNAL = "with_the_journal"
    """A program that keeps the journal's folder the same elsewhere would delete these too."""


def place_problem(chosen: Path, *, journal: Path, backups: Path) -> PlaceProblem | None:
    """Say why a folder is not apart from the journal and the first backups; None if it is."""
    place, first = chosen.resolve(), backups.resolve()
    if place.is_relative_to(first) or first.is_relative_to(place):
        return PlaceProblem.WITH_THE_FIRST
    if place.is_relative_to(journal.resolve().parent):
        return PlaceProblem.WITH_THE_JOURNAL
    return None


def looks_synced(folder: Path) -> bool:
    """Whether a folder's path bears the name of a program that copies it to other computers."""
    return any(part.casefold().startswith(_SYNCED) for part in folder.parts)
