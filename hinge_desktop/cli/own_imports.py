"""`import FILE.json|FILE.hinge`: another Hinge journal, or a complete export, taken in."""

from __future__ import annotations

from contextlib import closing

from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.journal_files import (
    back_up_before,
    chosen_journal,
    journal_to_try,
    journal_to_write,
)
from hinge_desktop.cli.output import RefusalError, say, say_json
from hinge_desktop.core.archives import ArchiveError
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.services.imports.merging import JournalMerging, MergePreview
from hinge_desktop.store.journal_archive import JournalArchive
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.archive_problems import archive_words


def import_own(arguments: Arguments) -> int:
    """Take in what is new; with --dry-run say what that is and write nothing."""
    is_fresh = not chosen_journal(arguments).exists()
    if arguments.dry_run or is_fresh:
        # A journal is made only for a file that can be taken in.
        with journal_to_try(arguments) as journal:
            preview = _merged(journal, arguments, is_added=False, is_fresh=is_fresh)
    if not arguments.dry_run:
        with journal_to_write(arguments) as journal:
            preview = _merged(journal, arguments, is_added=True, is_fresh=is_fresh)
    if arguments.json:
        say_json(merge_figures(preview, is_added=not arguments.dry_run))
    else:
        _say(preview, arguments)
    return 0


def merge_figures(preview: MergePreview, *, is_added: bool) -> dict[str, object]:
    """Return what `import --json` says; sets that are left out have no row of their own."""
    counts = preview.counts
    left_out = {"open_session": counts.open_left_out, "deleted_here": counts.deleted_left_out}
    return {
        "app": "hinge",
        "dialect": preview.kind.value,
        "workouts_found": counts.found.workouts,
        "sets_found": counts.found.sets,
        "workouts_added": counts.added.workouts if is_added else 0,
        "sets_added": counts.added.sets if is_added else 0,
        "already_there": counts.sets_there,
        "skipped": [
            {"row": None, "reason": reason}
            for reason, sets in left_out.items()
            for _ in range(sets)
        ],
        "questions": [],
        "volume_kg": round(counts.found.volume_kg, 2),
        "reps": counts.found.reps,
        "rows_added": counts.rows_added if is_added else 0,
        "differing": dict(counts.differing),
        "kept_settings": list(counts.kept_settings),
    }


def _merged(
    journal: SqlJournal, arguments: Arguments, *, is_added: bool, is_fresh: bool
) -> MergePreview:
    merging = JournalMerging(
        journal, lambda path: closing(JournalArchive(path)), on_changed=_nobody_looks
    )
    try:
        preview = merging.preview(arguments.file)
    except ArchiveError as error:
        raise RefusalError(archive_words(error, str(arguments.file))) from error
    with closing(preview.prepared):
        if is_added and preview.has_news:
            if not is_fresh:
                back_up_before(BackupReason.BEFORE_MERGE, arguments)
            merging.add(preview)
    return preview


def _nobody_looks() -> None:
    """On the command line nothing shows the journal."""


def _say(preview: MergePreview, arguments: Arguments) -> None:
    counts = preview.counts
    found, new = counts.found, counts.added
    say(f"{arguments.file}: hinge, {preview.kind}")
    volume = round(found.volume_kg, 2)
    say(
        f"found: {found.workouts} workouts, {found.sets} sets, {found.reps} reps, "
        f"{volume} kg lifted"
    )
    would = "would be added" if arguments.dry_run else "added"
    say(f"{would}: {new.workouts} workouts, {new.sets} sets")
    say(f"already there: {counts.sets_there} sets")
    for table, rows in counts.differing:
        say(f"different there, kept as it is here: {table}, {rows}")
    if counts.kept_settings:
        say(f"your own settings stay: {', '.join(counts.kept_settings)}")
    if counts.open_left_out:
        say(f"left out: {counts.open_left_out} sets of a session that still runs there")
    if counts.deleted_left_out:
        say(f"left out: {counts.deleted_left_out} sets that you deleted here")
