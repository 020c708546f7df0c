"""What the keys of the parts of the history do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys

CALENDAR_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Calendar"),
    (
        OwnKey(("Left", "Right"), QT_TRANSLATE_NOOP("OwnKeys", "The day before or after")),
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "The week before or after")),
        OwnKey(("Home", "End"), QT_TRANSLATE_NOOP("OwnKeys", "The month's first or last day")),
        OwnKey(("PgUp", "PgDown"), QT_TRANSLATE_NOOP("OwnKeys", "The month before or after")),
        OwnKey(("Return",), QT_TRANSLATE_NOOP("OwnKeys", "Open the day")),
    ),
)
SESSION_LIST_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "List of sessions"),
    (
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "The session before or after")),
        OwnKey(("PgUp", "PgDown"), QT_TRANSLATE_NOOP("OwnKeys", "A screenful up or down")),
        OwnKey(("Return",), QT_TRANSLATE_NOOP("OwnKeys", "Go into its sets")),
    ),
)
SET_TABLE_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Sets"),
    (
        OwnKey(("Left", "Right"), QT_TRANSLATE_NOOP("OwnKeys", "The cell beside it")),
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "The set before or after")),
        OwnKey(("Return", "F2"), QT_TRANSLATE_NOOP("OwnKeys", "Edit the cell")),
        OwnKey(("0", "9"), QT_TRANSLATE_NOOP("OwnKeys", "Begin a new number, by any digit")),
        OwnKey(("Ins", "+"), QT_TRANSLATE_NOOP("OwnKeys", "Add a set like this one")),
        OwnKey(("Del",), QT_TRANSLATE_NOOP("OwnKeys", "Delete the set")),
    ),
)
CELL_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Open row of a set"),
    (
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "Keep it, and open the next row")),
        OwnKey(("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Take back what is typed, then close")),
        OwnKey(("Return",), QT_TRANSLATE_NOOP("OwnKeys", "Keep the row and close it")),
    ),
)
