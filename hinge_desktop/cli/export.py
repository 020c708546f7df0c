"""`export FILE`: the journal as complete JSON, its sets as CSV, or as phone apps take them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hinge_desktop.cli.arguments import Arguments, UsageError
from hinge_desktop.cli.journal_files import chosen_journal, journal_to_read
from hinge_desktop.cli.output import RefusalError, say, say_json
from hinge_desktop.cli.targets import refuse_bad_target, refuse_own_backups, refuse_own_journal
from hinge_desktop.core.export_format import ExportFormat
from hinge_desktop.services.journal_exports import JournalExports
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.strong_losses import strong_loss_lines

_ENDINGS: Final = (ExportFormat.JSON, ExportFormat.CSV)


def export(arguments: Arguments) -> int:
    """Write the export whole or not at all."""
    file = arguments.file
    chosen = arguments.format or _format_of_ending(file)
    _refuse_journal_as_target(file, chosen_journal(arguments))
    refuse_bad_target(file, force=arguments.force)
    with journal_to_read(arguments) as journal:
        exports = JournalExports(journal, exercise_name)
        exported = exports.write(chosen, file, _watch_nothing)
    if arguments.json:
        answer: dict[str, object] = {"file": str(file), "format": chosen.value}
        answer["bytes"] = exported.size_bytes
        if chosen is ExportFormat.STRONG:
            answer["left_out"] = {kind.value: count for kind, count in exported.losses.items()}
        say_json(answer)
        return 0
    say(f"{file}: {exported.size_bytes} bytes of {chosen.upper()}")
    for line in strong_loss_lines(exported.losses):
        say(f"left out: {line}")
    return 0


def _watch_nothing(_size_bytes: int) -> None:
    """Let it go on: a command line is ended from outside."""


def _format_of_ending(file: Path) -> ExportFormat:
    ending = file.suffix.removeprefix(".").casefold()
    if ending not in _ENDINGS:
        message = f"{file} does not end in .json or .csv: say which with --format."
        raise UsageError(message)
    return ExportFormat(ending)


def _refuse_journal_as_target(file: Path, journal: Path) -> None:
    refuse_own_journal(file)
    refuse_own_backups(file)
    if file.exists() and journal.exists() and file.samefile(journal):
        message = f"{file} is the journal itself, which is never replaced. Name another file."
        raise RefusalError(message)
