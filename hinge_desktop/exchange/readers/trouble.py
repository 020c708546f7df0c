"""Why a file, or a cell of it, cannot be read: typed, never a traceback."""

from __future__ import annotations

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError

__all__ = ("CellError", "FileProblem", "FileRefusedError")


class CellError(ValueError):
    """A cell that is not what its column holds; its row is told as skipped."""

    def __init__(self, reason: SkipReason, text: str) -> None:
        super().__init__(f"{reason.value}: {text!r}")
        self.reason = reason
        self.text = text
