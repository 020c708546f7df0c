"""What is known of one program's tables beside the meaning of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.core.training import SetKind


@dataclass(frozen=True, slots=True)
class TableRules:
    """How a table is told, and what its empty results and own words mean."""

    app: str = "table"
    dialect: str = "mapped"
    without_result: SkipReason = SkipReason.NO_RESULT
    """Why a row without reps, time and distance is left out."""
    own_kinds: Mapping[str, SetKind] = field(default_factory=dict)
    """Plain words for kinds of sets that this file alone uses."""


ANY_TABLE: Final = TableRules()
