"""The journal's answers for imports: what came from files before, and what was said about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.answers_text import read_answers
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.imports.import_columns import ImportColumns
from hinge_desktop.core.imports.import_records import ImportedKeys, ImportedStart
from hinge_desktop.core.training import SessionId
from hinge_desktop.store.database import Database

_ENTRIES = "FROM sessions JOIN session_exercises AS entries ON entries.session_id = sessions.id"
_SETS = f"{_ENTRIES} JOIN sets ON sets.session_exercise_id = entries.id"
_STARTS = (
    "SELECT sessions.id, start_date, start_time, start_offset_minutes, title "
    "FROM sessions JOIN import_sources ON import_sources.id = sessions.import_source_id "
    "WHERE import_sources.app = ? AND start_time IS NOT NULL"
)
_FROM_FILES = "WHERE sessions.import_source_id IS NOT NULL"


class SqlImportReads:
    """Reads what an import must know; usable from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def imported_keys(self, *, of_all: bool) -> ImportedKeys:
        """Return the keys of what was imported before, or of everything there is."""
        which = "" if of_all else _FROM_FILES
        return ImportedKeys(
            self._keys(f"SELECT id FROM sessions {which}"),
            self._keys(f"SELECT entries.id {_ENTRIES} {which}"),
            self._keys(f"SELECT sets.id {_SETS} {which}"),
        )

    def imported_starts(self, app: str) -> tuple[ImportedStart, ...]:
        """Return the workouts that came from files of an app and began at a known time."""
        with self._database.reading() as connection:
            rows = connection.execute(_STARTS, (app,)).fetchall()
        return tuple(
            ImportedStart(
                SessionId(key),
                LocalMoment(date.fromisoformat(day), time.fromisoformat(clock), offset),
                title,
            )
            for key, day, clock, offset, title in rows
        )

    def import_names(self, app: str) -> Mapping[str, ExerciseId]:
        """Return what the names of this app stood for in earlier imports, by name as written."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT name, exercise_id FROM import_names WHERE app = ?", (app,)
            )
            return {name: ExerciseId(exercise_id) for name, exercise_id in rows}

    def last_answers(self, app: str) -> FileAnswers | None:
        """Return what was answered at the last import from this app, None if there was none."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT answers FROM import_sources WHERE app = ? ORDER BY rowid DESC LIMIT 1",
                (app,),
            ).fetchone()
        return None if row is None else read_answers(row[0])

    def import_columns(self, header_sha256: str) -> ImportColumns | None:
        """Return how the lifter matched the columns of such files, None where nobody did."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT header_sha256, columns FROM import_columns WHERE header_sha256 = ?",
                (header_sha256,),
            ).fetchone()
        return None if row is None else ImportColumns(*row)

    def _keys(self, statement: str) -> frozenset[str]:
        with self._database.reading() as connection:
            return frozenset(key for (key,) in connection.execute(statement))
