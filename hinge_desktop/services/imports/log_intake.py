"""A file on its way into the journal: read, asked about, looked at, and added in one act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from hinge_desktop.core.backups.backup_store import Report, no_report
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.imports.column_map import ColumnMap
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, QuestionCode
from hinge_desktop.core.imports.plan_of_import import PlannedImport
from hinge_desktop.core.journal import Journal
from hinge_desktop.services.imports.column_desk import ColumnDesk, TableOnDesk
from hinge_desktop.services.imports.import_desk import FileOnDesk, ImportDesk, file_on_desk
from hinge_desktop.services.imports.merging import JournalMerging, MergePreview, kind_of


@dataclass(frozen=True, slots=True)
class NameChoices:
    """What the lifter said the names of a file stand for."""

    exercises: Mapping[str, ExerciseId] = field(default_factory=dict)
    as_own: frozenset[str] = frozenset()
    """Names that become exercises of their own, whatever else they might stand for."""

    def with_exercise(self, name: str, exercise_id: ExerciseId) -> NameChoices:
        """Return the choices with a name taken for an exercise."""
        return NameChoices({**self.exercises, name: exercise_id}, self.as_own - {name})

    def with_own(self, name: str) -> NameChoices:
        """Return the choices with a name made an exercise of its own."""
        others = {key: value for key, value in self.exercises.items() if key != name}
        return NameChoices(others, self.as_own | {name})


@dataclass(frozen=True, slots=True)
class LogInHand:
    """A log that was read and compared with the journal; nothing of it is there yet."""

    file: FileOnDesk
    answers: FileAnswers
    planned: PlannedImport
    columns: ColumnMap | None = None
    """The map by which the lifter had it read, None where a reader or the journal knew how."""


@dataclass(frozen=True, slots=True)
class TableInHand:
    """A table of which the lifter has to say which column holds what."""

    file: FileOnDesk
    answers: FileAnswers
    table: TableOnDesk
    unclear: tuple[str, ...] = ()
    """The `ColumnRole`s whose numbers have no unit, where it was tried to read the table."""


InHand: TypeAlias = LogInHand | TableInHand | MergePreview
_LOADED: Final = 0.1
_READ: Final = 0.8
"""Shares of the time that loading, and then reading, a long log takes."""


class LogIntake:
    """Calls are for a worker, and tell `report` how far they are, which may end them by raising.

    They raise `FileRefusedError` or `ArchiveError` for the file, `OSError` for its disk, and
    `JournalError` for the journal.
    """

    def __init__(
        self, journal: Journal, imports: ImportDesk, columns: ColumnDesk, merging: JournalMerging
    ) -> None:
        self._journal = journal
        self._imports = imports
        self._columns = columns
        self.merging = merging

    def exercises(self) -> tuple[Exercise, ...]:
        """Return what names of a file may be taken for."""
        return tuple(one for one in self._journal.exercises() if not one.is_archived)

    def look_at(self, path: Path, report: Report = no_report) -> InHand:
        """Read a file and say what it would bring."""
        if kind_of(path) is not None:
            return self.merging.preview(path)
        file = file_on_desk(path)
        report(_LOADED)
        return self.read(file, FileAnswers(), report)

    def read(
        self, file: FileOnDesk, answers: FileAnswers, report: Report = no_report
    ) -> LogInHand | TableInHand:
        """Read a file of a known app or of known columns under these answers."""
        log = self._columns.read_any(file.content, answers, file.app)
        report(_READ)
        return self._in_hand(file, answers, log)

    def match_columns(self, file: FileOnDesk, answers: FileAnswers) -> TableInHand:
        """Let the lifter say which column holds what."""
        return TableInHand(file, answers, self._columns.look_at(file.content))

    def read_by(
        self,
        file: FileOnDesk,
        answers: FileAnswers,
        columns: ColumnMap,
        report: Report = no_report,
    ) -> LogInHand | TableInHand:
        """Read a table as the lifter said."""
        log = self._columns.read_by(columns, file.content, answers)
        report(_READ)
        return self._in_hand(file, answers, log, columns)

    def read_again(
        self, hand: LogInHand, answers: FileAnswers, report: Report = no_report
    ) -> LogInHand | TableInHand:
        """Read the same file in the same way under other answers."""
        if hand.columns is None:
            return self.read(hand.file, answers, report)
        return self.read_by(hand.file, answers, hand.columns, report)

    def add(self, hand: LogInHand, names: NameChoices, report: Report) -> PlannedImport:
        """Add what is new in one transaction; what `report` raises leaves nothing behind.

        Whoever called announces the change afterwards.
        """
        log = hand.planned.preview.log
        planned = self._imports.plan(hand.file, log, hand.answers, names.exercises, names.as_own)
        if hand.columns is not None:
            planned = self._columns.remembering(planned, hand.columns, hand.file.content)
        if planned.change is not None:
            self._journal.apply_told(planned.change, report)
        return planned

    def _in_hand(
        self,
        file: FileOnDesk,
        answers: FileAnswers,
        log: FileLog,
        columns: ColumnMap | None = None,
    ) -> LogInHand | TableInHand:
        asked = next((one for one in log.questions if one.code is QuestionCode.COLUMNS), None)
        if asked is not None:
            hand = self.match_columns(file, answers)
            table = hand.table if columns is None else replace(hand.table, columns=columns)
            return replace(hand, table=table, unclear=asked.choices)
        log = self._imports.with_last_answers(log)
        return LogInHand(file, answers, self._imports.plan(file, log, answers), columns)
