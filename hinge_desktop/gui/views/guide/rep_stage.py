"""A lift on the stage that can be moved: by a slider, by six moments, by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.mechanics.key_frames import KeyFrame, frame_at, key_frames, starts_low
from hinge_desktop.core.mechanics.lifts import RECIPES, Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.figure.pointers import good_pointer
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.figure_legend import FigureLegend
from hinge_desktop.gui.views.guide.frame_strip import FrameStrip
from hinge_desktop.gui.views.guide.rep_player import RepPlayer
from hinge_desktop.gui.views.guide.stage import Stage
from hinge_desktop.gui.views.guide.stage_card import StageCard
from hinge_desktop.gui.views.guide.stage_controls import ANGLES, BAR_PATH, StageControls
from hinge_desktop.gui.widgets.percent_slider import STEP_PERCENT
from hinge_desktop.words.figure import pose_words
from hinge_desktop.words.guide_lifts import lift_title
from hinge_desktop.words.guide_stage import good_caption, obstacle_words


class RepStage(QWidget):
    """Shows the lift done well on the first side; others follow `stood` on the second.

    Nothing is solved here: `show_frames` brings what is shown.
    """

    stood = Signal(float)
    """Sent with the depth whenever the lifter stands anew, 0 to 1."""

    def __init__(
        self,
        theme: Theme,
        stage: Stage,
        player: RepPlayer,
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build it; the names of its controls begin with `name`."""
        super().__init__(parent)
        self._player = player
        self._lift = Lift.ROMANIAN_DEADLIFT
        self._moments: tuple[KeyFrame, ...] = key_frames(self._lift)
        self._moment = 0
        self._frames: Frames | None = None
        self._percent = 100
        self.stage = stage
        self.controls = StageControls(theme, name)
        self.strip = FrameStrip(theme, name)
        self._build_layout(theme)
        self._connect()

    @property
    def frames(self) -> Frames | None:
        """What is shown of the lift, once it is solved."""
        return self._frames

    @property
    def depth_percent(self) -> int:
        """How deep the lifter on the stage stands."""
        return self._percent

    @property
    def moment(self) -> int:
        """The moment of the strip that is nearest, from 0."""
        return self._moment

    def show_lift(self, lift: Lift) -> None:
        """Turn to another lift; its pictures come with `show_frames`."""
        self._player.stop()
        self._lift = lift
        self._frames = None
        self._moments = key_frames(lift)
        self._moment = next(i for i, one in enumerate(self._moments) if one.depth == 1.0)
        self.strip.show_moments(self._moments, None)
        self._clear_stage()
        self._offer_layers()
        self.set_depth(100)

    def show_frames(self, frames: Frames) -> None:
        """Show the lift done well."""
        self._frames = frames
        self.stage.show_message("")
        self.strip.show_moments(self._moments, frames)
        good = self.stage.sides[0].figure
        good.show_frames(frames, partial(pose_words, lift_title(self._lift)))
        good.point(self.tr("One long line"), Ink.ACCENT, good_pointer)
        self.set_depth(self._percent)

    def show_obstacle(self, obstacle: Obstacle) -> None:
        """Say why this build cannot be drawn in this lift."""
        self._player.stop()
        self._frames = None
        self.strip.show_moments(self._moments, None)
        self.stage.show_message(obstacle_words(obstacle))

    def set_depth(self, percent: int) -> None:
        """Stand at a depth in percent, and say what is to be seen there."""
        self._percent = min(max(percent, 0), 100)
        self.controls.show_depth(self._percent)
        self._stand(self._percent / 100)

    def go_to(self, depth: float) -> None:
        """Stand at a depth; at the top that is where a rep ends."""
        same = [place for place, one in enumerate(self._moments) if one.depth == depth]
        self._moment = same[-1] if same else self._moment
        self.set_depth(round(depth * 100))

    def step_depth(self, by: int) -> None:
        """Go one step of the slider down or up."""
        self.stop()
        self.set_depth(self._percent + by * STEP_PERCENT)

    def choose_moment(self, index: int) -> None:
        """Jump to one of the six moments."""
        self.stop()
        self._moment = index
        self.set_depth(round(self._moments[index].depth * 100))

    def toggle_play(self) -> None:
        """Play, or stop playing; nothing where motion is reduced or nothing is drawn."""
        if self._player.is_playing:
            self._player.stop()
        elif self.controls.may_play and self._frames is not None:
            self._player.start(starts_low=starts_low(self._lift))

    def stop(self) -> None:
        """Let the lifter stay where they are."""
        self._player.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Move nothing that nobody sees."""
        super().hideEvent(event)
        self._player.stop()

    def _clear_stage(self) -> None:
        """Leave nothing of another lift under the new title while this one is solved."""
        self.stage.show_message("")
        self.stage.sides[0].show_heading(self.tr("In line"), Icon.CIRCLE_CHECK, Ink.ACCENT)
        for side in self.stage.sides:
            side.show_caption("")
            side.figure.clear()

    def _stand(self, depth: float) -> None:
        self._moment = frame_at(self._moments, depth, self._moment)
        self.strip.show_chosen(self._moment)
        good = self.stage.sides[0]
        good.figure.show_depth(depth)
        good.show_caption(good_caption(self._lift, depth))
        self.stood.emit(depth)

    def _play_to(self, depth: float) -> None:
        self._percent = round(depth * 100)
        self.controls.show_depth(self._percent)
        self._stand(depth)

    def _slide(self, percent: int) -> None:
        self.stop()
        self.set_depth(percent)

    def _set_layers(self, layers: Layers) -> None:
        for side in self.stage.sides:
            side.figure.set_layers(layers)

    def _offer_layers(self) -> None:
        recipe = RECIPES[self._lift]
        why = self.tr("Nothing is lifted here.")
        self.controls.offer(BAR_PATH, is_offered=recipe.is_loaded, why_not=why)
        why = self.tr("This lift is drawn, not measured, so it shows no angles.")
        self.controls.offer(ANGLES, is_offered=recipe.has_figures, why_not=why)
        self._set_layers(self.controls.layers())

    def _build_layout(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(StageCard(self.stage, self.controls), 1)
        column.addWidget(self.strip)
        column.addWidget(FigureLegend(theme))

    def _connect(self) -> None:
        self.controls.play_asked.connect(self.toggle_play)
        self.controls.depth_moved.connect(self._slide)
        self.controls.layers_changed.connect(self._set_layers)
        self.strip.chosen.connect(self.choose_moment)
        self._player.moved.connect(self._play_to)
        self._player.playing_changed.connect(self.controls.show_playing)
