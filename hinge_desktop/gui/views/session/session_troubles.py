"""Acts of a session that could not be stored: said over the log, kept there, and tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.read_only import is_stranded
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.views.session.missing_answers import MissingAnswersScreen
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.views.session.save_retry import passes
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.words.problems import journal_words, retrying_words


class SessionTroubles(QObject):
    """Does the acts of a session, and says what could not be stored."""

    stranded = Signal(object)
    """Sent with the `JournalError` of a file in which nothing can be stored any more."""
    not_stored = Signal(object)
    """Sent with the `JournalError` where the screen that shows has no room to say it."""

    def __init__(
        self,
        live: LiveSetScreen,
        rest_log: RestLogScreen,
        missing: MissingAnswersScreen,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._rest_log = rest_log
        self._missing = missing
        self.last: JournalError | None = None
        """Why the last act could not be stored; None where it was."""

    @property
    def is_stranded(self) -> bool:
        """Whether the last act met a file in which nothing can be stored any more."""
        return self.last is not None and is_stranded(self.last)

    def made(self, act: Callable[[], object]) -> bool:
        """Do an act; where it cannot be stored, say so over the log and keep what was answered."""
        try:
            act()
        except JournalError as error:
            self.last = error
            self._say(error)
            return False
        self.last = None
        self._rest_log.show_notice(Mood.PLAIN, "", "")
        return True

    def say_retrying(self) -> None:
        """Say over the log that its set is tried again, where that may help."""
        if self.last is not None and passes(self.last):
            words = retrying_words(self.last)
            self._rest_log.show_notice(Mood.BAD, words.title, words.advice)

    def _say(self, error: JournalError) -> None:
        if is_stranded(error):
            self.stranded.emit(error)
            return
        words = journal_words(error)
        title = self.tr("Not saved: {why}").format(why=words.title)
        self._rest_log.show_notice(Mood.BAD, title, words.advice)
        self._missing.show_trouble(title, words.advice)
        if self._live.isVisible():
            self.not_stored.emit(error)
