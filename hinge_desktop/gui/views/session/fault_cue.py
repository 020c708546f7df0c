"""The cue for the next set: what went wrong last, drawn, and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import LEAST_PX, FigureView
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import mirrored
from hinge_desktop.gui.widgets.text_label import TextLabel

_GAP: Final = 20
_SMALL_PX: Final = 84
_WIDEST_SHARE: Final = 0.45
_WIDE: Final = 0.95
"""A lifter needs so much width for its height."""


@dataclass(frozen=True, slots=True)
class CueWords:
    """What is said of a fault: its name and its reps, the cue, and its picture in words."""

    fault: str
    cue: str
    picture: str


class CueRoom(Enum):
    """How much of a card a cue may have."""

    WIDE = auto()
    """What is left of a wide one."""
    NARROW = auto()
    """What is left of a narrow one."""
    SMALL = auto()
    """A small picture beside the words, over the plates."""
    LINE = auto()
    """The cue alone, where something else names the fault or room is short."""


_GROWS: Final = frozenset({CueRoom.WIDE, CueRoom.NARROW})
_ROLES: Final = {
    CueRoom.WIDE: FontRole.GARAGE_VALUE_LARGE,
    CueRoom.NARROW: FontRole.GARAGE_VALUE,
    CueRoom.SMALL: FontRole.GARAGE_VALUE,
    CueRoom.LINE: FontRole.GARAGE_LABEL,
}


class FaultCue(QWidget):
    """Shows the cue as large as its room allows; without room for the picture, the words alone."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = CueRoom.WIDE
        self._has_picture = False
        self._words: CueWords | None = None
        self._figure = FigureView(
            theme, layers=Layers(muscles=False), ground_of=attrgetter("card"), parent=self
        )
        self._figure.setObjectName("cue_figure")
        self._text = QWidget(self)
        self._fault = TextLabel(theme, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True)
        self._fault.setObjectName("cue_fault")
        self._cue = TextLabel(theme, role=FontRole.GARAGE_VALUE, wrap=True)
        self._cue.setObjectName("cue")
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addStretch()
        column.addWidget(self._fault)
        column.addWidget(self._cue)
        column.addStretch()
        self.setObjectName("fault_cue")
        self.set_room(CueRoom.WIDE)
        self.hide()
        theme.changed.connect(self.updateGeometry)

    def show_cue(self, words: CueWords | None) -> None:
        """Show a cue, its picture still to come; None takes it away."""
        if words == self._words:
            return
        self._words = words
        self.setVisible(words is not None)
        if words is None:
            return
        self._fault.setText(words.fault)
        self._cue.setText(words.cue)
        self.setAccessibleName(f"{words.fault}. {words.cue}")
        self._figure.show_frames(None, words.picture)
        self._has_picture = True
        self._place()

    def show_picture(self, drawing: Drawing | None) -> None:
        """Show the lifter with the fault; None leaves the room to the words."""
        self._has_picture = drawing is not None
        if drawing is not None and self._words is not None:
            self._figure.show_drawing(drawing, self._words.picture)
        self.updateGeometry()
        self._place()

    def set_room(self, room: CueRoom) -> None:
        """Use this much room from now on."""
        self._room = room
        self._fault.setVisible(room is not CueRoom.LINE)
        self._cue.set_role(_ROLES[room])
        vertical = QSizePolicy.Policy.Expanding if room in _GROWS else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.updateGeometry()
        self._place()

    def heightForWidth(self, width: int) -> int:
        """Ask for the words, and for the small picture beside them."""
        if self._room is CueRoom.SMALL and self._has_picture:
            return max(_SMALL_PX, self._text_height(width - self._small_width() - _GAP))
        return self._text_height(width)

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(2 * LEAST_PX, self.heightForWidth(max(self.width(), 4 * LEAST_PX)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as its longest word."""
        return QSize(self._text.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put picture and words where both are largest."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        figure, text = self._beside()
        if self._room in _GROWS:
            above = self._above()
            figure, text = max((figure, text), above, key=lambda areas: areas[0].height())
        has_room = min(figure.width(), figure.height()) >= LEAST_PX
        is_drawn = self._has_picture and self._room is not CueRoom.LINE and has_room
        self._figure.setVisible(is_drawn)
        whole = QRectF(self.rect())
        self._figure.setGeometry(mirrored(self, figure).toAlignedRect())
        self._text.setGeometry(mirrored(self, text if is_drawn else whole).toAlignedRect())

    def _beside(self) -> tuple[QRectF, QRectF]:
        """Return the areas of picture and words side by side; no picture where words need all."""
        width = min(_WIDE * self.height(), _WIDEST_SHARE * self.width())
        if self._room is CueRoom.SMALL:
            width = min(width, self._small_width())
        left = self.width() - width - _GAP
        if self._text_height(round(left)) > self.height():
            width = 0.0
        high = min(float(self.height()), width / _WIDE)
        figure = QRectF(0, (self.height() - high) / 2, width, high)
        return figure, QRectF(width + _GAP, 0, left, self.height())

    def _above(self) -> tuple[QRectF, QRectF]:
        """Return the areas of picture and words one over the other."""
        text = self._text_height(self.width())
        high = max(0.0, float(self.height() - text - _GAP))
        figure = QRectF(0, 0, self.width(), high)
        return figure, QRectF(0, self.height() - text, self.width(), text)

    def _text_height(self, width: int) -> int:
        return self._text.heightForWidth(max(width, 1))

    def _small_width(self) -> int:
        return round(_SMALL_PX * _WIDE)
