"""Tables of what stands in the garage."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.core.equipment import BarKind, BarUse, GearKind
from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import between, flag, key, one_of, weight, words


class BarRow(Base):
    """A bar and what it is taken for."""

    __tablename__ = "bars"
    __table_args__ = table(
        key(),
        between("position", 0, 100_000),
        words("name", 500),
        weight("weight"),
        one_of("kind", BarKind),
        one_of("use", BarUse),
        between("shaft_mm", 5, 500),
        flag("is_in_use"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    weight_thousandths: Mapped[int]
    weight_unit: Mapped[str]
    kind: Mapped[str]
    use: Mapped[str]
    shaft_mm: Mapped[int | None]
    is_in_use: Mapped[int]


class PlateStockRow(Base):
    """Single plates of one weight."""

    __tablename__ = "plates"
    __table_args__ = table(key(), weight("weight"), between("count", 0, 1000))

    id: Mapped[str] = mapped_column(primary_key=True)
    weight_thousandths: Mapped[int]
    weight_unit: Mapped[str]
    count: Mapped[int]


class CollarRow(Base):
    """A pair of collars; the weight is that of one."""

    __tablename__ = "collars"
    __table_args__ = table(key(), words("name", 500), weight("weight"), flag("is_in_use"))

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    weight_thousandths: Mapped[int]
    weight_unit: Mapped[str]
    is_in_use: Mapped[int]


class KettlebellRow(Base):
    """Kettlebells of one weight."""

    __tablename__ = "kettlebells"
    __table_args__ = table(key(), weight("weight"), between("count", 0, 1000))

    id: Mapped[str] = mapped_column(primary_key=True)
    weight_thousandths: Mapped[int]
    weight_unit: Mapped[str]
    count: Mapped[int]


class DumbbellsRow(Base):
    """Fixed dumbbells (no step) or an adjustable set."""

    __tablename__ = "dumbbells"
    __table_args__ = table(
        key(),
        weight("lightest"),
        weight("heaviest"),
        weight("step"),
        CheckConstraint(
            "lightest_unit <> heaviest_unit OR lightest_thousandths <= heaviest_thousandths",
            name="range",
        ),
        between("count", 0, 1000),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    lightest_thousandths: Mapped[int]
    lightest_unit: Mapped[str]
    heaviest_thousandths: Mapped[int]
    heaviest_unit: Mapped[str]
    step_thousandths: Mapped[int | None]
    step_unit: Mapped[str | None]
    count: Mapped[int]


class GearRow(Base):
    """A thing without weight that is there or not."""

    __tablename__ = "gear"
    __table_args__ = table(key(), one_of("kind", GearKind), flag("is_owned"))

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    is_owned: Mapped[int]
