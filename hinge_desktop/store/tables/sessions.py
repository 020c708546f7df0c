"""Tables of training: sessions, the exercises in them, their sets, and what was seen in a set."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.tempo import LONGEST_PHASE_MS, Phase
from hinge_desktop.core.training import (
    MOST_REPS,
    BackAnswer,
    DayKind,
    Depth,
    Felt,
    Quality,
    SetKind,
    SetState,
    Side,
    Straps,
    TempoAnswer,
)
from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import (
    LAST_UTC_MS,
    SECONDS_A_DAY,
    between,
    flag,
    key,
    moment,
    one_of,
    reps_left,
    tempo,
    weight,
    words,
)
from hinge_desktop.store.tables.exercises import ExerciseRow
from hinge_desktop.store.tables.imports import ImportSourceRow

_NOT_ENDED = text("end_date IS NULL AND import_source_id IS NULL")


class SessionRow(Base):
    """One training day's work, with the local times as they were."""

    __tablename__ = "sessions"
    __table_args__ = table(
        key(),
        between("sequence", 0, 1_000_000_000),
        moment("start"),
        moment("end"),
        words("title", 500),
        one_of("day_kind", DayKind),
        one_of("back", BackAnswer),
        between("soreness", 0, 10),
        words("note"),
        Index(None, "start_date", "sequence"),
        Index(None, "sequence"),
        # Without the condition SQLite takes this index to find sessions that were not imported.
        Index(None, "import_source_id", sqlite_where=text("import_source_id IS NOT NULL")),
        Index("ix_sessions_open", "start_date", "sequence", sqlite_where=_NOT_ENDED),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    sequence: Mapped[int]
    start_date: Mapped[str]
    start_time: Mapped[str | None]
    start_offset_minutes: Mapped[int | None]
    end_date: Mapped[str | None]
    end_time: Mapped[str | None]
    end_offset_minutes: Mapped[int | None]
    title: Mapped[str | None]
    day_kind: Mapped[str | None]
    back: Mapped[str | None]
    soreness: Mapped[int | None]
    note: Mapped[str | None]
    import_source_id: Mapped[str | None] = mapped_column(ForeignKey(ImportSourceRow.id))


class SessionExerciseRow(Base):
    """An exercise of a session: what was planned, and what was asked after its last set."""

    __tablename__ = "session_exercises"
    __table_args__ = table(
        key(),
        between("position", 0, 100_000),
        one_of("rung", Rung),
        one_of("stage", Stage),
        flag("is_paced"),
        between("planned_sets", 0, 1000),
        between("planned_reps", 0, MOST_REPS),
        weight("planned_load"),
        reps_left("planned_reps_left"),
        tempo(),
        between("rest_seconds", 0, SECONDS_A_DAY),
        one_of("felt_first", Felt),
        one_of("felt_second", Felt),
        CheckConstraint("felt_second IS NULL OR felt_first IS NOT NULL", name="felt"),
        one_of("depth", Depth),
        one_of("straps", Straps),
        words("note"),
        Index(None, "session_id", "position"),
        Index(None, "exercise_id", "session_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey(SessionRow.id))
    position: Mapped[int]
    exercise_id: Mapped[str] = mapped_column(ForeignKey(ExerciseRow.id))
    rung: Mapped[str | None]
    stage: Mapped[str | None]
    is_paced: Mapped[int]
    planned_sets: Mapped[int | None]
    planned_reps: Mapped[int | None]
    planned_load_thousandths: Mapped[int | None]
    planned_load_unit: Mapped[str | None]
    planned_reps_left_tenths: Mapped[int | None]
    planned_reps_left_or_more: Mapped[int | None]
    tempo: Mapped[str | None]
    rest_seconds: Mapped[int | None]
    felt_first: Mapped[str | None]
    felt_second: Mapped[str | None]
    depth: Mapped[str | None]
    straps: Mapped[str | None]
    note: Mapped[str | None]


class SetRow(Base):
    """One set, from plan to saved; what was not given is NULL, never 0."""

    __tablename__ = "sets"
    __table_args__ = table(
        key(),
        between("position", 0, 100_000),
        one_of("kind", SetKind),
        one_of("state", SetState),
        one_of("side", Side),
        weight("load"),
        weight("planned_load"),
        flag("is_assisted"),
        between("superset_group", 0, 1000),
        between("planned_reps", 0, MOST_REPS),
        between("reps", 0, MOST_REPS),
        reps_left("reps_left"),
        between("planned_duration_ms", 0, SECONDS_A_DAY * 1000),
        between("duration_ms", 0, SECONDS_A_DAY * 1000),
        between("distance_mm", 0, 1_000_000_000),
        tempo(),
        one_of("tempo_answer", TempoAnswer),
        one_of("quality", Quality),
        flag("contacts_head"),
        flag("contacts_mid_back"),
        flag("contacts_tailbone"),
        between("wall_distance_mm", 0, 5000),
        moment("start"),
        between("rest_planned_seconds", 0, SECONDS_A_DAY),
        between("rest_started_utc_ms", 0, LAST_UTC_MS),
        between("rest_taken_seconds", 0, 10 * SECONDS_A_DAY),
        words("note"),
        Index(None, "session_exercise_id", "position"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    session_exercise_id: Mapped[str] = mapped_column(ForeignKey(SessionExerciseRow.id))
    position: Mapped[int]
    kind: Mapped[str]
    state: Mapped[str]
    side: Mapped[str | None]
    load_thousandths: Mapped[int | None]
    load_unit: Mapped[str | None]
    planned_load_thousandths: Mapped[int | None]
    planned_load_unit: Mapped[str | None]
    is_assisted: Mapped[int]
    superset_group: Mapped[int | None]
    planned_reps: Mapped[int | None]
    reps: Mapped[int | None]
    reps_left_tenths: Mapped[int | None]
    reps_left_or_more: Mapped[int | None]
    planned_duration_ms: Mapped[int | None]
    duration_ms: Mapped[int | None]
    distance_mm: Mapped[int | None]
    tempo: Mapped[str | None]
    tempo_answer: Mapped[str | None]
    quality: Mapped[str | None]
    contacts_head: Mapped[int | None]
    contacts_mid_back: Mapped[int | None]
    contacts_tailbone: Mapped[int | None]
    wall_distance_mm: Mapped[int | None]
    start_date: Mapped[str | None]
    start_time: Mapped[str | None]
    start_offset_minutes: Mapped[int | None]
    rest_planned_seconds: Mapped[int | None]
    rest_started_utc_ms: Mapped[int | None]
    rest_taken_seconds: Mapped[int | None]
    note: Mapped[str | None]


class SetFaultRow(Base):
    """A fault of a set; `rep` is NULL for the set as a whole."""

    __tablename__ = "set_faults"
    __table_args__ = table(
        between("position", 0, 100_000),
        one_of("fault", Fault),
        between("rep", 1, MOST_REPS),
        is_clustered=True,
    )

    set_id: Mapped[str] = mapped_column(ForeignKey(SetRow.id, ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    fault: Mapped[str]
    rep: Mapped[int | None]


class SetPhaseRow(Base):
    """A phase timed by a tap: the only tempo that counts as measured."""

    __tablename__ = "set_phases"
    __table_args__ = table(
        between("position", 0, 100_000),
        between("rep", 1, MOST_REPS),
        one_of("phase", Phase),
        between("milliseconds", 0, 60 * LONGEST_PHASE_MS),
        is_clustered=True,
    )

    set_id: Mapped[str] = mapped_column(ForeignKey(SetRow.id, ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    rep: Mapped[int]
    phase: Mapped[str]
    milliseconds: Mapped[int]
