"""The keys of a lift's page: its tabs, its stage, and what is shown of the lifter."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from hinge_desktop.gui.views.guide.frame_strip import FRAMES_SHOWN
from hinge_desktop.gui.views.guide.stage_controls import ANGLES, BAR_PATH, MUSCLES, SPINE
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.tab_row import Tab
from hinge_desktop.guide.address import Part

translate = QCoreApplication.translate

MOVING: Final = frozenset({Part.STEPS, Part.FAULTS})
"""Tabs with a stage that moves by itself."""
DRAWN: Final = MOVING | {Part.MUSCLES}
"""Tabs with a lifter at any depth."""
_LAYER_KEYS: Final = {"S": SPINE, "M": MUSCLES, "B": BAR_PATH, "J": ANGLES}


class LiftKeys(QObject):
    """Adds the keys to a page; which of them work depends on the open tab."""

    tab_asked = Signal(str)
    """Sent with the `Part` to open."""
    depth_asked = Signal(int)
    """Sent with 1 for a little deeper, -1 for a little higher."""
    moment_asked = Signal(int)
    """Sent with the place of a moment in the strip, from 0."""
    play_asked = Signal()
    """The lifter asked to play, or to stop playing."""
    layer_asked = Signal(str)
    """Sent with the layer to show or hide."""
    assumptions_asked = Signal()
    """The lifter asked what the numbers assume."""

    def __init__(self, keys: PageKeys, parent: QObject) -> None:
        super().__init__(parent)
        add = keys.add
        self._tabs = [
            add(tab.text, [tab.key], partial(self.tab_asked.emit, tab.value)) for tab in lift_tabs()
        ]
        self._depth = [
            add(self.tr("Up a little"), ["Left"], partial(self.depth_asked.emit, -1)),
            add(self.tr("Down a little"), ["Right"], partial(self.depth_asked.emit, 1)),
        ]
        self._stage = [
            add(self.tr("Play"), ["Space"], self.play_asked.emit),
            *(self._add_moment(keys, index) for index in range(FRAMES_SHOWN)),
            *(
                add(self.tr("Show or hide"), [key], partial(self.layer_asked.emit, layer))
                for key, layer in _LAYER_KEYS.items()
            ),
        ]
        self._what_if = [
            add(self.tr("What this assumes"), ["A"], self.assumptions_asked.emit),
        ]

    @property
    def actions(self) -> list[QAction]:
        """All of them."""
        return [*self._tabs, *self._depth, *self._stage, *self._what_if]

    def follow(self, part: Part, *, is_active: bool) -> None:
        """Let work what the open tab has."""
        for actions, works in (
            (self._tabs, True),
            (self._depth, part in DRAWN),
            (self._stage, part in MOVING),
            (self._what_if, part is Part.WHAT_IF),
        ):
            for action in actions:
                action.setEnabled(is_active and works)

    def _add_moment(self, keys: PageKeys, index: int) -> QAction:
        text = self.tr("Moment {number}").format(number=index + 1)
        return keys.add(text, [str(index + 1)], partial(self.moment_asked.emit, index))


def lift_tabs() -> tuple[Tab, ...]:
    """Return the tabs of a lift in the order they are read in."""
    return (
        Tab(Part.OVERVIEW, translate("LiftTabs", "Overview"), "O"),
        Tab(Part.STEPS, translate("LiftTabs", "Steps"), "T"),
        Tab(Part.FAULTS, translate("LiftTabs", "Faults"), "F"),
        Tab(Part.COMPARE, translate("LiftTabs", "Compare"), "C"),
        Tab(Part.MUSCLES, translate("LiftTabs", "Muscles"), "U"),
        Tab(Part.PROGRAMMING, translate("LiftTabs", "Programming"), "R"),
        Tab(Part.WHAT_IF, translate("LiftTabs", "What if"), "W"),
    )
