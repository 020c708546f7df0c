"""`backup`, `backups` and `restore`: the journal's backups on the command line."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from hinge_desktop.cli.arguments import Arguments, Command
from hinge_desktop.cli.journal_files import chosen_backups, chosen_journal
from hinge_desktop.cli.journal_lock import no_window_on
from hinge_desktop.cli.output import RefusalError, say, say_json, say_table
from hinge_desktop.cli.targets import refuse_bad_target, refuse_own_journal
from hinge_desktop.core.backups.manifest import BackupEntry, BackupReason, JournalSummary, Manifest
from hinge_desktop.paths import user_folders


def backup_command(arguments: Arguments) -> Callable[[Arguments], int]:
    """Return the function of the command that was asked for."""
    return _COMMANDS[arguments.command or Command.BACKUPS]


def make_backup(arguments: Arguments) -> int:
    """Make a backup among the others, or where FILE says; a window may be open meanwhile."""
    journal = chosen_journal(arguments)
    desk = chosen_backups(journal)
    target = arguments.target
    if target is not None:
        refuse_own_journal(target)
        refuse_bad_target(target)
        return _tell_made(arguments, target, desk.save_to(target))
    made = desk.make(BackupReason.BY_HAND)
    if made is None:
        raise RefusalError(f"No backup of {journal} was made. Try again.")
    if made.second_trouble is not None:
        raise made.second_trouble
    return _tell_made(arguments, made.file, made.manifest)


def list_backups(arguments: Arguments) -> int:
    """List the backups, newest first; each is unpacked and compared with what was proven."""
    desk = chosen_backups(chosen_journal(arguments))
    overview = desk.overview()
    proven = [desk.is_proven(one) for one in overview.entries]
    if arguments.json:
        listed = zip(overview.entries, proven, strict=True)
        say_json({"backups": [_line(entry, is_proven=is_it) for entry, is_it in listed]})
    elif overview.entries:
        say_table(
            [
                ("file", "made", "proven", "sessions", "sets", "last day"),
                *(_row(one, is_it) for one, is_it in zip(overview.entries, proven, strict=True)),
            ]
        )
    else:
        say("There is no backup yet. Make one with hinge-desktop backup.")
    return 0


def restore(arguments: Arguments) -> int:
    """Put a backup in the place of the journal, and say what there was before and is now."""
    journal = chosen_journal(arguments)
    file = _named_backup(arguments.file)
    if journal.exists() and file.exists() and file.samefile(journal):
        raise RefusalError(f"{file} is the journal itself. Name a backup.")
    if not journal.parent.is_dir() and arguments.journal is not None:
        raise RefusalError(f"The folder {journal.parent} does not exist. Make it first.")
    with no_window_on(journal):
        restored = chosen_backups(journal).restore(file)
    if arguments.json:
        say_json(
            {
                "journal": str(journal),
                "backup": str(file),
                "kept": None if restored.kept is None else str(restored.kept),
                "before": None if restored.before is None else _counts(restored.before),
                "after": _counts(restored.after),
            }
        )
        return 0
    say(f"{journal}: {_words(restored.after)}, from {file}")
    if restored.before is not None:
        say(f"Before: {_words(restored.before)}, kept as {restored.kept}")
    elif restored.kept is not None:
        say(f"No backup could be made of what was there before. It is kept as {restored.kept}")
    return 0


_COMMANDS: Final[dict[Command, Callable[[Arguments], int]]] = {
    Command.BACKUP: make_backup,
    Command.BACKUPS: list_backups,
    Command.RESTORE: restore,
}


def _named_backup(file: Path) -> Path:
    listed = user_folders(os.environ).backups / file
    return listed if not file.exists() and listed.exists() else file


def _tell_made(arguments: Arguments, file: Path, manifest: Manifest) -> int:
    if arguments.json:
        say_json(_line(BackupEntry(file, manifest), is_proven=True))
    else:
        say(f"{file}: {_words(manifest.summary)}, proven")
    return 0


def _line(entry: BackupEntry, *, is_proven: bool) -> dict[str, object]:
    manifest = entry.manifest
    return {
        "file": str(entry.file),
        "made": None if manifest is None else manifest.made.isoformat(timespec="seconds"),
        "proven": is_proven,
        "sessions": None if manifest is None else manifest.summary.sessions,
        "sets": None if manifest is None else manifest.summary.sets,
        "last_date": None if manifest is None else _day(manifest.summary.last_day),
    }


def _row(entry: BackupEntry, is_proven: bool) -> tuple[str, ...]:  # noqa: FBT001 a column
    if entry.manifest is None:
        return (entry.file.name, "", "no", "", "", "")
    summary = entry.manifest.summary
    made = entry.manifest.made.isoformat(sep=" ", timespec="minutes")[:16]
    proven = "yes" if is_proven else "no"
    last = _day(summary.last_day) or ""
    return (entry.file.name, made, proven, str(summary.sessions), str(summary.sets), last)


def _counts(summary: JournalSummary) -> dict[str, object]:
    return {
        "sessions": summary.sessions,
        "sets": summary.sets,
        "last_date": _day(summary.last_day),
    }


def _words(summary: JournalSummary) -> str:
    return f"{summary.sessions} sessions, {summary.sets} sets"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
