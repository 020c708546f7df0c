"""What if one thing changed: two lifters, a number in large, and what it rests on."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.mechanics.comparisons import Comparison, Side, comparisons_of
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.figure.pointers import fault_pointer
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.beside_list import BesideList
from hinge_desktop.gui.views.guide.contrast_drawings import DrawnContrast, drawn_contrast
from hinge_desktop.gui.views.guide.open_list import Entry, Line, OpenList
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.stage import StagePair
from hinge_desktop.gui.views.guide.stage_card import StageCard
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.comparisons import (
    ContrastWords,
    comparison_line,
    comparison_title,
    contrast_words,
    range_words,
    told_words,
)
from hinge_desktop.words.guide_lifts import lift_title
from hinge_desktop.words.guide_stage import contrast_pose_words, obstacle_words

_LAYERS: Final = Layers()
_WITH_ANGLES: Final = frozenset({Comparison.KNEES_BENT, Comparison.THIGHS, Comparison.OWN_RANGE})
_LEAST_HEIGHT: Final = 480
_HIGH_TO_WIDE: Final = 0.4
"""Of the stage to the pane: two lifters beside each other, and nobody stands upright here."""


class WhatIfPane(QWidget):
    """Comparisons for the lifter's own build and load; no number is a limit."""

    assumptions_asked = Signal()
    """The lifter wants to know what the numbers rest on."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lift = Lift.ROMANIAN_DEADLIFT
        self._lifter = Lifter()
        self.stage = StagePair(theme, _LAYERS)
        self.list = OpenList(theme, self.tr("What if"), Mood.INFO, name="guide_what_if")
        self.list.body.addWidget(SafetyNote(theme))
        self._large = TextLabel(theme, role=FontRole.GARAGE_VALUE_LARGE)
        self._large.setObjectName("guide_what_if_number")
        self._note = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        self._sentence = TextLabel(theme, role=FontRole.BODY, wrap=True)
        self._sentence.setObjectName("guide_what_if_sentence")
        self._ranges = TextLabel(theme, role=FontRole.BODY, ink=Ink.TEXT2, wrap=True)
        self._assumes = KeyButton(
            theme, self.tr("What this assumes"), kind=ButtonKind.OUTLINE, key="A"
        )
        self._assumes.setObjectName("guide_assumptions")
        self._task = LatestTask(self)
        self._build_layout()
        self._task.answered.connect(self._show)
        self._task.failed.connect(self._refuse)
        self.list.chosen.connect(self._ask)
        self._assumes.clicked.connect(self.assumptions_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the stage the height that its width can use."""
        super().resizeEvent(event)
        self.stage.setMaximumHeight(max(_LEAST_HEIGHT, round(self.width() * _HIGH_TO_WIDE)))

    def show_lift(self, lift: Lift, lifter: Lifter) -> None:
        """Compare within another lift, or for another build."""
        is_same = lift is self._lift and bool(self.list.open_value)
        self._lift, self._lifter = lift, lifter
        shown = comparisons_of(lift)
        if not shown:
            return
        kept = self.list.open_value if is_same else shown[0]
        if not is_same:
            self.list.show_entries([_entry(one) for one in shown], kept)
        self._ask(kept)

    def choose(self, comparison: Comparison) -> None:
        """Open a comparison that this lift has."""
        self.list.open_entry(comparison)
        self._ask(comparison)

    def _ask(self, value: str) -> None:
        comparison = Comparison(value)
        self._task.ask(partial(drawn_contrast, comparison, self._lift, self._lifter))

    def _show(self, drawn: DrawnContrast) -> None:
        words = contrast_words(drawn.contrast)
        self.stage.show_message("")
        changed = drawn.contrast.changed
        for half, side, drawing, heading in (
            (self.stage.left, drawn.contrast.usual, drawn.usual, words.usual),
            (self.stage.right, changed, drawn.changed, words.changed),
        ):
            half.show_heading(heading, None, Ink.TEXT)
            half.figure.show_drawing(drawing, _spoken(side, heading))
            half.show_caption(told_words(side))
            half.figure.set_layers(Layers(angles=drawn.contrast.comparison in _WITH_ANGLES))
        # The other lifter shows through, so that one sees what moved.
        self.stage.right.figure.view.show_ghost(drawn.usual)
        fault = changed.picture.fault
        pointer = None if fault is None else partial(fault_pointer, fault)
        self.stage.right.figure.point(words.changed, Ink.BAD, pointer)
        self._show_words(words, drawn)

    def _show_words(self, words: ContrastWords, drawn: DrawnContrast) -> None:
        self._large.setText(words.large)
        self._large.setAccessibleName(f"{words.large} {words.large_note}".strip())
        self._note.setText(words.large_note)
        for part in (self._large, self._note):
            part.setVisible(bool(words.large))
        self._sentence.setText(words.sentence)
        ranges = " \N{MIDDLE DOT} ".join(range_words(step) for step in drawn.contrast.ranges)
        self._ranges.setText(ranges)
        self._ranges.setVisible(bool(ranges))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, PostureError):
            raise error
        self.stage.show_message(obstacle_words(error.obstacle))
        for part in (self._large, self._note, self._ranges):
            part.hide()
        self._sentence.setText("")

    def _build_layout(self) -> None:
        column = QVBoxLayout()
        column.addWidget(StageCard(self.stage, self._build_result()))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(BesideList(column, self.list))

    def _build_result(self) -> QWidget:
        number = QVBoxLayout()
        number.setSpacing(0)
        number.addStretch(1)
        number.addWidget(self._large)
        number.addWidget(self._note)
        number.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch(1)
        words.addWidget(self._sentence)
        words.addWidget(self._ranges)
        words.addWidget(self._assumes, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        result = QWidget()
        row = QHBoxLayout(result)
        row.setContentsMargins(20, 14, 20, 16)
        row.setSpacing(24)
        row.addLayout(number)
        row.addLayout(words, 1)
        return result


def _entry(comparison: Comparison) -> Entry:
    return Entry(comparison, comparison_title(comparison), (Line("", comparison_line(comparison)),))


def _spoken(side: Side, heading: str) -> str:
    return contrast_pose_words(lift_title(side.lift), heading, told_words(side))
