"""The title of the guide: the lift it is about, and a list of the others."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.ladder import EXERCISE_OF_RUNG
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_box, smooth_painter
from hinge_desktop.words.guide_lifts import lift_title

_GAP = 10
_CHEVRON = 20
_RUNGS = tuple(Lift(exercise_id) for exercise_id in EXERCISE_OF_RUNG.values())


class LiftChooser(DropDown):
    """The steps of the ladder first, then their variants. Connect to `activated`."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.setObjectName("guide_lift")
        self.setAccessibleName(self.tr("Lift"))
        self.setToolTip(self.tr("Lift (Up, Down)"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        for lift in _RUNGS:
            self.addItem(lift_title(lift), lift)
        self.insertSeparator(self.count())
        for lift in Lift:
            if lift not in _RUNGS:
                self.addItem(lift_title(lift), lift)
        self.setMaxVisibleItems(self.count())
        self.currentIndexChanged.connect(self.updateGeometry)

    def lift(self) -> Lift:
        """Return the lift that is chosen."""
        return Lift(self.currentData())

    def show_lift(self, lift: Lift) -> None:
        """Show a lift as chosen; sends nothing."""
        self.setCurrentIndex(self.findData(lift))

    def sizeHint(self) -> QSize:
        """Room for the chosen name as a title."""
        words = QFontMetricsF(self._theme.font(FontRole.PAGE_TITLE))
        width = words.horizontalAdvance(self.currentText())
        height = max(metrics.HEIGHT_CONTROL, words.height() + 4)
        return QSize(round(width + _GAP + self._chevron() + 4), round(height))

    def minimumSizeHint(self) -> QSize:
        """Never cut the title."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name as the title of the page, and a chevron."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        font = self._theme.font(FontRole.PAGE_TITLE)
        words = QFontMetricsF(font).horizontalAdvance(self.currentText())
        side = self._chevron()
        if self.underMouse():
            lit = QRectF(words + _GAP - 4, (self.height() - side) / 2 - 4, side + 8, side + 8)
            paint_box(painter, mirrored(self, lit), metrics.RADIUS_INNER, fill=tokens.raised)
        painter.setFont(font)
        painter.setPen(tokens.text)
        painter.drawText(QRectF(self.rect()), leading(self), self.currentText())
        area = QRectF(words + _GAP, (self.height() - side) / 2, side, side)
        self._theme.icons.paint(painter, Icon.CHEVRON_DOWN, mirrored(self, area), tokens.text2)

    def _chevron(self) -> float:
        return round(_CHEVRON * self._theme.text_scale)
