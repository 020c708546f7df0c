"""The way in: a file is read, shown, and then imported in one act that can be undone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from hinge_desktop.core.changes import Change
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.imports.answers_text import written_answers
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileLog,
    FileQuestion,
    QuestionCode,
    SuggestedBy,
)
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.core.imports.import_records import ImportReads, ImportSource
from hinge_desktop.core.imports.name_matching import NameMatcher
from hinge_desktop.core.imports.plan_of_import import (
    ImportPreview,
    PlannedImport,
    known_sessions,
    plan_import,
)
from hinge_desktop.core.journal import Journal
from hinge_desktop.exchange.readers.decoding import MOST_BYTES
from hinge_desktop.exchange.readers.recognition import read_log


@dataclass(frozen=True, slots=True)
class FileOnDesk:
    """A file that was read once, to be previewed under other answers without the disk."""

    name: str
    content: bytes
    app: str | None = None
    """The app that the lifter named, None where the header says it."""


class ImportDesk:
    """Calls raise `FileRefusedError` for the file and `JournalError` for the journal."""

    def __init__(
        self,
        journal: Journal,
        reads: ImportReads,
        make: Callable[[Change], None],
        clocks: Clocks,
        new_id: IdSource,
    ) -> None:
        self._journal = journal
        self._reads = reads
        self._make = make
        self._clocks = clocks
        self._new_id = new_id

    def read(self, file: FileOnDesk, answers: FileAnswers) -> FileLog:
        """Read a file under these answers; its questions suggest what was answered last."""
        return self.with_last_answers(read_log(file.content, answers, file.app))

    def with_last_answers(self, log: FileLog) -> FileLog:
        """Let the questions of a log suggest what was answered at the last import from its app."""
        last = self._reads.last_answers(log.app) if log.questions else None
        if last is None:
            return log
        return replace(log, questions=tuple(_suggesting(one, last) for one in log.questions))

    def plan(
        self,
        file: FileOnDesk,
        log: FileLog,
        answers: FileAnswers,
        chosen: Mapping[str, ExerciseId] = MappingProxyType({}),
        as_own: Collection[str] = frozenset(),
    ) -> PlannedImport:
        """Say what importing a log would do; nothing is written.

        `chosen` are exercises that the lifter named for names of the file; `as_own` are names that
        become exercises of the lifter's own, whatever else they might stand for.
        """
        remembered = self._reads.import_names(log.app)
        matcher = NameMatcher(self._journal.exercises(), remembered, chosen, as_own)
        source = self._source(file, log, answers)
        known = self._reads.imported_keys(of_all=log.has_keys)
        known = replace(known, starts=self._reads.imported_starts(log.app))
        logged = self._journal.sessions(known_sessions(log, known))
        return plan_import(log, source, known, logged, matcher, self._journal.next_sequence())

    def carry_out(self, planned: PlannedImport) -> ImportPreview:
        """Write a planned import, all of it or nothing; nothing at all where nothing is new."""
        if planned.change is not None:
            self._make(planned.change)
        return planned.preview

    def _source(self, file: FileOnDesk, log: FileLog, answers: FileAnswers) -> ImportSource:
        return ImportSource(
            self._new_id(),
            log.app,
            log.dialect,
            file.name,
            hashlib.sha256(file.content).hexdigest(),
            self._clocks.now(),
            written_answers(answers),
        )


def file_on_desk(path: Path, app: str | None = None) -> FileOnDesk:
    """Read a file; raise `OSError`, or `FileRefusedError` for one that is too large to be a log."""
    with path.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise FileRefusedError(FileProblem.TOO_LARGE, str(MOST_BYTES))
    return FileOnDesk(path.name, content, app)


def _suggesting(question: FileQuestion, last: FileAnswers) -> FileQuestion:
    if question.code is QuestionCode.UNIT and last.unit is not None:
        return _remembered(question, last.unit.value)
    if question.code is QuestionCode.DATE_ORDER and last.is_day_first is not None:
        return _remembered(question, "dmy" if last.is_day_first else "mdy")
    return question


def _remembered(question: FileQuestion, answer: str) -> FileQuestion:
    return replace(question, suggested=answer, suggested_by=SuggestedBy.LAST_TIME)
