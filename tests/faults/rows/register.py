"""All rows of the campaign by their numbers."""

from __future__ import annotations

import importlib
from typing import Final, cast

from tests.faults.rows.row import FaultRow

NUMBERS: Final = tuple(f"F{number}" for number in range(1, 24))


def module_name(number: str) -> str:
    """Return the module of a row: `tests.faults.rows.f02` for F2."""
    return f"tests.faults.rows.f{int(number[1:]):02}"


def row_of(number: str) -> FaultRow:
    """Import a row; raise `ModuleNotFoundError` where there is none."""
    return cast("FaultRow", importlib.import_module(module_name(number)).ROW)
