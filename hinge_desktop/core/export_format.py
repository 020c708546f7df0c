"""What a journal is written as for other programs, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hinge_desktop.core.strong_losses import StrongLoss


class ExportFormat(StrEnum):
    """What an export is written as; by the ending of the file where nothing is said."""

    JSON = "json"
    CSV = "csv"
    STRONG = "strong"
    """A table in the style of another app, only where it is asked for: its files end in .csv."""

    @property
    def ending(self) -> str:
        """How such files end, without the dot."""
        return "json" if self is ExportFormat.JSON else "csv"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written whole."""

    file: Path
    format: ExportFormat
    size_bytes: int
    losses: Mapping[StrongLoss, int]
    """What the format has no place for, counted; empty for one that carries what it says."""
