"""Values that a damaged byte made impossible, put right without making anything up."""

from __future__ import annotations

import sqlite3
from typing import Final

from hinge_desktop.core.journal import Finding
from hinge_desktop.core.salvage import SalvageRemark
from hinge_desktop.store.readable_rows import unreadable_rows

_ENDED_WHERE_IT_BEGAN: Final = (
    "UPDATE sessions SET end_date = start_date, end_time = NULL, "
    "end_offset_minutes = start_offset_minutes WHERE id = ?"
)
_MENDINGS: Final = {
    "ends_before_it_starts": _ENDED_WHERE_IT_BEGAN,
    # The last one is the one that may still be going on.
    "two_open_sessions": _ENDED_WHERE_IT_BEGAN
    + " AND id <> (SELECT id FROM sessions WHERE end_date IS NULL AND import_source_id IS NULL "
    "ORDER BY start_date DESC, sequence DESC LIMIT 1)",
    "two_drafts": (
        "DELETE FROM sets WHERE state = 'draft' AND session_exercise_id IN "
        "(SELECT id FROM session_exercises WHERE session_id = ?1) AND id <> "
        "(SELECT sets.id FROM sets JOIN session_exercises AS entry "
        "ON entry.id = session_exercise_id WHERE entry.session_id = ?1 AND state = 'draft' "
        "ORDER BY entry.position DESC, sets.position DESC LIMIT 1)"
    ),
    "saved_without_result": "DELETE FROM sets WHERE id = ?",
    "fault_after_last_rep": (
        "UPDATE set_faults SET rep = NULL WHERE set_id = ?1 "
        "AND rep > (SELECT reps FROM sets WHERE id = ?1)"
    ),
}
_ENDS: Final = frozenset({"ends_before_it_starts", "two_open_sessions"})


def put_right(
    connection: sqlite3.Connection, findings: tuple[Finding, ...]
) -> frozenset[SalvageRemark]:
    """Put right what the check of the whole journal found; findings of other kinds stay."""
    remarks = set()
    for finding in findings:
        mending = _MENDINGS.get(finding.kind)
        if mending is None:
            continue
        connection.execute(mending, (finding.where.partition(":")[2],))
        if finding.kind in _ENDS:
            remarks.add(SalvageRemark.ENDS_CORRECTED)
    return frozenset(remarks)


def drop_unreadable(connection: sqlite3.Connection) -> bool:
    """Remove rows that the program could not show; whether there were any."""
    found = list(unreadable_rows(connection))
    for rows in found:
        connection.execute(f"DELETE FROM {rows.table} WHERE {rows.condition}", rows.values)
    return bool(found)
