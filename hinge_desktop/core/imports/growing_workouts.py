"""A workout that is in the journal and came again: what it has grown by, and where that stands."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from hinge_desktop.core.changes import Edit
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileSet, FileWorkout
from hinge_desktop.core.imports.identities import entry_key, free_key, set_key
from hinge_desktop.core.imports.records_of_file import entry_of, set_of
from hinge_desktop.core.imports.set_matching import (
    Match,
    match_sets,
    said_by_file,
    said_by_journal,
)
from hinge_desktop.core.training import (
    LoggedSession,
    SessionExercise,
    SessionExerciseId,
    SetId,
    WorkSet,
)


@dataclass(frozen=True, slots=True)
class FoundSet:
    """A set of the file and the one of the journal that it is or becomes."""

    read: FileSet
    set_id: SetId
    is_new: bool = False
    is_other: bool = False
    """Whether the journal has other numbers in its place."""


@dataclass(slots=True)
class Growth:
    """What a workout brings to the session that it is."""

    found: list[FoundSet] = field(default_factory=list)
    entries: list[SessionExercise] = field(default_factory=list)
    sets: list[WorkSet] = field(default_factory=list)
    moved: list[Edit] = field(default_factory=list)
    """Sets and exercises that made room; nothing else of them is touched."""
    new_blocks: list[int] = field(default_factory=list)
    """Places of the blocks that became exercises of the session."""


def grown(
    workout: FileWorkout,
    exercises: Sequence[ExerciseId],
    session: LoggedSession,
    taken: set[str],
) -> Growth:
    """Compare a workout with its session; `exercises` are those of its blocks.

    `taken` are the keys of everything from files, to which the new ones are added.
    """
    return _Growing(workout, exercises, session, taken).growth()


class _Growing:
    """Puts new sets beside their neighbours, and new exercises between theirs."""

    def __init__(
        self,
        workout: FileWorkout,
        exercises: Sequence[ExerciseId],
        session: LoggedSession,
        taken: set[str],
    ) -> None:
        self._workout = workout
        self._exercises = exercises
        self._session = session
        self._taken = taken
        self._logged = session.sets
        self._order = [one.entry for one in session.exercises]
        self._sets = {one.entry.id: list(one.sets) for one in session.exercises}
        self._growth = Growth()

    def growth(self) -> Growth:
        """Return all that is new."""
        matches = iter(self._matches())
        last_entry: SessionExerciseId | None = None
        for number, block in enumerate(self._workout.blocks):
            matched = [next(matches) for _ in block.sets]
            last_entry = self._take_block(number, matched, last_entry) or last_entry
        if any(one.is_new for one in self._growth.found):
            self._make_room()
        return self._growth

    def _matches(self) -> list[Match | None]:
        pairs = zip(self._workout.blocks, self._exercises, strict=True)
        file = [said_by_file(one, exercise) for block, exercise in pairs for one in block.sets]
        journal = [
            said_by_journal(one, logged.entry.exercise_id)
            for logged in self._session.exercises
            for one in logged.sets
        ]
        return match_sets(file, journal)

    def _take_block(
        self, number: int, matched: Sequence[Match | None], after: SessionExerciseId | None
    ) -> SessionExerciseId | None:
        """Take the sets of a block; return the exercise in which the last of them stands."""
        known = [None if one is None else self._logged[one.place] for one in matched]
        neighbour = next((one for one in known if one is not None), None)
        if neighbour is None:
            entry = self._new_entry(number, after)
        else:
            entry = neighbour.session_exercise_id
        # Sets before the first known one of their block are put before that one.
        last = None if neighbour is None else self._before(neighbour)
        for place, (one, match) in enumerate(
            zip(self._workout.blocks[number].sets, matched, strict=True)
        ):
            there = known[place]
            if there is None or match is None:
                last = self._new_set(one, entry, last, place)
                self._growth.found.append(FoundSet(one, last.id, is_new=True))
            else:
                entry, last = there.session_exercise_id, there
                is_other = match.is_other or _has_other_effort(one, there)
                self._growth.found.append(FoundSet(one, there.id, is_other=is_other))
        return entry

    def _before(self, one: WorkSet) -> WorkSet | None:
        sets = self._sets[one.session_exercise_id]
        place = sets.index(one)
        return sets[place - 1] if place else None

    def _new_entry(self, number: int, after: SessionExerciseId | None) -> SessionExerciseId:
        session_id = self._session.session.id
        key = SessionExerciseId(free_key(entry_key(session_id, number), self._taken))
        self._taken.add(key)
        block = self._workout.blocks[number]
        entry = entry_of(block, key, session_id, 0, self._exercises[number])
        ids = [one.id for one in self._order]
        self._order.insert(0 if after is None else ids.index(after) + 1, entry)
        self._sets[key] = []
        self._growth.new_blocks.append(number)
        return key

    def _new_set(
        self, one: FileSet, entry: SessionExerciseId, after: WorkSet | None, place: int
    ) -> WorkSet:
        key = SetId(free_key(set_key(entry, place), self._taken))
        self._taken.add(key)
        made = set_of(one, key, entry, 0)
        sets = self._sets[entry]
        sets.insert(0 if after is None else sets.index(after) + 1, made)
        return made

    def _make_room(self) -> None:
        """Give everything its number in the new order; what stands behind something new moves."""
        old = {one.entry.id for one in self._session.exercises}
        for entry, position in _numbered(self._order, old):
            moved = replace(entry, position=position)
            if entry.id not in old:
                self._growth.entries.append(moved)
            elif position != entry.position:
                self._growth.moved.append(Edit(entry, moved))
        kept = {one.id for one in self._logged}
        for sets in self._sets.values():
            for one, position in _numbered(sets, kept):
                moved_set = replace(one, position=position)
                if one.id not in kept:
                    self._growth.sets.append(moved_set)
                elif position != one.position:
                    self._growth.moved.append(Edit(one, moved_set))


_Placed = TypeVar("_Placed", SessionExercise, WorkSet)


def _numbered(order: Sequence[_Placed], kept: Container[str]) -> Iterator[tuple[_Placed, int]]:
    """Yield rising positions; what was there keeps its own wherever it can."""
    last = -1
    for one in order:
        last = max(last + 1, one.position) if one.id in kept else last + 1
        yield one, last


def _has_other_effort(read: FileSet, there: WorkSet) -> bool:
    return read.reps_left is not None and read.reps_left != there.reps_left
