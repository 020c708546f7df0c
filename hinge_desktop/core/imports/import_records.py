"""What the journal keeps of an import: the file, its rows as written, and what names stood for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import SessionId, SetId

if TYPE_CHECKING:
    from hinge_desktop.core.imports.file_log import FileAnswers


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file that was imported, with what the lifter answered about it."""

    id: str
    app: str
    dialect: str
    file_name: str
    sha256: str
    """Of the bytes of the file, in hexadecimal digits."""
    imported: LocalMoment
    answers: str
    """A JSON object (`answers_text.py`)."""


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row of the file as it was written; what it became may since be gone."""

    source_id: str
    row_number: int
    """The header is row 1."""
    cells: tuple[str, ...]
    session_id: SessionId | None = None
    set_id: SetId | None = None
    """The first set of the row, where it holds several."""

    @property
    def id(self) -> str:
        """Its key among all rows."""
        return f"{self.source_id}:{self.row_number}"


@dataclass(frozen=True, slots=True)
class ImportName:
    """Another app's name for an exercise."""

    app: str
    name: str
    """As written."""
    exercise_id: ExerciseId

    @property
    def id(self) -> str:
        """Its key among all names."""
        return f"{self.app}:{self.name}"


@dataclass(frozen=True, slots=True)
class ImportedStart:
    """When a workout that came from a file began, and what it is called."""

    session_id: SessionId
    start: LocalMoment
    title: str | None


@dataclass(frozen=True, slots=True)
class ImportedKeys:
    """The keys of everything that came from files and still is in the journal."""

    sessions: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()
    sets: frozenset[str] = frozenset()
    starts: tuple[ImportedStart, ...] = ()
    """The workouts of one app, for files that tell their starts less exactly."""


class ImportReads(Protocol):
    """What an import asks of the journal."""

    def imported_keys(self, *, of_all: bool) -> ImportedKeys:
        """Return the keys of what was imported before, or of everything there is."""

    def imported_starts(self, app: str) -> tuple[ImportedStart, ...]:
        """Return the workouts that came from files of an app and began at a known time."""

    def import_names(self, app: str) -> Mapping[str, ExerciseId]:
        """Return what the names of this app stood for in earlier imports, by name as written."""

    def last_answers(self, app: str) -> FileAnswers | None:
        """Return what was answered at the last import from this app, None if there was none."""
