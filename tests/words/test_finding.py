from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.finding.findables import Findable, Kind, SessionDay
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.words.finding import day_words, kind_words, open_day_words, trained_words

DAY = date(2026, 11, 7)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_a_step_says_whose_it_is() -> None:
    target = Address("lifts/romanian_deadlift", Part.STEPS, 2)
    step = Findable(Kind.STEP, "Hips back", target, place="Bar RDL", number=3)
    assert kind_words(step) == "Step 3 of Bar RDL"


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_words(kind: Kind) -> None:
    words = kind_words(Findable(kind, "Text", SessionDay(DAY), place="Page", number=1))
    assert words
    assert "%" not in words


def test_a_day_is_named_with_its_year() -> None:
    assert open_day_words(DAY) == "Open 7 November 2026"


def test_what_was_trained_is_named() -> None:
    own = Exercise(ExerciseId("own"), Family.OTHER, LoadKind.OTHER, name="Sled")
    curl = Exercise(ExerciseId("leg_curl"), Family.LEG_CURL, LoadKind.OTHER)
    assert trained_words((curl, own)) == "Leg curl, Sled"
    assert trained_words(()) == "Nothing logged on this day"


def test_days_are_known_in_the_language_of_the_country_and_in_english() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    words = day_words()
    assert {"Mai", "May"} <= set(words.months[4])
    assert {"Montag", "Monday"} <= set(words.weekdays[0])
    assert (len(words.months), len(words.weekdays)) == (12, 7)
    assert not words.is_month_first
    QLocale.setDefault(QLocale("en_US"))
    assert day_words().is_month_first
