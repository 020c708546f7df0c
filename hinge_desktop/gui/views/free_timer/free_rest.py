"""The rest between two sets of the timer without a session, and its end."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.rest_panel import NextSetWords, RestPanel
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.phase_word import PhaseWord
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.text_label import TextLabel

Rest: TypeAlias = RestRun | PausedRest


class FreeRestScreen(QWidget):
    """One button leads on: to the next set, or back to where the timer was started."""

    go_on_wanted = Signal()
    """The lifter starts the next set, or leaves when all are done."""
    extended = Signal()
    """The lifter wants 30 s more."""
    pause_toggled = Signal()
    """The lifter wants the rest to stand still, or to go on."""
    stop_requested = Signal()
    """Something hurts, or it is enough."""

    def __init__(
        self, theme: Theme, counting_sleep: Callable[[], float], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rest = RestPanel(theme, counting_sleep)
        self._line = SetLine(theme)
        self._word = PhaseWord(theme, 118)
        self._done = Notice(theme, Mood.OK)
        self._hint = TextLabel(theme, ink=Ink.TEXT2)
        self._primary = KeyButton(
            theme, self.tr("Start the next set"), kind=ButtonKind.PRIMARY, key=self.tr("Enter"),
            distance=Distance.GARAGE,
        )  # fmt: skip
        self._primary.setObjectName("timer_go_on")
        self._stop = KeyButton(
            theme, self.tr("Stop"), kind=ButtonKind.OUTLINE, key=self.tr("Esc"),
            icon=Icon.OCTAGON_X, distance=Distance.GARAGE,
        )  # fmt: skip
        self._stop.setObjectName("stop_timer")
        self.setObjectName("page_timer_rest")
        self.setAccessibleName(self.tr("Timer"))
        FocusLead(self, self._primary)
        self._build_layout()
        self._add_keys()
        self._primary.clicked.connect(self.go_on_wanted)
        self._stop.clicked.connect(self.stop_requested)
        self.rest.extended.connect(self.extended)
        self.rest.skipped.connect(self.go_on_wanted)
        self.rest.pause_toggled.connect(self.pause_toggled)
        theme.changed.connect(self.update)

    def show_rest(self, words: tuple[str, ...], rest: Rest, next_set: str, title: str) -> None:
        """Show a rest and the set after it; `title` names that set on the button."""
        self._line.show_words(words)
        self._word.hide()
        self._done.hide()
        self.rest.show()
        self.rest.show_rest(rest)
        self.rest.show_next(NextSetWords(next_set))
        self._hint.setText(self.tr("Space starts it too"))
        self._stop.show()
        self._primary.set_text(title)

    def show_done(self, words: tuple[str, ...], text: str) -> None:
        """Show that everything is done."""
        self._line.show_words(words)
        self.rest.show_rest(None)
        self.rest.hide()
        self._word.show_done(self.tr("DONE"))
        self._done.show_notice(Mood.OK, "", text)
        self._word.show()
        self._done.show()
        self._hint.setText("")
        self._stop.hide()
        self._primary.set_text(self.tr("Done"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground of the garage."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.timer.ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size the clock with the window."""
        super().resizeEvent(event)
        k = timer_scale(event.size().width(), event.size().height())
        is_narrow = event.size().width() < metrics.NARROW_BELOW
        self.rest.set_scale(k)
        self._word.set_scale(k)
        self.rest.set_dense(is_dense=is_narrow)
        self._line.set_scale(max(k, 0.8))
        side = round(64 * k)
        self._column.setContentsMargins(side, round(30 * k), side, round(28 * k))

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(18)
        column.addWidget(self._line)
        column.addWidget(self._word)
        column.addWidget(self._done)
        column.addWidget(self.rest)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._primary, 1)
        foot.addWidget(self._hint)
        foot.addStretch(1)
        foot.addWidget(self._stop)
        column.addLayout(foot)
        self._word.hide()
        self._done.hide()

    def _add_keys(self) -> None:
        keys = self._keys = PageKeys(self)
        lead_on = ["Return", "Enter", "PgDown", "Space", "F5"]
        keys.add(self.tr("Start the next set"), lead_on, self._primary.click)
        keys.add(self.tr("30 s more rest"), ["+"], self.extended.emit)
        keys.add(self.tr("Pause the rest or go on"), ["P", "PgUp"], self.pause_toggled.emit)
        keys.add(self.tr("Skip rest"), [".", "B"], self.go_on_wanted.emit)
        keys.add(self.tr("Stop"), ["Esc"], self.stop_requested.emit)
        keys.yield_to_focus()
        self._hint.setAlignment(Qt.AlignmentFlag.AlignVCenter)
