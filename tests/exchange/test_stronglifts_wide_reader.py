"""Older StrongLifts exports: a row a workout, one weight for all sets of an exercise."""

from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, SkipReason
from hinge_desktop.core.weights import Unit
from tests.exchange.phone_log_totals import read_text, written

GROUP = "Weight (KG),Weight (LB),Set 1,Set 2,Set 3"
US = f"Date,Note,Body Weight (KG),Body Weight (LB),Exercise 1,{GROUP},Exercise 2,{GROUP}"
EUROPE = f"Date,Note,Workout,Body Weight,Exercise 1,{GROUP},Exercise 2,{GROUP}"


def read(header: str, *rows: str, unit: Unit | None = None) -> FileLog:
    return read_text("\n".join([header, *rows]), FileAnswers(unit=unit))


def test_each_exercise_has_its_weight_and_its_own_sets() -> None:
    log = read(
        US, "03/16/18,calm,,185,Squat,,130,5,5,0,Row,,95,5,,", "03/18/18,,,185,Squat,,135,5,,,,,,,,"
    )
    assert (log.app, log.dialect, log.skipped, log.questions) == (
        *("stronglifts", "workouts"),
        *((), ()),
    )
    assert [written(one.start) for one in log.workouts] == ["2018-03-16", "2018-03-18"]
    first = log.workouts[0]
    assert first.note == "calm"
    assert [(one.name, [each.reps for each in one.sets]) for one in first.blocks] == [
        ("Squat", [5, 5, 0]),
        ("Row", [5]),
    ]
    assert {(one.amount, one.unit) for one in first.blocks[0].sets} == {(Decimal(130), Unit.LB)}


@pytest.mark.parametrize(
    ("body", "amount", "unit"), [("84KG", "62.5", Unit.KG), ("185 lb", "140", Unit.LB)]
)
def test_the_body_weight_tells_which_weight_was_lifted(body: str, amount: str, unit: Unit) -> None:
    log = read(EUROPE, f"18/03/2015,,B,{body},Squat,62.5,140,5,,,,,,,,")
    assert log.questions == ()
    assert [(one.amount, one.unit) for one in log.sets] == [(Decimal(amount), unit)]
    assert log.workouts[0].title == "B"


def test_a_weight_in_both_units_is_asked_about() -> None:
    row = "18/03/2015,,B,,Squat,62.5,140,5,,,,,,,,"
    assert [one.code for one in read(EUROPE, row).questions] == ["unit"]
    answered = read(EUROPE, row, unit=Unit.LB)
    assert (answered.questions, answered.sets[0].amount) == ((), Decimal(140))


def test_what_cannot_be_read_is_told_and_the_rest_kept() -> None:
    log = read(
        EUROPE,
        "18/03/2015,,A,84KG,Squat,60,,5,five,5,,40,,5,,",
        "someday,,A,84KG,Squat,60,,5,,,,,,,,",
        "20/03/2015,,A,84KG,,,,,,,,,,,,",
        "21/03/2015,,A,84KG,Squat,heavy,,5,,,,,,,,",
        "22/03/2015,,A,84KG,Squat,60,,5,,,,,,,,,x",
        "23/03/2015,,A,84KG,Squat,60,,5",
    )
    assert [one.reps for one in log.sets] == [5, 5]
    assert sorted((one.row, one.reason) for one in log.skipped) == [
        (2, SkipReason.BAD_NUMBER),
        (2, SkipReason.NO_EXERCISE),
        (3, SkipReason.BAD_DATE),
        (4, SkipReason.NO_RESULT),
        (5, SkipReason.BAD_NUMBER),
        (6, SkipReason.WRONG_COLUMNS),
        (7, SkipReason.WRONG_COLUMNS),
    ]


def test_an_order_of_dates_that_nobody_can_tell_is_asked_for() -> None:
    assert [one.code for one in read(US, "03/04/18,,,,Squat,,130,5,,,,,,,,").questions] == [
        "date_order"
    ]


def test_empty_cells_behind_the_last_exercise_may_be_missing() -> None:
    rows = ("03/16/18,,,185,Squat,,130,5,5,5,,", "03/18/18,,,185,Squat,,135,5,5,4,Row,,95,5,5,")
    log = read(US, *rows)
    assert log.skipped == ()
    assert [len(one.sets) for workout in log.workouts for one in workout.blocks] == [3, 3, 2]
