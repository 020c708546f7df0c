"""What the rows under a count have in common: pause first, stop last, short words where narrow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_cap import KeyHint

LARGE_TEXT = 1.3
"""From this text size on, the garage screens shorten their words."""


class CountHints(QWidget):
    """Keys and what they do now; a click does the same. `_lay_out` adds those of a screen."""

    pause_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, stop_name: str) -> None:
        """Build the row; `stop_name` is the object name of its last hint."""
        super().__init__()
        self._theme = theme
        self._is_short = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._pause = KeyHint(theme, self.tr("Space"), self.tr("Pause"))
        hurts = self.tr("Stop, or something hurts")
        self._stop = KeyHint(theme, self.tr("Esc"), hurts, icon=Icon.OCTAGON_X)
        self._stop.setObjectName(stop_name)
        self._pause.clicked.connect(self.pause_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        theme.changed.connect(self._name)

    def set_short(self, *, is_short: bool) -> None:
        """Use short words in a narrow window."""
        self._is_short = is_short
        self._name()

    def show_paused(self, is_paused: bool) -> None:  # noqa: FBT001 a slot
        """Name what Space does."""
        self._pause.set_text(self.tr("Go on") if is_paused else self.tr("Pause"))

    def _lay_out(self, *between: KeyHint) -> None:
        """Put hints between the first and the last; Tab goes through them in this order."""
        for hint in (self._pause, *between):
            self._row.addWidget(hint)
        self._row.addStretch(1)
        self._row.addWidget(self._stop)

    @property
    def _is_near(self) -> bool:
        """Whether words are shorter, because the window is narrow or the text is large."""
        return self._is_short or self._theme.text_scale > LARGE_TEXT

    @property
    def _is_tight(self) -> bool:
        """Whether there is room for one word alone."""
        return self._is_short and self._theme.text_scale > LARGE_TEXT

    def _name(self) -> None:
        self._row.setSpacing(16 if self._is_near else 32)
        self._stop.set_text(self._stop_words())

    def _stop_words(self) -> str:
        if self._is_tight:
            return self.tr("Hurts")
        return self.tr("Something hurts") if self._is_near else self.tr("Stop, or something hurts")
