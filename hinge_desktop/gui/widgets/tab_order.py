"""Where Tab leads to what was built after the rest of a window."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_through(*parts: QWidget) -> None:
    """Have Tab go through one part after the other, then on to what it came to before.

    A control that is made late comes last for Tab, wherever it stands. Parts that are in no window
    yet stay as they are.
    """
    stops = [stop for part in parts for stop in _stops_of(part)]
    for one, following in pairwise(stops):
        if one.window() is following.window():
            QWidget.setTabOrder(one, following)


def _stops_of(part: QWidget) -> Iterator[QWidget]:
    """Yield the controls of a part in the order in which they were made."""
    for one in (part, *part.findChildren(QWidget)):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield one
