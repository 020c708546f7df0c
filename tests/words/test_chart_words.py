"""Records and compared periods in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.asymmetry import ScoreBasis, SidesDay
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import (
    Difference,
    DifferenceUnit,
    PeriodFigure,
    PeriodFigures,
    Share,
)
from hinge_desktop.core.charts.records import CleanRun, EvenSession, Records, SetRecord
from hinge_desktop.core.effort import Estimate
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import RepsLeft, SessionId, SetId, Side
from hinge_desktop.words.exercises import built_in_name
from hinge_desktop.words.periods import difference_words, period_words, value_words
from hinge_desktop.words.records import RecordTeller
from tests.builders import kg

TODAY = date(2026, 11, 21)
RDL = ExerciseId("romanian_deadlift")
SPACE = "\N{NO-BREAK SPACE}"
BEST = SetRecord(
    SessionId("session-1"),
    SetId("set-1"),
    RDL,
    TODAY,
    kg(62.5),
    8,
    RepsLeft(20),
    is_called_clean=True,
)
RUN = CleanRun(
    31, date(2026, 10, 13), date(2026, 11, 17), SessionId("session-1"), SetId("set-1"), True
)


def _plain(text: str) -> str:
    return text.replace(SPACE, " ").replace("\N{MULTIPLICATION SIGN}", "x")


def told(records: Records, *, of_several: bool = False) -> list[str]:
    teller = RecordTeller(TODAY, built_in_name, None if of_several else RDL)
    return [_plain(one.spoken) for one in teller.words(records)]


def test_records_say_what_stands_and_since_when() -> None:
    rough = replace(BEST, day=date(2025, 11, 10), load=kg(60), reps=10, is_called_clean=False)
    assert told(Records(heaviest=BEST, estimate=rough, clean_run=RUN))[:3] == [
        "Best set: 62.5 kg x 8 today, called clean",
        "Best estimated 1RM: 84 kg, rough on 10 November 2025, from 60 kg x 10, 2 left",
        "Longest clean run: 31 sets in a row 13 October to today, it goes on",
    ]


def test_among_several_exercises_a_record_names_its_own() -> None:
    earlier = replace(BEST, day=date(2026, 11, 3), is_called_clean=False)
    assert told(Records(heaviest=earlier), of_several=True)[0] == (
        "Best set: 62.5 kg x 8 on 3 November, Bar RDL, no fault noted"
    )


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (replace(RUN, is_running=False), "31 sets in a row 13 October to 17 November"),
        (
            replace(RUN, sets=1, last_day=RUN.first_day, is_running=False),
            "1 set on 13 October",
        ),
        (
            replace(RUN, sets=3, first_day=TODAY, last_day=TODAY),
            "3 sets in a row today, it goes on",
        ),
        (
            replace(RUN, first_day=date(2025, 12, 30)),
            "31 sets in a row 30 December 2025 to today, it goes on",
        ),
    ],
)
def test_a_run_says_from_when_to_when(run: CleanRun, words: str) -> None:
    assert told(Records(clean_run=run))[2] == f"Longest clean run: {words}"


def test_even_sides_are_told_of_a_session_with_the_check_beside_it() -> None:
    sides = SidesDay(date(2026, 8, 9), 100.0, 98.0, ScoreBasis.ESTIMATE)
    exercise = ExerciseId("single_leg_romanian_deadlift")
    session = EvenSession(SessionId("session-1"), SetId("set-1"), exercise, sides)
    check = BalanceDay(date(2026, 11, 18), {Side.LEFT: 22_000, Side.RIGHT: 20_000})
    name = "Most even sides: "
    assert told(Records(even_session=session, even_balance=check), of_several=True)[3] == (
        f"{name}2 % apart on 9 August, Single-leg RDL, balance check 9 % apart on 18 November"
    )
    assert told(Records(even_balance=check))[3] == f"{name}9 % apart balance check on 18 November"
    equal = replace(session, sides=replace(sides, right=100.0))
    # The single-leg work stands beside another exercise too, and says what it is.
    words = f"{name}No difference on 9 August, Single-leg RDL"
    assert told(Records(even_session=equal))[3] == words


def test_what_is_not_there_yet_says_what_it_waits_for_and_leads_nowhere() -> None:
    words = RecordTeller(TODAY, built_in_name).words(Records())
    assert [one.place for one in words] == [None] * 4
    assert all(not one.value and one.when for one in words)
    assert words[2].spoken == "Longest clean run: after the first clean set"


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (12.4, DifferenceUnit.PERCENT, "12 % more"),
        (-12.5, DifferenceUnit.PERCENT, "12 % less"),
        (0.4, DifferenceUnit.PERCENT, "as before"),
        (3, DifferenceUnit.COUNT, "3 more"),
        (-1, DifferenceUnit.COUNT, "1 fewer"),
        (-27.0, DifferenceUnit.POINTS, "27 points less"),
        (1.2, DifferenceUnit.POINTS, "1 point more"),
        (-0.8, DifferenceUnit.POINTS, "1 point less"),
        (-0.34, DifferenceUnit.REPS, "0.3 fewer"),
        (1.0, DifferenceUnit.REPS, "1 more"),
        (0.04, DifferenceUnit.REPS, "as before"),
    ],
)
def test_a_difference_is_told_in_its_unit(amount: float, unit: DifferenceUnit, words: str) -> None:
    assert difference_words(Difference(amount, unit)).replace(SPACE, " ") == words


def test_no_difference_is_told_of_what_is_not_known() -> None:
    assert difference_words(None) == ""


def figures(**fields: object) -> PeriodFigures:
    period = Days(date(2026, 8, 30), TODAY)
    empty = PeriodFigures(period, 0, None, 0, 0, 0.0, 0, Share(), Share(), None, None, None)
    return replace(empty, **fields)  # type: ignore[arg-type] # the fields of a test


@pytest.mark.parametrize(
    ("fields", "figure", "words"),
    [
        ({"sessions": 22, "sessions_planned": 24}, PeriodFigure.SESSIONS, "22, 24 planned"),
        ({"sessions": 22}, PeriodFigure.SESSIONS, "22"),
        ({"volume_kg": 780.4}, PeriodFigure.VOLUME, "780 kg"),
        ({"tension_ms": 345_000}, PeriodFigure.TENSION, "5:45"),
        ({"kept": Share(49, 67)}, PeriodFigure.KEPT, "73 %, 49 of 67"),
        ({"clean": Share(686, 687)}, PeriodFigure.CLEAN, "99 %, 686 of 687"),
        ({"clean": Share(1, 687)}, PeriodFigure.CLEAN, "1 %, 1 of 687"),
        ({"clean": Share(687, 687)}, PeriodFigure.CLEAN, "100 %, 687 of 687"),
        ({}, PeriodFigure.KEPT, "Not given"),
        ({"reps_left": 2.04}, PeriodFigure.REPS_LEFT, "2.0"),
        ({}, PeriodFigure.REPS_LEFT, "Not given"),
        ({"estimate": Estimate(84.0, True)}, PeriodFigure.ESTIMATE, "84 kg, rough"),
        ({"estimate": Estimate(84.0, False)}, PeriodFigure.ESTIMATE, "84 kg"),
        ({}, PeriodFigure.ESTIMATE, "None"),
        ({"rest_seconds": 162.4}, PeriodFigure.REST, "2:42"),
        ({}, PeriodFigure.REST, "Not given"),
    ],
)
def test_a_figure_of_a_period(fields: dict[str, object], figure: PeriodFigure, words: str) -> None:
    assert _plain(value_words(figures(**fields), figure)) == words


def test_a_period_names_its_days_and_years_only_where_they_differ() -> None:
    assert period_words(Days(date(2026, 8, 30), TODAY), TODAY) == "30 August to 21 November"
    last_year = Days(date(2025, 8, 30), date(2025, 11, 21))
    assert period_words(last_year, TODAY) == "30 August 2025 to 21 November 2025"
    assert period_words(Days(TODAY, TODAY), TODAY) == "21 November"
