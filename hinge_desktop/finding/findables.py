"""What can be found: a text, what kind of thing it is, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from hinge_desktop.guide.address import Address


class Kind(Enum):
    """What a findable is; of equally good ones the kind named first here comes first."""

    COMMAND = auto()
    SETTING = auto()
    DAY = auto()
    LIFT = auto()
    FAULT = auto()
    SIGN = auto()
    FEELING = auto()
    DRILL = auto()
    ROUTINE = auto()
    CHECK = auto()
    WARM_UP = auto()
    CARD = auto()
    TOPIC = auto()
    QUESTION = auto()
    STEP = auto()
    CUE = auto()
    DISAGREEMENT = auto()


@dataclass(frozen=True, slots=True)
class CommandNumber:
    """A command, by its place among those that were given."""

    number: int


@dataclass(frozen=True, slots=True)
class SessionDay:
    """A day of the journal."""

    day: date


@dataclass(frozen=True, slots=True)
class SettingPlace:
    """A line of the settings, by its name in `words.settings`."""

    name: str


Target = Address | CommandNumber | SessionDay | SettingPlace
"""Where a findable leads."""


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing to find, in the language in force."""

    kind: Kind
    text: str
    """Its title, which is shown."""
    target: Target
    detail: str = ""
    """What is said there; found too, below all titles."""
    keywords: tuple[str, ...] = ()
    """Other words for it, which count as its title."""
    place: str = ""
    """The title of the page that holds it, where it is a part of one."""
    number: int = 0
    """Which part it is, from 1, where the parts are counted."""


class Rank(NamedTuple):
    """How well something fits; the greater, the better."""

    is_whole: bool
    """Whether what was typed is its whole title or one of its keywords."""
    score: int
    """0 to 100: how well the words fit, on average."""
    phrase: int
    """2 where its title begins as typed, 1 where it holds the words in a row, else 0."""
    likeness: int
    """0 to 100: how alike what was typed and the whole title are."""


class Found(NamedTuple):
    """A findable that fits, and how well."""

    findable: Findable
    rank: Rank
