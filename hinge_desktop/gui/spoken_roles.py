"""What each widget of our own is for assistive technology, and what can be done with it.

Qt knows its own controls. A plain widget it calls a filler, which screen readers pass over, so
pages, groups and what is painted would be silent. A choice it only toggles where it should be
pressed: it would look chosen, and nobody would have been told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QApplication,
    QButtonGroup,
    QWidget,
)

_INSTALLED: Final = "has_spoken_roles"
_PLAIN: Final = "QWidget"
"""The last of the class names that Qt asks for: nobody knew a nearer one."""
_OF_QT: Final = "PySide6."


class SpokenWidget(QAccessibleWidget):
    """A widget whose role follows its name and what is in it.

    A class says otherwise by an attribute `accessible_role`, a name in `QAccessible.Role`.
    """

    def role(self) -> QAccessible.Role:
        """Return the role of this moment: many widgets get their name after they are built."""
        widget = self.object()
        if not isinstance(widget, QWidget):
            return QAccessible.Role.NoRole
        wanted = getattr(widget, "accessible_role", None)
        if isinstance(wanted, str):
            return QAccessible.Role[wanted]
        if widget.objectName().startswith("page_"):
            return QAccessible.Role.Section
        if not widget.accessibleName():
            return QAccessible.Role.Client
        return QAccessible.Role.Grouping if self.childCount() else QAccessible.Role.Graphic


class SpokenButton(QAccessibleWidget):
    """A button, switch or choice: its one action is a click, as the pointer and the keys make."""

    def role(self) -> QAccessible.Role:
        """Return whether it is pressed, switched, or one of several choices."""
        button = self.object()
        if not isinstance(button, QAbstractButton):
            return QAccessible.Role.NoRole
        if not button.isCheckable():
            return QAccessible.Role.Button
        group: QButtonGroup | None = button.group()
        is_one_of = button.autoExclusive() or (group is not None and group.exclusive())
        return QAccessible.Role.RadioButton if is_one_of else QAccessible.Role.CheckBox

    def state(self) -> QAccessible.State:
        """Add what a button has to the state of a widget."""
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton):
            state.checkable = int(button.isCheckable())
            state.checked = int(button.isChecked())
            state.pressed = int(button.isDown())
        return state

    def actionNames(self) -> Sequence[str]:  # type: ignore[override]  # noqa: N802 Qt's name
        """Put the click first: that is what most technology does."""
        button = self.object()
        is_enabled = isinstance(button, QAbstractButton) and button.isEnabled()
        return [*([self.pressAction()] if is_enabled else []), *super().actionNames()]

    def doAction(self, name: str, /) -> None:  # noqa: N802 Qt's name
        """Click, or take the focus."""
        button = self.object()
        if name == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


def install_spoken_roles(application: QApplication) -> None:
    """Have all widgets of this run asked for their roles here; a second call does nothing."""
    if not application.property(_INSTALLED):
        application.setProperty(_INSTALLED, True)  # noqa: FBT003 a property of Qt
        QAccessible.installFactory(_spoken)


def _spoken(key: str, subject: QObject) -> QAccessibleInterface | None:
    """Answer for our own buttons and plain widgets, and for those that say what they are.

    Qt goes on asking where this returns None, by the class and then by those it is made from.
    """
    kind = type(subject)
    if kind.__module__.startswith(_OF_QT) or not isinstance(subject, QWidget):
        return None
    if isinstance(subject, QAbstractButton):
        return SpokenButton(subject, QAccessible.Role.Button)
    if key == _PLAIN or hasattr(kind, "accessible_role"):
        return SpokenWidget(subject, QAccessible.Role.Client)
    return None
