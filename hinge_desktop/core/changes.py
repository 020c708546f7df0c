"""Changes to the journal as values: each knows its inverse, so undo is the same act backwards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias, cast, get_args

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.equipment import Bar, Collar, Dumbbells, Gear, Kettlebell, PlateStock
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.imports.import_columns import ImportColumns
from hinge_desktop.core.imports.import_records import ImportedRow, ImportName, ImportSource
from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.measures import BalanceCheck, MobilityCheck
from hinge_desktop.core.plan import ExercisePreference, Plan, PlanDay
from hinge_desktop.core.plan_overrides import PlanOverride
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.core.templates import Template, TemplateExercise
from hinge_desktop.core.thresholds import Threshold
from hinge_desktop.core.training import Session, SessionExercise, WorkSet


class Act(StrEnum):
    """What the lifter did, for the words of the undo toast."""

    START_SESSION = "start_session"
    START_SET = "start_set"
    END_SET = "end_set"
    SAVE_SET = "save_set"
    CHANGE_REST = "change_rest"
    ANSWER_EXERCISE = "answer_exercise"
    FILL_GAPS = "fill_gaps"
    END_EXERCISE = "end_exercise"
    FINISH_SESSION = "finish_session"
    STOP_SESSION = "stop_session"
    ANSWER_SAFETY = "answer_safety"
    CORRECT_ANSWER = "correct_answer"
    CONFIRM_STOP = "confirm_stop"
    LIFT_STOP = "lift_stop"
    DISCARD_SESSION = "discard_session"
    EDIT_SET = "edit_set"
    MOVE_ON_LADDER = "move_on_ladder"
    CHANGE_PLAN = "change_plan"
    CHANGE_TEMPLATE = "change_template"
    CHANGE_THRESHOLD = "change_threshold"
    CHANGE_EXERCISE = "change_exercise"
    SET_EASY_WEEK = "set_easy_week"
    CHANGE_PROFILE = "change_profile"
    CHANGE_EQUIPMENT = "change_equipment"
    CHANGE_OWN_WORDS = "change_own_words"
    ADD_MEASURE = "add_measure"
    FILL_DEMO = "fill_demo"
    ADD_SET = "add_set"
    DELETE_SET = "delete_set"
    EDIT_EXERCISE = "edit_exercise"
    ADD_EXERCISE = "add_exercise"
    DELETE_EXERCISE = "delete_exercise"
    EDIT_SESSION = "edit_session"
    ADD_SESSION = "add_session"
    DUPLICATE_SESSION = "duplicate_session"
    MOVE_SESSION = "move_session"
    DELETE_SESSION = "delete_session"
    RESTORE = "restore"
    EMPTY_TRASH = "empty_trash"
    IMPORT = "import"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Deleted:
    """What one act took out of the journal, as it was."""

    records: tuple[Record, ...]
    """In the order in which they can come back: first what the others belong to."""
    unlinked: tuple[SafetyAnswer, ...] = ()
    """Answers about pain that named what was deleted. They stay, and are named again with it."""


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """A deletion that can be taken back for 30 days, whatever came after it."""

    id: str
    deleted: LocalMoment
    act: Act
    payload: Deleted


Record: TypeAlias = (
    Session
    | SessionExercise
    | WorkSet
    | Exercise
    | ExercisePreference
    | LadderMove
    | Profile
    | BodyMass
    | Plan
    | PlanDay
    | PlanOverride
    | EasyWeek
    | Threshold
    | Template
    | TemplateExercise
    | Bar
    | PlateStock
    | Collar
    | Kettlebell
    | Dumbbells
    | Gear
    | BalanceCheck
    | MobilityCheck
    | SafetyAnswer
    | StopState
    | TrashEntry
    | ImportSource
    | ImportedRow
    | ImportName
    | ImportColumns
)
"""Everything the journal keeps one of per key. Every kind has an `id`."""
ALL_KINDS: Final[frozenset[type[Record]]] = frozenset(get_args(Record))


@dataclass(frozen=True, slots=True)
class Edit:
    """One record before and after: new where `before` is None, gone where `after` is None."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """Hold that an edit is about one record."""
        if self.before is None and self.after is None:
            raise ValueError("an edit has a before or an after")
        if self.before is None or self.after is None:
            return
        if type(self.before) is not type(self.after) or self.before.id != self.after.id:
            raise ValueError("an edit is about one record")

    @property
    def kind(self) -> type[Record]:
        """The kind of record that is edited."""
        return type(self.record)

    @property
    def record(self) -> Record:
        """The record as it is after the edit, or as it was where it is gone."""
        record = self.before if self.after is None else self.after
        if record is None:
            raise ValueError("an edit has a before or an after")
        return record

    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One act of the lifter: written in one transaction, undone in one."""

    act: Act
    edits: tuple[Edit, ...]
    is_undoable: bool = True
    """Bookkeeping such as a draft's start is not an act of its own to undo."""
    is_undo: bool = False
    """Whether this change takes an earlier one back."""
    set_number: int | None = None
    """Which set of its exercise it is about, as a set table counts; for the words alone."""
    is_sweeping: bool = False
    """Whether any record may have changed, too many to list as edits: another journal came in."""

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        edits = tuple(edit.inverse() for edit in reversed(self.edits))
        return Change(
            *(self.act, edits, self.is_undoable, not self.is_undo, self.set_number),
            is_sweeping=self.is_sweeping,
        )

    @property
    def kinds(self) -> frozenset[type[Record]]:
        """The kinds of record that changed; pages refresh by these."""
        if self.is_sweeping:
            return ALL_KINDS
        # Without a call for each: an import has tens of thousands, and every page asks.
        kinds = frozenset(type(one.before or one.after) for one in self.edits)
        return cast("frozenset[type[Record]]", kinds)


def added(*records: Record) -> tuple[Edit, ...]:
    """Return the edits that add these records."""
    return tuple(Edit(None, record) for record in records)


def removed(*records: Record) -> tuple[Edit, ...]:
    """Return the edits that remove these records."""
    return tuple(Edit(record, None) for record in records)
