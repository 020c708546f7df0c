"""The loaded bar seen from the front: plates in their order, size and colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter
from hinge_desktop.gui.widgets.plate_look import plate_color, plate_outline, plate_share

_IN_LINES = int(
    Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
)


@dataclass(frozen=True, slots=True)
class BarPlate:
    """A plate, and the number painted on it, which is in the plate's own unit."""

    text: str
    weight: Weight


class BarView(QWidget):
    """Both ends of the bar carry the same plates; one line of text below says them."""

    _HEIGHT = 116
    _LARGEST = 1.2
    _LEAST_SLEEVE = 0.24
    _LARGEST_SLEEVE = 0.43
    _COLLARS = 29.0
    """Pixels of the sleeve that no plate takes: the collar, and the end behind it."""
    _LEAST_SCALE = 0.74
    """Small plates alone are drawn no larger than beside a 10 kg one."""
    _GAP = 6.0
    _ASIDE = 12
    _SLACK = 4
    _SMALLEST_NUMBER = 0.62

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plates: tuple[BarPlate, ...] = ()
        self._text = ""
        self._aside = ""
        self._is_plain_iron = False
        self._is_dense = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._follow_theme)

    def show_load(self, plates: Sequence[BarPlate], text: str, aside: str) -> None:
        """Show the plates of one side, inner to outer, with "10 + 5" and "on each side"."""
        self._plates = tuple(plates)
        self._text = text
        self._aside = aside
        self.setAccessibleName(f"{text} {aside}".strip())
        self._follow_theme()

    def set_plain_iron(self, *, is_plain: bool) -> None:
        """Draw all plates in one grey, for those whose plates have no competition colours."""
        self._is_plain_iron = is_plain
        self.update()

    def set_dense(self, *, is_dense: bool) -> None:
        """Let the bar be drawn smaller than usual where there is no more room."""
        self._is_dense = is_dense
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Leave room for a small bar and the line of text; the bar grows with the room it gets."""
        return QSize(548, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Draw the bar at two thirds where room is short, smaller where it is dense."""
        share = 0.4 if self._is_dense else 0.66
        return QSize(300, round(self._HEIGHT * share) + self._text_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shaft, both sleeves with their plates, and the text."""
        painter = smooth_painter(self)
        room = self.height() - self._text_height()
        height = min(float(room), self._HEIGHT * self._LARGEST)
        bar = QRectF(0, (room - height) / 2, self.width(), height)
        self._paint_shaft(painter, bar)
        self._paint_side(painter, bar, outward=-1)
        self._paint_side(painter, bar, outward=1)
        self._paint_text(painter, bar.bottom())

    def _paint_shaft(self, painter: QPainter, bar: QRectF) -> None:
        tokens = self._theme.tokens
        middle, unit = bar.center().y(), bar.height() / self._HEIGHT
        sleeve = self._sleeve(bar)
        thick = 15 * unit
        for left in (bar.left(), bar.right() - sleeve):
            end = QRectF(left, middle - thick / 2, sleeve, thick)
            paint_box(painter, end, 2, fill=tokens.bar_steel)
        shaft = QRectF(sleeve, middle - 3.5 * unit, bar.width() - 2 * sleeve, 7 * unit)
        painter.fillRect(shaft, tokens.bar_shaft)
        for share in (0.33, 0.67):
            x = shaft.left() + shaft.width() * share
            painter.fillRect(QRectF(x - 4, shaft.top(), 8, shaft.height()), tokens.bar_steel)

    def _paint_side(self, painter: QPainter, bar: QRectF, *, outward: int) -> None:
        middle, unit = bar.center().y(), bar.height() / self._HEIGHT
        sleeve = self._sleeve(bar)
        steel = self._theme.tokens.bar_steel
        inner = sleeve if outward < 0 else bar.width() - sleeve
        collar = _slice(inner, 12 * unit, outward=-outward, middle=middle, height=40 * unit)
        paint_box(painter, collar, 3, fill=steel)
        edge = inner + outward * 3
        squeeze = self._squeeze(sleeve - self._COLLARS * unit, bar.height())
        for plate in self._plates:
            width, height = self._plate_size(plate, bar.height())
            area = _slice(edge, width * squeeze, outward=outward, middle=middle, height=height)
            self._paint_plate(painter, plate, area)
            edge += outward * (width * squeeze + self._GAP * squeeze)
        clip = _slice(edge, 9 * unit, outward=outward, middle=middle, height=28 * unit)
        paint_box(painter, clip, 3, fill=steel)

    def _paint_plate(self, painter: QPainter, plate: BarPlate, area: QRectF) -> None:
        color = plate_color(self._theme.tokens, plate.weight, is_plain_iron=self._is_plain_iron)
        outline = plate_outline(self._theme.tokens)
        paint_box(painter, area.adjusted(-1.5, -1.5, 1.5, 1.5), 6, fill=outline)
        paint_box(painter, area, 5, fill=color.fill)
        painter.setPen(color.number)
        self._paint_number(painter, plate.text, area)

    def _paint_number(self, painter: QPainter, text: str, area: QRectF) -> None:
        font = self._theme.timer_font(min(20.0, area.height() * 0.3), QFont.Weight.DemiBold)
        wanted = QFontMetricsF(font).horizontalAdvance(text)
        if wanted * self._SMALLEST_NUMBER <= area.width() - 3:
            shrink = min(1.0, (area.width() - 3) / wanted)
            font = self._theme.timer_font(font.pixelSize() * shrink, QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
            return
        # A number too wide for a squeezed plate reads better turned than tiny.
        upright = min(font.pixelSize(), area.width() - 1)
        painter.setFont(self._theme.timer_font(upright, QFont.Weight.DemiBold))
        painter.save()
        painter.translate(area.center())
        painter.rotate(-90)
        turned = QRectF(-area.height() / 2, -area.width() / 2, area.height(), area.width())
        painter.drawText(turned, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_text(self, painter: QPainter, top: float) -> None:
        tokens = self._theme.tokens
        value_font = self._value_font()
        if value_font is None:
            painter.setFont(self._theme.font(FontRole.NOTE))
            painter.setPen(tokens.text)
            lines = QRectF(0, top, self.width(), self.height() - top)
            painter.drawText(lines, _IN_LINES, f"{self._text} {self._aside}")
            return
        aside_font = self._theme.font(FontRole.NOTE)
        value = QFontMetricsF(value_font).horizontalAdvance(self._text)
        aside = QFontMetricsF(aside_font).horizontalAdvance(self._aside)
        left = (self.width() - value - aside - self._ASIDE) / 2
        baseline = top + 8 + QFontMetricsF(value_font).ascent()
        painter.setFont(value_font)
        painter.setPen(tokens.text)
        place = mirrored(self, QRectF(left, 0, value, 1)).left()
        painter.drawText(QPointF(place, baseline), self._text)
        painter.setFont(aside_font)
        painter.setPen(tokens.text2)
        place = mirrored(self, QRectF(left + value + self._ASIDE, 0, aside, 1)).left()
        painter.drawText(QPointF(place, baseline), self._aside)

    def _value_font(self) -> QFont | None:
        """Return the font in which the plates fit in one line, None where that would be tiny."""
        font = QFont(self._theme.font(FontRole.GARAGE_VALUE))
        note = self._theme.font(FontRole.NOTE)
        value = QFontMetricsF(font).horizontalAdvance(self._text)
        room = self.width() - QFontMetricsF(note).horizontalAdvance(self._aside) - self._ASIDE
        if value > room:
            # Glyphs do not shrink quite as evenly as their size.
            font.setPointSizeF(max(1.0, font.pointSizeF() * (room - self._SLACK) / value))
        return font if font.pointSizeF() >= note.pointSizeF() else None

    def _plate_size(self, plate: BarPlate, height: float) -> tuple[float, float]:
        # The largest plate fills the height; the others keep their relation to it.
        largest = max(self._LEAST_SCALE, *(plate_share(other.weight) for other in self._plates))
        tall = (height - 4) * plate_share(plate.weight) / largest
        return tall * 0.36, tall

    def _sleeve(self, bar: QRectF) -> float:
        # Many plates take room from the shaft, which says nothing.
        unit = bar.height() / self._HEIGHT
        wanted = self._plates_width(bar.height()) + self._COLLARS * unit
        largest = bar.width() * self._LARGEST_SLEEVE
        return min(max(wanted, bar.width() * self._LEAST_SLEEVE), largest)

    def _plates_width(self, height: float) -> float:
        return sum(self._plate_size(plate, height)[0] + self._GAP for plate in self._plates)

    def _squeeze(self, room: float, height: float) -> float:
        widths = self._plates_width(height)
        return min(1.0, room / widths) if widths else 1.0

    def _text_height(self) -> int:
        if self._value_font() is None:
            note = QFontMetricsF(self._theme.font(FontRole.NOTE))
            room = QRectF(0, 0, self.width(), 10_000)
            lines = note.boundingRect(room, _IN_LINES, f"{self._text} {self._aside}")
            return round(lines.height())
        return round(QFontMetricsF(self._theme.font(FontRole.GARAGE_VALUE)).height() + 8)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()


def _slice(edge: float, width: float, *, outward: int, middle: float, height: float) -> QRectF:
    left = edge if outward > 0 else edge - width
    return QRectF(left, middle - height / 2, width, height)
