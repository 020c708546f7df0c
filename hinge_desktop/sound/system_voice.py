"""Sentences in the voice that the computer brings, through Qt's text to speech.

Making an engine may start a daemon and ask it for a hundred voices, which takes seconds. Called
from Python that would hold the interpreter's lock and stop the window even from another thread.
So every call that may wait is queued by its name, and made by Qt's event loop without Python.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Q_ARG, QLocale, QMetaObject, QObject, Qt, QThread, Signal, Slot

from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.sound.voice import Voice

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

LONGEST_GOODBYE_MS: Final = 1000
_LOG = logging.getLogger(__name__)


class SystemVoice(Voice):
    """Speaks through the system's engine, which is made when it is first needed."""

    def __init__(
        self,
        language: Callable[[], str],
        parent: QObject | None = None,
        *,
        engine: str = "",
        in_thread: bool = sys.platform == "linux",
    ) -> None:
        """Keep what the engine will need.

        `language` names the locale of the sentences ("en_GB"), `engine` one of Qt's engines (empty:
        the one that Qt prefers). Only Linux has a daemon to wait for; elsewhere the engine is at
        home in the thread of the window.
        """
        super().__init__(parent)
        self._language = language
        self._engine_name = engine
        self._in_thread = in_thread
        self._thread = QThread(self)
        self._booth: _Booth | None = None
        self._is_opening = False
        self._is_ready = False
        self._is_asked = False
        self._waiting: tuple[str, float] | None = None

    def check(self) -> None:
        """Find out whether anything can be said; the answer comes as `checked`."""
        if self._is_ready:
            self.checked.emit(None)
        else:
            self._is_asked = True
            self._open()

    def say(self, text: str, volume: float) -> None:
        """Say this instead of what is being said, as soon as there is an engine."""
        self._waiting = (text, volume)
        if self._is_ready:
            self._say_waiting()
        else:
            self._open()

    def hush(self) -> None:
        """Fall silent at once, and say nothing that is still waiting."""
        self._waiting = None
        if self._booth is not None and self._is_ready:
            self._booth.call("stop")

    def close(self) -> None:
        """Let the engine go. An engine that does not answer for a second is left by force."""
        self.hush()
        if self._booth is None:
            return
        # Held until the thread has ended: what Python drops is deleted in the thread of the window.
        booth, self._booth = self._booth, None
        self._is_ready = False
        if not self._thread.isRunning():
            return
        booth.deleteLater()
        self._thread.quit()
        if not self._thread.wait(LONGEST_GOODBYE_MS):
            _LOG.warning("the speech engine does not answer")
            self._thread.terminate()
            self._thread.wait(LONGEST_GOODBYE_MS)

    def _open(self) -> None:
        """Make an engine, or try again where there was none."""
        if self._is_opening:
            return
        self._is_opening = True
        try:
            booth = self._booth = self._booth or self._make_booth()
        except ImportError as error:
            # A package may have left the module out.
            self._follow_opened("", str(error))
            return
        self._is_ready = False
        booth.call("setEngine", Q_ARG(str, self._engine_name))
        booth.look()

    def _make_booth(self) -> _Booth:
        booth = _Booth(self._language())
        booth.looked.connect(self._follow_opened)
        booth.speech.errorOccurred.connect(self._follow_error)
        if self._in_thread:
            booth.moveToThread(self._thread)
            self._thread.start()
        return booth

    @Slot(str, str)
    def _follow_opened(self, locale: str, error: str) -> None:
        """Speak what waits, or say why that cannot be; `locale` is that of the voice found."""
        self._is_opening = False
        self._is_ready = bool(locale)
        if error:
            _LOG.info("no speech engine: %s", error)
        if self._is_ready and self._booth is not None:
            self._booth.call("setLocale", Q_ARG(QLocale, QLocale(locale)))
            self._say_waiting()
        self._waiting = None
        if self._is_asked:
            self._is_asked = False
            trouble = VoiceTrouble.NO_ENGINE if error else VoiceTrouble.NO_LANGUAGE
            self.checked.emit(None if self._is_ready else trouble)

    def _follow_error(self, _reason: object, error: str) -> None:
        """Note what went wrong; the next sentence gets a new engine."""
        if self._is_ready:
            self._is_ready = False
            _LOG.info("the speech engine failed: %s", error)

    def _say_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._booth is not None:
            text, volume = waiting
            self._booth.call("setVolume", Q_ARG(float, volume))
            self._booth.call("say", Q_ARG(str, text))


class _Booth(QObject):
    """Where the engine stands, in its own thread if it has one; tells how making it went."""

    looked = Signal(str, str)
    """Sent with the locale of the voice, empty where none fits, and with the engine's error."""
    _asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.speech = _empty_speech(self)
        self._asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def call(self, method: str, *arguments: Any) -> None:  # noqa: ANN401 what Q_ARG makes
        """Have the event loop of the engine's thread call a method of the engine."""
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(self.speech, method, queued, *arguments)

    def look(self) -> None:
        """Tell by `looked` how the engine is, after the calls before this one."""
        self._asked.emit()

    @Slot()
    def _look(self) -> None:
        speech = self.speech
        if speech.state() == speech.State.Error:
            self.looked.emit("", speech.errorString())
            return
        chosen, known = speech.locale(), speech.availableLocales()
        self.looked.emit(fitting_locale(self._language, [chosen, *known]), "")


def _empty_speech(parent: QObject) -> QTextToSpeech:
    """Return one without an engine, which is made in no time."""
    from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 70 ms, and rarely wanted

    return QTextToSpeech("none", parent)


def fitting_locale(language: str, known: list[QLocale]) -> str:
    """Return the locale to speak a language in: that of the country, else the first; "" for none.

    The one that the lifter chose for the system's voice comes first in `known`.
    """
    wanted = QLocale(language)
    same = [one for one in known if one.language() == wanted.language()]
    exact = [one for one in same if one.territory() == wanted.territory()]
    return next((one.name() for one in (*exact, *same)), "")
