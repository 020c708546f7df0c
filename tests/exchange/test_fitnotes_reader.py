"""FitNotes in its dialects: units, bare commas in names, days as workouts."""

from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileSet, SkipReason
from hinge_desktop.core.weights import Unit
from tests.exchange.phone_log_totals import read_text, written

F8 = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time"
F9 = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time"
F10 = F9 + ",Comment"
IOS = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind"


def read(header: str, *rows: str) -> FileLog:
    return read_text("\n".join([header, *rows]))


def only(log: FileLog) -> FileSet:
    assert log.skipped == ()
    (one,) = log.sets
    return one


def names(log: FileLog) -> list[str]:
    return [block.name for workout in log.workouts for block in workout.blocks]


@pytest.mark.parametrize(
    ("header", "dialect"),
    [
        (F8, "f8"),
        (F8.replace("kgs", "lbs"), "f8"),
        (F8 + ",Comment", "f9_old"),
        (F9, "f9"),
        (F10, "f10"),
        (IOS, "ios"),
    ],
)
def test_dialects(header: str, dialect: str) -> None:
    assert read(header, "").dialect == dialect


def test_all_of_a_day_is_one_workout_and_blocks_end_where_the_name_changes() -> None:
    order = ("2026-01-02,Squat", "2026-01-02,Row", "2026-01-02,Squat", "2026-01-03,Squat")
    log = read(F9, *(f"{day},Legs,60.0,kgs,5,,," for day in order))
    assert [written(one.start) for one in log.workouts] == ["2026-01-02", "2026-01-03"]
    assert names(log) == ["Squat", "Row", "Squat", "Squat"]


def test_each_row_names_its_unit() -> None:
    log = read(F9, "2026-01-02,Squat,Legs,60.0,kgs,5,,,", "2026-01-02,Squat,Legs,132.28,lbs,5,,,")
    assert [(one.amount, one.unit) for one in log.sets] == [
        (Decimal("60.0"), Unit.KG),
        (Decimal("132.28"), Unit.LB),
    ]


def test_no_weight_is_written_as_zero() -> None:
    one = only(read(F9, "2026-01-02,Bird Dog,Abs,0.0,kgs,8,,,"))
    assert (one.amount, one.unit, one.reps) == (None, None, 8)


def test_a_weight_without_unit_is_asked_about() -> None:
    rows = (F9, "2026-01-02,Squat,Legs,60.0,,5,,,")
    log = read(*rows)
    assert [(one.code, one.choices) for one in log.questions] == [("unit", ("kg", "lb"))]
    assert only(log).unit is None
    answered = read_text("\n".join(rows), FileAnswers(unit=Unit.LB))
    assert (answered.questions, only(answered).unit) == ((), Unit.LB)


@pytest.mark.parametrize(
    ("text", "word", "millimetres"),
    [
        ("40.0", "m", 40_000),
        ("2.5", "km", 2_500_000),
        ("3", "mi", 4_828_032),
        ("100", "ft", 30_480),
        ("10", "yd", 9144),
    ],
)
def test_distances_and_times(text: str, word: str, millimetres: int) -> None:
    one = only(read(F9, f"2026-01-02,Walk,Cardio,,,,{text},{word},1:02:03"))
    assert (one.distance_mm, one.duration_ms, one.reps) == (millimetres, 3_723_000, None)


@pytest.mark.parametrize(
    ("header", "end", "comment"),
    [
        (F8, "24.0,10,,,", None),
        (F9, "24.0,kgs,10,,,", None),
        (F10, '24.0,kgs,10,,,,"slow"', "slow"),
    ],
)
def test_a_name_may_hold_bare_commas(header: str, end: str, comment: str | None) -> None:
    log = read(header, f"2026-01-02,Row, one arm, each side,Back,{end}")
    assert names(log) == ["Row, one arm, each side"]
    one = only(log)
    assert (one.amount, one.reps, one.note) == (Decimal("24.0"), 10, comment)


def test_a_comment_may_hold_bare_commas() -> None:
    log = read(F10, "2026-01-02,Row,Back,24.0,kgs,10,,,,slow, calm, even")
    assert (names(log), only(log).note) == (["Row"], "slow, calm, even")


def test_surplus_cells_on_both_sides_are_told_apart_by_the_numbers() -> None:
    log = read(F10, "2026-01-02,Row, seated,Back,24.0,kgs,10,,,,slow, calm")
    assert (names(log), only(log).note) == (["Row, seated"], "slow, calm")


def test_a_row_whose_cells_fit_nowhere_is_told_whole() -> None:
    log = read(F9, "2026-01-02,Row, seated,Back,heavy,kgs,10,,,", "2026-01-02,Row,Back,24.0")
    assert [(one.row, one.reason) for one in log.skipped] == [
        (2, SkipReason.WRONG_COLUMNS),
        (3, SkipReason.WRONG_COLUMNS),
    ]
    assert log.skipped[0].text == "2026-01-02,Row, seated,Back,heavy,kgs,10,,,"


def test_a_bare_end_without_comment_is_read() -> None:
    one = only(read(F10, "2026-01-02,Row,Back,24.0,kgs,10,,,"))
    assert (one.reps, one.note) == (10, None)


def test_of_two_weights_the_one_that_was_typed_counts() -> None:
    pounds = (
        "2026-01-02,Squat,Legs,102.06,225,5,,,,,wr",
        "2026-01-02,Squat,Legs,61.23,135,5,,,,,wr",
    )
    assert {one.unit for one in read(IOS, *pounds).sets} == {Unit.LB}
    kilos = ("2026-01-02,Squat,Legs,60,132.28,5,,,,,wr", "2026-01-02,Squat,Legs,,135,5,,,,,wr")
    assert [(one.amount, one.unit) for one in read(IOS, *kilos).sets] == [
        (Decimal(60), Unit.KG),
        (Decimal(135), Unit.LB),
    ]


def test_the_kind_of_the_ios_app_says_what_is_measured() -> None:
    one = only(read(IOS, "2026-01-02,Plank,Abs,,,,,,01:30,hard,t"))
    assert (one.duration_ms, one.note, one.kind) == (90_000, "hard", "work")
    log = read(IOS, "2026-01-02,Squat,Legs,60,132.28,5,,,,,Warmup")
    assert [(one.reason, one.text) for one in log.skipped] == [(SkipReason.UNKNOWN_WORD, "Warmup")]


def test_a_log_that_a_spreadsheet_turned_round_is_read_or_asked_about() -> None:
    rows = ("03/04/2026,Squat,Legs,60.0,kgs,5,,,", "02/04/2026,Squat,Legs,60.0,kgs,5,,,")
    assert [one.code for one in read(F9, *rows).questions] == ["date_order"]
    told = read(F9, *rows, "25/03/2026,Squat,Legs,60.0,kgs,5,,,")
    assert [written(one.start) for one in told.workouts] == [
        "2026-03-25",
        "2026-04-02",
        "2026-04-03",
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("yesterday,Squat,Legs,60.0,kgs,5,,,", SkipReason.BAD_DATE),
        ("2026-02-30,Squat,Legs,60.0,kgs,5,,,", SkipReason.BAD_DATE),
        ("2026-01-02,,Legs,60.0,kgs,5,,,", SkipReason.NO_EXERCISE),
        ("2026-01-02,Squat,Legs,60.0,stone,5,,,", SkipReason.UNKNOWN_WORD),
        ("2026-01-02,Squat,Legs,60.0,kgs,five,,,", SkipReason.BAD_NUMBER),
        ("2026-01-02,Squat,Legs,1e999,kgs,5,,,", SkipReason.BAD_NUMBER),
        ("2026-01-02,Squat,Legs,5001,kgs,5,,,", SkipReason.OUT_OF_RANGE),
        ("2026-01-02,Chin Up,Back,-20,kgs,5,,,", SkipReason.NEGATIVE_WEIGHT),
        ("2026-01-02,Walk,Cardio,,,,3,parsec,", SkipReason.UNKNOWN_WORD),
        ("2026-01-02,Walk,Cardio,,,,3,,", SkipReason.UNKNOWN_WORD),
        ("2026-01-02,Plank,Abs,,,,,,soon", SkipReason.BAD_NUMBER),
        ("2026-01-02,Squat,Legs,60.0,kgs,,,,", SkipReason.NO_RESULT),
    ],
)
def test_what_cannot_be_read_is_told(row: str, reason: SkipReason) -> None:
    log = read(F9, "2026-01-02,Squat,Legs,60.0,kgs,5,,,", row)
    assert len(log.sets) == 1
    assert [(one.row, one.reason) for one in log.skipped] == [(3, reason)]


def test_no_distance_needs_no_unit() -> None:
    (one,) = read(F8, "2018-01-23,Side Plank,Abs,,,0.0,kg,0:00:40").sets
    assert (one.distance_mm, one.duration_ms) == (None, 40_000)
