"""Qt's own warnings, as lines of the log: each once, without what stands in quotes."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_QUOTED: Final = re.compile(r""""[^"]*"|'[^']*'|“[^”]*”""")
_WARNINGS: Final = {
    QtMsgType.QtWarningMsg: "Qt warns",
    QtMsgType.QtCriticalMsg: "Qt has trouble",
    QtMsgType.QtFatalMsg: "Qt gives up",
}
_MOST_KINDS: Final = 200
"""One run writes no more than this, whatever Qt finds."""


class QtMessages:
    """Hands warnings on to `note`, and to standard error as Qt does by itself."""

    def __init__(self, note: Callable[[str], None]) -> None:
        self._note = note
        self._known: set[str] = set()

    def install(self) -> None:
        """Take what Qt says from now on."""
        qInstallMessageHandler(self._take)

    def uninstall(self) -> None:
        """Let Qt speak for itself again."""
        qInstallMessageHandler(None)

    def _take(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        with suppress(OSError, ValueError):
            if sys.stderr is not None:
                sys.stderr.write(f"{text}\n")
        said = _WARNINGS.get(kind)
        # What Qt quotes may have been typed by the lifter.
        line = f"{said}: {_QUOTED.sub('…', text)}"
        if said is not None and line not in self._known and len(self._known) < _MOST_KINDS:
            self._known.add(line)
            self._note(line)
