"""Step 3: read the big digits from where you stand, in dark or in bright light."""

from itertools import cycle
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.garage_check.check_step import CheckStep
from hinge_desktop.gui.widgets.big_number import BigNumber
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.text_label import TextLabel

_DIGITS: Final = "38526947"
"""In no order, so that nobody guesses the next one."""
_SHOWN_MS: Final = 2000
_SECONDS_PIXELS: Final = 430
"""As large as the seconds of a set (design 2)."""


class ReadStep(CheckStep):
    """A digit every two seconds."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        say = QCoreApplication.translate
        words = say(
            "ReadStep", "Stand at the bar and read the digits aloud. Turn the screen until you can."
        )
        super().__init__(theme, say("ReadStep", "Read from the bar"), words)
        self._preferences = preferences
        self._digits = cycle(_DIGITS)
        self._number = BigNumber(theme, _SECONDS_PIXELS)
        self._number.setObjectName("check_digit")
        self._bright = Switch(theme, self.tr("Timer in bright light"))
        self._bright.setObjectName("check_bright")
        self._timer = QTimer(self)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.show_next_digit)
        self._bright.clicked.connect(self._choose_bright)
        preferences.changed.connect(self._show_settings)
        self._build_layout()
        self._show_settings()

    @property
    def primary_words(self) -> str:
        """What the one button says."""
        return self.tr("I can read it")

    def begin(self) -> None:
        """Show digits."""
        self.show_next_digit()
        self._timer.start()

    def end(self) -> None:
        """Show no more digits."""
        self._timer.stop()

    def set_scale(self, scale: float) -> None:
        """Size the digit as in a set."""
        self._number.set_scale(scale)

    def show_next_digit(self) -> None:
        """Show another digit."""
        self._number.show_text(next(self._digits))

    def _build_layout(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bright)
        row.addWidget(TextLabel(self._theme, self.tr("Timer in bright light"), role=FontRole.NOTE))
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.body.addWidget(self._number)
        self.body.addStretch(1)

    def _show_settings(self) -> None:
        self._bright.setChecked(self._preferences.settings.bright_timer)

    def _choose_bright(self, bright: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(bright_timer=bright)
