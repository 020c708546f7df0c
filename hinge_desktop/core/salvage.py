"""What came of saving the rows of a damaged journal into a new file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

SalvageProgress: TypeAlias = Callable[[int, int], None]
"""Told how many pages of the file were looked at, and of how many; what it raises ends the work."""


class SalvageRemark(StrEnum):
    """Something about a salvage that the lifter shall know."""

    UNREADABLE_SECTORS = "unreadable_sectors"
    """The disk did not return a part of the file."""
    ROLLED_BACK = "rolled_back"
    """A write that had been broken off was taken back, as at any opening, but on a copy."""
    BESIDE_LEFT_OUT = "beside_left_out"
    """What SQLite had left beside the file could not be used."""
    HEADER_LOST = "header_lost"
    """The start of the file was unreadable, so pages were told apart by what they hold."""
    ROWS_LOST = "rows_lost"
    ROWS_PERHAPS_LOST = "rows_perhaps_lost"
    """Part of a table was unreadable, and nothing tells how many rows it held."""
    ROWS_TAKEN_FROM_INDEXES = "rows_taken_from_indexes"
    """Sessions or their exercises that only an index still knew: their day, order and place."""
    EXERCISES_NAMELESS = "exercises_nameless"
    """Own exercises that are lost are called "? 1" and so on, and keep all their sets."""
    LINKS_CUT = "links_cut"
    """What a row pointed to is lost; the row stays without it."""
    ENDS_CORRECTED = "ends_corrected"
    """A session without a sound end was ended on the day it began."""
    PAGES_NOT_PLACED = "pages_not_placed"
    """Rows were readable, but nothing says which table they belong to."""
    NEW_IDENTITY = "new_identity"
    """The journal's own id is lost; its backups will be those of another journal."""


@dataclass(frozen=True, slots=True)
class SalvagedTable:
    """What became of the rows of one table."""

    table: str
    found: int
    """Rows that could be read."""
    saved: int
    """Those of them in the new file."""
    made_again: int
    """Rows in the new file that stand for lost ones: they hold little more than their place."""
    lost: int | None
    """Rows that were in the file and could not be saved; None where nothing tells."""


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What a salvage saved, and what it could not."""

    tables: tuple[SalvagedTable, ...]
    """The tables by name, empty ones too."""
    sessions: int
    """Sessions with saved sets in the new file."""
    sets: int
    """Saved sets in the new file."""
    first_day: date | None
    last_day: date | None
    remarks: tuple[SalvageRemark, ...]
    """In the order in which they are declared."""

    @property
    def lost_rows(self) -> int:
        """Rows that are known to be lost."""
        return sum(one.lost or 0 for one in self.tables)

    @property
    def is_complete(self) -> bool:
        """Whether every row of the damaged file is in the new one, as far as can be known."""
        return all(one.lost == 0 for one in self.tables)
