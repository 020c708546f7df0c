"""A sheet of settings: a title, rows that scroll where there is no room, and Done."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.plain_scroll import PlainScroll
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_AROUND = 220
"""Height that title, foot and margins of the sheet take."""
_LEAST = 120


class SettingsSheet(Sheet):
    """Put rows into `rows` and further buttons into `foot`; Esc and Done close it."""

    def __init__(self, theme: Theme, window: QWidget, title: str, *, width: int = 760) -> None:
        super().__init__(theme, window, title, width=width)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(14)
        self.body.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE))
        content = QWidget()
        self.rows = QVBoxLayout(content)
        self.rows.setContentsMargins(0, 0, 10, 0)
        self.rows.setSpacing(10)
        self._area = _ContentHigh(content, window.height() - _AROUND)
        self.body.addWidget(self._area)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        done = KeyButton(theme, self.tr("Done"), kind=ButtonKind.PRIMARY, key=self.tr("Esc"))
        done.setObjectName("sheet_done")
        done.clicked.connect(self.accept)
        self.foot.addWidget(done)
        self.body.addLayout(self.foot)

    def drop_rows(self) -> None:
        """Take the rows away, in a sheet whose content scrolls by itself."""
        self._area.hide()

    def let_keys_scroll(self, name: str) -> None:
        """Give the rows the keyboard, in a sheet that is there to be read."""
        self._area.setAccessibleName(name)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setFocus()


class _ContentHigh(PlainScroll):
    """As high as its rows, up to what the window has room for."""

    def __init__(self, content: QWidget, most: int) -> None:
        super().__init__(content)
        self._content = content
        self._most = most
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As the rows want it at the width they have, up to the most."""
        hint = self._content.sizeHint()
        height, layout = hint.height(), self._content.layout()
        if layout is not None and layout.hasHeightForWidth() and self.width() > 0:
            bar = self.verticalScrollBar().sizeHint().width()
            height = layout.totalHeightForWidth(self.width() - bar)
        return QSize(hint.width(), min(self._most, height))

    def minimumSizeHint(self) -> QSize:
        """Give way where the rest of the sheet needs the room."""
        return QSize(0, min(_LEAST, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the rows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
