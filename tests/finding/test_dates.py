from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from hinge_desktop.finding.dates import DayReader
from hinge_desktop.words.finding import day_words

TODAY = date(2026, 11, 21)
"""A Saturday."""


def reader(locale: str) -> DayReader:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        return DayReader(day_words())
    finally:
        QLocale.setDefault(before)


BRITISH, AMERICAN, GERMAN = reader("en_GB"), reader("en_US"), reader("de_DE")


@pytest.mark.parametrize(
    "text",
    [
        *("2026-11-17", "17.11.2026", "17.11.26", "17.11.", "17.11", "17/11", "17/11/2026"),
        *("17-11-2026", "17 Nov", "17 nov 2026", "17 November", "17 november 26", "Nov 17"),
        *("November 17, 2026", "17th of November", "the 17th Nov", "17. November", " 17  Nov "),
        *("last Tuesday", "last tue", "Tuesday", "tuesday", "on Tuesday"),
        *("17 Novmber", "17 noveber", "last teusday"),
    ],
)
def test_usual_ways_to_write_a_day(text: str) -> None:
    assert BRITISH.read(text, TODAY) == date(2026, 11, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 21)),
        ("yesterday", date(2026, 11, 20)),
        ("last saturday", date(2026, 11, 14)),
        ("saturday", date(2026, 11, 14)),
        ("22 Nov", date(2025, 11, 22)),  # still to come this year
        ("21 Nov", date(2026, 11, 21)),
        ("29 Feb", date(2024, 2, 29)),
        ("3.4.", date(2026, 4, 3)),
        ("1 may", date(2026, 5, 1)),
        ("1 sept", date(2026, 9, 1)),
        ("31 12", None),
    ],
)
def test_which_day_is_meant(text: str, day: date | None) -> None:
    assert BRITISH.read(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "17", "back", "nov", "november 2026", "sat", "sun", "mon", "hips back first", "may"),
        *("31.2.", "17.13.", "32 Nov", "0 nov", "2026-02-30", "17 foo", "17 ma", "1 ju"),
        *("22 Nov 2026", "2027-01-01", "17 nov 99999", "3-1-1-1", "8-12", "3 sets of 8", "last"),
        "17 nov 17 nov",
    ],
)
def test_what_is_no_day_of_the_past(text: str) -> None:
    assert BRITISH.read(text, TODAY) is None


def test_strokes_go_by_the_locale_and_points_do_not() -> None:
    assert AMERICAN.read("11/10", TODAY) == date(2026, 11, 10)
    assert BRITISH.read("11/10", TODAY) == date(2026, 10, 11)
    assert AMERICAN.read("11.10.", TODAY) == date(2026, 10, 11)


@pytest.mark.parametrize(
    "text", ["3. März", "3 maerz 2026", "3. Mär", "3 mar", "Dienstag, 3. März"]
)
def test_months_of_another_language(text: str) -> None:
    expected = {"3 maerz 2026": date(2026, 3, 3), "Dienstag, 3. März": None}
    assert GERMAN.read(text, TODAY) == expected.get(text, date(2026, 3, 3))


def test_weekdays_of_another_language_and_english_ones() -> None:
    for text in ("Dienstag", "tuesday", "last Dienstag"):
        assert GERMAN.read(text, TODAY) == date(2026, 11, 17)


@given(st.text(max_size=60))
def test_any_text_can_be_typed(text: str) -> None:
    day = BRITISH.read(text, TODAY)
    assert day is None or day <= TODAY


@given(st.dates(min_value=date(1970, 1, 1), max_value=TODAY))
def test_a_day_is_read_back_however_it_is_written(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {QLocale('en').monthName(day.month)} {day.year}",
    ):
        assert BRITISH.read(text, TODAY) == day


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
def test_any_day_can_be_today(today: date) -> None:
    for text in ("29 feb", "1 jan", "last monday", "yesterday"):
        day = BRITISH.read(text, today)
        assert day is None or day <= today
