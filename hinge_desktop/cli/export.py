"""`export FILE`: the journal as complete JSON, its sets as CSV, or as phone apps take them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

from hinge_desktop import __version__
from hinge_desktop.cli.arguments import Arguments, ExportFormat, UsageError
from hinge_desktop.cli.journal_files import chosen_journal, journal_to_read
from hinge_desktop.cli.output import RefusalError, say, say_json
from hinge_desktop.cli.targets import refuse_bad_target, refuse_own_journal
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.exchange.writers.archive_json import archive_json
from hinge_desktop.exchange.writers.sets_csv import sets_csv
from hinge_desktop.exchange.writers.strong_csv import StrongTable
from hinge_desktop.safe_files import replace_file
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.strong_losses import strong_loss_lines

_ENDINGS: Final = (ExportFormat.JSON, ExportFormat.CSV)
_UNNAMED_WORKOUT: Final = "Hinge"
_DAYS_AT_ONCE: Final = timedelta(days=30)
"""How much of the journal is in memory at a time; a window may save a set between two pieces."""


def export(arguments: Arguments) -> int:
    """Write the export whole or not at all."""
    file = arguments.file
    chosen = arguments.format or _format_of_ending(file)
    _refuse_journal_as_target(file, chosen_journal(arguments))
    refuse_bad_target(file, may_replace=arguments.force)
    with journal_to_read(arguments) as journal:
        chunks = _chunks(journal, chosen)
        counted = _Counted(chunks)
        replace_file(file, counted)
    losses = chunks.losses if isinstance(chunks, StrongTable) else {}
    if arguments.json:
        answer: dict[str, object] = {"file": str(file), "format": chosen.value}
        answer["bytes"] = counted.size
        if chosen is ExportFormat.STRONG:
            answer["left_out"] = {kind.value: count for kind, count in losses.items()}
        say_json(answer)
        return 0
    say(f"{file}: {counted.size} bytes of {chosen.upper()}")
    for line in strong_loss_lines(losses):
        say(f"left out: {line}")
    return 0


class _Counted:
    """Hands bytes through and counts them."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.size += len(chunk)
            yield chunk


def _chunks(journal: SqlJournal, chosen: ExportFormat) -> Iterable[bytes]:
    names = {one.id: exercise_name(one) for one in journal.exercises()}
    if chosen is ExportFormat.CSV:
        return sets_csv(_sessions(journal), names)
    if chosen is ExportFormat.STRONG:
        return StrongTable(_sessions(journal), names, _UNNAMED_WORKOUT)
    return archive_json(
        journal.tables(),
        schema_version=journal.schema_version,
        exported_by=f"Hinge {__version__}",
    )


def _sessions(journal: SqlJournal) -> Iterator[LoggedSession]:
    """Yield the sessions with saved sets, oldest first, reading a month at a time."""
    span = journal.session_span(None, None, None)
    if span.first_day is None or span.last_day is None:
        return
    first = span.first_day
    while first <= span.last_day:
        last = min(first + _DAYS_AT_ONCE, span.last_day)
        yield from journal.sessions_between(first, last)
        first = last + timedelta(days=1)


def _format_of_ending(file: Path) -> ExportFormat:
    ending = file.suffix.removeprefix(".").casefold()
    if ending not in _ENDINGS:
        message = f"{file} does not end in .json or .csv: say which with --format."
        raise UsageError(message)
    return ExportFormat(ending)


def _refuse_journal_as_target(file: Path, journal: Path) -> None:
    refuse_own_journal(file)
    if file.exists() and journal.exists() and file.samefile(journal):
        message = f"{file} is the journal itself, which is never replaced. Name another file."
        raise RefusalError(message)
