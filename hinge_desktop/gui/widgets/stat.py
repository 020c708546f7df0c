"""A number with its caption below, such as "4,140 kg" over "Bar RDL, lifted"."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel


class Stat(QWidget):
    """Shows one figure; both lines together are the accessible name."""

    def __init__(
        self, theme: Theme, value: str, caption: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value = TextLabel(theme, role=FontRole.STAT)
        self._caption = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(self._caption)
        self.show_stat(value, caption)

    def show_stat(self, value: str, caption: str) -> None:
        """Change both lines."""
        self._value.setText(value)
        self._caption.setText(caption)
        self.setAccessibleName(f"{value} {caption}")
