"""Names that the lifter gives to exercises and saved sessions."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

LONGEST_NAME: Final = 80


class NameProblem(StrEnum):
    """Why a text cannot be a name."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TAKEN = "taken"


class NameTextError(ValueError):
    """A text that cannot be a name; `problem` says why."""

    def __init__(self, text: str, problem: NameProblem) -> None:
        super().__init__(f"{text!r}: {problem.value}")
        self.problem = problem


def given_name(text: str, taken: Iterable[str]) -> str:
    """Return a name on one line; raise `NameTextError` where it cannot be told from another."""
    name = " ".join(text.split())
    if not name:
        raise NameTextError(text, NameProblem.EMPTY)
    if len(name) > LONGEST_NAME:
        raise NameTextError(text, NameProblem.TOO_LONG)
    if name.casefold() in {one.casefold() for one in taken}:
        raise NameTextError(text, NameProblem.TAKEN)
    return name
