"""Names of the apps whose logs are read, and what an import brought, in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.changes import Change
from hinge_desktop.core.imports.import_records import ImportSource
from hinge_desktop.core.training import WorkSet
from hinge_desktop.words.counts import sets_words

KNOWN_APPS: Final = {
    "strong": "Strong",
    "hevy": "Hevy",
    "fitnotes": "FitNotes",
    "stronglifts": "StrongLifts",
    "liftosaur": "Liftosaur",
    "fitbod": "Fitbod",
    "liftlog": "LiftLog",
    "flexify": "Flexify",
    "jefit": "JEFIT",
    "gymbook": "GymBook",
    "hinge": "Hinge",
}
"""Proper names, by the code of the reader."""


def app_name(code: str) -> str | None:
    """Name an app; None for a table of nobody knows whom."""
    return KNOWN_APPS.get(code)


def import_change_words(change: Change) -> str | None:
    """Say what an import brought and from where: "Imported 812 sets from Strong"."""
    records = [edit.record for edit in change.edits]
    sources = [one for one in records if isinstance(one, ImportSource)]
    if not sources:
        return None
    count = sum(isinstance(one, WorkSet) for one in records)
    return imported_words(count, app_name(sources[0].app) or sources[0].file_name)


def imported_words(count: int, origin: str) -> str:
    """Say how many sets came from an app or a file."""
    text = _say(QT_TRANSLATE_NOOP("Imports", "Imported %1 from %2"))
    return text.replace("%1", sets_words(count)).replace("%2", origin)


def _say(text: object) -> str:
    return QCoreApplication.translate("Imports", str(text))
