"""Tables of the exercises: those Hinge brings along, by slug, and the lifter's own."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.core.exercises import Family, LoadKind
from hinge_desktop.core.tempo import Phase
from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import (
    SECONDS_A_DAY,
    between,
    flag,
    key,
    one_of,
    tempo,
    words,
)


class ExerciseRow(Base):
    """An exercise; `name` is NULL for a built-in one, whose id is its slug."""

    __tablename__ = "exercises"
    __table_args__ = table(
        key(),
        one_of("family", Family),
        one_of("load_kind", LoadKind),
        CheckConstraint("length(name) BETWEEN 1 AND 500", name="name"),
        flag("is_paced"),
        flag("is_one_sided"),
        one_of("starts_with", Phase),
        flag("is_archived"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    family: Mapped[str]
    load_kind: Mapped[str]
    name: Mapped[str | None]
    is_paced: Mapped[int]
    is_one_sided: Mapped[int]
    starts_with: Mapped[str]
    is_archived: Mapped[int]


class ExercisePreferenceRow(Base):
    """The lifter's own way with one exercise; NULL means as the plan says."""

    __tablename__ = "exercise_preferences"
    __table_args__ = table(
        tempo(),
        between("rest_seconds", 0, SECONDS_A_DAY),
        words("cue"),
        words("note"),
    )

    exercise_id: Mapped[str] = mapped_column(ForeignKey(ExerciseRow.id), primary_key=True)
    tempo: Mapped[str | None]
    rest_seconds: Mapped[int | None]
    cue: Mapped[str | None]
    note: Mapped[str | None]
