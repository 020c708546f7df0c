"""What a deletion takes out of the journal, and what brings it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.changes import Deleted, Edit, Record, TrashEntry, added, removed
from hinge_desktop.core.safety import SafetyAnswer
from hinge_desktop.core.training import Session, WorkSet

KEPT_DAYS: Final = 30
"""How long what was deleted can come back (DEFAULT)."""


def deleted_with(records: Sequence[Record], answers: Iterable[SafetyAnswer]) -> Deleted:
    """Return what is deleted, with the answers about pain that named it."""
    sessions = {one.id for one in records if isinstance(one, Session)}
    sets = {one.id for one in records if isinstance(one, WorkSet)}
    named = (one for one in answers if one.session_id in sessions or one.set_id in sets)
    return Deleted(tuple(records), tuple(named))


def deleting_edits(entry: TrashEntry) -> tuple[Edit, ...]:
    """Return what moves records to the trash.

    What was said about pain stays in the journal with its stop, and names the session no more.
    """
    deleted = entry.payload
    sessions = {one.id for one in deleted.records if isinstance(one, Session)}
    sets = {one.id for one in deleted.records if isinstance(one, WorkSet)}
    unlinked = (
        Edit(
            one,
            replace(
                one,
                session_id=None if one.session_id in sessions else one.session_id,
                set_id=None if one.set_id in sets else one.set_id,
            ),
        )
        for one in deleted.unlinked
    )
    return (*unlinked, *removed(*reversed(deleted.records)), *added(entry))


def restoring_edits(entry: TrashEntry, answers: Iterable[SafetyAnswer]) -> tuple[Edit, ...]:
    """Return what brings records back, and has the answers that are still there name them."""
    before = {one.id: one for one in entry.payload.unlinked}
    pairs = ((one, _linked(one, before[one.id])) for one in answers if one.id in before)
    linked = (Edit(one, after) for one, after in pairs if one != after)
    return (*removed(entry), *added(*entry.payload.records), *linked)


def is_forgotten(entry: TrashEntry, today: date) -> bool:
    """Whether what was deleted has lain in the trash for longer than it is kept."""
    return entry.deleted.date < today - timedelta(KEPT_DAYS)


def _linked(now: SafetyAnswer, before: SafetyAnswer) -> SafetyAnswer:
    return replace(
        now,
        session_id=now.session_id or before.session_id,
        set_id=now.set_id or before.set_id,
    )
