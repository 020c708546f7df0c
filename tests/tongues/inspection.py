"""Walks through the window in a made-up language and notes what is still English, or cut off."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from hinge_texts.catalogues import all_marks
from hinge_texts.pseudo import PseudoLanguage, write_pseudo
from PySide6.QtWidgets import QApplication

from hinge_desktop.gui.theme.theme import Scheme
from hinge_desktop.languages import LANGUAGE_VARIABLE, speak
from hinge_desktop.walk import Walk
from tests.shots.albums import Album, album_walk
from tests.shots.photographer import NARROW, WIDE, Look, Photographer, wear
from tests.shown_text import cut_texts
from tests.source_tree import ROOT
from tests.tongues.plain_words import plain_words

LOOKS: Final = (
    Look(Scheme.DARK, *WIDE),
    Look(Scheme.DARK, *NARROW),
    Look(Scheme.DARK, *WIDE, text_percent=150),
)
_A_SPACE: Final = re.compile(r"is cut by [1-5] px across$")


@dataclass
class Findings:
    """What was found, each with the first stop that shows it."""

    stops: int = 0
    untranslated: dict[str, str] = field(default_factory=dict)
    cut: dict[str, str] = field(default_factory=dict)


class Inspector(Photographer):
    """Reads each stop in every look, instead of keeping a picture of it."""

    def __init__(
        self,
        walk: Walk,
        looks: Collection[Look],
        findings: Findings,
        language: PseudoLanguage,
    ) -> None:
        super().__init__(walk, Path(), looks)
        self._is_mirrored = language.direction == "RTL"
        self._first = next(iter(looks))
        self._findings = findings

    def _take(self, name: str, look: Look) -> None:
        wear(self._walk, look)
        root = QApplication.activeModalWidget() or self._walk.window
        where = f"{name}-{look.name}"
        if look == self._first:
            self._findings.stops += 1
            for complaint in plain_words(root):
                self._findings.untranslated.setdefault(complaint, where)
        for complaint in filter(self._counts, cut_texts(root)):
            self._findings.cut.setdefault(complaint, where)

    def _counts(self, complaint: str) -> bool:
        """Leave out the space that Qt hangs over the edge where Latin wraps from right to left."""
        return not (self._is_mirrored and _A_SPACE.search(complaint))


@cache
def made_up(language: PseudoLanguage) -> Path:
    """Return the file of a made-up language, written once a process."""
    folder = Path(mkdtemp(prefix="hinge-tongues-"))
    return write_pseudo(language, all_marks(ROOT), folder)


@contextmanager
def in_language(language: PseudoLanguage) -> Iterator[None]:
    """Have the next windows speak a made-up language."""
    os.environ[LANGUAGE_VARIABLE] = str(made_up(language))
    try:
        yield
    finally:
        del os.environ[LANGUAGE_VARIABLE]
        speak(None)


def inspect(
    language: PseudoLanguage, albums: Sequence[Album], looks: Collection[Look] = LOOKS
) -> Findings:
    """Walk through albums in a made-up language; each part of one in a window of its own."""
    findings = Findings()
    for album in albums:
        for stops in album.stops:
            part = Album(album.name, (stops,), album.has_demo, album.leads_new_lifter)
            with in_language(language), album_walk(part) as walk:
                Inspector(walk, looks, findings, language).take(stops)
    return findings
