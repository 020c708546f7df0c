"""Tables of the plan: what a day asks for, weekdays, templates, easy weeks, changed numbers."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.core.easy_weeks import EasyReason
from hinge_desktop.core.plan import PLAN_ID
from hinge_desktop.core.plan_overrides import OverrideAct
from hinge_desktop.core.training import MOST_REPS, DayKind
from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import (
    SECONDS_A_DAY,
    between,
    code,
    day,
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


class PlanRow(Base):
    """The one standing plan."""

    __tablename__ = "plans"
    __table_args__ = table(
        CheckConstraint(f"id = '{PLAN_ID}'", name="id"),
        between("sessions_per_week", 1, 14),
        between("work_sets", 1, 100),
        between("lowest_reps", 1, MOST_REPS),
        between("highest_reps", 1, MOST_REPS),
        CheckConstraint("lowest_reps <= highest_reps", name="rep_range"),
        between("target_reps_left", 0, 10),
        between("rest_seconds", 0, SECONDS_A_DAY),
        between("lead_in_seconds", 0, 600),
        tempo(),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    sessions_per_week: Mapped[int]
    work_sets: Mapped[int]
    lowest_reps: Mapped[int]
    highest_reps: Mapped[int]
    target_reps_left: Mapped[int]
    rest_seconds: Mapped[int]
    lead_in_seconds: Mapped[int]
    tempo: Mapped[str]


class PlanDayRow(Base):
    """A weekday of training; Monday is 0."""

    __tablename__ = "plan_days"
    __table_args__ = table(between("weekday", 0, 6), one_of("day_kind", DayKind), is_clustered=True)

    weekday: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day_kind: Mapped[str | None]


class TemplateRow(Base):
    """A named order of exercises to start a session from."""

    __tablename__ = "templates"
    __table_args__ = table(
        key(),
        between("position", 0, 100_000),
        words("name", 500),
        one_of("day_kind", DayKind),
        words("note"),
        flag("is_archived"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    day_kind: Mapped[str | None]
    note: Mapped[str | None]
    is_archived: Mapped[int]


class TemplateExerciseRow(Base):
    """An exercise of a template."""

    __tablename__ = "template_exercises"
    __table_args__ = table(
        key(),
        between("position", 0, 100_000),
        between("superset_group", 0, 1000),
        between("planned_sets", 0, 1000),
        between("planned_reps", 0, MOST_REPS),
        weight("planned_load"),
        reps_left("planned_reps_left"),
        tempo(),
        between("rest_seconds", 0, SECONDS_A_DAY),
        flag("is_paced"),
        words("note"),
        Index(None, "template_id", "position"),
        Index(None, "exercise_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    template_id: Mapped[str] = mapped_column(ForeignKey(TemplateRow.id, ondelete="CASCADE"))
    position: Mapped[int]
    exercise_id: Mapped[str] = mapped_column(ForeignKey(ExerciseRow.id))
    superset_group: Mapped[int | None]
    planned_sets: Mapped[int | None]
    planned_reps: Mapped[int | None]
    planned_load_thousandths: Mapped[int | None]
    planned_load_unit: Mapped[str | None]
    planned_reps_left_tenths: Mapped[int | None]
    planned_reps_left_or_more: Mapped[int | None]
    tempo: Mapped[str | None]
    rest_seconds: Mapped[int | None]
    is_paced: Mapped[int | None]
    note: Mapped[str | None]


class PlanOverrideRow(Base):
    """A change of the lifter to what the plan suggests; `day` is NULL where it is for good."""

    __tablename__ = "plan_overrides"
    __table_args__ = table(
        key(),
        day("day"),
        between("position", 0, 100_000),
        one_of("act", OverrideAct),
        between("planned_sets", 0, 1000),
        between("planned_reps", 0, MOST_REPS),
        weight("planned_load"),
        tempo(),
        between("rest_seconds", 0, SECONDS_A_DAY),
        flag("is_paced"),
        Index(None, "day"),
        Index(None, "exercise_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[str | None]
    exercise_id: Mapped[str] = mapped_column(ForeignKey(ExerciseRow.id))
    position: Mapped[int | None]
    act: Mapped[str]
    planned_sets: Mapped[int | None]
    planned_reps: Mapped[int | None]
    planned_load_thousandths: Mapped[int | None]
    planned_load_unit: Mapped[str | None]
    tempo: Mapped[str | None]
    rest_seconds: Mapped[int | None]
    is_paced: Mapped[int | None]


class EasyWeekRow(Base):
    """A week of less work, from its first day on: taken, or offered and declined."""

    __tablename__ = "easy_weeks"
    __table_args__ = table(
        key(),
        day("first_day"),
        one_of("reason", EasyReason),
        flag("is_taken"),
        Index(None, "first_day"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    first_day: Mapped[str]
    reason: Mapped[str]
    is_taken: Mapped[int]


class ThresholdRow(Base):
    """A number of a rule that the lifter changed; what is not here has its default."""

    __tablename__ = "thresholds"
    __table_args__ = table(
        code("name"), between("thousandths", -1_000_000_000, 1_000_000_000), moment("changed")
    )

    name: Mapped[str] = mapped_column(primary_key=True)
    thousandths: Mapped[int]
    changed_date: Mapped[str]
    changed_time: Mapped[str | None]
    changed_offset_minutes: Mapped[int | None]
