"""Strategies for every kind of record, with any field given or missing."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from hinge_desktop.core.changes import Act, Deleted, Record, TrashEntry
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.equipment import Bar, Collar, Dumbbells, Gear, Kettlebell, PlateStock
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.imports.import_columns import ImportColumns
from hinge_desktop.core.imports.import_records import ImportedRow, ImportName, ImportSource
from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.measures import BalanceCheck, MeasureUnit, MobilityCheck, Reading
from hinge_desktop.core.plan import PLAN_ID, ExercisePreference, Plan, PlanDay
from hinge_desktop.core.plan_overrides import PlanOverride
from hinge_desktop.core.profile import PROFILE_ID, BodyMass, Profile
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.core.templates import Template, TemplateExercise
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.thresholds import Threshold
from hinge_desktop.core.training import (
    Felt,
    PhaseTap,
    RepsLeft,
    Session,
    SessionExercise,
    WorkSet,
)
from hinge_desktop.core.weights import MOST_THOUSANDTHS, Unit, Weight

_days = st.dates(date(1970, 1, 1), date(2100, 12, 31))
_times = st.builds(time, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
_moments = st.builds(
    LocalMoment, _days, st.none() | _times, st.none() | st.integers(-12 * 60, 14 * 60)
)
_weights = st.builds(Weight, st.integers(0, MOST_THOUSANDTHS), st.sampled_from(Unit))
_tempos = st.sampled_from(["3-1-1-1", "3-1-X-1", "2.5-0-1-0", "0-0-0.25-60"]).map(Tempo.parse)
_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
_names = _texts.filter(bool)
_small = st.integers(0, 100)
_reps = st.integers(0, 1000)

st.register_type_strategy(date, _days)
st.register_type_strategy(LocalMoment, _moments)
st.register_type_strategy(Weight, _weights)
st.register_type_strategy(Tempo, _tempos)
st.register_type_strategy(
    Reading, st.builds(Reading, st.integers(-360_000, 360_000), st.sampled_from(MeasureUnit))
)
st.register_type_strategy(RepsLeft, st.builds(RepsLeft, st.integers(0, 100), st.booleans()))
st.register_type_strategy(
    RepFault, st.builds(RepFault, st.sampled_from(Fault), st.none() | st.integers(1, 1000))
)
st.register_type_strategy(
    PhaseTap,
    st.builds(PhaseTap, st.integers(1, 1000), st.sampled_from(Phase), st.integers(0, 60_000)),
)

PARENT_SESSION = "parent-session"
PARENT_ENTRY = "parent-entry"
PARENT_TEMPLATE = "parent-template"
PARENT_SOURCE = "parent-source"


def _maybe(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[int | None]:
    return st.none() | numbers


def _record(kind: type[Record], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    named = {"id": st.just("record-1")} | fields
    return st.builds(kind, **named)


_permille = _maybe(st.integers(500, 2000))
_tape_mm = _maybe(st.integers(50, 2000))

RECORDS: dict[type[Record], st.SearchStrategy[Any]] = {
    Session: _record(
        Session,
        sequence=_small,
        title=st.none() | _texts,
        note=st.none() | _texts,
        soreness=_maybe(st.integers(0, 10)),
        import_source_id=st.none(),
    ),
    SessionExercise: _record(
        SessionExercise,
        session_id=st.just(PARENT_SESSION),
        exercise_id=st.just("deadlift"),
        position=_small,
        planned_sets=_maybe(_small),
        planned_reps=_maybe(_reps),
        rest_seconds=_maybe(_reps),
        felt=st.lists(st.sampled_from(Felt), max_size=2).map(tuple),
        note=st.none() | _texts,
    ),
    WorkSet: _record(
        WorkSet,
        session_exercise_id=st.just(PARENT_ENTRY),
        position=_small,
        superset_group=_maybe(_small),
        planned_reps=_maybe(_reps),
        reps=_maybe(_reps),
        planned_duration_ms=_maybe(_reps),
        duration_ms=_maybe(_reps),
        distance_mm=_maybe(_reps),
        wall_distance_mm=_maybe(_reps),
        rest_planned_seconds=_maybe(_reps),
        rest_started_utc_ms=_maybe(st.integers(0, 4_000_000_000_000)),
        rest_taken_seconds=_maybe(_reps),
        note=st.none() | _texts,
    ),
    Exercise: _record(Exercise, name=st.none() | _names),
    ExercisePreference: st.builds(
        ExercisePreference,
        exercise_id=st.just("deadlift"),
        tempo=st.none() | _tempos,
        rest_seconds=_maybe(_reps),
        cue=st.none() | _texts,
        note=st.none() | _texts,
    ),
    LadderMove: _record(
        LadderMove,
        sequence=_small,
        note=st.none() | _texts,
        exercise_id=st.none() | st.just("deadlift"),
    ),
    Profile: _record(
        Profile,
        id=st.just(PROFILE_ID),
        stature_mm=_maybe(st.integers(1000, 2500)),
        femur_permille=_permille,
        torso_permille=_permille,
        shank_permille=_permille,
        arm_permille=_permille,
        thigh_mm=_tape_mm,
        torso_mm=_tape_mm,
        arm_mm=_tape_mm,
    ),
    BodyMass: _record(BodyMass),
    Plan: _record(
        Plan,
        id=st.just(PLAN_ID),
        sessions_per_week=st.integers(1, 7),
        work_sets=st.integers(1, 20),
        lowest_reps=st.integers(1, 10),
        highest_reps=st.integers(10, 30),
        target_reps_left=st.integers(0, 4),
        rest_seconds=_reps,
        lead_in_seconds=st.integers(0, 60),
    ),
    PlanDay: st.builds(PlanDay, weekday=st.integers(0, 6)),
    PlanOverride: _record(
        PlanOverride,
        exercise_id=st.just("deadlift"),
        position=_maybe(_small),
        planned_sets=_maybe(_small),
        planned_reps=_maybe(_reps),
        rest_seconds=_maybe(_reps),
    ),
    EasyWeek: _record(EasyWeek),
    Threshold: st.builds(
        Threshold, name=st.just("wall_days"), thousandths=st.integers(-1000, 1000)
    ),
    Template: _record(Template, position=_small, name=_texts, note=st.none() | _texts),
    TemplateExercise: _record(
        TemplateExercise,
        template_id=st.just(PARENT_TEMPLATE),
        position=_small,
        exercise_id=st.just("deadlift"),
        superset_group=_maybe(_small),
        planned_sets=_maybe(_small),
        planned_reps=_maybe(_reps),
        rest_seconds=_maybe(_reps),
        note=st.none() | _texts,
    ),
    Bar: _record(Bar, position=_small, name=_texts, shaft_mm=_maybe(st.integers(20, 60))),
    PlateStock: _record(PlateStock, count=_small),
    Collar: _record(Collar, name=_texts),
    Kettlebell: _record(Kettlebell, count=_small),
    Dumbbells: _record(
        Dumbbells,
        lightest=st.builds(Weight, st.integers(0, 10_000), st.just(Unit.KG)),
        heaviest=st.builds(Weight, st.integers(10_000, 50_000), st.just(Unit.KG)),
        count=_small,
    ),
    Gear: _record(Gear),
    BalanceCheck: _record(
        BalanceCheck, trial=st.integers(1, 2), milliseconds=st.integers(0, 30_000)
    ),
    MobilityCheck: _record(MobilityCheck, trial=st.integers(1, 2), note=st.none() | _texts),
    ImportColumns: st.builds(
        ImportColumns,
        header_sha256=st.just("0123456789abcdef" * 4),
        columns=st.dictionaries(_texts, _small).map(json.dumps),
    ),
    SafetyAnswer: _record(
        SafetyAnswer,
        session_id=st.none() | st.just(PARENT_SESSION),
        set_id=st.none(),
        note=st.none() | _texts,
    ),
    StopState: _record(StopState, answer_id=st.none(), lifted=st.none()),
    ImportSource: _record(
        ImportSource,
        app=st.sampled_from(["strong", "hevy"]),
        dialect=st.just("s1"),
        file_name=_texts,
        sha256=st.sampled_from(["0" * 64, "ab" * 32]),
        answers=st.sampled_from(["{}", '{"unit": "kg"}']),
    ),
    ImportedRow: st.builds(
        ImportedRow,
        source_id=st.just(PARENT_SOURCE),
        row_number=st.just(7),
        cells=st.lists(_texts, max_size=4).map(tuple),
        session_id=st.none() | st.just(PARENT_SESSION),
        set_id=st.none() | st.just("gone"),
    ),
    ImportName: st.builds(
        ImportName,
        app=st.just("strong"),
        name=st.just("Deadlift (Barbell)"),
        exercise_id=st.sampled_from(["deadlift", "romanian_deadlift"]),
    ),
}

_anything: st.SearchStrategy[Any] = st.one_of(*RECORDS.values())
RECORDS[TrashEntry] = st.builds(
    TrashEntry,
    id=st.just("record-1"),
    deleted=_moments,
    act=st.sampled_from(Act),
    payload=st.builds(
        Deleted,
        st.lists(_anything, max_size=3).map(tuple),
        st.lists(RECORDS[SafetyAnswer], max_size=1).map(tuple),
    ),
)
"""Beside the records that it holds, which it takes in as values."""


def pair_of_states(kind: type[Record]) -> st.SearchStrategy[tuple[Any, Any]]:
    """Return two states of one record."""
    return st.tuples(RECORDS[kind], RECORDS[kind]).filter(lambda pair: pair[0].id == pair[1].id)
