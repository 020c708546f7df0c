"""The keys that work on a screen: of its commands, and of the controls that show on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from hinge_desktop.gui.clicker_words import key_name
from hinge_desktop.gui.native_keys import own_keys_of
from hinge_desktop.gui.widgets.own_keys import HasOwnKeys
from hinge_desktop.gui.widgets.page_keys import is_offered


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One command: its keys as they stand on a keyboard, and what it does."""

    keys: str
    text: str
    place: str = ""
    """The control that must have the keyboard for it; "" where the whole screen has the keys."""


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


def keys_of_controls(screen: QWidget) -> list[KeyLine]:
    """Return what the keys of the controls on a screen do, once for each kind of control.

    Those of our own come first: what a button does with Space everybody knows.
    """
    of_screen = {key for line in keys_of_screen(screen) for key in line.keys.split(", ")}
    lines = [
        KeyLine(_named(one.keys), one.words(), own.place_words())
        for control in sorted(screen.findChildren(QWidget), key=_is_native)
        if _takes_keys(control) and (own := own_keys_of(control)) is not None
        for one in own.keys
        # A push button leaves its key to a command of its screen.
        if not (isinstance(control, QPushButton) and _named(one.keys) in of_screen)
    ]
    tab = QCoreApplication.translate("OwnKeys", "The next control, or the one before")
    return [*dict.fromkeys(lines), KeyLine(_named(("Tab", "Shift+Tab")), tab)]


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


def _is_native(control: QWidget) -> bool:
    return not isinstance(control, HasOwnKeys)


def _takes_keys(control: QWidget) -> bool:
    is_stop = bool(control.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    # A frame around its field has the keys of the field, and leads the keyboard on to it.
    has_focus = is_stop or control.focusProxy() is not None
    return has_focus and control.isVisible() and control.isEnabled()


def _named(keys: Iterable[str]) -> str:
    # The two keys for Enter have one name.
    return ", ".join(dict.fromkeys(_apart(key_name(key)) for key in keys))


def _apart(name: str) -> str:
    """Write "Ctrl+K" as "Ctrl K"; what ends in a plus is the key of that name."""
    return name[:-1].replace("+", " ") + name[-1:]


def _keys(action: QAction) -> list[str]:
    return [one.toString() for one in action.shortcuts() if not one.isEmpty()]


def _written(action: QAction) -> str:
    return _named(_keys(action))
