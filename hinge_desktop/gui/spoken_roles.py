"""What kind of thing each widget of our own is for assistive technology.

Qt knows its own controls. A plain widget it calls a filler, which screen readers pass over, so
pages, groups and what is painted would be silent.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

_INSTALLED: Final = "has_spoken_roles"
_PLAIN: Final = "QWidget"
"""The last of the class names that Qt asks for: nobody knew a nearer one."""


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


def install_spoken_roles(application: QApplication) -> None:
    """Have all widgets of this run asked for their roles here; a second call does nothing."""
    if not application.property(_INSTALLED):
        application.setProperty(_INSTALLED, True)  # noqa: FBT003 a property of Qt
        QAccessible.installFactory(_spoken)


def _spoken(key: str, subject: QObject) -> QAccessibleInterface | None:
    """Answer for our own plain widgets, and those that say what they are.

    Qt goes on asking where this returns None, by the class and then by those it is made from.
    """
    is_plain = key == _PLAIN and type(subject) is not QWidget
    says_what_it_is = hasattr(type(subject), "accessible_role")
    if isinstance(subject, QWidget) and (is_plain or says_what_it_is):
        return SpokenWidget(subject, QAccessible.Role.Client)
    return None
