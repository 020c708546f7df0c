"""Rows that become no set, told with the text that could not be read."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.imports.file_log import SkippedRow
from hinge_desktop.exchange.readers.trouble import CellError

LONGEST_TOLD: Final = 200
"""Characters of a cell that are repeated to the lifter."""


def skipped_row(number: int, error: CellError) -> SkippedRow:
    """Tell a row as skipped for what one of its cells holds."""
    return SkippedRow(number, error.reason, error.text[:LONGEST_TOLD])
