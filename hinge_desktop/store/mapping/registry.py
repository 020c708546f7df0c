"""Which record of the core lies in which table."""

from __future__ import annotations

from typing import Any, Final

from hinge_desktop.core.changes import Deleted, Record, TrashEntry
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
from hinge_desktop.store.mapping.packed_records import RecordPacking
from hinge_desktop.store.mapping.record_map import RecordMap

SESSIONS: Final = RecordMap(Session, "sessions")
SESSION_EXERCISES: Final = RecordMap(SessionExercise, "session_exercises")
SETS: Final = RecordMap(WorkSet, "sets")
EXERCISES: Final = RecordMap(Exercise, "exercises")
EXERCISE_PREFERENCES: Final = RecordMap(
    ExercisePreference, "exercise_preferences", key="exercise_id"
)
LADDER_MOVES: Final = RecordMap(LadderMove, "ladder_moves")
PROFILES: Final = RecordMap(Profile, "profiles")
BODY_MASSES: Final = RecordMap(BodyMass, "body_masses")
PLANS: Final = RecordMap(Plan, "plans")
PLAN_DAYS: Final = RecordMap(PlanDay, "plan_days", key="weekday")
PLAN_OVERRIDES: Final = RecordMap(PlanOverride, "plan_overrides")
EASY_WEEKS: Final = RecordMap(EasyWeek, "easy_weeks")
THRESHOLDS: Final = RecordMap(Threshold, "thresholds", key="name")
TEMPLATES: Final = RecordMap(Template, "templates")
TEMPLATE_EXERCISES: Final = RecordMap(TemplateExercise, "template_exercises")
BARS: Final = RecordMap(Bar, "bars")
PLATES: Final = RecordMap(PlateStock, "plates")
COLLARS: Final = RecordMap(Collar, "collars")
KETTLEBELLS: Final = RecordMap(Kettlebell, "kettlebells")
DUMBBELLS: Final = RecordMap(Dumbbells, "dumbbells")
GEAR: Final = RecordMap(Gear, "gear")
BALANCE_CHECKS: Final = RecordMap(BalanceCheck, "balance_checks")
MOBILITY_CHECKS: Final = RecordMap(MobilityCheck, "mobility_checks")
SAFETY_ANSWERS: Final = RecordMap(SafetyAnswer, "safety_answers")
STOP_STATES: Final = RecordMap(StopState, "stop_states")
IMPORT_SOURCES: Final = RecordMap(ImportSource, "import_sources")
IMPORT_ROWS: Final = RecordMap(ImportedRow, "import_rows", key=("source_id", "row_number"))
IMPORT_NAMES: Final = RecordMap(ImportName, "import_names", key=("app", "name"))
IMPORT_COLUMNS: Final = RecordMap(ImportColumns, "import_columns", key="header_sha256")

RECORD_MAPS: Final[dict[type[Record], RecordMap[Any]]] = {}
"""Every kind of record that a change may hold."""

TRASH: Final = RecordMap(
    TrashEntry, "trash", own_codecs={Deleted: RecordPacking(RECORD_MAPS).codec}
)
RECORD_MAPS.update(
    (one.record, one)
    for one in (
        SESSIONS,
        SESSION_EXERCISES,
        SETS,
        EXERCISES,
        EXERCISE_PREFERENCES,
        LADDER_MOVES,
        PROFILES,
        BODY_MASSES,
        PLANS,
        PLAN_DAYS,
        PLAN_OVERRIDES,
        EASY_WEEKS,
        THRESHOLDS,
        TEMPLATES,
        TEMPLATE_EXERCISES,
        BARS,
        PLATES,
        COLLARS,
        KETTLEBELLS,
        DUMBBELLS,
        GEAR,
        BALANCE_CHECKS,
        MOBILITY_CHECKS,
        SAFETY_ANSWERS,
        STOP_STATES,
        TRASH,
        IMPORT_SOURCES,
        IMPORT_ROWS,
        IMPORT_NAMES,
        IMPORT_COLUMNS,
    )
)
