"""What assistive technology is told of a window: every object that shows, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.shown_text import SHORTENED, ShownText

_Role: Final = QAccessible.Role
CONTROLS: Final = frozenset(
    {
        *(_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.EditableText, _Role.ComboBox),
        *(_Role.Slider, _Role.SpinBox, _Role.Link, _Role.ButtonMenu, _Role.ButtonDropDown),
        *(_Role.List, _Role.Table, _Role.Tree, _Role.PageTabList, _Role.Chart),
    }
)
"""Roles that a lifter acts on."""
_SILENT: Final = frozenset({_Role.Client, _Role.NoRole, _Role.Whitespace})
"""Roles that screen readers pass over."""
_ITEMS: Final = frozenset({_Role.List, _Role.Table, _Role.Tree})
_WORD: Final = re.compile(r"[^\W_]+(?:[.,:/%+][^\W_]*)*")
_MARKUP: Final = re.compile(r"<[^>]+>")
_UNSEEN: Final = ("\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}")
_ALL_TEXTS: Final = (
    *(QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value),
    *(QAccessible.Text.Help, QAccessible.Text.Accelerator),
)
_SAID_ELSEWHERE: Final = {
    "WeekDots": "its name lists the days with a session; the tooltip too",
    "StepTrail": "its name says which step of how many it is",
    "PlateFace": "the row of the plate is named by its weight",
    "LoadStrip": "its name says from where to where loads go, and the gaps",
    "StepList": "its name says which step of how many it is, and what each step is",
    "SetStrip": "its name lists each set, where a narrow strip only counts them",
    "GateEvidence": "the description of its gate says each day",
}
"""Painted by these kinds of widgets is less than, or a part of, what their names say."""


def objects(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Go through all that shows in a window, from above; the items of lists are left out."""
    first = QAccessible.queryAccessibleInterface(root)
    assert first is not None
    yield from _below(first)


def _below(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if not one.isValid() or one.state().invisible:
        return
    yield one
    if one.role() in _ITEMS:
        return
    for place in range(one.childCount()):
        child = one.child(place)
        if child is not None:
            yield from _below(child)


def name_of(one: QAccessibleInterface) -> str:
    """Return the name that is read aloud."""
    return one.text(QAccessible.Text.Name)


def unexplained(root: QWidget) -> list[str]:
    """Say which controls have no name, no explanation, or a role that nobody is told of."""
    return [
        complaint
        for one in objects(root)
        if not isinstance(one.object(), QScrollBar)
        for complaint in _complaints(one)
    ]


def _complaints(one: QAccessibleInterface) -> Iterator[str]:
    role, name = one.role(), name_of(one)
    if role in CONTROLS:
        if not name:
            yield f"{where(one)} has no name"
        elif not _explanation(one):
            yield f"{where(one)} {name!r} has neither description nor tooltip"
    elif one.state().focusable and not name:
        yield f"{where(one)} takes the keyboard and has no name"
    is_scrolled = isinstance(one.object(), QAbstractScrollArea)  # Qt's own kind of pane
    if name and role in _SILENT and one.state().focusable and not is_scrolled:
        yield f"{where(one)} {name!r} has a role that is passed over"
    if role in (_Role.Graphic, _Role.Grouping) and not name and not _is_decoration(one):
        yield f"{where(one)} is drawn, and nobody is told what"


def _explanation(one: QAccessibleInterface) -> str:
    widget = one.object()
    tooltip = widget.toolTip() if isinstance(widget, QWidget) else ""
    return one.text(QAccessible.Text.Description) or one.text(QAccessible.Text.Help) or tooltip


def _is_decoration(one: QAccessibleInterface) -> bool:
    """Tell whether this is a picture on a label, beside words that say what it is of."""
    return isinstance(one.object(), QLabel)


def unspoken(texts: Iterable[ShownText]) -> list[str]:
    """Say which words are painted by a widget that tells assistive technology nothing of them."""
    return [
        f"{text.where()} paints {text.words!r}, of which {' '.join(missing)!r} is not told"
        for text in texts
        if _has_own_words(text) and (missing := _missing(text))
    ]


def _has_own_words(text: ShownText) -> bool:
    widget = text.widget
    if type(widget).__name__ in _SAID_ELSEWHERE:
        return False
    # A field, a table and a tab tell their contents by interfaces of their own.
    if isinstance(widget, (QLineEdit, QTabBar)):
        return False
    area = widget.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
        return not isinstance(area, (QAbstractItemView, QPlainTextEdit)) and not _is_chart(area)
    return True


def _is_chart(area: QWidget) -> bool:
    """A chart has a name, and its points are walked by keys, or read in its table."""
    parent = area.parentWidget()
    return parent is not None and getattr(parent, "accessible_role", "") == "Chart"


def _missing(text: ShownText) -> list[str]:
    told = _words(_told(text.widget))
    painted = text.words.rstrip(SHORTENED) if text.is_shortened else text.words
    # A word that was broken or shortened counts where it is a part of one that is told.
    return [word for word in _words(painted) if not any(word in one for one in told)]


def _told(widget: QWidget) -> str:
    """Return all that is told of a widget and of what it stands in."""
    parts: list[str] = []
    one = QAccessible.queryAccessibleInterface(widget)
    assert one is not None
    parts += [one.text(kind) for kind in _ALL_TEXTS]
    parts.append(widget.toolTip())
    if isinstance(widget, QLabel):
        parts.append(_MARKUP.sub(" ", widget.text()))
    return " ".join(parts)


def _words(text: str) -> list[str]:
    plain = text.casefold().replace("\N{NO-BREAK SPACE}", " ")
    for mark in _UNSEEN:
        plain = plain.replace(mark, "")
    return [word.rstrip(".,:") for word in _WORD.findall(plain)]


def where(one: QAccessibleInterface) -> str:
    """Name an object by its kind, its role and the nearest names of widgets above it."""
    names: list[str] = []
    widget: QObject | None = one.object()
    kind = type(widget).__name__
    while isinstance(widget, QWidget) and len(names) < 2:
        if widget.objectName():
            names.append(widget.objectName())
        widget = widget.parentWidget()
    return f"{kind} {'<'.join(names)} ({one.role().name})"
