"""What a file of another program says of training, before any of it is in the journal.

Every reader makes these values, whatever its format; matching, preview and import know no other.
Nothing is guessed here: a missing number is None, and what was not read is told as a skipped row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.training import RepsLeft, SetKind, Side
from hinge_desktop.core.weights import Unit


@dataclass(frozen=True, slots=True)
class FileSet:
    """One set as the file has it."""

    row: int
    """Its row in the file: the header is row 1; several sets may share a row."""
    kind: SetKind = SetKind.WORK
    amount: Decimal | None = None
    """The weight as written, without rounding; with `is_assisted` the help from a machine."""
    unit: Unit | None = None
    """None where the file does not say: then the lifter is asked, and `amount` waits."""
    is_assisted: bool = False
    side: Side | None = None
    reps: int | None = None
    reps_left: RepsLeft | None = None
    duration_ms: int | None = None
    distance_mm: int | None = None
    superset_group: int | None = None
    rest_planned_seconds: int | None = None
    start: LocalMoment | None = None
    note: str | None = None
    key: str | None = None
    """The key that a Hinge journal gave it; only our own files have it."""


@dataclass(frozen=True, slots=True)
class FileBlock:
    """An exercise of a workout; the same exercise may come twice."""

    name: str
    """As written: names are matched later."""
    sets: tuple[FileSet, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class FileWorkout:
    """A workout in the order of the file's own rows."""

    start: LocalMoment
    blocks: tuple[FileBlock, ...]
    end: LocalMoment | None = None
    title: str | None = None
    note: str | None = None
    number: str | None = None
    """The file's own key where it has one ("Workout #"); parts workouts of one start and title."""
    key: str | None = None
    """The key that a Hinge journal gave it; only our own files have it."""


class SkipReason(StrEnum):
    """Why a row became no set."""

    NOT_DONE = "not_done"
    """The other program says that it was planned or skipped, not done."""
    NO_RESULT = "no_result"
    """Neither reps nor time nor distance."""
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    OUT_OF_RANGE = "out_of_range"
    NEGATIVE_WEIGHT = "negative_weight"
    """Some programs write help from a machine so, where ours is an exercise "(Assisted)"."""
    UNKNOWN_WORD = "unknown_word"
    """A set kind, month or unit that this program does not know."""
    WRONG_COLUMNS = "wrong_columns"
    """More or fewer cells than the header has."""
    NO_EXERCISE = "no_exercise"
    DIFFERS = "differs"
    """The journal has other numbers in its place: the log was corrected, or the journal was."""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is not imported, and why; rows that are no sets by design are not told."""

    row: int
    reason: SkipReason
    text: str = ""
    """The cell that could not be read, as written."""


class RemarkCode(StrEnum):
    """What is odd about a file although it was read."""

    ABSURD_DURATION = "absurd_duration"
    """A workout that lasted too long to be true (a timer was left on): its end is left open."""
    BAD_DURATION = "bad_duration"
    """A duration that could not be read: the end of the workout is left open."""
    TAKEN_FOR_WARM_UP = "taken_for_warm_up"
    """A letter of another language marks sets before all others of their exercise."""
    TAKEN_FOR_REST = "taken_for_rest"
    """Rows with an unknown word and a time alone are read as rests, not as sets."""
    RENAMED = "renamed"
    """An exercise is in the journal under another name: the app speaks another language now."""
    LEGACY_ENCODING = "legacy_encoding"
    """The letters were no UTF-8; those outside English may be wrong."""


@dataclass(frozen=True, slots=True)
class FileRemark:
    """Something odd that the lifter is told; nothing was left out for it."""

    code: RemarkCode
    row: int | None = None
    text: str = ""
    """The cell, as written."""


class QuestionCode(StrEnum):
    """What only the lifter can say."""

    UNIT = "unit"
    """In which unit the weights are (`--unit`)."""
    DATE_ORDER = "date_order"
    """Whether 03/04/26 is 3 April or 4 March (`--dates`)."""
    COLUMNS = "columns"
    """Which column holds what; nobody wrote down this header yet."""


class SuggestedBy(StrEnum):
    """Why an answer is suggested."""

    FILE = "file"
    """The numbers or dates of the file look like it."""
    LAST_TIME = "last_time"
    """It was the answer at the last import from this app."""


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """A question that must be answered before anything is imported."""

    code: QuestionCode
    choices: tuple[str, ...] = ()
    """The answers that can be given, in words of the command line."""
    suggested: str = ""
    """What the file looks like, never taken without being asked for."""
    suggested_by: SuggestedBy = SuggestedBy.FILE


@dataclass(frozen=True, slots=True)
class FileAnswers:
    """What the lifter said about a file."""

    unit: Unit | None = None
    is_day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row as it was written, kept beside what became of it."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileLog:
    """All that was read of a file."""

    app: str
    """A code: "strong", "hevy", "fitnotes", "stronglifts", "hinge", "liftosaur", "table" ..."""
    dialect: str
    workouts: tuple[FileWorkout, ...]
    """Oldest first, whatever the order of the file."""
    skipped: tuple[SkippedRow, ...] = ()
    questions: tuple[FileQuestion, ...] = ()
    rows: Sequence[FileRow] = ()
    header: tuple[str, ...] = ()
    remarks: tuple[FileRemark, ...] = ()

    @property
    def has_keys(self) -> bool:
        """Whether it comes from a Hinge journal, perhaps the one that it is imported into."""
        return any(workout.key is not None for workout in self.workouts)

    @property
    def sets(self) -> tuple[FileSet, ...]:
        """Every set, in the order of the workouts."""
        blocks = (block for workout in self.workouts for block in workout.blocks)
        return tuple(one for block in blocks for one in block.sets)
