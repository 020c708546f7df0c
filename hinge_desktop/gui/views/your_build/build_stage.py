"""The stage beside the form: the lifter at the lowest point, and behind, one of average build."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.figure.dimensions import DimensionWords, MeasuredFigure
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.still import still_of
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import build as build_words
from hinge_desktop.words.exercises import built_in_name
from hinge_desktop.words.figure import pose_words

_LIFT: Final = Lift.ROMANIAN_DEADLIFT
_LEAST: Final = QSize(300, 280)


@dataclass(frozen=True, slots=True)
class _Pictures:
    """Both figures, and what the first one was drawn by."""

    answers: BuildAnswers
    own: Drawing
    average: Drawing | None
    """None where the lifter is of average build."""


class BuildStage(QWidget):
    """Follows the form; solving is done elsewhere, and the picture before stays until then."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers = BuildAnswers()
        self._asked: Lifter | None = None
        self._pictures: _Pictures | None = None
        self.view = MeasuredFigure(theme)
        self._trouble = Notice(theme, Mood.WARN)
        self._task = LatestTask(self)
        self.setObjectName("build_stage")
        self._build_layout()
        self._task.answered.connect(self._show)
        self._task.failed.connect(self._refuse)
        theme.changed.connect(self.update)

    @property
    def is_solving(self) -> bool:
        """Whether a figure is still to come."""
        return self._task.is_busy

    def show_answers(self, answers: BuildAnswers) -> None:
        """Draw the lifter of these answers, as soon as the figure is solved."""
        self._answers = answers
        if answers.lifter == self._asked:
            self._say_lengths()
            return
        self._asked = answers.lifter
        self._task.ask(partial(_solve, answers))

    def minimumSizeHint(self) -> QSize:
        """Keep the figure large enough to be read."""
        return _LEAST

    def sizeHint(self) -> QSize:
        """As in a wide window."""
        return QSize(628, 560)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        tokens = self._theme.tokens
        painter = smooth_painter(self)
        area = QRectF(self.rect())
        paint_box(painter, area, metrics.RADIUS_CARD, fill=tokens.stage, edge=tokens.line)

    def _build_layout(self) -> None:
        legend = QWidget()
        row = FlowLayout(spacing=26)
        legend.setLayout(row)
        self._own = _LegendEntry(self._theme, self.tr("Your build"), is_own=True)
        self._average = _LegendEntry(
            self._theme, self.tr("Average build, same height"), is_own=False
        )
        row.addWidget(self._own)
        row.addWidget(self._average)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self.view, 1)
        column.addWidget(self._trouble)
        column.addWidget(legend)

    def _show(self, pictures: _Pictures) -> None:
        self._pictures = pictures
        self._trouble.hide()
        self._say_lengths()

    def _say_lengths(self) -> None:
        pictures = self._pictures
        if pictures is None:
            return
        # Of the picture that shows, in the unit of now.
        unit = self._answers.profile.length_unit
        profile = replace(pictures.answers.profile, length_unit=unit)
        build = pictures.answers.build
        words = DimensionWords(
            build_words.trunk_dimension(profile, build),
            build_words.thigh_dimension(profile, build),
            build_words.share(build.femur),
        )
        is_own = self._answers.profile.is_build_given
        self._own.label.setText(self.tr("Your build") if is_own else self.tr("Average build"))
        self._average.setVisible(pictures.average is not None)
        lift = pose_words(built_in_name(ExerciseId(_LIFT)), 1.0)
        name = ". ".join((lift, words.trunk, words.beside_thigh(is_narrow=False)))
        self.view.show_builds(pictures.own, pictures.average, words, name)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, PostureError):
            raise error
        text = self.tr(
            "A body of these lengths would fall over at the lowest point, so the figure before it"
            " stays. Measure thighs, trunk and arms again."
        )
        self._trouble.show_notice(Mood.WARN, "", text)
        self._trouble.show()


class _LegendEntry(QWidget):
    """A dot in a figure's colour, and its name."""

    def __init__(self, theme: Theme, text: str, *, is_own: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(_Dot(theme, is_own=is_own))
        self.label = TextLabel(theme, text, role=FontRole.CAPTION, ink=Ink.TEXT2)
        row.addWidget(self.label)


class _Dot(QWidget):
    """The colour of a figure; the other build has its edge."""

    def __init__(self, theme: Theme, *, is_own: bool) -> None:
        super().__init__()
        self._theme = theme
        self._is_own = is_own
        self.setFixedSize(14, 14)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot."""
        painter = smooth_painter(self)
        colors = self._theme.tokens.figure
        painter.setBrush(colors.trunk if self._is_own else colors.other_build)
        painter.setPen(colors.trunk if self._is_own else colors.other_build_edge)
        painter.drawEllipse(QRectF(1, 1, 12, 12))


def _solve(answers: BuildAnswers) -> _Pictures:
    """Solve both at the lowest point; raises `PostureError`."""
    own = still_of(_LIFT, answers.lifter).drawing
    if answers.lifter == answers.average_lifter:
        return _Pictures(answers, own, None)
    return _Pictures(answers, own, still_of(_LIFT, answers.average_lifter).drawing)
