"""Reading the logs of a JEFIT file, each with the session it belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DecimalSign,
    MappedColumn,
    Measure,
    WorkoutsBy,
)
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.jefit.sections import (
    LOGS,
    SESSIONS,
    SETTING,
    Section,
    is_jefit,
    sections_of,
)
from hinge_desktop.exchange.readers.mapped.mapped_reader import read_mapped
from hinge_desktop.exchange.readers.mapped.rules import TableRules
from hinge_desktop.exchange.readers.reader import Reader, file_rows

_RULES: Final = TableRules("jefit", "sections")
_HEADER: Final = Header(("session", "date", "exercise", "logs"))
_ROLES: Final = (
    *(ColumnRole.WORKOUT_KEY, ColumnRole.DATE_TIME, ColumnRole.EXERCISE),
    ColumnRole.PACKED_SETS,
)
_MASSES: Final[Mapping[str, Unit]] = {
    **dict.fromkeys(("kg", "kgs"), Unit.KG),
    **dict.fromkeys(("lb", "lbs"), Unit.LB),
}
_WITH_TIME: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}.*", re.ASCII)


def read_jefit(table: Table, answers: FileAnswers) -> FileLog:
    """Read a file that `is_jefit`; its plans, settings and measurements are no sets."""
    sections = sections_of(table)
    logs = sections.get(LOGS, Section(Header(())))
    starts = _starts(sections.get(SESSIONS))
    rows = [_plain_row(logs, row, starts) for row in logs.rows]
    unit = _unit(sections.get(SETTING))
    log = read_mapped(replace(table, header=_HEADER, rows=rows), _map(unit), answers, _RULES)
    return replace(log, rows=file_rows(table), header=table.header.cells)


JEFIT: Final = Reader(_RULES.app, is_jefit, read_jefit)
"""The reader of JEFIT's files."""


def _starts(sessions: Section | None) -> Mapping[str, str]:
    """Return the start of each session by its id.

    A start in seconds since 1970 says nothing of the wall clock, so that the day alone is taken.
    """
    if sessions is None:
        return {}
    return {sessions.text(row, "_id"): _start_text(sessions, row) for row in sessions.rows}


def _start_text(sessions: Section, row: TableRow) -> str:
    start = sessions.text(row, "starttime", "starttimie")
    return start if _WITH_TIME.fullmatch(start) else sessions.text(row, "mydate")


def _plain_row(logs: Section, row: TableRow, starts: Mapping[str, str]) -> TableRow:
    session = logs.text(row, "belongsession")
    when = starts.get(session) or logs.text(row, "mydate")
    cells = (session, when, logs.text(row, "ename"), logs.text(row, "logs"))
    return TableRow(row.number, cells)


def _unit(setting: Section | None) -> Unit | None:
    """Return the unit of all weights, None where the settings do not say it."""
    if setting is None:
        return None
    units = {_MASSES.get(setting.text(row, "mass").casefold()) for row in setting.rows}
    return units.pop() if len(units) == 1 else None


def _map(unit: Unit | None) -> ColumnMap:
    measure = None if unit is None else Measure(unit.value)
    columns = (
        MappedColumn(place, role, measure if role is ColumnRole.PACKED_SETS else None)
        for place, role in enumerate(_ROLES)
    )
    return ColumnMap(tuple(columns), None, DecimalSign.DOT, WorkoutsBy.DAY)
