"""Tells screen readers how a rest stands, for who cannot look at the clock."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from hinge_desktop.core.rest_watch import RestEnd
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.words.rests import end_words, soon_words

Announce = Callable[[str], None]
"""Has a text read aloud without moving the focus."""


class SpokenRest(QObject):
    """Announces the last seconds of a rest and its end; each once, as the alarm tells them."""

    def __init__(self, alarm: RestAlarm, announce: Announce, parent: QObject) -> None:
        super().__init__(parent)
        self._announce = announce
        alarm.soon.connect(self._tell_soon)
        alarm.over.connect(self._tell_end)

    def _tell_soon(self) -> None:
        self._announce(soon_words())

    def _tell_end(self, end: RestEnd) -> None:
        self._announce(end_words(end))


def announce_from(speaker: QObject) -> Announce:
    """Return what has the desktop's screen reader speak on behalf of a window."""
    return partial(announce, speaker)
