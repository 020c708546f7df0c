"""The faults of a lift beside the lift done well, at any depth."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.drills import DRILLS
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.key_frames import KeyFrame, frame_at, key_frames, starts_low
from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.fault_frames import FaultFrames, FaultFrameShelf
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.figure.pointers import fault_pointer, good_pointer
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.beside_list import BesideList
from hinge_desktop.gui.views.guide.fault_entries import fault_entries
from hinge_desktop.gui.views.guide.figure_legend import FigureLegend
from hinge_desktop.gui.views.guide.frame_strip import FrameStrip
from hinge_desktop.gui.views.guide.lift_chooser import lift_name
from hinge_desktop.gui.views.guide.open_list import OpenList
from hinge_desktop.gui.views.guide.rep_player import RepPlayer
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.stage_card import StageCard
from hinge_desktop.gui.views.guide.stage_controls import ANGLES, BAR_PATH, LAYERS, StageControls
from hinge_desktop.gui.views.guide.stage_pair import StagePair
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.gui.widgets.percent_slider import STEP_PERCENT
from hinge_desktop.words.figure import pose_words
from hinge_desktop.words.guide_faults import fault_not_drawn_words, fault_page, not_yet_words
from hinge_desktop.words.guide_stage import fault_pose_words, good_caption, obstacle_words


class FaultsPane(QWidget):
    """The stage, and the list of faults beside it; in a narrow window the list goes below.

    Nothing is solved here: `show_frames` and the shelf of faults bring what is shown.
    """

    practise_asked = Signal(object)
    """Sent with the `ExerciseId` of the drill that the lifter wants to start."""
    drill_asked = Signal(object)
    """Sent with the `Lift` of the drill that the lifter wants to read about."""
    drift_asked = Signal()
    """The lifter wants to see what a gap to the bar does."""

    def __init__(self, theme: Theme, player: RepPlayer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._player = player
        self._lift = Lift.ROMANIAN_DEADLIFT
        self._moments: tuple[KeyFrame, ...] = key_frames(self._lift)
        self._moment = 0
        self._frames: Frames | None = None
        self._fault: FaultFrames | None = None
        self._percent = 100
        self._shows_whole = True
        """Whether the next fault is shown where it shows in full, or at the depth there is."""
        self.shelf = FaultFrameShelf(self)
        self.stage = StagePair(theme, LAYERS)
        self.controls = StageControls(theme)
        self.strip = FrameStrip(theme)
        self.list = OpenList(theme, self.tr("Faults"), Mood.BAD, name="guide_fault")
        self.list.body.addWidget(SafetyNote(theme))
        self._build_layout()
        self._connect()

    @property
    def depth_percent(self) -> int:
        """How deep the lifter on the stage stands."""
        return self._percent

    def show_lift(self, lift: Lift) -> None:
        """Turn to another lift; its pictures come with `show_frames`."""
        self._player.stop()
        self._lift = lift
        self._frames = self._fault = None
        self._shows_whole = True
        self._moments = key_frames(lift)
        self._moment = next(i for i, one in enumerate(self._moments) if one.depth == 1.0)
        faults = faults_shown(lift)
        self.list.show_entries(fault_entries(lift, faults), faults[0])
        self.strip.show_moments(self._moments, None)
        self._clear_stage(faults[0])
        self._offer_layers()
        self.set_depth(100)

    def show_frames(self, frames: Frames) -> None:
        """Show the lift done well, and ask for the fault beside it."""
        self._frames = frames
        self.stage.show_message("")
        self.strip.show_moments(self._moments, frames)
        name = lift_name(self._lift)
        self.stage.left.figure.show_frames(frames, partial(pose_words, name))
        self.stage.left.figure.point(self.tr("One long line"), Ink.ACCENT, good_pointer)
        self.set_depth(self._percent)
        self._ask_fault()

    def _clear_stage(self, fault: Fault) -> None:
        """Leave nothing of another lift under the new title while this one is solved."""
        left, right = self.stage.left, self.stage.right
        self.stage.show_message("")
        left.show_heading(self.tr("In line"), Icon.CIRCLE_CHECK, Ink.ACCENT)
        right.show_heading(fault_page(fault).heading, Icon.CIRCLE_X, Ink.BAD)
        right.show_caption("")
        for side in (left, right):
            side.figure.clear()

    def show_obstacle(self, obstacle: Obstacle) -> None:
        """Say why this build cannot be drawn in this lift."""
        self._player.stop()
        self._frames = self._fault = None
        self.strip.show_moments(self._moments, None)
        self.stage.show_message(obstacle_words(obstacle))

    def set_depth(self, percent: int) -> None:
        """Stand at a depth in percent, and say what is to be seen there."""
        self._percent = min(max(percent, 0), 100)
        self.controls.show_depth(self._percent)
        self._stand(self._percent / 100)

    def step_depth(self, by: int) -> None:
        """Go one step of the slider down or up."""
        self._player.stop()
        self.set_depth(self._percent + by * STEP_PERCENT)

    def choose_moment(self, index: int) -> None:
        """Jump to one of the six moments."""
        self._player.stop()
        self._moment = index
        self.set_depth(round(self._moments[index].depth * 100))

    def toggle_play(self) -> None:
        """Play, or stop playing; nothing where motion is reduced or nothing is drawn."""
        if self._player.is_playing:
            self._player.stop()
        elif self.controls.may_play and self._frames is not None:
            self._player.start(starts_low=starts_low(self._lift))

    def practise(self) -> None:
        """Start the drill against the open fault; nothing where there is none."""
        drill = DRILLS.get(Fault(self.list.open_value))
        if drill is not None:
            self.practise_asked.emit(ExerciseId(drill))

    def hideEvent(self, event: QHideEvent) -> None:
        """Move nothing that nobody sees."""
        super().hideEvent(event)
        self._player.stop()

    def _stand(self, depth: float) -> None:
        self._moment = frame_at(self._moments, depth, self._moment)
        self.strip.show_chosen(self._moment)
        left, right = self.stage.left, self.stage.right
        left.figure.show_depth(depth)
        left.show_caption(good_caption(self._lift, depth))
        fault = self._fault
        if fault is None:
            return
        if fault.moves:
            right.figure.show_depth(depth)
        page = fault_page(fault.fault)
        is_marked = not fault.moves or depth >= fault.marked_from
        right.show_caption(page.caption if is_marked else not_yet_words())
        pointer = partial(fault_pointer, fault.fault) if is_marked else None
        right.figure.point(page.pointer, Ink.BAD, pointer)

    def _play_to(self, depth: float) -> None:
        self._percent = round(depth * 100)
        self.controls.show_depth(self._percent)
        self._stand(depth)

    def _ask_fault(self) -> None:
        if self._frames is not None:
            self.shelf.ask(Fault(self.list.open_value), self._frames.rep)

    def _show_fault(self, solved: FaultFrames) -> None:
        frames = self._frames
        is_wanted = solved.fault == self.list.open_value
        if frames is None or not is_wanted or solved.frames.rep != frames.rep:
            return
        self._fault = solved
        page, right = fault_page(solved.fault), self.stage.right
        right.show_heading(page.heading, Icon.CIRCLE_X, Ink.BAD)
        words_at = partial(fault_pose_words, lift_name(self._lift), page.heading)
        if solved.moves:
            right.figure.show_frames(solved.frames, words_at)
        else:
            drawing = solved.frames.at(solved.whole_depth)
            right.figure.show_drawing(drawing, words_at(solved.whole_depth))
        if self._shows_whole:
            self._shows_whole = False
            self._go_to(solved.whole_depth)
        else:
            self.set_depth(self._percent)

    def _refuse_fault(self, _obstacle: Obstacle) -> None:
        """Leave the wrong side empty: the lift itself can be done."""
        self._fault = None
        page, right = fault_page(Fault(self.list.open_value)), self.stage.right
        right.show_heading(page.heading, Icon.CIRCLE_X, Ink.BAD)
        right.show_caption(fault_not_drawn_words())
        right.figure.clear()

    def _go_to(self, depth: float) -> None:
        """Stand at a depth; at the top that is where a rep ends."""
        same = [place for place, one in enumerate(self._moments) if one.depth == depth]
        self._moment = same[-1] if same else self._moment
        self.set_depth(round(depth * 100))

    def _choose_fault(self, _value: str) -> None:
        """Show a fault where it shows in full, and the lift done well at the same depth."""
        self._player.stop()
        self._shows_whole = True
        self._ask_fault()

    def _act(self, value: str) -> None:
        if Fault(value) in DRILLS:
            self.practise()
        else:
            self.drift_asked.emit()

    def _lead_to_drill(self, value: str) -> None:
        self.drill_asked.emit(DRILLS[Fault(value)])

    def _set_layers(self, layers: Layers) -> None:
        for side in (self.stage.left, self.stage.right):
            side.figure.set_layers(layers)

    def _offer_layers(self) -> None:
        recipe = RECIPES[self._lift]
        why = self.tr("Nothing is lifted here.")
        self.controls.offer(BAR_PATH, is_offered=recipe.is_loaded, why_not=why)
        why = self.tr("This lift is drawn, not measured, so it shows no angles.")
        self.controls.offer(ANGLES, is_offered=recipe.has_figures, why_not=why)
        self._set_layers(self.controls.layers())

    def _build_layout(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(StageCard(self.stage, self.controls), 1)
        column.addWidget(self.strip)
        column.addWidget(FigureLegend(self._theme))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(BesideList(column, self.list))

    def _connect(self) -> None:
        self.shelf.solved.connect(self._show_fault)
        self.shelf.refused.connect(self._refuse_fault)
        self.controls.play_asked.connect(self.toggle_play)
        self.controls.depth_moved.connect(self._slide)
        self.controls.layers_changed.connect(self._set_layers)
        self.strip.chosen.connect(self.choose_moment)
        self.list.chosen.connect(self._choose_fault)
        self.list.acted.connect(self._act)
        self.list.more_asked.connect(self._lead_to_drill)
        self._player.moved.connect(self._play_to)
        self._player.playing_changed.connect(self.controls.show_playing)

    def _slide(self, percent: int) -> None:
        self._player.stop()
        self.set_depth(percent)
