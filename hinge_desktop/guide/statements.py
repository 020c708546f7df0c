"""A statement of the guide, and where it comes from."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Source(StrEnum):
    """The five articles that the guide teaches from; the value is the name shown."""

    ATHLEEX = "Athleex"
    IRONSTRIDE = "IronStride"
    IRONMASTER = "Ironmaster"
    CORRECTLY = "Are you doing it correctly?"
    DEADLIFT = "Deadlift: hip hinge"


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """Anything read from a file: never changed, and without keys that nobody reads."""


class Statement(Entry, frozen=True, kw_only=True):
    """One thing the guide says, and what it rests on: facts, a study, or our own choice."""

    text: str
    facts: tuple[str, ...] = ()
    """Ids from `facts.toml`, such as "T03"."""
    published: str = ""
    """A published study or position stand, such as "Saraceni 2020"."""
    is_ours: bool = False
    """Whether it is, at least in part, Hinge's own choice, which the lifter may overrule."""

    def __post_init__(self) -> None:
        """Refuse an empty text, and one that rests on nothing."""
        if not self.text.strip():
            raise ValueError("Expected words in `text`")
        if not (self.facts or self.published or self.is_ours):
            raise ValueError("Expected `facts`, `published` or `is_ours`")
