"""Finds what is still English in a window that speaks a made-up language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from hinge_desktop.guide.loader import read_guide
from hinge_desktop.guide.pages import RoutineStep, TextPage
from hinge_desktop.guide.statements import Source
from hinge_desktop.guide.walking import entries_of, statements_of
from hinge_desktop.paths import resources_folder
from tests.sample_routines import GUIDE as SAMPLE
from tests.shown_text import shown_texts

_ENGLISH: Final = QLocale(QLocale.Language.English)
_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
_NAMES: Final = (
    *(source.value.removesuffix("?") for source in Source),
    *(_ENGLISH.monthName(number, one) for number in range(1, 13) for one in (_LONG, _SHORT)),
    *(_ENGLISH.dayName(number, one) for number in range(1, 8) for one in (_LONG, _SHORT)),
    # British short names, units, and the names of programs and keys.
    *("Sept", "kg", "lb", "cm", "in", "mm", "min", "kB", "MB", "GB"),
    *("Hinge", "Strong", "Hevy", "FitNotes", "StrongLifts", "Liftosaur", "Fitbod"),
    *("LiftLog", "Flexify", "JEFIT", "GymBook", "Epley", "Brzycki", "Wathan"),
    *("Ctrl", "Alt", "Shift", "Esc", "Return", "Enter", "Space", "Tab", "Del", "Ins", "Home"),
    *("End", "PgUp", "PgDown", "Up", "Down", "Left", "Right", "Backspace", "PDF", "CSV", "JSON"),
)
_NAME: Final = re.compile(rf"(?<![\w])(?:{'|'.join(map(re.escape, _NAMES))})(?![\w])")
_PLAIN_WORD: Final = re.compile(r"(?<![\w%{])[A-Za-z]{2,}(?![\w}])")
_MARKUP: Final = re.compile(r"<[^>]*>|&\w+;")
_ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS: Final = 40
_SHORT_LINE: Final = 7
"""Letters of a line that may stand in anything."""


_OWN: Final = (
    # The lifter of the demo and of the stops: notes, things, sessions, and names in logs.
    *("rack at hole 7, straps from set 2", "long arms", "Bar closer from the first rep."),
    *("Cold garage, longer warm-up.", "Olympic bar", "Technique bar", "Nordic curl"),
    *("Leg day", "Short one", "Dead Bug", "Farmer Carry", "Plank", "Pull Up (Assisted)"),
    *("Single Leg Romanian Deadlift", "Romanian Deadlift (Barbell)", "Deadlift (Barbell)"),
    *("Rowing, easy", "Sled Push", "Trap Bar Deadlift"),
    # The columns and lines of a table of their own.
    *("When", "What", "How heavy", "How often", "Squat", "Bench"),
)
_FILE: Final = re.compile(
    r"[\w./-]*\.(?:csv|zip|hinge)|(?:Data/)?backups/|hinge-[\w-]+-|[\w-]+\.zip"
)


def plain_words(root: QWidget, own: tuple[str, ...] = _OWN) -> list[str]:
    """Say of each text that no language reached where it is; `own` are words of the lifter."""
    found = {f"{where}: {text!r}" for where, text in _texts(root) if is_plain(text, own)}
    return sorted(found)


def is_plain(text: str, own: tuple[str, ...] = ()) -> bool:
    """Tell whether a text has an English word that is no name, unit or word of the lifter."""
    text = _FILE.sub(" ", text.replace("\N{NO-BREAK SPACE}", " "))
    known = (*own, *_published())
    if len(text) > _SHORT_LINE and any(text.strip() in word for word in known):
        return False  # a line of one that wraps
    for word in known:
        text = text.replace(word, " ")
    return bool(_PLAIN_WORD.search(_NAME.sub(" ", _MARKUP.sub(" ", text))))


@cache
def _published() -> tuple[str, ...]:
    """Return the studies of the guide, and what a routine of the tests says.

    Studies are called the same in every language, and no translator ever sees the routine.
    """
    pages = read_guide(resources_folder() / "guide").pages.values()
    studies = {one.published for page in pages for one in statements_of(page)} - {""}
    said = {one.text for page in SAMPLE.pages.values() for one in statements_of(page)}
    titles = {
        entry.title
        for page in SAMPLE.pages.values()
        for _, entry in entries_of(page)
        if isinstance(entry, TextPage | RoutineStep)
    }
    return tuple(sorted({*studies, *said, *titles}, key=len, reverse=True))


def _texts(root: QWidget) -> Iterator[tuple[str, str]]:
    for text in shown_texts(root):
        # What stands in a field was typed.
        if not isinstance(text.widget, QLineEdit):
            yield text.where(), text.words
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) or widget.window() is not root.window():
            continue
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield f"{where} tooltip", widget.toolTip()
        if isinstance(widget, QLineEdit):
            yield f"{where} placeholder", widget.placeholderText()
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
                yield f"{where} {kind.name}", interface.text(kind)
        if isinstance(widget, QAbstractItemView):
            yield from ((f"{where} cell", text) for text in _cells(widget.model()))


def _cells(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
        for column in range(columns):
            for role in _ROLES:
                value = model.index(row, column).data(role)
                if isinstance(value, str):
                    yield value
