"""What the tests of the guide press and read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.gui.views.guide.frame_strip import FrameCard
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.widgets.tick_box import TickBox

Settle = Callable[[GuidePage], None]
WRONG = "The low back carries it"
NOTHING_YET = "Nothing to see yet at this depth"


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def box(page: GuidePage, layer: str) -> TickBox:
    found = page.findChild(TickBox, f"guide_layer_{layer}")
    assert isinstance(found, TickBox)
    return found


def chosen_moment(page: GuidePage) -> str:
    return next(
        card.text() for card in page.lifts.faults.findChildren(FrameCard) if card.isChecked()
    )


def plays(page: GuidePage) -> bool:
    return page.lifts.faults.rep._player.is_playing


def number(page: GuidePage) -> str:
    label = page.findChild(QWidget, "guide_what_if_number")
    assert label is not None
    return label.accessibleName() if label.isVisible() else ""
