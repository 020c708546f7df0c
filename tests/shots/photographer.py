"""Keeps pictures of what a walk stops at, in every look that is wanted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from hinge_desktop.gui.theme.theme import Scheme
from hinge_desktop.walk import Walk

Stops = Callable[[Walk], Iterator[str]]
"""Walks, and says at each stop how its picture is called; ends where the next stops can begin."""


@dataclass(frozen=True)
class Look:
    """How the window looks in one picture."""

    scheme: Scheme
    width: int
    height: int
    text_percent: int = 100

    @property
    def name(self) -> str:
        """What the picture's file is called after its page."""
        text = "" if self.text_percent == 100 else f"-text{self.text_percent}"
        return f"{self.width}x{self.height}-{self.scheme}{text}"


WIDE = (1280, 800)
NARROW = (900, 640)
FIRST_LOOK = Look(Scheme.DARK, *WIDE)
LOOKS = (
    FIRST_LOOK,
    Look(Scheme.LIGHT, *WIDE),
    Look(Scheme.DARK, *NARROW),
    Look(Scheme.LIGHT, *NARROW),
    Look(Scheme.DARK, *WIDE, text_percent=150),
)


class Photographer:
    """Has the program led from stop to stop, and keeps a picture of each in every look."""

    def __init__(self, walk: Walk, folder: Path, looks: Collection[Look]) -> None:
        self._walk = walk
        self._folder = folder
        self._looks = looks

    def take(self, stops: Stops) -> None:
        """Take every stop in every look."""
        for name in stops(self._walk):
            for look in self._looks:
                self._take(name, look)
            # The way to the next stop is walked in the usual look.
            wear(self._walk, FIRST_LOOK)

    def _take(self, name: str, look: Look) -> None:
        wear(self._walk, look)
        self._walk.save_picture(self._folder / f"{name}-{look.name}.png")


def wear(walk: Walk, look: Look) -> None:
    """Give the window a look."""
    walk.app.preferences.change(
        scheme=look.scheme,
        bright_timer=look.scheme is Scheme.LIGHT,
        text_percent=look.text_percent,
    )
    walk.window.resize(look.width, look.height)
    # Rows that fold inside rows that fold take a round of layouts each.
    for _ in range(3):
        walk.settle()
