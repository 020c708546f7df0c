"""Goes through everything that a page says."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.guide.pages import Disagreement
from hinge_desktop.guide.places import Path
from hinge_desktop.guide.statements import Entry, Statement


def entries_of(entry: Entry) -> Iterator[tuple[Path, Entry]]:
    """Give an entry and all inside it, each with its path from the outermost."""
    yield (), entry
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        parts = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, part in parts:
            if isinstance(part, Entry):
                place: Path = (name,) if index is None else (name, index)
                for path, inner in entries_of(part):
                    yield (*place, *path), inner


def statements_of(entry: Entry) -> Iterator[Statement]:
    """Give all statements of a page in their order."""
    return (part for _, part in entries_of(entry) if isinstance(part, Statement))


def facts_of(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Give the ids of all facts that a page rests on, each with the path of its key."""
    for path, part in entries_of(entry):
        if isinstance(part, Statement):
            for fact in part.facts:
                yield (*path, "facts"), fact
        elif isinstance(part, Disagreement):
            yield (*path, "fact"), part.fact
