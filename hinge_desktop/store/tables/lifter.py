"""Tables of the lifter: build, body mass, moves on the ladder, checks of balance and mobility."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.core.ladder import ChoiceReason, MoveReason, Rung, Stage
from hinge_desktop.core.measures import MeasureUnit
from hinge_desktop.core.profile import PROFILE_ID, LengthUnit
from hinge_desktop.core.training import Side
from hinge_desktop.core.weights import Unit
from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import (
    between,
    code,
    day,
    flag,
    key,
    moment,
    one_of,
    weight,
    words,
)
from hinge_desktop.store.tables.exercises import ExerciseRow


class ProfileRow(Base):
    """The one lifter; build scales are thousandths of the average, lengths what a tape said."""

    __tablename__ = "profiles"
    __table_args__ = table(
        CheckConstraint(f"id = '{PROFILE_ID}'", name="id"),
        one_of("unit", Unit),
        one_of("length_unit", LengthUnit),
        between("stature_mm", 500, 3000),
        between("femur_permille", 500, 2000),
        between("torso_permille", 500, 2000),
        between("shank_permille", 500, 2000),
        between("arm_permille", 500, 2000),
        between("thigh_mm", 50, 2000),
        between("torso_mm", 50, 2000),
        between("arm_mm", 50, 2000),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str]
    length_unit: Mapped[str]
    stature_mm: Mapped[int | None]
    femur_permille: Mapped[int | None]
    torso_permille: Mapped[int | None]
    shank_permille: Mapped[int | None]
    arm_permille: Mapped[int | None]
    thigh_mm: Mapped[int | None]
    torso_mm: Mapped[int | None]
    arm_mm: Mapped[int | None]


class BodyMassRow(Base):
    """What the lifter weighed on a day."""

    __tablename__ = "body_masses"
    __table_args__ = table(key(), day("day"), weight("weight"), Index(None, "day"))

    id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[str]
    weight_thousandths: Mapped[int]
    weight_unit: Mapped[str]


class LadderMoveRow(Base):
    """A move on the ladder and why; the last by `sequence` says where the lifter stands."""

    __tablename__ = "ladder_moves"
    __table_args__ = table(
        key(),
        between("sequence", 0, 1_000_000_000),
        moment("made"),
        one_of("to_rung", Rung),
        one_of("reason", MoveReason),
        one_of("to_stage", Stage),
        one_of("from_rung", Rung),
        one_of("from_stage", Stage),
        words("note"),
        one_of("choice", ChoiceReason),
        weight("first_load"),
        Index(None, "exercise_id"),
        Index(None, "sequence"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    sequence: Mapped[int]
    made_date: Mapped[str]
    made_time: Mapped[str | None]
    made_offset_minutes: Mapped[int | None]
    to_rung: Mapped[str]
    reason: Mapped[str]
    to_stage: Mapped[str | None]
    from_rung: Mapped[str | None]
    from_stage: Mapped[str | None]
    note: Mapped[str | None]
    choice: Mapped[str | None]
    exercise_id: Mapped[str | None] = mapped_column(ForeignKey(ExerciseRow.id))
    first_load_thousandths: Mapped[int | None]
    first_load_unit: Mapped[str | None]


class BalanceCheckRow(Base):
    """Time on one leg."""

    __tablename__ = "balance_checks"
    __table_args__ = table(
        key(),
        day("day"),
        one_of("side", Side),
        between("trial", 1, 100),
        between("milliseconds", 0, 600_000),
        Index(None, "day"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[str]
    side: Mapped[str]
    trial: Mapped[int]
    milliseconds: Mapped[int]


class MobilityCheckRow(Base):
    """A self-check of mobility, in thousandths of its unit."""

    __tablename__ = "mobility_checks"
    __table_args__ = table(
        key(),
        day("day"),
        code("check_code"),
        one_of("side", Side),
        between("trial", 1, 100),
        between("value_thousandths", -360_000, 360_000),
        one_of("value_unit", MeasureUnit),
        flag("is_by_helper"),
        words("note"),
        Index(None, "check_code", "day"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[str]
    check_code: Mapped[str]
    side: Mapped[str | None]
    trial: Mapped[int]
    value_thousandths: Mapped[int]
    value_unit: Mapped[str]
    is_by_helper: Mapped[int | None]
    note: Mapped[str | None]
