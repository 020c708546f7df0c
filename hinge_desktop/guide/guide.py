"""The guide as a whole: its pages by name, and where their facts come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from hinge_desktop.guide.pages import Contents, Page, PageName
from hinge_desktop.guide.statements import Source, Statement

P = TypeVar("P", bound=Page)

Facts = Mapping[str, tuple[Source, ...]]
"""The articles that state each fact; none for what no article states."""


@dataclass(frozen=True, slots=True)
class GuideProblem:
    """A file that could not be read, wholly or in part."""

    file: str
    """From the folder of the guide on: "faults/bar_drifted.toml"."""
    line: int
    reason: str

    def __str__(self) -> str:
        """Name the place as compilers do."""
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Guide:
    """What could be read; what could not is named in `problems`."""

    pages: Mapping[PageName, Page] = field(default_factory=dict)
    contents: Contents = field(default_factory=lambda: Contents(chapters=()))
    facts: Facts = field(default_factory=dict)
    problems: tuple[GuideProblem, ...] = ()
    is_read: bool = False
    """Whether it is what the files say, not yet nothing."""

    def page(self, name: PageName, kind: type[P]) -> P | None:
        """Return a page; None where it is missing, damaged or of another kind."""
        page = self.pages.get(name)
        return page if isinstance(page, kind) else None

    def known(self, names: Iterable[PageName]) -> tuple[PageName, ...]:
        """Leave out the names of pages that could not be read."""
        return tuple(name for name in names if name in self.pages)

    def sources_of(self, statement: Statement) -> tuple[Source, ...]:
        """Return the articles a statement rests on, in the order of `Source`."""
        stated = {source for fact in statement.facts for source in self.facts.get(fact, ())}
        return tuple(source for source in Source if source in stated)
