"""Reads the guide from its files; what is wrong in one names that file and its line.

A damaged file costs that page only. The tests ask for a guide without problems.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from hinge_desktop.guide.guide import Facts, Guide, GuideProblem
from hinge_desktop.guide.pages import (
    Contents,
    CueBank,
    DisagreementPage,
    FaultPage,
    FinderPage,
    LiftPage,
    Page,
    PageName,
    QuestionPage,
    TextPage,
)
from hinge_desktop.guide.places import line_of, path_of
from hinge_desktop.guide.statements import Source
from hinge_desktop.guide.walking import facts_of

T = TypeVar("T")

KIND_OF_FOLDER: Final[dict[str, type[Page]]] = {
    "lifts": LiftPage,
    "cards": TextPage,
    "drills": TextPage,
    "warm_up": TextPage,
    "checks": TextPage,
    "topics": TextPage,
    "faults": FaultPage,
    "signs": FaultPage,
}
KIND_OF_FILE: Final[dict[PageName, type[Page]]] = {
    "finder": FinderPage,
    "cues": CueBank,
    "questions": QuestionPage,
    "disagreements": DisagreementPage,
}
"""Pages that are one of their kind, beside the folders."""
_FACTS: Final = "facts"
_CONTENTS: Final = "contents"
_PLACE = re.compile(r"(?P<reason>.*) - at `(?P<path>\$.*)`", re.DOTALL)
_SYNTAX = re.compile(r"(?P<reason>.*) \(at line (?P<line>\d+), column \d+\)", re.DOTALL)


def read_guide(folder: Path) -> Guide:
    """Read every page of the guide that can be read."""
    reader = _Reader(folder)
    facts = reader.facts()
    pages = reader.pages(facts)
    contents = reader.read(_CONTENTS, Contents) or Contents(chapters=())
    return Guide(pages, contents, facts, tuple(reader.problems), is_read=True)


class _Reader:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problems: list[GuideProblem] = []

    def facts(self) -> Facts:
        return self.read(_FACTS, dict[str, tuple[Source, ...]]) or {}

    def pages(self, facts: Facts) -> dict[PageName, Page]:
        kinds = dict(KIND_OF_FILE)
        for name, kind in KIND_OF_FOLDER.items():
            for file in sorted((self._folder / name).glob("*.toml")):
                kinds[f"{name}/{file.stem}"] = kind
        pages = ((name, self._page(name, kind, facts)) for name, kind in kinds.items())
        return {name: page for name, page in pages if page is not None}

    def _page(self, name: PageName, kind: type[Page], facts: Facts) -> Page | None:
        page = self.read(name, kind)
        if page is None or not facts:
            return page
        unknown = [(path, fact) for path, fact in facts_of(page) if fact not in facts]
        text = _text_of(self._file(name)) if unknown else ""
        for path, fact in unknown:
            self._refuse(name, _DamageError(line_of(text, path), f"No fact is called {fact}"))
        return None if unknown else page

    def read(self, name: str, kind: type[T]) -> T | None:
        """Return what a file holds, or None and one problem more."""
        try:
            return _parse(_text_of(self._file(name)), kind)
        except _DamageError as damage:
            self._refuse(name, damage)
        return None

    def _refuse(self, name: str, damage: _DamageError) -> None:
        self.problems.append(GuideProblem(f"{name}.toml", damage.line, damage.reason))

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.toml"


class _DamageError(ValueError):
    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError as error:
        raise _DamageError(1, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _DamageError(error.object[: error.start].count(b"\n") + 1, "Not UTF-8") from error


def _parse(text: str, kind: type[T]) -> T:
    try:
        return msgspec.convert(tomllib.loads(text), kind)
    except tomllib.TOMLDecodeError as error:
        found = _SYNTAX.fullmatch(str(error))
        line = int(found["line"]) if found else len(text.splitlines())
        raise _DamageError(line, found["reason"] if found else str(error)) from error
    except msgspec.ValidationError as error:
        found = _PLACE.fullmatch(str(error))
        path = path_of(found["path"]) if found else ()
        raise _DamageError(line_of(text, path), found["reason"] if found else str(error)) from error
