"""A list to pick one entry from, with the chevron of Hinge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, smooth_painter


class DropDown(QComboBox):
    """Connect to `activated`, which only the lifter sends; `setCurrentIndex` only shows."""

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(metrics.HEIGHT_CONTROL)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only while focused, so that scrolling a page changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """End what is too long in an ellipsis; the open list shows it whole."""
        super().initStyleOption(option)
        complex_control = QStyle.ComplexControl.CC_ComboBox
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(complex_control, option, part, self).width()
        mode = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.currentText(), mode, room)
        option.currentText = text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron over the styled box."""
        super().paintEvent(event)
        painter = smooth_painter(self)
        side = round(18 * self._theme.text_scale)
        area = mirrored(self, QRectF(self.width() - side - 10, 0, side, self.height()))
        self._theme.icons.paint(painter, Icon.CHEVRON_DOWN, area, self._theme.tokens.text2)

    def _follow_theme(self) -> None:
        self.setFont(self._theme.font(FontRole.BODY_MEDIUM))
        self.update()
