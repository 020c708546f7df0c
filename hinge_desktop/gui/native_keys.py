"""The keys of controls that Qt brings along: they take them without a line of ours."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QWidget,
)

from hinge_desktop.gui.widgets.own_keys import HasOwnKeys, OwnKey, OwnKeys
from hinge_desktop.gui.widgets.segments import Segments

_BUTTON: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "A button or switch"),
    (OwnKey(("Space",), QT_TRANSLATE_NOOP("OwnKeys", "Press it")),),
)
_CHOICE: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "One of several"),
    (OwnKey(("Left", "Right"), QT_TRANSLATE_NOOP("OwnKeys", "Choose the one beside it")),),
)
_SLIDER: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "A slider"),
    (
        OwnKey(("Left", "Right"), QT_TRANSLATE_NOOP("OwnKeys", "Less or more")),
        OwnKey(("PgDown", "PgUp"), QT_TRANSLATE_NOOP("OwnKeys", "Much less or more")),
        OwnKey(("Home", "End"), QT_TRANSLATE_NOOP("OwnKeys", "The least or the most")),
    ),
)
_DROP_DOWN: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Drop-down list"),
    (
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "Choose the one before or after")),
        OwnKey(("Space",), QT_TRANSLATE_NOOP("OwnKeys", "Open the list")),
    ),
)
_TABS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Tabs"),
    (OwnKey(("Left", "Right"), QT_TRANSLATE_NOOP("OwnKeys", "Choose the tab beside it")),),
)


def own_keys_of(control: QWidget) -> OwnKeys | None:
    """Return what a control says of its keys, or what Qt's own kind of it takes; None for none."""
    if isinstance(control, HasOwnKeys):
        return control.own_keys()
    if isinstance(control, QRadioButton) or _is_in_segments(control):
        return _CHOICE
    if isinstance(control, QAbstractButton):
        return _BUTTON
    if isinstance(control, QAbstractSlider):
        return None if isinstance(control, QScrollBar) else _SLIDER
    if isinstance(control, QComboBox):
        return _DROP_DOWN
    return _TABS if isinstance(control, QTabBar) else None


def _is_in_segments(control: QWidget) -> bool:
    return isinstance(control, QAbstractButton) and isinstance(control.parentWidget(), Segments)
