"""The lines of the screen that asks for missing answers: a set with gaps, and where it was felt."""

from typing import TypeAlias

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from hinge_desktop.core.exercise_end import SetGap
from hinge_desktop.core.training import Felt, Quality, RepsLeft, SessionExerciseId, TempoAnswer
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip, Tone
from hinge_desktop.gui.widgets.felt_choice import FELT_KEYS, FeltChoice
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.session_log import GapFill

_MOST_LEFT = 4


class FramedLine(QFrame):
    """The ground and title of a line; the current one is framed."""

    answered = Signal()
    """The lifter answered something in this line."""

    def __init__(self, theme: Theme, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_current = False
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 10, 14, 10)
        self.column.setSpacing(8)
        self.column.addWidget(TextLabel(theme, title, role=FontRole.CARD_TITLE))
        theme.changed.connect(self.update)

    def set_current(self, *, is_current: bool) -> None:
        """Frame this line, or take its frame away."""
        self._is_current = is_current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the frame of the current line."""
        tokens = self._theme.tokens
        edge = tokens.accent if self._is_current else tokens.line
        width = metrics.LINE_SELECTION if self._is_current else metrics.LINE_DECORATION
        painter = smooth_painter(self)
        paint_box(
            painter, QRectF(self.rect()), metrics.RADIUS_CHIP,
            fill=tokens.card, edge=edge, width=width,
        )  # fmt: skip


class SetGapRow(FramedLine):
    """Asks for what is missing of one set, and for nothing else."""

    def __init__(self, theme: Theme, gap: SetGap, title: str) -> None:
        super().__init__(theme, title)
        self._gap = gap
        counts = [
            Segment(str(n), f"{n}+" if n == _MOST_LEFT else str(n)) for n in range(_MOST_LEFT + 1)
        ]
        self._left = Segments(
            theme, self.tr("Reps you had left (RIR)"), counts, distance=Distance.GARAGE
        )
        self._left.set_dense(is_dense=True)
        self._chips = {
            "C": self._chip(self.tr("Clean"), "C", Tone.ACCENT),
            "X": self._chip(self.tr("Something off"), "X", Tone.BAD),
            "T": self._chip(self.tr("Kept the count"), "T", Tone.ACCENT),
            "Y": self._chip(self.tr("Rushed"), "Y", Tone.ACCENT),
        }
        self._left.setVisible(gap.lacks_reps_left)
        self._build_layout()
        self._left.chosen.connect(self.answered)

    @property
    def is_full(self) -> bool:
        """Whether nothing of what is asked here is missing any more."""
        fill = self.fill()
        gap = self._gap
        return (
            (fill.reps_left is not None or not gap.lacks_reps_left)
            and (fill.quality is not None or not gap.lacks_quality)
            and (fill.tempo_answer is not None or not gap.lacks_tempo)
        )

    def fill(self) -> GapFill:
        """Return what was answered here; None where it is still missing."""
        left = self._left.value()
        return GapFill(
            self._gap.one.id,
            None if left is None else RepsLeft.of(int(left)),
            self._quality(),
            self._tempo_answer(),
        )

    def press(self, key: str) -> None:
        """Answer by a key."""
        if key.isdigit() and self._gap.lacks_reps_left:
            self._left.set_value(key)
            self.answered.emit()
        elif key in self._chips and not self._chips[key].isHidden():
            self._chips[key].click()

    def _follow(self, clicked: QAbstractButton) -> None:
        for other in clicked.group().buttons():
            if other is not clicked:
                other.setChecked(False)
        self.answered.emit()

    def _quality(self) -> Quality | None:
        if self._chips["C"].isChecked():
            return Quality.CLEAN
        return Quality.SOMETHING_OFF if self._chips["X"].isChecked() else None

    def _tempo_answer(self) -> TempoAnswer | None:
        if self._chips["T"].isChecked():
            return TempoAnswer.KEPT
        return TempoAnswer.RUSHED if self._chips["Y"].isChecked() else None

    def _chip(self, text: str, key: str, tone: Tone) -> ChoiceChip:
        return ChoiceChip(self._theme, text, key=key, tone=tone, shape=ChipShape.ROW)

    def _build_layout(self) -> None:
        row = ReflowRow(10)
        row.add(self._left)
        pairs = (("C", "X", self._gap.lacks_quality), ("T", "Y", self._gap.lacks_tempo))
        for first, second, is_asked in pairs:
            group = QButtonGroup(self)
            group.setExclusive(False)
            group.buttonClicked.connect(self._follow)
            for key in (first, second):
                self._chips[key].setVisible(is_asked)
                group.addButton(self._chips[key])
                row.add(self._chips[key])
        row.add(QWidget(), 1)
        self.column.addWidget(row)


class FeltGapRow(FramedLine):
    """Asks where an exercise was felt."""

    def __init__(self, theme: Theme, entry_id: SessionExerciseId, title: str) -> None:
        super().__init__(theme, title)
        self.entry_id = entry_id
        self._felt = FeltChoice(theme)
        self._felt.set_dense(is_dense=True)
        self._felt.chosen.connect(self.answered)
        self.column.addWidget(self._felt)

    @property
    def is_full(self) -> bool:
        """Whether two places, or not sure, were chosen."""
        return len(self.felt()) > 1 or self.felt() == (Felt.NOT_SURE,)

    def felt(self) -> tuple[Felt, ...]:
        """Return the places chosen."""
        return self._felt.value()

    def press(self, key: str) -> None:
        """Answer by a key."""
        if key in FELT_KEYS:
            self._felt.press(key)


GapRow: TypeAlias = SetGapRow | FeltGapRow
"""One line; the current one gets the keys."""
