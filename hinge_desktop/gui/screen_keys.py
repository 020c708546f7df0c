"""The keys that work on a screen, as its actions have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.clicker_words import key_name
from hinge_desktop.gui.widgets.page_keys import is_offered


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One command: its keys as they stand on a keyboard, and what it does."""

    keys: str
    text: str


def keys_of_screen(screen: QWidget) -> list[KeyLine]:
    """Return the commands of a screen and of what shows on it, in the order they were added."""
    parts = [screen, *screen.findChildren(QWidget)]
    actions = (
        action
        for part in parts
        if part.isVisible() and part.isEnabled()
        for action in part.actions()
        if _reaches(action, part)
    )
    return key_lines(actions)


def key_lines(actions: Iterable[QAction]) -> list[KeyLine]:
    """Return a line for each command that has a key and can be used."""
    lines = [
        KeyLine(_written(action), action.text().replace("&", ""))
        for action in actions
        if is_offered(action) and action.text() and _keys(action)
    ]
    return list(dict.fromkeys(lines))


def _reaches(action: QAction, part: QWidget) -> bool:
    """Tell whether the keys of a part work without a click into it first."""
    is_narrow = action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut
    return part.hasFocus() or not is_narrow


def _keys(action: QAction) -> list[str]:
    return [one.toString() for one in action.shortcuts() if not one.isEmpty()]


def _written(action: QAction) -> str:
    names = (key_name(key).replace("+", " ") for key in _keys(action))
    # The two keys for Enter have one name.
    return ", ".join(dict.fromkeys(names))
