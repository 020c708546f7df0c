"""Takes every error that nobody caught: writes a report of its kind once, and counts the rest."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from hinge_desktop.crash_reports.report_folder import MOST_REPORTS, ReportFolder
from hinge_desktop.crash_reports.run_log import RunLog
from hinge_desktop.crash_reports.run_mark import Ending, LastRun

if TYPE_CHECKING:
    from datetime import datetime
    from sys import UnraisableHookArgs

_LOG_LINES: Final = 200
_LAST_WORDS: Final = b"Something in Hinge went wrong, and so did the report about it.\n"

Listener = Callable[[Path | None], None]
"""Told of each error with its report, None where none could be written, in any thread."""


class CrashReports:
    """Hooks itself in where Python hands over errors that nobody caught.

    `about` gives the lines on versions and system. No report holds values, so none holds a part
    of the journal.
    """

    def __init__(
        self, folder: Path, now: Callable[[], datetime], about: Callable[[], list[str]]
    ) -> None:
        self.log = RunLog(folder, now)
        self.reports = ReportFolder(folder)
        self.errors = 0
        """How many there were in this run."""
        self._now = now
        self._about = about
        self._listener: Listener | None = None
        self._known: dict[tuple[str, str], Path | None] = {}
        self._turn = threading.RLock()
        self._own = threading.local()

    def install(self) -> None:
        """Take errors from now on."""
        sys.excepthook = self._take_error
        threading.excepthook = self._take_from_thread
        sys.unraisablehook = self._take_unraisable

    def uninstall(self) -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def tell(self, listener: Listener | None) -> None:
        """Tell `listener` of each error; one that came before it is told at once."""
        with self._turn:
            self._listener = listener
            earlier = list(self._known.values())
        if listener is not None and earlier:
            listener(earlier[-1])

    def report_last_run(self, last: LastRun) -> Path | None:
        """Write down where a crash of the last run was; a run that was cut off said nothing."""
        if last.ending is not Ending.CRASHED:
            return None
        from hinge_desktop.crash_reports.error_text import without_folders  # noqa: PLC0415 seldom

        title = "The system ended the run before this one."
        places = [without_folders(line) for line in last.places]
        with suppress(OSError):
            return self.reports.write([*self._head(title), *places, *self._foot()])
        return None

    def take(self, error: BaseException, where: str) -> None:
        """Report an error; `where` says what was going on. Nothing is raised."""
        if getattr(self._own, "is_reporting", False):
            # An error of the report itself: the one that it is about is told all the same.
            return
        self._own.is_reporting = True
        report = None
        try:
            report = self._report(error, where)
        except BaseException:
            with suppress(OSError):
                os.write(2, _LAST_WORDS)
        finally:
            self._tell(report)
            self._own.is_reporting = False

    def _report(self, error: BaseException, where: str) -> Path | None:
        from hinge_desktop.crash_reports.error_text import (  # noqa: PLC0415 no start pays for it
            error_text,
            place_of,
        )

        with self._turn:
            self.errors += 1
            kind = (type(error).__qualname__, place_of(error))
            if kind in self._known:
                return self._known[kind]
            if len(self._known) >= MOST_REPORTS:
                return None
            self._known[kind] = None
            self.log.note(f"error in {where}: {error_text(error)} at {kind[1]}")
            with suppress(OSError):
                self._known[kind] = self.reports.write(self._lines(error, where))
            return self._known[kind]

    def _lines(self, error: BaseException, where: str) -> Iterator[str]:
        from hinge_desktop.crash_reports.error_text import error_lines  # noqa: PLC0415 see above

        yield from self._head(f"An error in {where}.")
        yield from error_lines(error)
        yield from self._foot()

    def _head(self, title: str) -> list[str]:
        time = f"{self._now():%Y-%m-%d %H:%M:%S}"
        return [title, f"Written {time}", *self._about(), ""]

    def _foot(self) -> list[str]:
        return ["", "The last lines of the log:", *self.log.last_lines(_LOG_LINES)]

    def _tell(self, report: Path | None) -> None:
        listener = self._listener
        # The window may be on its way out; the report is written.
        with suppress(RuntimeError):
            if listener is not None:
                listener(report)
            elif report is not None and sys.stderr is not None:
                sys.stderr.write(f"Something in Hinge went wrong. Please look at {report}\n")

    def _take_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
        else:
            self.take(error, "the window")

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.take(args.exc_value, "a thread beside it")

    def _take_unraisable(self, args: UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_value, "the tidying up")
