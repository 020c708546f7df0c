"""Where in the guide something stands, so that the rest of the program can lead there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Pages bring the reader of their files along, which who only leads to one does not need.
    from hinge_desktop.guide.pages import PageName


class Part(StrEnum):
    """A tab of a lift's page."""

    OVERVIEW = "overview"
    STEPS = "steps"
    FAULTS = "faults"
    COMPARE = "compare"
    MUSCLES = "muscles"
    PROGRAMMING = "programming"
    WHAT_IF = "what_if"


@dataclass(frozen=True, slots=True)
class Address:
    """A page; of a lift a part of it; and the entry to open there, from 0 or a fault's slug."""

    page: PageName
    part: Part | None = None
    entry: int | str | None = None


CONTENTS_PAGE: PageName = "contents"
"""The table of contents has an address too, although it is no page of statements."""
