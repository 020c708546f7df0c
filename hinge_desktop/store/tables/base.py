"""The base of all mapped classes: names of constraints, column types, strict tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import CheckConstraint, Index, Integer, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

TablePart = CheckConstraint | Index | UniqueConstraint


class Base(DeclarativeBase):
    """A table holds whole numbers and text, nothing else."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map = {int: Integer, str: Text}  # noqa: RUF012 - read by SQLAlchemy as it stands


def table(*parts: TablePart | Iterable[TablePart], is_clustered: bool = False) -> tuple[Any, ...]:
    """Return the `__table_args__` of a strict table; clustered ones lie in key order."""
    flat: list[Any] = []
    for part in parts:
        flat.extend([part] if isinstance(part, TablePart) else part)
    options = {"sqlite_strict": True}
    if is_clustered:
        options["sqlite_with_rowid"] = False
    return (*flat, options)
