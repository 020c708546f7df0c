"""`check`: whether the whole journal is sound, and what lies around it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.journal_files import chosen_backups, chosen_journal
from hinge_desktop.cli.output import say, say_json
from hinge_desktop.core.backups.manifest import BackupEntry, JournalSummary
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import Finding, JournalError
from hinge_desktop.store.backups.contents import read_summary
from hinge_desktop.store.conflict_copies import conflict_copies
from hinge_desktop.store.database import Database
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_header import FileHeader, read_header
from hinge_desktop.store.files_beside import ROLLBACK_SUFFIX, WAL_SUFFIX, files_beside
from hinge_desktop.store.opening import check_journal
from hinge_desktop.words.backups import backup_words
from hinge_desktop.words.journal_check import (
    backup_line,
    conflict_copy_text,
    damage_lines,
    left_over_text,
    old_backup_text,
    put_back_line,
    taken_back_line,
    wal_mode_text,
)


def check(arguments: Arguments) -> int:
    """Check the chosen journal; 1 where it is not sound.

    What lies around it, such as a copy of a sync program, is advice and leaves the journal sound.
    """
    file = chosen_journal(arguments)
    was_broken_off, was_in_wal_mode = _is_broken_off(file), _is_in_wal_mode(file)
    problems = check_journal(file)
    newest, trouble = _backups(file)
    advice = (*_around(file), *trouble, *_old_backup(file, newest, problems))
    header = _header(file)
    if arguments.json:
        say_json(
            {
                "ok": not problems,
                "schema_version": None if header is None else header.schema_version,
                "problems": [_as_object(one) for one in problems],
                "advice": [_as_object(one) for one in advice],
            }
        )
        return 1 if problems else 0
    _tell(file, problems, advice)
    if problems:
        for line in damage_lines(str(file), newest):
            say(line)
    if was_broken_off and not _is_broken_off(file):
        say(taken_back_line())
    if was_in_wal_mode and not _is_in_wal_mode(file):
        say(put_back_line())
    if not trouble:
        say(backup_line(newest))
    return 1 if problems else 0


def _tell(file: Path, problems: tuple[Finding, ...], advice: tuple[Finding, ...]) -> None:
    for one in (*problems, *advice):
        say(f"{one.where}: {one.text} ({one.kind})")
    say(f"{len(problems)} found in {file}." if problems else f"Nothing is wrong with {file}.")


def _around(file: Path) -> Iterator[Finding]:
    """Find what lies beside the journal and should not, after it was opened once."""
    left = files_beside(file)
    for suffix in (ROLLBACK_SUFFIX, WAL_SUFFIX):
        if suffix in left and left[suffix].stat().st_size:
            yield Finding("left_over", left[suffix].name, left_over_text())
    if _is_in_wal_mode(file):
        yield Finding("wal_mode", file.name, wal_mode_text())
    with storage_errors(file):
        for copy in conflict_copies(file):
            yield Finding("conflict_copy", copy.name, conflict_copy_text())


def _backups(file: Path) -> tuple[BackupEntry | None, tuple[Finding, ...]]:
    """Return the newest proven backup; a place of backups in trouble is a finding of its own."""
    try:
        return _newest_proven(file), ()
    except BackupError as error:
        return None, (Finding("backups", error.path, backup_words(error).in_one_line()),)


def _newest_proven(file: Path) -> BackupEntry | None:
    """Return the newest backup of this journal that still is what was proven."""
    desk = chosen_backups(file)
    overview = desk.overview()
    own = (
        one
        for one in overview.entries
        if one.manifest is not None and (overview.journal_id is None or overview.is_own(one))
    )
    return next(filter(desk.is_proven, own), None)


def _old_backup(
    file: Path, newest: BackupEntry | None, in_file: tuple[Finding, ...]
) -> Iterator[Finding]:
    if newest is None or newest.manifest is None or in_file:
        return
    has_changes = _summary(file) != newest.manifest.summary
    if chosen_backups(file).is_old(newest.manifest, has_changes=has_changes):
        made = newest.manifest.made.date()
        yield Finding("old_backup", newest.file.name, old_backup_text(made))


def _summary(file: Path) -> JournalSummary | None:
    try:
        with (
            closing(Database(file, is_writable=False)) as database,
            database.reading() as connection,
        ):
            return read_summary(connection)
    except JournalError:
        return None  # a file that only a newer Hinge can count


def _is_broken_off(file: Path) -> bool:
    left = files_beside(file).get(ROLLBACK_SUFFIX)
    return left is not None and left.stat().st_size > 0


def _is_in_wal_mode(file: Path) -> bool:
    header = _header(file)
    return header is not None and header.is_in_wal_mode


def _header(file: Path) -> FileHeader | None:
    with storage_errors(file):
        return read_header(file) if file.is_file() else None


def _as_object(one: Finding) -> dict[str, str]:
    return {"kind": one.kind, "where": one.where, "text": one.text}
