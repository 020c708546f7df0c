"""Tab goes through a part of a page as it is read, also where controls came later than others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout, QWidget


class ReadingOrder(QObject):
    """Call `follow` whenever controls may have come, gone or changed places."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._known: list[QWidget] = []

    def follow(self) -> None:
        """Put the controls in the order in which the layouts hold them."""
        controls = list(_controls(self._root))
        if controls == self._known:
            return
        self._known = controls
        for first, second in pairwise(controls):
            QWidget.setTabOrder(first, second)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    layout, proxy = widget.layout(), widget.focusProxy()
    inner = [] if layout is None else list(_controls_in(layout))
    has_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    if has_tab and proxy is not None and inner == [proxy]:
        # Moved as one: left behind, the frame would lead to its field from elsewhere.
        yield widget
        return
    if has_tab and proxy is None:
        yield widget
    yield from inner


def _controls_in(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in items:
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _controls_in(inner)
        elif widget is not None:
            yield from _controls(widget)
