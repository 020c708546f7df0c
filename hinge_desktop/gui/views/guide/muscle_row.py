"""A muscle in the list: its name and what it does; lit while the mouse or the keyboard is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Muscle, MuscleNote
from hinge_desktop.words.muscles import muscle_name

_MARK: Final = 16
_MARK_WIDTH: Final = 10


class MuscleRow(QAbstractButton):
    """Only the chosen row is reached by Tab; the arrows reach the others."""

    pointed = Signal(bool)
    """Sent when the mouse comes and when it goes."""
    focused = Signal()
    """Sent when the keyboard comes."""

    def __init__(
        self, theme: Theme, guide: Guide, note: MuscleNote, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = note
        name = muscle_name(note.muscle)
        self._mark = _Mark(theme)
        self._name = TextLabel(theme, name, role=FontRole.BODY_STRONG, wrap=True)
        self._words = StatementLabel(theme, guide, note, ink=Ink.TEXT2)
        self.setCheckable(True)
        self.setText(name)
        self.setObjectName(f"guide_muscle_{note.muscle}")
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._words.spoken)
        self.setToolTip(self.tr("{name} (Up, Down)").format(name=name))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        self._build_layout()

    @property
    def muscle(self) -> Muscle:
        """The muscle that the row lights."""
        return self._note.muscle

    def show_lit(self, *, is_lit: bool) -> None:
        """Show whether this is the muscle that the figure shows."""
        self.setChecked(is_lit)
        self._mark.show_lit(is_lit=is_lit)
        self._words.set_ink(Ink.TEXT if is_lit else Ink.TEXT2)
        self.update()

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Let Tab reach this row, or leave it to the arrows."""
        policy = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def nextCheckState(self) -> None:
        """Leave it to the list which row is lit."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse is here."""
        super().enterEvent(event)
        self.pointed.emit(True)  # noqa: FBT003 Qt's own signature

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse is gone."""
        super().leaveEvent(event)
        self.pointed.emit(False)  # noqa: FBT003 Qt's own signature

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def sizeHint(self) -> QSize:
        """As the words need."""
        layout = self.layout()
        return QSize() if layout is None else layout.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the row that is lit."""
        if self.isChecked():
            fill = self._theme.tokens.raised
            paint_box(smooth_painter(self), QRectF(self.rect()), metrics.RADIUS_CHIP, fill=fill)

    def _build_layout(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(2)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in (self._name, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(part)


class _Mark(QWidget):
    """Hollow, or filled as the muscle on the figure is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_lit = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_lit(self, *, is_lit: bool) -> None:
        self._is_lit = is_lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, box = self._theme.tokens, QRectF(self.rect()).adjusted(0, 2, 0, 0)
        colors = tokens.figure
        edge = colors.muscle_lit_edge if self._is_lit else tokens.edge
        fill = colors.muscle_high if self._is_lit else None
        with smooth_painter(self) as painter:
            paint_box(painter, box, box.width() / 2, fill=fill, edge=edge, width=1.5)

    def _follow_theme(self) -> None:
        scale = self._theme.text_scale
        self.setFixedSize(round(_MARK_WIDTH * scale), round((_MARK + 2) * scale))
        self.update()
