"""Writes the journal for other programs: complete, as a table, or as phone apps take it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Protocol

from hinge_desktop import __version__
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.export_format import Exported, ExportFormat
from hinge_desktop.core.strong_losses import StrongLoss
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.core.training_sums import SessionSpan
from hinge_desktop.exchange.tables import Table
from hinge_desktop.exchange.writers.archive_json import archive_json
from hinge_desktop.exchange.writers.sets_csv import sets_csv
from hinge_desktop.exchange.writers.strong_csv import StrongTable
from hinge_desktop.safe_files import replace_file

_UNNAMED_WORKOUT: Final = "Hinge"
_DAYS_AT_ONCE: Final = timedelta(days=30)
"""How much of the journal is in memory at a time; a window may save a set between two pieces."""

Told = Callable[[int], None]
"""Told after each row how many bytes there are by now; what it raises leaves no file."""


class ExportSource(Protocol):
    """What is asked of a journal."""

    @property
    def schema_version(self) -> int:
        """The version of its tables."""

    def tables(self) -> Generator[Table, None, None]:
        """Yield every table, row by row, all from one state; a commit has to wait meanwhile."""

    def exercises(self) -> tuple[Exercise, ...]:
        """Return all exercises."""

    def session_span(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> SessionSpan:
        """Return from when to when there are sessions with saved sets."""

    def sessions_between(self, first: date, last: date) -> tuple[LoggedSession, ...]:
        """Return the sessions of some days, oldest first."""


@dataclass(frozen=True, slots=True)
class JournalExports:
    """Exports of one journal."""

    source: ExportSource
    name_of: Callable[[Exercise], str]
    exported_by: str = f"Hinge {__version__}"
    """Name and version of the program, for those who read the file."""

    def write(self, chosen: ExportFormat, file: Path, told: Told) -> Exported:
        """Write the file whole or not at all, over one that is there; raise `OSError`.

        Raise `JournalError` where the journal cannot be read.
        """
        size = 0
        strong = self._strong() if chosen is ExportFormat.STRONG else None

        def counted(chunks: Iterable[bytes]) -> Iterator[bytes]:
            nonlocal size
            for chunk in chunks:
                size += len(chunk)
                told(size)
                yield chunk

        if strong is not None:
            replace_file(file, counted(strong))
        elif chosen is ExportFormat.CSV:
            replace_file(file, counted(sets_csv(self._sessions(), self._names())))
        else:
            replace_file(file, counted(self._archive()))
        return Exported(file, chosen, size, {} if strong is None else dict(strong.losses))

    def strong_losses(self, told: Told) -> Mapping[StrongLoss, int]:
        """Count what a table in Strong's style cannot carry, without writing one."""
        table = self._strong()
        size = 0
        for chunk in table:
            size += len(chunk)
            told(size)
        return dict(table.losses)

    def _strong(self) -> StrongTable:
        return StrongTable(self._sessions(), self._names(), _UNNAMED_WORKOUT)

    def _archive(self) -> Iterator[bytes]:
        tables = self.source.tables()
        # A reader that stays open would have every save wait.
        with closing(tables):
            yield from archive_json(
                tables,
                schema_version=self.source.schema_version,
                exported_by=self.exported_by,
            )

    def _names(self) -> dict[ExerciseId, str]:
        return {one.id: self.name_of(one) for one in self.source.exercises()}

    def _sessions(self) -> Iterator[LoggedSession]:
        """Yield the sessions with saved sets, oldest first, reading a month at a time."""
        span = self.source.session_span(None, None, None)
        if span.first_day is None or span.last_day is None:
            return
        first = span.first_day
        while first <= span.last_day:
            last = min(first + _DAYS_AT_ONCE, span.last_day)
            yield from self.source.sessions_between(first, last)
            first = last + timedelta(days=1)
