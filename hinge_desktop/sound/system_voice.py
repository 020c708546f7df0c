"""Sentences in the voice that the computer brings, spoken by a program beside the window."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.sound.voice import Voice

LONGEST_GOODBYE_MS: Final = 500
FROZEN_PROGRAM: Final = "hinge-voice"
_PROGRAM: Final = Path(__file__).with_name("speaking_program.py")
_LOG = logging.getLogger(__name__)


def speaking_command() -> tuple[str, ...]:
    """Return how the program that speaks is started, less its arguments.

    A frozen Hinge has no Python to run a file with: there it is a program beside our own.
    """
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        return (str(own.with_name(FROZEN_PROGRAM + own.suffix)),)
    return (sys.executable, "-P", str(_PROGRAM))


class SystemVoice(Voice):
    """Starts `speaking_program` when a voice is first needed, and again after it ended."""

    def __init__(
        self,
        language: Callable[[], str],
        parent: QObject | None = None,
        *,
        command: Sequence[str] = (),
        engine: str = "",
    ) -> None:
        """Keep what the program will need.

        `language` names the locale of the sentences ("en_GB"), `command` the program (empty: ours),
        `engine` one of Qt's engines (empty: the one that Qt prefers).
        """
        super().__init__(parent)
        self._language = language
        self._command = tuple(command) or speaking_command()
        self._engine = engine
        self._program: _Program | None = None
        self._is_ready = False
        self._is_asked = False
        self._waiting: tuple[str, float] | None = None

    def check(self) -> None:
        """Find out whether anything can be said; the answer comes as `checked`."""
        if self._is_ready:
            self.checked.emit(None)
            return
        self._is_asked = True
        self._start()

    def say(self, text: str, volume: float) -> None:
        """Say this instead of what is being said, as soon as there is an engine."""
        if self._is_ready:
            self._tell({"say": text, "volume": volume})
        else:
            self._waiting = (text, volume)
            self._start()

    def hush(self) -> None:
        """Fall silent at once, and say nothing that is still waiting."""
        self._waiting = None
        if self._is_ready:
            self._tell({"stop": True})

    def close(self) -> None:
        """End the program: it is told to, and where it does not listen it is killed."""
        self._let_go()
        for program in self.findChildren(_Program):
            program.end()

    def _start(self) -> None:
        if self._program is not None:
            return
        program = self._program = _Program(self)
        program.reported.connect(self._follow_report)
        program.failed.connect(self._follow_failure)
        program.setProgram(self._command[0])
        program.setArguments([*self._command[1:], self._language(), self._engine])
        program.start()

    def _follow_report(self, locale: str) -> None:
        """Say what waits, if there is a voice for the language."""
        if not locale:
            self._let_go()
            self._answer(VoiceTrouble.NO_LANGUAGE)
            return
        self._is_ready = True
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.say(*waiting)
        self._answer(None)

    def _follow_failure(self, why: str) -> None:
        """Note that the program is of no use; the next sentence starts another one."""
        _LOG.info("no speech engine: %s", why)
        self._let_go()
        self._answer(VoiceTrouble.NO_ENGINE)

    def _let_go(self) -> None:
        program, self._program = self._program, None
        self._waiting = None
        self._is_ready = False
        if program is not None:
            program.retire()

    def _answer(self, trouble: VoiceTrouble | None) -> None:
        if self._is_asked:
            self._is_asked = False
            self.checked.emit(trouble)

    def _tell(self, wish: dict[str, str | float | bool]) -> None:
        if self._program is not None:
            self._program.write(f"{json.dumps(wish)}\n".encode())


class _Program(QProcess):
    """One run of the program; tells once how it went, and once that it came to an end."""

    reported = Signal(str)
    """Sent with the locale of the voice, empty where there is none for the language."""
    failed = Signal(str)
    """Sent with the reason when it cannot speak, or no more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_retired = False
        self.setStandardErrorFile(QProcess.nullDevice())
        self.readyReadStandardOutput.connect(self._read)
        self.finished.connect(self._follow_end)
        self.errorOccurred.connect(self._follow_error)

    def retire(self) -> None:
        """Tell nothing more, and go when the program has ended, as it does with its input."""
        self._is_retired = True
        if self._is_over:
            self.deleteLater()
        else:
            self.finished.connect(self.deleteLater)
            self.closeWriteChannel()

    def end(self) -> None:
        """Wait for the end of a retired program, and kill one that does not listen."""
        if not self._is_over and not self.waitForFinished(LONGEST_GOODBYE_MS):
            self.kill()
            self.waitForFinished(LONGEST_GOODBYE_MS)

    @property
    def _is_over(self) -> bool:
        return self.state() == QProcess.ProcessState.NotRunning

    def _read(self) -> None:
        if self._is_retired or not self.canReadLine():
            return
        line = bytes(self.readLine().data())
        try:
            report = json.loads(line)
            locale, error = str(report["locale"]), str(report["error"])
        except (ValueError, TypeError, KeyError):
            locale, error = "", f"unexpected answer {line!r}"
        if error:
            self.failed.emit(error)
        else:
            self.reported.emit(locale)

    def _follow_end(self) -> None:
        if not self._is_retired:
            self.failed.emit("the program ended")

    def _follow_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._is_retired:
            self.failed.emit(self.errorString())
