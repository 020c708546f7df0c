"""How long what lies in the trash is kept, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.changes import TrashEntry
from hinge_desktop.core.history.trash import KEPT_DAYS
from hinge_desktop.words import numbers

translate = QCoreApplication.translate


def left_words(entry: TrashEntry, today: date) -> str:
    """Say when it was deleted, and for how long it is kept."""
    gone = max(0, (today - entry.deleted.date).days)
    left = max(0, KEPT_DAYS - gone)
    text = translate("Trash", "Deleted on %1, kept for %2 more days", "", left)
    if left == 0:
        text = translate("Trash", "Deleted on %1, kept until today")
    day = numbers.short_day(entry.deleted.date)
    return text.replace("%1", day).replace("%2", numbers.number(left))
