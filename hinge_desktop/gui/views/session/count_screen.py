"""The ground of the screens that count: a band in the colour of the phase, and a clock."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.set_pacer import SetPacer
from hinge_desktop.gui.widgets.phase_look import phase_color
from hinge_desktop.sound.set_sound import SetSound

_BAND = 18


class CountScreen(QWidget):
    """The band stands where reading starts; the clock goes on unseen, but paints nothing then."""

    def __init__(
        self,
        theme: Theme,
        monotonic: Callable[[], float],
        sound: SetSound,
        sleep_check: SleepCheck | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = Phase.TOP
        self.pacer = SetPacer(monotonic, sound, sleep_check, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on painting where the clock is by now."""
        super().showEvent(event)
        self.pacer.set_seen(is_seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Paint no more; the clock goes on."""
        super().hideEvent(event)
        self.pacer.set_seen(is_seen=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground and paint the band in the colour of the phase."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.tokens.timer.ground)
        painter.fillRect(self._band_left(), 0, _BAND, self.height(), self._band_color())

    def _band_color(self) -> QColor:
        return phase_color(self._theme.tokens, self._look)

    def _paint_band(self) -> None:
        self.update(self._band_left(), 0, _BAND, self.height())

    def _band_left(self) -> int:
        is_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.width() - _BAND if is_right else 0
