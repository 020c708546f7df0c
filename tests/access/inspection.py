"""Everything that is held against one state of the window, and the walk through all of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.gui.theme.theme import Scheme
from hinge_desktop.walk import Walk
from tests.access.key_walk import (
    against_reading,
    clashing_keys,
    nameless_actions,
    unmarked,
    unreached,
)
from tests.access.spoken_tree import unexplained, unspoken
from tests.access.stillness import restless
from tests.access.words_beside import misnamed, unlabelled
from tests.shots.albums import Album, album_walk
from tests.shots.photographer import NARROW, Look, wear
from tests.shown_text import cut_texts, shown_texts

TIGHTEST = Look(Scheme.DARK, *NARROW, text_percent=150)
"""The smallest window with the largest text: what fits here fits everywhere."""


def complaints(walk: Walk) -> list[str]:
    """Look at the topmost sheet, or at the window where none is open."""
    root = QApplication.activeModalWidget() or walk.window
    texts = shown_texts(root)
    return [
        *unexplained(root),
        *unspoken(texts),
        *misnamed(root),
        *unlabelled(root, texts),
        *unreached(root),
        *unmarked(root),
        *against_reading(root),
        *clashing_keys(root),
        *nameless_actions(root),
        *cut_texts(root, texts),
        *moving(walk.window),
        *restless(),
    ]


def moving(root: QWidget) -> list[str]:
    """Name what moves although the walk asked for reduced motion."""
    animations = root.findChildren(QVariantAnimation)
    running = [one for one in animations if one.state() is QVariantAnimation.State.Running]
    return [f"{type(one.parent()).__name__} moves" for one in running]


def inspect(album: Album) -> Iterator[tuple[str, list[str]]]:
    """Walk to every stop of an album in the tightest look; return what is wrong at each."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        with album_walk(album) as walk:
            wear(walk, TIGHTEST)
            for stops in album.stops:
                for name in stops(walk):
                    walk.settle()
                    yield name, complaints(walk)
    finally:
        QLocale.setDefault(before)
