"""Below the stage: play, depth, and what is shown of the lifter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.percent_slider import PercentSlider
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.words.guide_stage import depth_percent

SPINE, MUSCLES, BAR_PATH, ANGLES = "spine", "muscles", "bar_path", "angles"
LAYERS: Final = Layers()
"""What shows at first."""


class StageControls(QWidget):
    """Setters send nothing."""

    play_asked = Signal()
    """The lifter asked to play, or to stop playing."""
    depth_moved = Signal(int)
    """Sent with a depth in percent."""
    layers_changed = Signal(object)
    """Sent with the `Layers` that the lifter chose."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        """Build them; the names of the controls begin with `name`."""
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._play = IconButton(theme, Icon.PLAY, self.tr("Play"), key=self.tr("Space"))
        self._play.setObjectName(f"{name}_play")
        self._slider = PercentSlider(
            theme, self.tr("Depth"), 0, 100, words=depth_percent, is_stretched=True
        )
        self._slider.set_name(f"{name}_depth")
        self._boxes = {
            SPINE: self._box(SPINE, self.tr("Spine"), "S", is_checked=LAYERS.spine),
            MUSCLES: self._box(MUSCLES, self.tr("Muscles"), "M", is_checked=LAYERS.muscles),
            BAR_PATH: self._box(BAR_PATH, self.tr("Bar path"), "B", is_checked=LAYERS.bar_path),
            ANGLES: self._box(ANGLES, self.tr("Angles"), "J", is_checked=LAYERS.angles),
        }
        self._build_layout()
        self._play.clicked.connect(self.play_asked)
        self._slider.moved.connect(self.depth_moved)
        theme.changed.connect(self._follow_motion)
        self._follow_motion()

    @property
    def may_play(self) -> bool:
        """Whether anything may move by itself."""
        return self._play.isEnabled()

    def show_depth(self, percent: int) -> None:
        """Show a depth."""
        self._slider.set_value(percent)

    def show_playing(self, is_playing: bool) -> None:  # noqa: FBT001 a slot of a signal
        """Show what the button does now."""
        if not self.may_play:
            return
        icon = Icon.PAUSE if is_playing else Icon.PLAY
        self._play.show_state(icon, self.tr("Stop") if is_playing else self.tr("Play"))

    def offer(self, layer: str, *, is_offered: bool, why_not: str) -> None:
        """Let a layer be chosen, or say why a lift has none."""
        box = self._boxes[layer]
        box.setEnabled(is_offered)
        box.setToolTip(f"{box.text()} ({box.property('key')})" if is_offered else why_not)

    def toggle(self, layer: str) -> None:
        """Show or hide a layer, as a click on it does."""
        self._boxes[layer].click()

    def layers(self) -> Layers:
        """Return what is shown."""
        shown = {name: box.isChecked() and box.isEnabled() for name, box in self._boxes.items()}
        return Layers(
            spine=shown[SPINE],
            muscles=shown[MUSCLES],
            bar_path=shown[BAR_PATH],
            angles=shown[ANGLES],
        )

    def _box(self, layer: str, text: str, key: str, *, is_checked: bool) -> TickBox:
        box = TickBox(self._theme, text, key=key)
        box.setObjectName(f"{self._name}_layer_{layer}")
        box.setProperty("key", key)
        box.setChecked(is_checked)
        box.clicked.connect(self._report_layers)
        return box

    def _build_layout(self) -> None:
        motion = QWidget()
        row = QHBoxLayout(motion)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._play)
        row.addWidget(self._slider, 1)
        layers = QWidget()
        boxes = QHBoxLayout(layers)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(14)
        for box in self._boxes.values():
            boxes.addWidget(box)
        boxes.addStretch(1)
        both = ReflowRow(16)
        both.add(motion, 1)
        both.add(layers)
        column = QHBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(both, 1, Qt.AlignmentFlag.AlignVCenter)

    def _report_layers(self) -> None:
        self.layers_changed.emit(self.layers())

    def _follow_motion(self) -> None:
        is_still = self._theme.reduced_motion
        self._play.setEnabled(not is_still)
        self._play.show_state(Icon.PLAY, self.tr("Play"))
        if is_still:
            self._play.setToolTip(
                self.tr("Motion is reduced in the settings. Move the slider instead.")
            )
