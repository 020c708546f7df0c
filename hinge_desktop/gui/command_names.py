"""Other words for a command, by which "Find or do" finds it too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

_OTHER_NAMES: Final = "otherNames"
_CONTEXT: Final = "CommandNames"


def give_other_names(action: QAction, marked: object) -> None:
    """Let a command be found by more names: a text marked for `CommandNames`, parted by strokes.

    They are found in the language in force and in English.
    """
    names = str(marked)
    own = QCoreApplication.translate(_CONTEXT, names)
    action.setProperty(_OTHER_NAMES, list(dict.fromkeys((*own.split("|"), *names.split("|")))))


def other_names(action: QAction) -> tuple[str, ...]:
    """Return what else a command is called."""
    return tuple(str(name) for name in action.property(_OTHER_NAMES) or ())
