"""What a table looks like before the lifter has said which column holds what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.imports.column_map import ColumnMap, ColumnRole


class DoubtCode(StrEnum):
    """Why a suggestion for a column should be looked at."""

    CELLS_DO_NOT_FIT = "cells_do_not_fit"
    """The heading says one thing, the cells another: the column is left unread."""
    TWO_MEANINGS = "two_meanings"
    """The heading and the cells fit another role as well ("Zeit": of day, or how long)."""
    ROLE_TAKEN = "role_taken"
    """An earlier column holds the same: this one is left unread."""
    FROM_CELLS_ALONE = "from_cells_alone"
    """The heading says nothing that is known here."""
    UNIT_UNKNOWN = "unit_unknown"
    """Plain numbers of time or length: neither heading nor cells say the unit."""


@dataclass(frozen=True, slots=True)
class ColumnDoubt:
    """A doubt about one column, with the role that it could have."""

    place: int
    code: DoubtCode
    role: ColumnRole


@dataclass(frozen=True, slots=True)
class ColumnSuggestion:
    """A map to begin with; it is never used before the lifter agreed to it."""

    columns: ColumnMap
    doubts: tuple[ColumnDoubt, ...] = ()
