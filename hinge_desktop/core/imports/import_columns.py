"""What the journal keeps of the lifter's answer which column holds what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hinge_desktop.core.imports.import_records import ImportReads


@dataclass(frozen=True, slots=True)
class ImportColumns:
    """The map of one header, remembered for every later file that has it."""

    header_sha256: str
    """The key of the header (`column_map_json.header_sha256`)."""
    columns: str
    """The map as a JSON object (`column_map_json.py`)."""

    @property
    def id(self) -> str:
        """Its key among all headers."""
        return self.header_sha256


class ColumnReads(Protocol):
    """What is asked of the journal about columns."""

    def import_columns(self, header_sha256: str) -> ImportColumns | None:
        """Return how the lifter matched the columns of such files, None where nobody did."""


class JournalImports(ImportReads, ColumnReads, Protocol):
    """Everything that is asked of the journal about imports."""
