"""Where Tab leads in a window, what it never comes to, and which keys mean two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from hinge_desktop.gui.widgets.focus_ring import FocusRing
from hinge_desktop.gui.widgets.toast import Toast

_CONTROLS: Final = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit),
    QTabBar,
)
_MOST_STOPS: Final = 400
_WINDOW: Final = Qt.ShortcutContext.WindowShortcut


def tab_stops(root: QWidget) -> list[QWidget]:
    """Go on as Tab does until it comes to where it has been; the focus is where it was then."""
    before = root.focusWidget()
    stops: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        QWidget.focusNextPrevChild(root, True)
        stop = root.focusWidget()
        if any(stop is one for one in (None, *stops)):
            break
        stops.append(stop)
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    return stops


def unreached(root: QWidget) -> list[str]:
    """Name the controls that neither Tab nor an arrow from a stop of Tab comes to."""
    stops = tab_stops(root)
    return [
        f"{describe(control)} is reached by no key"
        for control in _controls(root)
        if not any(control is stop for stop in stops)
        and not _is_led_to(control, stops)
        and not _is_doubled(control, stops)
    ]


def unmarked(root: QWidget) -> list[str]:
    """Name the window in which nothing shows where the keyboard is."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    has_ring = bool(root.window().findChildren(FocusRing, options=direct))
    return [] if has_ring else [f"{describe(root.window())} has no focus ring"]


def against_reading(root: QWidget) -> list[str]:
    """Name the stops from which Tab goes back up to one right above, but for the way round.

    What scrolls is held against what scrolls with it only, and a toast lies over the others. From
    the last stop it goes to one of the highest row.
    """
    stops = [stop for stop in tab_stops(root) if not isinstance(stop.parent(), Toast)]
    places = [QRect(stop.mapTo(root, QPoint(0, 0)), stop.size()) for stop in stops]
    ends: dict[QWidget | None, int] = {}
    for stop, place in zip(stops, places, strict=True):
        scrolling = _scrolling(stop)
        ends[scrolling] = min(place.bottom(), ends.get(scrolling, place.bottom()))
    turns = pairwise(zip([*stops, *stops[:1]], [*places, *places[:1]], strict=True))
    return [
        f"Tab goes up from {describe(one)} to {describe(other)}"
        for (one, here), (other, there) in turns
        if there.bottom() < here.top()
        and _scrolling(one) is _scrolling(other)
        and there.top() > ends[_scrolling(other)]
        and _share_a_column(here, there)
    ]


def _share_a_column(one: QRect, other: QRect) -> bool:
    return one.left() <= other.right() and other.left() <= one.right()


def _scrolling(stop: QWidget) -> QWidget | None:
    above = stop.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _controls(root: QWidget) -> Iterator[QWidget]:
    for control in root.findChildren(QWidget):
        is_shown = control.isVisible() and control.isEnabled()
        if not isinstance(control, _CONTROLS) or not is_shown:
            continue
        is_part = isinstance(control.parent(), (QAbstractItemView, QComboBox))
        is_bar = isinstance(control, (QScrollBar, QHeaderView))
        is_of_qt = control.objectName().startswith("qt_")
        if control.window() is root.window() and not (is_part or is_bar or is_of_qt):
            yield control


def _is_led_to(control: QWidget, stops: list[QWidget]) -> bool:
    """Arrows move inside a list of rows, and among choices of which one has the focus."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    if group is not None and any(one is stop for one in group.buttons() for stop in stops):
        return True
    is_row = not control.focusPolicy() & Qt.FocusPolicy.TabFocus
    takes_focus = bool(control.focusPolicy() & Qt.FocusPolicy.ClickFocus)
    return is_row and takes_focus and any(type(stop) is type(control) for stop in stops)


def _is_doubled(control: QWidget, stops: list[QWidget]) -> bool:
    """Minus and plus beside a field are for the pointer: in the field, arrows do the same."""
    beside = [one for one in stops if isinstance(one, QLineEdit)]
    return control.focusPolicy() is Qt.FocusPolicy.NoFocus and any(
        one.parentWidget() is control.parentWidget() for one in beside
    )


def clashing_keys(root: QWidget) -> list[str]:
    """Name the keys for which two commands are there at once: Qt would do neither."""
    by_key: dict[str, list[tuple[QAction, QWidget]]] = defaultdict(list)
    for owner, action in _actions(root):
        for key in action.shortcuts():
            if action.isEnabled() and not key.isEmpty():
                by_key[key.toString()].append((action, owner))
    return [
        f"{key}: {first.text()!r} of {describe(one)}, {second.text()!r} of {describe(other)}"
        for key, owned in by_key.items()
        for (first, one), (second, other) in combinations(owned, 2)
        if first is not second and _overlap(first, one, second, other)
    ]


def nameless_actions(root: QWidget) -> list[str]:
    """Name the widgets with a command that says nothing of itself."""
    return [
        f"{describe(owner)} has a command without a text"
        for owner, action in _actions(root)
        if not action.text() and not action.isSeparator()
    ]


def _actions(root: QWidget) -> Iterator[tuple[QWidget, QAction]]:
    for owner in (root, *root.findChildren(QWidget)):
        is_here = owner.isVisible() and owner.window() is root.window()
        if is_here and not isinstance(owner, (QMenu, QMenuBar)):
            for action in owner.actions():
                yield owner, action


def _overlap(first: QAction, one: QWidget, second: QAction, other: QWidget) -> bool:
    if first.shortcutContext() is _WINDOW and second.shortcutContext() is _WINDOW:
        return True
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)


def describe(widget: QWidget) -> str:
    """Name a widget by its kind, what it is called, and the nearest names above it."""
    names: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(names) < 2:
        if above.objectName():
            names.append(above.objectName())
        above = above.parentWidget()
    return f"{type(widget).__name__} {'<'.join(names)} {widget.accessibleName()!r}"
