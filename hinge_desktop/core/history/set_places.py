"""The order of the sets of an exercise: where one is put, and what edits leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hinge_desktop.core.changes import Edit
from hinge_desktop.core.training import SessionExerciseId, SetId, SetState, WorkSet


def place_behind(sets: Sequence[WorkSet], like: SetId | None) -> int | None:
    """Return the index behind a set, behind all where none is named; None where it is gone."""
    if like is None:
        return len(sets)
    return next((index + 1 for index, one in enumerate(sets) if one.id == like), None)


def room_at(sets: Sequence[WorkSet], index: int) -> tuple[int, tuple[Edit, ...]]:
    """Return the position of a new set at an index, and what moves only as far as it must."""
    position = sets[index - 1].position + 1 if index else 0
    moved: list[Edit] = []
    least = position + 1
    for one in sets[index:]:
        if one.position >= least:
            break
        moved.append(Edit(one, replace(one, position=least)))
        least += 1
    return position, tuple(moved)


def sets_after(
    sets: Sequence[WorkSet], entry_id: SessionExerciseId, edits: Sequence[Edit]
) -> tuple[WorkSet, ...]:
    """Return the saved sets of an exercise as they are after edits, in their order."""
    found = {one.id: one for one in sets}
    for edit in edits:
        record = edit.record
        if not isinstance(record, WorkSet) or record.session_exercise_id != entry_id:
            continue
        if edit.after is None or record.state is not SetState.SAVED:
            found.pop(record.id, None)
        else:
            found[record.id] = record
    return tuple(sorted(found.values(), key=lambda one: one.position))
