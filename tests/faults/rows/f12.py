"""F12: the journal is wiped and comes back from its backup, row by row of every table."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.settings import Settings, save_settings
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.database import connect
from hinge_desktop.store.mapping.values import Stored
from hinge_desktop.store.opening import create_journal
from tests.faults.logbook import copied
from tests.faults.rows.row import Budget, Control, Outcome
from tests.generated_journals import FILLED_BY_THE_JOURNAL, fill_every_table
from tests.store.dumps import file_dump
from tests.system_parts import POSIX

_NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)
Rows = dict[str, list[dict[str, Stored]]]
"""Every row of every table by the names of its columns."""
_WIPES: Final = ("deleted", "emptied", "another journal")


class Restorings:
    """Generated journals with rows in every table that the schema has by now."""

    number = "F12"
    title = "backup, wipe, restore: every row of every table"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Back up, wipe in turn, restore, and compare all rows."""
        empty = folder / "empty.hinge"
        create_journal(empty, journal_id="j", app_version="0.1.0", created=_NOW)
        journals = budget.of(50, 2000)
        failures: list[str] = []
        rows = 0
        for number in range(journals):
            file = copied(empty, folder / "run")
            fill_every_table(file, seed + number)
            whole = file_dump(file)
            rows += sum(map(len, whole.values()))
            found = _wipe_and_restore(file, empty, _WIPES[number % len(_WIPES)])
            failures += [f"journal {seed + number}: {text}" for text in found]
            shutil.rmtree(file.parent)
        failures += _without_a_row(whole)
        return Outcome(
            journals,
            failures=tuple(failures),
            controls=(_a_forgotten_table(copied(empty, folder / "forgot"), seed),),
            figures={"rows": rows, "tables": len(whole)},
        )


def _wipe_and_restore(file: Path, empty: Path, wipe: str) -> Iterator[str]:
    before = file_dump(file)
    settings_file = file.with_name("settings.json")
    save_settings(settings_file, Settings(scheme="light", text_percent=130))
    chosen = settings_file.read_bytes()
    backups = _backups(file)
    made = backups.make(BackupReason.BY_HAND)
    if made is None:
        yield "no backup was made"
        return
    _wipe(file, empty, wipe)
    _backups(file).restore(made.file)
    yield from _differences(before, file_dump(file))
    if settings_file.read_bytes() != chosen:
        yield "the settings of this computer are not those from before"
    again = _backups(file).make(BackupReason.BY_HAND)
    if again is None or again.manifest.digest != made.manifest.digest:
        yield "a backup of what came back has another digest"


def _wipe(file: Path, empty: Path, wipe: str) -> None:
    file.unlink()
    if wipe == "emptied":
        file.touch()
    elif wipe == "another journal":
        file.write_bytes(empty.read_bytes())


def _differences(before: Rows, after: Rows) -> Iterator[str]:
    if before != after:
        yield "a row of a table is not what it was"


def _without_a_row(whole: Rows) -> Iterator[str]:
    """Yield the tables in which nothing could be lost, since nothing was in them."""
    for name, rows in whole.items():
        if not rows and name not in FILLED_BY_THE_JOURNAL:
            yield f"{name}: no row was made for this table"


def _a_forgotten_table(file: Path, seed: int) -> Control:
    """A restoring that leaves any single table out is seen."""
    fill_every_table(file, seed)
    whole = file_dump(file)
    seen = []
    for name in whole:
        with closing(connect(file)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN")
            connection.execute(f"DELETE FROM {name}")
            connection.execute("COMMIT")
        seen.append(bool(list(_differences(whole, file_dump(file)))))
    return Control("a table left out", is_caught=all(seen))


def _backups(file: Path) -> FileBackups:
    return FileBackups(file, file.parent / "backups", app_version="0.1.0", now=lambda: _NOW)


ROW = Restorings()
