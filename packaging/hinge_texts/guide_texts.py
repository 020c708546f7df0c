"""The texts of the guide's files, each with the file and line that says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hinge_desktop.guide.loader import read_guide
from hinge_desktop.guide.places import line_of
from hinge_desktop.guide.statements import Entry
from hinge_desktop.guide.walking import entries_of
from hinge_desktop.words.guide_text import CONTEXT
from hinge_texts.marked_texts import Mark, MarkedText

_NAMES_AND_IDS: Final = frozenset({"drill", "exercise", "fact", "page", "published"})
"""Fields that name something instead of saying it; studies are called the same everywhere."""
_LISTS: Final = frozenset({"keywords"})
_CONTENTS: Final = "contents"
_NOTES: Final = {
    "cue": "A cue: a few words to think of in the set",
    "keywords": "A word that lifters type to find the page; leave out or repeat where none fits",
    "pointer": "At a place in the picture: very short",
}


def guide_marks(folder: Path, below: str) -> list[Mark]:
    """Return every text of the guide; `below` is its folder as the marks name it.

    Raises ValueError if a file is damaged.
    """
    guide = read_guide(folder)
    if guide.problems:
        raise ValueError(f"the guide has problems: {guide.problems}")
    pages: dict[str, Entry] = {_CONTENTS: guide.contents, **guide.pages}
    found: list[Mark] = []
    for name, page in pages.items():
        source = (folder / f"{name}.toml").read_text("utf-8")
        found += _marks_of(page, source, f"{below}/{name}.toml")
    return sorted(set(found))


def _marks_of(page: Entry, source: str, file: str) -> Iterator[Mark]:
    for path, entry in entries_of(page):
        for key in entry.__struct_fields__:
            value = getattr(entry, key)
            for text in value if key in _LISTS else (value,):
                # Codes are texts of a class of their own.
                if type(text) is str and text and key not in _NAMES_AND_IDS:
                    note = _NOTES.get(key) or _NOTES.get(str(path[-1]) if path else "", "")
                    yield Mark(file, line_of(source, (*path, key)), MarkedText(CONTEXT, text), note)
