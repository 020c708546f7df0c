"""What the balance check shows of a try: which leg, the seconds, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment, TempoState
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.big_number import BigNumber, timer_scale
from hinge_desktop.gui.widgets.fitted_text import FittedText
from hinge_desktop.gui.widgets.phase_word import PhaseWord

translate = QCoreApplication.translate

_TEXT_PIXELS = 32
_LEAST_TEXT_PIXELS = 20


class BalanceNow(QWidget):
    """Shows what it is handed; the clock is with whoever hands it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = PhaseWord(theme, 118, parent=self)
        self._seconds = BigNumber(theme, 400, digits=2, parent=self)
        self._text = FittedText(theme, _TEXT_PIXELS, _LEAST_TEXT_PIXELS, parent=self)
        self._seen: tuple[object, ...] = ()
        self.setObjectName("balance_timer")
        self.setAccessibleName(self.tr("Balance check"))

    def show_waiting(self, side: Side) -> None:
        """Show which leg comes, and what to do."""
        self._seen = ()
        self._word.show_plain(self._leg(side))
        self._seconds.show_text("0")
        how = self.tr(
            "Eyes open, hands on your hips. Start, lift the other foot before the count is over,"
            " and press again when a foot moves or touches down. 30 seconds are enough."
        )
        self._text.show_text(how)
        self.setAccessibleDescription(
            self.tr("{leg}, ready").format(leg=self._leg(side).capitalize())
        )

    def show_state(self, state: TempoState, side: Side) -> None:
        """Show a running try; nothing is painted again within a second."""
        is_standing = state.moment is not Moment.LEAD_IN
        seconds = state.phase_elapsed_ms // 1000 if is_standing else state.seconds_left
        if (seen := (is_standing, seconds, side)) == self._seen:
            return
        self._seen = seen
        if is_standing:
            self._word.show_phase(Phase.HOLD, self._leg(side))
            self._text.show_text(self.tr("Press again when the foot moves."))
            spoken = translate("BalanceNow", "{leg}, {seconds} seconds", "", seconds)
        else:
            self._word.show_plain(self.tr("GET SET"))
            self._text.show_text(self.tr("Stand on {leg}.").format(leg=self._leg_in_words(side)))
            spoken = translate("BalanceNow", "{leg}, get set, {seconds} seconds", "", seconds)
        self._seconds.show_text(str(seconds))
        leg = self._leg(side).capitalize()
        self.setAccessibleDescription(spoken.format(leg=leg, seconds=seconds))

    def show_note(self, text: str) -> None:
        """Say something in the place of what to do."""
        self._text.show_text(text, Ink.WARN)

    def show_done(self, result: str, headline: str) -> None:
        """Show what all tries together say; `headline` is the one number of it."""
        self._seen = ()
        self._word.show_done(self.tr("DONE"))
        self._seconds.show_text(headline)
        self._text.show_text(result, Ink.TEXT)
        self.setAccessibleDescription(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size everything by the window."""
        super().resizeEvent(event)
        window = self.window()
        k = timer_scale(window.width(), window.height())
        for part in (self._word, self._seconds, self._text):
            part.set_scale(k)
        wide = round(self.width() / k) if k else 0
        self._put(self._word, QRect(0, 0, wide, 110), k)
        self._put(self._seconds, QRect(0, 130, min(wide, 520), 300), k)
        self._put(self._text, QRect(0, 456, wide, max(60, round(self.height() / k) - 456)), k)

    def _put(self, part: QWidget, area: QRect, k: float) -> None:
        placed = QRect(
            round(area.x() * k),
            round(area.y() * k),
            round(area.width() * k),
            round(area.height() * k),
        )
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            placed.moveRight(self.width() - placed.left())
        part.setGeometry(placed)

    def _leg(self, side: Side) -> str:
        return self.tr("LEFT LEG") if side is Side.LEFT else self.tr("RIGHT LEG")

    def _leg_in_words(self, side: Side) -> str:
        return self.tr("your left leg") if side is Side.LEFT else self.tr("your right leg")
