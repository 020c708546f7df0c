"""The own cue in the lead-in: as large as it may be, whole, and gone when the set begins."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.own_words import MOST_CUE
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.lead_in_cue import LARGEST, LeadInCue

LONG = ("bar on my legs and breathe out " * 3)[:MOST_CUE].strip()
LEAST = 34
"""As the set line (design 2): nothing that is read on the way to the bar is smaller."""


@pytest.fixture
def cue(qtbot: QtBot, theme: Theme) -> LeadInCue:
    widget = LeadInCue(theme)
    qtbot.addWidget(widget)
    widget.resize(1152, 68)
    return widget


def test_a_short_cue_is_as_large_as_the_next_load(cue: LeadInCue) -> None:
    cue.show_text("Long arms")
    assert cue.pixels == LARGEST
    assert cue.accessibleName() == cue.shown_text == "Long arms"


@pytest.mark.parametrize(("size", "scale"), [((1152, 68), 1.0), ((810, 80), 0.703)])
def test_the_longest_cue_is_whole_and_no_smaller_than_the_line_above(
    cue: LeadInCue, size: tuple[int, int], scale: float
) -> None:
    cue.resize(*size)
    cue.set_scale(scale)
    cue.show_text(LONG)
    assert LEAST <= cue.pixels < LARGEST
    assert cue.shown_text == LONG


def test_the_widest_letters_are_cut_and_not_made_smaller(cue: LeadInCue) -> None:
    cue.show_text("W" * MOST_CUE)
    assert cue.pixels == LEAST
    assert cue.shown_text.endswith("…")


def test_little_height_makes_it_smaller(cue: LeadInCue) -> None:
    cue.resize(1152, 40)
    cue.show_text("Long arms")
    assert cue.pixels < LARGEST
    assert cue.pixels * 1.2 <= cue.height()
