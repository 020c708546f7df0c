"""Why a file of another program cannot be read at all: typed, never a traceback."""

from __future__ import annotations

from enum import StrEnum


class FileProblem(StrEnum):
    """Why nothing at all is read of a file."""

    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    CELL_TOO_LONG = "cell_too_long"
    NOT_TEXT = "not_text"
    """NUL bytes, or bytes that no encoding explains."""
    EMPTY = "empty"
    BROKEN_QUOTES = "broken_quotes"
    UNKNOWN_FORMAT = "unknown_format"
    """No reader knows the header; the lifter can say which column holds what."""
    OTHER_JSON = "other_json"
    """JSON, but no backup that a reader knows."""
    OTHER_APP = "other_app"
    """It is not a file of the app that was named."""


class FileRefusedError(Exception):
    """A file of which nothing is read; `problem` says why, `detail` names what was met."""

    def __init__(self, problem: FileProblem, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {detail}" if detail else problem.value)
        self.problem = problem
        self.detail = detail
