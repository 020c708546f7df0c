"""The ladder as five boxes that rise, each with a lifter on it; one of them can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.box_radio import BoxRadio, stop_tab_at
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter
from hinge_desktop.gui.widgets.stair import StairState, StepPicture

_GAP: Final = 7
_RISE: Final = 9
_PADDING: Final = 17
_LEAST_PADDING: Final = 9
_ROOMY: Final = 170
"""Boxes narrower than this have less around their words."""
_MARK_GAP: Final = 6
_ANY_HEIGHT: Final = 10_000
_LEAST_PICTURE_PX, _MOST_PICTURE_PX = 90.0, 178.0
_STANDING_TO_BENT: Final = 1.15
_MARKS: Final = {
    StairState.PASSED: Icon.CHECK,
    StairState.HERE: Icon.MAP_PIN,
    StairState.LATER: Icon.LOCK_OPEN,
}


@dataclass(frozen=True, slots=True)
class StepLook:
    """What stands in a box: a name, what it is about, and how it stands with it."""

    name: str
    about: str
    note: str
    state: StairState
    tag: str = ""
    """A word in the corner, such as "optional"."""


class LadderSteps(QWidget):
    """The arrows go from step to step; `chosen` carries its place from 0."""

    chosen = Signal(int)
    """Sent when the lifter chooses a step."""
    opened = Signal(int)
    """Sent when the lifter opens the chosen step (Enter, or a second click)."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pictures: Sequence[StepPicture | None] = ()
        """What stands on the steps, from the lowest up; none before `show_pictures`."""
        self._boxes: list[_StepBox] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.setObjectName("ladder_steps")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._follow_theme)

    def show_steps(self, steps: Sequence[StepLook]) -> None:
        """Show these steps from the lowest up."""
        while len(self._boxes) < len(steps):
            self._add_box()
        for box, step in zip(self._boxes, steps, strict=True):
            box.show_look(step)
        self._follow_theme()

    def show_pictures(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a picture on each step, where there is the height for it."""
        self.pictures = tuple(pictures)
        self.update()

    def choose(self, place: int) -> None:
        """Show a step as the chosen one."""
        self._boxes[place].setChecked(True)
        stop_tab_at(self._boxes[place])

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        """The boxes from the lowest up, for the order of Tab."""
        return tuple(self._boxes)

    @property
    def chosen_place(self) -> int:
        """The place of the chosen step, -1 while none is."""
        return self._group.checkedId()

    def sizeHint(self) -> QSize:
        """Room for the boxes and the lifters on them."""
        width = sum(box.sizeHint().width() for box in self._boxes) + _GAP * (len(self._boxes) - 1)
        return QSize(width, round(self._tallest(width) + 150 * self._theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """Boxes are never cut; the lifters may be small."""
        width = sum(box.minimumSizeHint().width() for box in self._boxes)
        width += _GAP * (len(self._boxes) - 1)
        return QSize(width, round(self._tallest(max(width, self.width())) + _LEAST_PICTURE_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the boxes on the ground, each a little higher than the one before."""
        super().resizeEvent(event)
        self._place_boxes()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lifters."""
        if len(self.pictures) != len(self._boxes) or not self._boxes:
            return
        painter = smooth_painter(self)
        highest = self._boxes[-1].geometry().top()
        tall = min(_MOST_PICTURE_PX * self._theme.text_scale, highest * _STANDING_TO_BENT)
        for box, picture in zip(self._boxes, self.pictures, strict=True):
            if picture is not None:
                on = QRectF(box.geometry())
                area = QRectF(on.left(), on.top() - tall, on.width(), tall)
                is_faded = box.look.state is StairState.LATER
                picture.paint(painter, area, self._theme, is_faded=is_faded)

    def _add_box(self) -> None:
        box = _StepBox(self._theme, self)
        place = len(self._boxes)
        box.setObjectName(f"ladder_step_{place}")
        self._group.addButton(box, place)
        self._boxes.append(box)
        box.opened.connect(lambda: self.opened.emit(place))
        box.show()

    def _place_boxes(self) -> None:
        count = len(self._boxes)
        if not count:
            return
        width = (self.width() - _GAP * (count - 1)) / count
        base = self._tallest(self.width()) - _RISE * (count - 1)
        for place, box in enumerate(self._boxes):
            height = base + _RISE * place
            rect = QRectF(place * (width + _GAP), self.height() - height, width, height)
            box.setGeometry(mirrored(self, rect).toRect())
        self.update()

    def _tallest(self, width: float) -> float:
        """Return the height of the highest box where all of them share this width."""
        count = max(len(self._boxes), 1)
        # Of whole pixels: a box that is rounded down may need a line more.
        each = floor((width - _GAP * (count - 1)) / count)
        base = max((box.words_height(each) for box in self._boxes), default=0.0)
        return base + _RISE * (count - 1)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self._place_boxes()


class _StepBox(BoxRadio):
    """One step; its name and state are its accessible name."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.look = StepLook("", "", "", StairState.LATER)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)

    def show_look(self, look: StepLook) -> None:
        self.look = look
        self.setAccessibleName(f"{look.name}, {look.note}")
        tag = f" ({look.tag})" if look.tag else ""
        self.setAccessibleDescription(look.about + tag)
        words = f"{look.name}{tag}: {look.about}. {look.note}"
        self.setToolTip(self.tr("{step} (arrows)").format(step=words))
        self.update()

    def sizeHint(self) -> QSize:
        about = QFontMetricsF(self._theme.font(FontRole.CAPTION)).horizontalAdvance(self.look.about)
        width = about + 2 * _PADDING
        return QSize(round(width), round(self.words_height(width)))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word of the name and the note."""
        name = QFontMetricsF(self._theme.font(FontRole.NUMBER))
        note = QFontMetricsF(self._theme.font(FontRole.CAPTION_STRONG))
        words = [name.horizontalAdvance(word) for word in self.look.name.split()]
        words += [
            note.horizontalAdvance(word) + self._mark_side() + _MARK_GAP
            for word in self.look.note.split()
        ]
        width = max(words, default=0.0) + 2 * _LEAST_PADDING
        return QSize(round(width), round(self.words_height(width)))

    def words_height(self, width: float) -> float:
        """Return how high the words stand in a box of this width, with what is around them."""
        return self._paint_words(None, width) + _PADDING

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open the step."""
        self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        here, later = (self.look.state is one for one in (StairState.HERE, StairState.LATER))
        edge = tokens.accent if here else tokens.edge if later else tokens.line
        is_marked = self.isChecked() or here
        if self.isChecked() and not here:
            edge = tokens.text
        fill = tokens.accent_soft if here else tokens.window if later else tokens.card
        if self.underMouse() and not here:
            fill = tokens.raised
        paint_box(
            painter,
            QRectF(self.rect()).adjusted(1, 1, -1, -1),
            metrics.RADIUS_CHIP,
            fill=fill,
            edge=edge,
            width=metrics.LINE_SELECTION if is_marked else metrics.LINE_DECORATION,
            dashed=later,
        )
        self._paint_words(painter, self.width())

    def _paint_words(self, painter: QPainter | None, width: float) -> float:
        """Lay the words out and return where they end; without a painter only that."""
        tokens = self._theme.tokens
        around = _PADDING if width >= _ROOMY * self._theme.text_scale else _LEAST_PADDING
        room = width - 2 * around
        name = QFontMetricsF(self._theme.font(FontRole.NUMBER))
        has_tag = bool(self.look.tag)
        is_beside = has_tag and name.horizontalAdvance(self.look.name) + self._tag_width() < room
        top = float(_PADDING - 4)
        ink = tokens.text2 if self.look.state is StairState.LATER else tokens.text
        spot = QRectF(around, top, room, 0)
        below = self._paint_text(painter, FontRole.NUMBER, self.look.name, ink, spot)
        if is_beside and painter is not None:
            self._paint_tag(painter, top)
        about = self.look.about if is_beside or not has_tag else self._about_with_tag()
        spot = QRectF(around, below + 2, room, 0)
        below = self._paint_text(painter, FontRole.CAPTION, about, tokens.text2, spot)
        return self._paint_note(painter, QRectF(around, below + 7, room, 0))

    def _about_with_tag(self) -> str:
        return f"{self.look.about} ({self.look.tag})"

    def _paint_text(
        self, painter: QPainter | None, role: FontRole, text: str, ink: QColor, spot: QRectF
    ) -> float:
        """Write a text that wraps from the top of a spot on, and return where it ends."""
        font = _with_fitting_words(self._theme.font(role), text, spot.width())
        side = leading(self) & ~Qt.AlignmentFlag.AlignVCenter
        flags = (side | Qt.AlignmentFlag.AlignTop).value | Qt.TextFlag.TextWordWrap.value
        room = QRectF(spot.left(), spot.top(), spot.width(), _ANY_HEIGHT)
        # Another device may break a line that is full to the last pixel.
        measured = room.adjusted(0, 0, -1, 0)
        height = QFontMetricsF(font).boundingRect(measured, flags, text).height()
        if painter is not None:
            painter.setFont(font)
            painter.setPen(ink)
            room.setHeight(height + 2)
            painter.drawText(mirrored(self, room), flags, text)
        return spot.top() + height

    def _paint_tag(self, painter: QPainter, top: float) -> None:
        font = self._theme.font(FontRole.CAPTION)
        height = QFontMetricsF(font).height() + 5
        width = self._tag_width() - 4
        spot = QRectF(self.width() - _PADDING - width + 4, top - 1, width, height)
        area = mirrored(self, spot)
        tokens = self._theme.tokens
        paint_box(painter, area, height / 2, edge=tokens.edge)
        painter.setFont(font)
        painter.setPen(tokens.text2)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.look.tag)

    def _paint_note(self, painter: QPainter | None, spot: QRectF) -> float:
        tokens = self._theme.tokens
        inks = {StairState.PASSED: tokens.accent, StairState.HERE: tokens.text}
        ink = inks.get(self.look.state, tokens.text2)
        side = self._mark_side()
        if painter is not None:
            line = QFontMetricsF(self._theme.font(FontRole.CAPTION_STRONG)).height()
            box = QRectF(spot.left(), spot.top() + (line - side) / 2, side, side)
            mark = _MARKS[self.look.state]
            self._theme.icons.paint(painter, mark, mirrored(self, box), ink, stroke=2.2)
        words = spot.adjusted(side + _MARK_GAP, 0, 0, 0)
        return self._paint_text(painter, FontRole.CAPTION_STRONG, self.look.note, ink, words)

    def _mark_side(self) -> float:
        return round(15 * self._theme.text_scale)

    def _tag_width(self) -> float:
        if not self.look.tag:
            return 0.0
        font = QFontMetricsF(self._theme.font(FontRole.CAPTION))
        return font.horizontalAdvance(self.look.tag) + 22


_ROUNDED_DOWN = 0.96
"""Letters are as wide as whole pixels, so a smaller font is seldom quite as narrow as asked."""


def _with_fitting_words(font: QFont, text: str, width: float) -> QFont:
    """Return a font, smaller where one word alone is wider than a line."""
    words = QFontMetricsF(font)
    widest = max(map(words.horizontalAdvance, text.split()), default=0.0)
    if widest <= width or width <= 0:
        return font
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _ROUNDED_DOWN * width / widest)
    return smaller
