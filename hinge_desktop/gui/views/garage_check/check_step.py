"""What the steps of the garage check have in common."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.text_label import TextLabel


class CheckStep(QWidget):
    """A title, what to do, and room in `body` for how it is done."""

    words_changed = Signal()
    """The one button has other words now."""
    done = Signal()
    """The lifter is through with this step."""

    def __init__(self, theme: Theme, title: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.title = title
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        self.body.addWidget(TextLabel(theme, title, role=FontRole.HERO, wrap=True))
        self.body.addWidget(TextLabel(theme, words, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True))

    @property
    def primary_words(self) -> str:
        """What the one button says."""
        return self.tr("Go on")

    def press_primary(self) -> None:
        """Do what the one button says."""
        self.done.emit()

    def takes_key(self, _event: QKeyEvent) -> bool:
        """Take a key that would do something else on other screens; False lets it be."""
        return False

    def begin(self) -> None:
        """Start anew; the step comes to the front."""

    def end(self) -> None:
        """Stop what runs; another step comes, or the screen goes."""

    def set_scale(self, scale: float) -> None:
        """Follow the window's size; `scale` comes from `timer_scale`."""
