from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.finding.day_words import DayWords
from hinge_desktop.finding.findables import Findable, Kind, SessionDay
from hinge_desktop.finding.finder import Finder
from hinge_desktop.guide.address import Address
from tests.finding.things import BACK, THINGS, TODAY

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WORDS = DayWords(
    months=tuple((name,) for name in _MONTHS),
    weekdays=(("monday",), ("tuesday",)),
    today=("today",),
    yesterday=("yesterday",),
    last=("last",),
)
ALIKE = Findable(Kind.CUE, "17 and nov in one line", Address("cues"))
NOW = date(2026, 11, 21)


@pytest.fixture
def finder() -> Finder:
    guide = (*(one for one in THINGS if one is not TODAY), ALIKE)
    return Finder((TODAY,), guide, WORDS, lambda day: f"Open {day}")


def test_a_day_stands_above_all_that_is_only_alike(finder: Finder) -> None:
    day, alike = (one.findable for one in finder.find("17 nov", NOW))
    assert day == Findable(Kind.DAY, "Open 2026-11-17", SessionDay(date(2026, 11, 17)))
    assert alike == ALIKE


def test_a_command_of_that_name_stands_above_the_day(finder: Finder) -> None:
    command, day = (one.findable for one in finder.find("today", NOW))
    assert command == TODAY
    assert day.target == SessionDay(NOW)


def test_commands_and_guide_are_found_together(finder: Finder) -> None:
    assert finder.find("back", NOW)[0].findable == BACK
    assert finder.find("tod", NOW)[0].findable == TODAY


def test_no_more_is_returned_than_asked_for(finder: Finder) -> None:
    assert [one.findable.kind for one in finder.find("17 nov", NOW, limit=1)] == [Kind.DAY]
