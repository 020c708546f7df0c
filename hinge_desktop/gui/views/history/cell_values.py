"""What the cells of an open row ask for: how they are written and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.models.set_table import SetColumn


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that can be kept, though it is worth a second look."""

    after: WorkSet
    sentence: str


@dataclass(frozen=True, slots=True)
class CellTexts:
    """How the cells of a row are written and read."""

    write: Callable[[SetColumn, WorkSet], str]
    read: Callable[[SetColumn, WorkSet, str], WorkSet | Doubt | str]
    """Return the set with the typed value, or the sentence that says why there is none."""
