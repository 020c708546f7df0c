"""What a store hands over for an export: its tables, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeAlias

Cell: TypeAlias = int | str | None


class Table(Protocol):
    """A table whose rows can be walked once, before the next table is asked for."""

    @property
    def name(self) -> str:
        """Its name in the journal."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""

    @property
    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Its rows in the order of their keys."""
