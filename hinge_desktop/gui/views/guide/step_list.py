"""The steps of a lift as a list that can be read whole; one of them is where the stage stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Step
from hinge_desktop.words.guide_text import guide_text

_LEAST_WIDTH: Final = 320
_LEAST_HEIGHT: Final = 440
_BAR: Final = 3.0


class StepList(Card):
    """The arrows go from step to step; Tab reaches the chosen one."""

    chosen = Signal(int)
    """Sent with the place of the step that the lifter chose, from 0."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Steps"), padding=metrics.CARD_PADDING - 8, parent=parent)
        self._theme = theme
        self._place = 0
        self._rows: list[_StepRow] = []
        self._column = Column(4)
        self._scroll = ColumnScroll()
        self._scroll.column.addWidget(self._column)
        self.header.setContentsMargins(8, 6, 8, 2)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(SafetyNote(theme))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width in which a step is pleasant to read."""
        least = super().minimumSizeHint()
        scale = self._theme.text_scale
        width = max(least.width(), round(_LEAST_WIDTH * scale))
        return QSize(width, max(least.height(), round(_LEAST_HEIGHT * scale)))

    def show_steps(self, guide: Guide, steps: Sequence[Step]) -> None:
        """Show the steps of another lift."""
        self._rows = [_StepRow(self._theme, guide, number, s) for number, s in enumerate(steps, 1)]
        for place, row in enumerate(self._rows):
            row.clicked.connect(partial(self._choose, place))
        self._column.fill(self._rows)
        self.show_chosen(0)

    @property
    def place(self) -> int:
        """The chosen step, from 0."""
        return self._place

    def show_chosen(self, place: int) -> None:
        """Mark a step; sends nothing."""
        had_focus = any(row.hasFocus() for row in self._rows)
        self._place = place
        for number, row in enumerate(self._rows):
            row.show_chosen(is_chosen=number == place)
        if self._rows:
            self._scroll.show_whole(self._rows[place])
        if had_focus:
            self.focus_chosen()

    def focus_chosen(self) -> None:
        """Give the keyboard to the chosen step."""
        if self._rows:
            self._rows[self._place].setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Choose the next step or the one before."""
        place = min(max(self._place + by, 0), len(self._rows) - 1)
        if self._rows and place != self._place:
            self._choose(place)
        self.focus_chosen()

    def _choose(self, place: int) -> None:
        self.show_chosen(place)
        self.focus_chosen()
        self.chosen.emit(place)


class _StepRow(QAbstractButton):
    """Number and title over what to do."""

    def __init__(self, theme: Theme, guide: Guide, number: int, step: Step) -> None:
        super().__init__()
        self._theme = theme
        title = f"{number}  {guide_text(step.title)}"
        self._title = TextLabel(theme, title, role=FontRole.BODY_STRONG)
        self._words = StatementLabel(theme, guide, step, ink=Ink.TEXT2)
        self.setCheckable(True)
        self.setObjectName(f"guide_step_{number}")
        self.setAccessibleName(f"{number} {guide_text(step.title)}")
        self.setAccessibleDescription(self._words.spoken)
        self.setToolTip(self.tr("{name} (Up, Down)").format(name=title))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column)
        for part in (self._title, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)

    def sizeHint(self) -> QSize:
        """As the words need."""
        layout = self.layout()
        return QSize() if layout is None else layout.sizeHint()

    def show_chosen(self, *, is_chosen: bool) -> None:
        self.setChecked(is_chosen)
        policy = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self._words.set_ink(Ink.TEXT if is_chosen else Ink.TEXT2)
        self.update()

    def nextCheckState(self) -> None:
        """Take nothing away by a second click on the chosen step."""
        self.setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and, at the chosen step, a bar at its start."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        box = QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, box, metrics.RADIUS_CHIP, fill=tokens.accent_soft)
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = box.right() - _BAR if is_mirrored else box.left()
            bar = QRectF(left, box.top() + 8, _BAR, box.height() - 16)
            paint_box(painter, bar, _BAR / 2, fill=tokens.accent)
        elif self.underMouse():
            paint_box(painter, box, metrics.RADIUS_CHIP, fill=tokens.raised)
