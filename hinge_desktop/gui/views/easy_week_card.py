"""On Today: the offer of an easy week, with one key to take it and one to train as usual."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.easy_week_rules import EasyOffer
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.services.easy_weeks import EasyWeekLog
from hinge_desktop.words.week import easy_offer_words

TAKE_KEY = "E"
DECLINE_KEY = "N"


class EasyWeekCard(QWidget):
    """Shows nothing while none is due. Either answer is kept, and can be undone."""

    not_stored = Signal(object)
    """Sent with the `JournalError` where an answer could not be stored."""

    def __init__(
        self, theme: Theme, easy_weeks: EasyWeekLog, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._easy_weeks = easy_weeks
        self._offer: EasyOffer | None = None
        self._notice = Notice(theme, Mood.INFO)
        self._take = KeyButton(theme, self.tr("Take the easy week"), key=TAKE_KEY)
        self._take.setObjectName("take_easy_week")
        self._decline = KeyButton(theme, self.tr("Train as usual"), key=DECLINE_KEY)
        self._decline.setObjectName("decline_easy_week")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        answers = ReflowRow(8)
        answers.add(self._take)
        answers.add(self._decline)
        answers.add(QWidget(), 1)
        self._notice.body.addWidget(answers)
        self._take.clicked.connect(self.take)
        self._decline.clicked.connect(self.decline)
        self.hide()

    def show_offer(self, offer: EasyOffer | None) -> None:
        """Show an offer, or nothing."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is not None:
            self._notice.show_notice(Mood.INFO, *easy_offer_words(offer))

    def take(self) -> None:
        """Take the week that is offered."""
        offer = self._offer
        if offer is not None:
            self._do(lambda: self._easy_weeks.take(offer.reason))

    def decline(self) -> None:
        """Train as usual; the offer comes again once its reasons do."""
        offer = self._offer
        if offer is not None:
            self._do(lambda: self._easy_weeks.decline(offer.reason))

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except JournalError as error:
            self.not_stored.emit(error)
