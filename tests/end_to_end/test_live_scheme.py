"""A page whose colours change while it shows looks, to the pixel, like one opened in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Scheme
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.toast import Toast
from hinge_desktop.walk import Walk
from tests.shots.albums import Album, album_walk
from tests.shots.page_stops import page_stops

# Qt says so of each picture of a window that a sheet is opened over.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_STRIP = 40


def sheet_and_set_stops(walk: Walk) -> Iterator[str]:
    walk.press("Y")
    yield "your week"
    walk.press("Escape")
    walk.begin_work_set()
    walk.pass_time(20)
    yield "a set"
    walk.press("Escape")
    yield "the stop sheet"
    walk.press("Escape")
    walk.press("Return")
    yield "its log"


def stops_of(album: Album, walk: Walk) -> Iterator[str]:
    for stops in album.stops:
        yield from stops(walk)


def wear(walk: Walk, scheme: Scheme) -> QImage:
    walk.app.preferences.change(scheme=scheme)
    for _ in range(3):
        walk.settle()
    for toast in walk.window.findChildren(Toast):
        toast.hide()  # it goes by itself, sooner or later
    picture = walk.picture().toImage()
    sheet = QApplication.activeModalWidget()
    return of_the_sheet(picture, sheet) if isinstance(sheet, Sheet) else picture


def of_the_sheet(picture: QImage, sheet: Sheet) -> QImage:
    """Return the sheet and a strip of what shows through: its buttons are off by then."""
    card = next(one for one in sheet.findChildren(QFrame) if one.property("kind") == "sheet")
    # Its edge is smooth, so what lies below comes through there.
    place = QRect(card.mapTo(sheet, QPoint()), card.size()).adjusted(4, 4, -4, -4)
    both = QImage(place.width() + _STRIP, picture.height(), QImage.Format.Format_RGB32)
    both.fill(0)
    painter = QPainter(both)
    painter.drawImage(0, 0, picture, 0, 0, _STRIP)
    painter.drawImage(QPoint(_STRIP, 0), picture, place)
    painter.end()
    return both


def changed_live(album: Album) -> list[str]:
    with album_walk(album, Scheme.LIGHT) as walk:
        light = {name: wear(walk, Scheme.LIGHT) for name in stops_of(album, walk)}
    wrong = []
    with album_walk(album) as walk:
        for name in stops_of(album, walk):
            dark = wear(walk, Scheme.DARK)
            if wear(walk, Scheme.LIGHT) != light[name]:
                wrong.append(f"{name} from dark to light")
            if wear(walk, Scheme.DARK) != dark:
                wrong.append(f"{name} and back to dark")
    return wrong


def test_nothing_keeps_an_old_colour(qtbot: QtBot) -> None:  # noqa: ARG001 the application
    assert changed_live(Album("Hinge", (page_stops, sheet_and_set_stops))) == []
