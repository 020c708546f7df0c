"""Tables that no reader knows: what they look like, the map of their header, and reading them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hinge_desktop.core.changes import Edit
from hinge_desktop.core.imports.column_map import ColumnMap
from hinge_desktop.core.imports.column_map_json import (
    ColumnMapError,
    from_json,
    header_sha256,
    to_json,
)
from hinge_desktop.core.imports.column_suggestion import ColumnDoubt, ColumnSuggestion
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, QuestionCode
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.core.imports.import_columns import ColumnReads, ImportColumns
from hinge_desktop.core.imports.plan_of_import import PlannedImport
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.mapped.mapped_reader import columns_asked, read_mapped
from hinge_desktop.exchange.readers.mapped.rules import TableRules
from hinge_desktop.exchange.readers.mapped.suggestion import suggest_columns
from hinge_desktop.exchange.readers.recognition import read_log, table_of, with_encoding_told
from hinge_desktop.exchange.readers.strong.by_order import map_by_order

_ROWS_SHOWN = 20
_FEWEST_COLUMNS = 3
"""A date, an exercise and a result: what has fewer is no log."""
ANY_APP = "table"
"""The word for a table of no known app (`--app table`)."""


@dataclass(frozen=True, slots=True)
class TableOnDesk:
    """A table whose columns are being matched."""

    header: tuple[str, ...]
    """As written."""
    first_rows: Sequence[tuple[str, ...]]
    columns: ColumnMap
    """What the lifter said of this header before, else what it looks like."""
    doubts: tuple[ColumnDoubt, ...]
    is_remembered: bool


class ColumnDesk:
    """Calls raise `FileRefusedError` for the file and `JournalError` for the journal."""

    def __init__(self, reads: ColumnReads) -> None:
        self._reads = reads

    def look_at(self, content: bytes) -> TableOnDesk:
        """Return what a table holds, with the map to begin with."""
        table = table_of(content)
        rows = [row.cells for row in table.rows[:_ROWS_SHOWN]]
        remembered = self._remembered(table.header)
        if remembered is not None:
            return TableOnDesk(table.header.cells, rows, remembered, (), is_remembered=True)
        ordered = map_by_order(table)
        suggested = suggest_columns(table) if ordered is None else ColumnSuggestion(ordered)
        return TableOnDesk(
            table.header.cells, rows, suggested.columns, suggested.doubts, is_remembered=False
        )

    def read_by(self, columns: ColumnMap, content: bytes, answers: FileAnswers) -> FileLog:
        """Read a table by a map that is being tried."""
        table = table_of(content)
        return _read(table, columns, answers)

    def read_any(self, content: bytes, answers: FileAnswers, app: str | None = None) -> FileLog:
        """Read a file of a known app, else by the map of its header, else ask for one."""
        if app == ANY_APP:
            return self._read_table(table_of(content), answers)
        try:
            log = read_log(content, answers, app)
        except FileRefusedError as error:
            table = table_of(content) if error.problem is FileProblem.UNKNOWN_FORMAT else None
            if app is not None or table is None or len(table.header) < _FEWEST_COLUMNS:
                raise
            return self._read_table(table, answers)
        asks = any(one.code is QuestionCode.COLUMNS for one in log.questions)
        return self._read_if_remembered(content, answers, log) if asks else log

    def _read_if_remembered(self, content: bytes, answers: FileAnswers, log: FileLog) -> FileLog:
        table = table_of(content)
        columns = self._remembered(table.header)
        return log if columns is None else _read(table, columns, answers)

    def remembering(
        self, planned: PlannedImport, columns: ColumnMap, content: bytes
    ) -> PlannedImport:
        """Let an import note the map by which its file was read, for the next such file."""
        if planned.change is None:
            return planned
        key = header_sha256(table_of(content).header.names)
        before, after = self._reads.import_columns(key), ImportColumns(key, to_json(columns))
        if before == after:
            return planned
        edits = (*planned.change.edits, Edit(before, after))
        return replace(planned, change=replace(planned.change, edits=edits))

    def _read_table(self, table: Table, answers: FileAnswers) -> FileLog:
        columns = self._remembered(table.header)
        if columns is None:
            return columns_asked(table, _rules(table.header))
        return _read(table, columns, answers)

    def _remembered(self, header: Header) -> ColumnMap | None:
        kept = self._reads.import_columns(header_sha256(header.names))
        try:
            return None if kept is None else from_json(kept.columns)
        except ColumnMapError:
            return None  # written by a later version: it is asked for again


def _read(table: Table, columns: ColumnMap, answers: FileAnswers) -> FileLog:
    log = read_mapped(table, columns, answers, _rules(table.header))
    return with_encoding_told(log, table)


def _rules(header: Header) -> TableRules:
    """Tell tables of different headers apart: a day in each is not the same workout."""
    return TableRules(f"{ANY_APP}_{header_sha256(header.names)[:12]}")
