"""A program of its own that speaks: `python -P speaking_program.py LOCALE [ENGINE]`.

Speech engines load plugins, start daemons and ask them for a hundred voices. That takes seconds in
which Python stands still, and some engines crash when their daemon goes away. Here that costs a
sentence, in the window it would cost the set. So this file imports nothing of Hinge.

It first writes a line, `{"locale": ..., "error": ...}`: the locale it speaks in, empty where there
is none, and then it ends. After that it reads lines, `{"say": text, "volume": 0 to 1}` or
`{"stop": true}`, until there are no more.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech


class Speaker(QObject):
    """An engine that is told by lines what to do."""

    failed = Signal()
    """Sent when the engine can say no more."""

    def __init__(self, language: str, engine: str = "") -> None:
        """Make an engine of Qt's, or the one that Qt prefers, and have it speak this language."""
        super().__init__()
        self.speech = QTextToSpeech(engine, self) if engine else QTextToSpeech(self)
        self._has_engine = self.speech.state() != QTextToSpeech.State.Error
        self._locale = ""
        if self._has_engine:
            chosen, known = self.speech.locale(), self.speech.availableLocales()
            self._locale = fitting_locale(language, [chosen, *known])
        if self._locale:
            self.speech.setLocale(QLocale(self._locale))
        self.speech.errorOccurred.connect(self._end)

    @property
    def can_speak(self) -> bool:
        """Whether there is a voice for the language."""
        return bool(self._locale)

    def report(self) -> str:
        """Return the line that says how making the engine went."""
        error = "" if self._has_engine else self.speech.errorString() or "no engine"
        return json.dumps({"locale": self._locale, "error": error})

    def obey(self, line: str) -> None:
        """Say what a line asks for, instead of what is being said, or fall silent."""
        wish = json.loads(line)
        if "say" in wish:
            self.speech.setVolume(float(wish["volume"]))
            self.speech.say(str(wish["say"]))
        else:
            self.speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def _end(self) -> None:
        self.failed.emit()


class _Lines(QObject):
    """Reads lines in a thread of its own: on Windows nothing else can wait for a pipe."""

    read = Signal(str)
    ended = Signal()

    def start(self) -> None:
        """Read until there is no more."""
        threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        for line in sys.stdin:
            self.read.emit(line)
        self.ended.emit()


def fitting_locale(language: str, known: Sequence[QLocale]) -> str:
    """Return the locale to speak a language in: that of the country, else the first; "" for none.

    The one that the lifter chose for the system's voice comes first in `known`.
    """
    wanted = QLocale(language)
    same = [one for one in known if one.language() == wanted.language()]
    exact = [one for one in same if one.territory() == wanted.territory()]
    return next((one.name() for one in (*exact, *same)), "")


def main(arguments: Sequence[str]) -> int:
    """Speak until the input ends; the result is the exit status."""
    application = QCoreApplication(["hinge-voice"])
    speaker = Speaker(*arguments[:2])
    sys.stdout.write(f"{speaker.report()}\n")
    sys.stdout.flush()
    if not speaker.can_speak:
        return 0
    lines = _Lines()
    lines.read.connect(speaker.obey)
    lines.ended.connect(application.quit)
    speaker.failed.connect(application.quit)
    lines.start()
    status = application.exec()
    speaker.speech.stop(QTextToSpeech.BoundaryHint.Immediate)
    return status


if __name__ == "__main__":
    # At once: the reading thread may still wait, and an engine may not want to be taken apart.
    os._exit(main(sys.argv[1:]))
