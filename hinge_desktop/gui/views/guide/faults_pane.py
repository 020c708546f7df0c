"""The faults of a lift beside the lift done well, at any depth."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.fault_frames import FaultFrames, FaultFrameShelf
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.pointers import fault_pointer
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.beside_list import BesideList
from hinge_desktop.gui.views.guide.fault_entries import drill_of, fault_entries
from hinge_desktop.gui.views.guide.open_list import OpenList
from hinge_desktop.gui.views.guide.rep_player import RepPlayer
from hinge_desktop.gui.views.guide.rep_stage import RepStage
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.stage import StagePair
from hinge_desktop.gui.views.guide.stage_controls import LAYERS
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage
from hinge_desktop.words.guide_faults import (
    FaultWords,
    fault_not_drawn_words,
    fault_words,
    not_yet_words,
)
from hinge_desktop.words.guide_lifts import lift_title
from hinge_desktop.words.guide_stage import fault_pose_words


class FaultsPane(QWidget):
    """The stage, and the list of faults beside it; in a narrow window the list goes below.

    Nothing is solved here: `show_frames` and the shelf of faults bring what is shown.
    """

    practise_asked = Signal(str)
    """Sent with the id of the exercise that the lifter wants to do now."""
    address_asked = Signal(object)
    """Sent with the `Address` of the drill that the lifter wants to read about."""
    drift_asked = Signal()
    """The lifter wants to see what a gap to the bar does."""

    def __init__(self, theme: Theme, player: RepPlayer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = Guide()
        self._lift = Lift.ROMANIAN_DEADLIFT
        self._fault: FaultFrames | None = None
        self._shows_whole = True
        """Whether the next fault is shown where it shows in full, or at the depth there is."""
        self.shelf = FaultFrameShelf(self)
        self.stage = StagePair(theme, LAYERS)
        self.rep = RepStage(theme, self.stage, player, name="guide")
        self.list = OpenList(theme, self.tr("Faults"), Mood.BAD, name="guide_fault", scrolls=True)
        self.list.body.addWidget(SafetyNote(theme))
        self._build_layout()
        self._connect()

    def show_lift(self, guide: Guide, lift: Lift) -> None:
        """Turn to another lift; its pictures come with `show_frames`."""
        self._guide = guide
        self._lift = lift
        self._fault = None
        self._shows_whole = True
        faults = faults_shown(lift)
        self.list.show_entries(fault_entries(guide, faults), faults[0])
        self.rep.show_lift(lift)
        self.stage.right.show_heading(self._words(faults[0]).heading, Icon.CIRCLE_X, Ink.BAD)

    def show_frames(self, frames: Frames) -> None:
        """Show the lift done well, and ask for the fault beside it."""
        self.rep.show_frames(frames)
        self._ask_fault()

    def show_obstacle(self, obstacle: Obstacle) -> None:
        """Say why this build cannot be drawn in this lift."""
        self._fault = None
        self.rep.show_obstacle(obstacle)

    def choose(self, fault: Fault) -> None:
        """Open a fault, if this lift can have it."""
        if fault in faults_shown(self._lift):
            self.list.open_entry(fault)
            self._choose_fault(fault)

    def practise(self) -> None:
        """Start the drill against the open fault; nothing where there is none."""
        drill = drill_of(self._guide, Fault(self.list.open_value))
        if drill:
            self.practise_asked.emit(drill)

    def _words(self, fault: Fault) -> FaultWords:
        return fault_words(self._guide, fault)

    def _stand_wrong(self, depth: float) -> None:
        fault = self._fault
        if fault is None:
            return
        right = self.stage.right
        if fault.moves:
            right.figure.show_depth(depth)
        page = self._words(fault.fault)
        is_marked = not fault.moves or depth >= fault.marked_from
        right.show_caption(page.caption if is_marked else not_yet_words())
        pointer = partial(fault_pointer, fault.fault) if is_marked else None
        right.figure.point(page.pointer, Ink.BAD, pointer)

    def _ask_fault(self) -> None:
        if self.rep.frames is not None:
            self.shelf.ask(Fault(self.list.open_value), self.rep.frames.rep)

    def _show_fault(self, solved: FaultFrames) -> None:
        frames = self.rep.frames
        is_wanted = solved.fault == self.list.open_value
        if frames is None or not is_wanted or solved.frames.rep != frames.rep:
            return
        self._fault = solved
        page, right = self._words(solved.fault), self.stage.right
        right.show_heading(page.heading, Icon.CIRCLE_X, Ink.BAD)
        words_at = partial(fault_pose_words, lift_title(self._lift), page.heading)
        if solved.moves:
            right.figure.show_frames(solved.frames, words_at)
        else:
            drawing = solved.frames.at(solved.whole_depth)
            right.figure.show_drawing(drawing, words_at(solved.whole_depth))
        if self._shows_whole:
            self._shows_whole = False
            self.rep.go_to(solved.whole_depth)
        else:
            self.rep.set_depth(self.rep.depth_percent)

    def _refuse_fault(self, _obstacle: Obstacle) -> None:
        """Leave the wrong side empty: the lift itself can be done."""
        self._fault = None
        page, right = self._words(Fault(self.list.open_value)), self.stage.right
        right.show_heading(page.heading, Icon.CIRCLE_X, Ink.BAD)
        right.show_caption(fault_not_drawn_words())
        right.figure.clear()

    def _choose_fault(self, _value: str) -> None:
        """Show a fault where it shows in full, and the lift done well at the same depth."""
        self.rep.stop()
        self._shows_whole = True
        self._ask_fault()

    def _lead_on(self, value: str) -> None:
        page = self._guide.page(f"faults/{value}", FaultPage)
        if Fault(value) is Fault.BAR_DRIFTED:
            self.drift_asked.emit()
        elif page is not None:
            self.address_asked.emit(Address(page.drill))

    def _build_layout(self) -> None:
        column = QVBoxLayout()
        column.addWidget(self.rep)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(BesideList(column, self.list))

    def _connect(self) -> None:
        self.shelf.solved.connect(self._show_fault)
        self.shelf.refused.connect(self._refuse_fault)
        self.rep.stood.connect(self._stand_wrong)
        self.list.chosen.connect(self._choose_fault)
        self.list.acted.connect(self.practise)
        self.list.more_asked.connect(self._lead_on)
