"""Whether a control is called what stands on it or beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from tests.access.key_walk import describe
from tests.shown_text import ShownText

_WORD: Final = re.compile(r"\w+")
_WITHOUT_WORDS: Final = frozenset(
    {
        *("chart_exercise", "chart_metric", "guide_lift"),  # what is chosen is the title below
        *("find_field", "plan_find_exercise"),  # a placeholder says it while they are empty
        *("set_cell_reserve", "bar_1_in_use", "bar_2_in_use"),  # longer than the words beside
        *("load_rdl", "reps_rdl", "load_deadlift", "reps_deadlift"),  # the row names the lift
    }
)
"""Fields that are drawn without their names; on the page their place says what they are."""
_FIELDS: Final = (QLineEdit, QAbstractSlider, QComboBox)


def misnamed(root: QWidget) -> list[str]:
    """Name the buttons whose names leave out a word that they show."""
    return [
        f"{describe(button)} shows {button.text()!r}"
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and not _words(button.text()) <= _words(button.accessibleName())
    ]


def unlabelled(root: QWidget, texts: Iterable[ShownText]) -> list[str]:
    """Name the fields and switches whose names stand nowhere in the window."""
    words = _words(" ".join(text.words for text in texts))
    return [
        f"{describe(one)} is called what nothing beside it says"
        for one in _fields(root)
        if not _is_without_words(one) and not _words(one.accessibleName()) <= words
    ]


def _fields(root: QWidget) -> Iterator[QWidget]:
    for one in root.findChildren(QWidget):
        is_field = isinstance(one, _FIELDS) or (isinstance(one, QCheckBox) and not one.text())
        is_part = isinstance(one, QScrollBar) or isinstance(one.parent(), QComboBox)
        if is_field and not is_part and one.isVisible() and one.window() is root.window():
            yield one


def _is_without_words(field: QWidget) -> bool:
    """The line in a frame has no name of its own."""
    nearest: QWidget | None = field
    while nearest is not None and not nearest.objectName():
        nearest = nearest.parentWidget()
    return nearest is not None and nearest.objectName() in _WITHOUT_WORDS


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold().replace("\N{SOFT HYPHEN}", "")))
