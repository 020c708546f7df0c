"""What a page shows while it has nothing to show: why, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel


class EmptyState(QWidget):
    """Icon, title, one sentence and, if given, one button, in the middle of the page."""

    button_clicked = Signal()
    """The lifter pressed the button."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        title: str,
        text: str,
        *,
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title} {text}".strip())
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, icon, size=40, ink=Ink.TEXT3), 0, centre)
        column.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE), 0, centre)
        words = TextLabel(theme, text, role=FontRole.BODY, ink=Ink.TEXT2, wrap=True)
        words.setAlignment(centre)
        column.addWidget(words)
        if button:
            action = KeyButton(theme, button)
            action.clicked.connect(self._report_click)
            column.addWidget(action, 0, centre)
        column.addStretch(2)

    def _report_click(self) -> None:
        self.button_clicked.emit()
