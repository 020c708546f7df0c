"""What an import would do: counted for the preview, and as the one change that does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import (
    FileBlock,
    FileLog,
    FileRemark,
    FileRow,
    FileWorkout,
    RemarkCode,
    SkippedRow,
    SkipReason,
)
from hinge_desktop.core.imports.file_totals import FileTotals, file_totals
from hinge_desktop.core.imports.growing_workouts import grown
from hinge_desktop.core.imports.identities import entry_key, set_key
from hinge_desktop.core.imports.import_records import (
    ImportedKeys,
    ImportedRow,
    ImportName,
    ImportSource,
)
from hinge_desktop.core.imports.known_workouts import known_keys
from hinge_desktop.core.imports.name_matching import LONGEST_EXERCISE_NAME, NameMatch, NameMatcher
from hinge_desktop.core.imports.records_of_file import entry_of, session_of, set_of
from hinge_desktop.core.imports.renamed_exercises import exercises_in, renamed_exercises
from hinge_desktop.core.training import (
    LoggedSession,
    Session,
    SessionExercise,
    SessionId,
    SetId,
    WorkSet,
)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What the lifter sees before anything is written."""

    log: FileLog
    totals: FileTotals
    names: tuple[NameMatch, ...]
    """What each name of the file stands for, in the order in which they come."""
    workouts_added: int
    """Sessions that are new; a known one may still get new sets."""
    sets_added: int
    already_there: int
    """Sets that an earlier import brought."""

    @property
    def workouts_found(self) -> int:
        """The workouts of the file."""
        return len(self.log.workouts)

    @property
    def can_be_imported(self) -> bool:
        """Whether no question is open."""
        return not self.log.questions


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """A preview, and the change that makes it true."""

    preview: ImportPreview
    change: Change | None
    """None where nothing is new, or while a question is open."""


@dataclass(frozen=True, slots=True)
class _RowKeys:
    session_id: SessionId
    set_id: SetId
    is_new: bool


@dataclass(slots=True)
class _Additions:
    """Records by kind, so that each kind is written in one go."""

    sessions: list[Session] = field(default_factory=list)
    entries: list[SessionExercise] = field(default_factory=list)
    sets: list[WorkSet] = field(default_factory=list)
    rows: dict[int, _RowKeys] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    moved: list[Edit] = field(default_factory=list)
    already_there: int = 0
    differing: list[SkippedRow] = field(default_factory=list)
    renamed: dict[str, FileRemark] = field(default_factory=dict)


def known_sessions(log: FileLog, known: ImportedKeys) -> tuple[SessionId, ...]:
    """Return the sessions that workouts of a log became at an earlier import."""
    keyed = known_keys(log, known)
    return tuple(key for key, one in keyed if one.key is None and key in known.sessions)


def plan_import(
    log: FileLog,
    source: ImportSource,
    known: ImportedKeys,
    logged: Iterable[LoggedSession],
    matcher: NameMatcher,
    first_sequence: int,
) -> PlannedImport:
    """Compare a file with the journal; sessions are numbered from `first_sequence` on.

    `logged` are the `known_sessions` of the log as they are now.
    """
    names = {block.name: None for workout in log.workouts for block in workout.blocks}
    matches = {name: matcher.match(name) for name in names}
    additions = _Planning(source, known, logged, matches, first_sequence).of(log)
    log = replace(
        log,
        skipped=(*log.skipped, *additions.differing),
        remarks=(*log.remarks, *additions.renamed.values()),
    )
    preview = ImportPreview(
        log,
        file_totals(log.sets),
        tuple(matches.values()),
        len(additions.sessions),
        len(additions.sets),
        additions.already_there,
    )
    if not additions.sets or not preview.can_be_imported:
        return PlannedImport(preview, None)
    return PlannedImport(preview, Change(Act.IMPORT, _edits(log, source, matches, additions)))


class _Planning:
    """Walks through a log and collects what the journal lacks."""

    def __init__(
        self,
        source: ImportSource,
        known: ImportedKeys,
        logged: Iterable[LoggedSession],
        matches: dict[str, NameMatch],
        first_sequence: int,
    ) -> None:
        self._source_id = source.id
        self._known = known
        self._logged = {one.session.id: one for one in logged}
        self._taken = {*known.entries, *known.sets}
        self._matches = matches
        self._named: set[ExerciseId] = set()
        self._same_exercise: Mapping[ExerciseId, ExerciseId] = {}
        self._sequence = first_sequence
        self._additions = _Additions()

    def of(self, log: FileLog) -> _Additions:
        """Return all that is new in a log."""
        keyed = known_keys(log, self._known)
        known = [
            (self._exercises_of(one), one, self._logged[key])
            for key, one in keyed
            if key in self._logged
        ]
        self._named = {match.exercise_id for match in self._matches.values()}
        self._same_exercise = renamed_exercises(known, self._named)
        for session_id, workout in keyed:
            session = self._logged.get(session_id)
            if session is None:
                self._add_workout(session_id, workout)
            else:
                self._add_growth(session, workout)
        return self._additions

    def _exercises_of(self, workout: FileWorkout) -> list[ExerciseId]:
        return [self._matches[block.name].exercise_id for block in workout.blocks]

    def _add_growth(self, session: LoggedSession, workout: FileWorkout) -> None:
        """Add what a workout has grown by, and tell where the journal has other numbers."""
        additions, own = self._additions, self._exercises_of(workout)
        had = exercises_in(session)
        exercises = [self._logged_as(one, own, had) for one in own]
        for block, one, other in zip(workout.blocks, own, exercises, strict=True):
            if one != other and block.name not in additions.renamed:
                remark = FileRemark(RemarkCode.RENAMED, block.sets[0].row, block.name)
                additions.renamed[block.name] = remark
                self._matches[block.name] = replace(self._matches[block.name], suggested=other)
        growth = grown(workout, exercises, session, self._taken)
        additions.entries += growth.entries
        additions.sets += growth.sets
        additions.moved += growth.moved
        additions.names |= {workout.blocks[number].name for number in growth.new_blocks}
        for found in growth.found:
            if found.is_other:
                additions.differing.append(SkippedRow(found.read.row, SkipReason.DIFFERS))
            elif not found.is_new:
                additions.already_there += 1
            keys = _RowKeys(session.session.id, found.set_id, found.is_new)
            additions.rows.setdefault(found.read.row, keys)

    def _logged_as(
        self, one: ExerciseId, own: Sequence[ExerciseId], had: set[ExerciseId]
    ) -> ExerciseId:
        """Return the exercise under which a session has, or will have, one of the file's."""
        other = one if one in had else self._same_exercise.get(one, one)
        is_elsewhere = other in self._named and (other in own or other not in had)
        return one if is_elsewhere else other

    def _add_workout(self, session_id: SessionId, workout: FileWorkout) -> None:
        if session_id not in self._known.sessions:
            session = session_of(workout, session_id, self._sequence, self._source_id)
            self._additions.sessions.append(session)
            self._sequence += 1
        for position, block in enumerate(workout.blocks):
            self._add_block(session_id, position, block, workout_has_key=workout.key is not None)

    def _add_block(
        self, session_id: SessionId, position: int, block: FileBlock, *, workout_has_key: bool
    ) -> None:
        entry_id, additions = entry_key(session_id, position), self._additions
        keys = [
            set_key(entry_id, place) if one.key is None else SetId(one.key)
            for place, one in enumerate(block.sets)
        ]
        # Of a block whose sets are all known the key may differ: our own table does not tell it.
        is_needed = any(key not in self._known.sets for key in keys) or not workout_has_key
        if is_needed and entry_id not in self._known.entries:
            exercise_id = self._matches[block.name].exercise_id
            additions.entries.append(entry_of(block, entry_id, session_id, position, exercise_id))
            additions.names.add(block.name)
        for place, (one, set_id) in enumerate(zip(block.sets, keys, strict=True)):
            is_new = set_id not in self._known.sets
            if is_new:
                additions.sets.append(set_of(one, set_id, entry_id, place))
            else:
                additions.already_there += 1
            additions.rows.setdefault(one.row, _RowKeys(session_id, set_id, is_new))


def _edits(
    log: FileLog, source: ImportSource, matches: dict[str, NameMatch], additions: _Additions
) -> tuple[Edit, ...]:
    """Return what is written, first what others belong to."""
    used = [match for name, match in matches.items() if name in additions.names]
    new = {one.exercise_id: one.new_exercise for one in used if one.new_exercise is not None}
    return (
        *added(source, *new.values()),
        *_name_edits(source.app, used),
        *added(*additions.sessions),
        *added(*additions.entries),
        *added(*additions.sets),
        *additions.moved,
        *added(*_kept_rows(log, source.id, additions.rows)),
    )


def _name_edits(app: str, used: Sequence[NameMatch]) -> Iterator[Edit]:
    """Yield what notes for the next import what the names stand for."""
    for one in used:
        if one.remembered == one.exercise_id or len(one.name) > LONGEST_EXERCISE_NAME:
            continue
        before = None if one.remembered is None else ImportName(app, one.name, one.remembered)
        yield Edit(before, ImportName(app, one.name, one.exercise_id))


def _kept_rows(log: FileLog, source_id: str, keys: dict[int, _RowKeys]) -> Iterator[ImportedRow]:
    """Yield the header and the rows of new sets, with the rests and notes beside them.

    Rows of sets that are there already were kept with the file that brought them.
    """
    if log.header:
        yield ImportedRow(source_id, 1, log.header)
    beside_new = _beside_new(log.rows, keys)
    for row, is_beside in zip(log.rows, beside_new, strict=True):
        found = keys.get(row.number)
        if found is not None and found.is_new:
            yield ImportedRow(source_id, row.number, row.cells, found.session_id, found.set_id)
        elif found is None and is_beside:
            yield ImportedRow(source_id, row.number, row.cells)


def _beside_new(rows: Sequence[FileRow], keys: dict[int, _RowKeys]) -> list[bool]:
    """Say of each row whether the next set above it or below it is new."""
    beside = [False] * len(rows)
    for places in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        is_new = False
        for place in places:
            found = keys.get(rows[place].number)
            is_new = is_new if found is None else found.is_new
            beside[place] |= is_new
    return beside
