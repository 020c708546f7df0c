"""StrongLifts: pairs of columns, units of the header, notes, sets that were missed."""

from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import FileLog, SkipReason
from hinge_desktop.core.weights import Unit
from tests.exchange.phone_log_totals import read_text, written

HEADER = (
    "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,"
    "Sets\u00d7Reps,Sets\u00d7Time,Top Set (Reps\u00d7KG),e1RM (KG),Reps,Volume (KG),"
    "Workout Volume (KG),Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,"
    "Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG),Set 3 (Reps),Set 3 (KG)"
)
DAY = "2026/08/11"


def row(
    sets: str,
    day: str = DAY,
    number: str = "7",
    exercise: str = "Squat",
    clock: str = "10:56 PM,11:57 PM",
    note: str = "",
    by: str = "3\u00d75,",
    total: str = "",
) -> str:
    named = f"{day},{number},Workout A,5\u00d75,83.5,{exercise}"
    return f"{named},{by},,,{total},,,1.0,{clock},{note},{sets}"


def read(*rows: str, header: str = HEADER) -> FileLog:
    return read_text("\ufeff" + "\n".join([header, *rows]))


def test_sets_stand_in_pairs_and_an_empty_pair_is_none() -> None:
    log = read(row("5,60,3,62.5,,"))
    assert [(one.reps, one.amount, one.unit, one.row) for one in log.sets] == [
        (5, Decimal(60), Unit.KG, 2),
        (3, Decimal("62.5"), Unit.KG, 2),
    ]
    assert log.skipped == ()


def test_a_missed_set_is_kept_with_no_reps() -> None:
    assert [one.reps for one in read(row("5,60,0,60,0,60")).sets] == [5, 0, 0]


@pytest.mark.parametrize(("word", "unit"), [("KG", Unit.KG), ("LB", Unit.LB), ("lbs", Unit.LB)])
def test_the_unit_of_sets_is_not_that_of_the_body(word: str, unit: Unit) -> None:
    header = HEADER.replace("(KG),Set", f"({word}),Set")
    header = header.removesuffix("(KG)") + f"({word})"
    assert {one.unit for one in read(row("5,135,5,135,5,135"), header=header).sets} == {unit}


def test_headers_with_a_plain_x_and_spaces_are_known() -> None:
    header = HEADER.replace("\u00d7", "x").replace(",Set 1 (KG)", ", Set 1 (KG)")
    assert len(read(row("5,60,5,60,5,60"), header=header).sets) == 3


def test_rows_of_a_date_and_number_are_one_workout() -> None:
    log = read(
        row("5,60,,,,", day="2026/08/10", number="6"),
        row("5,60,,,,"),
        row("5,40,,,,", exercise="Row"),
        row("5,60,,,,", number="8"),
    )
    assert [one.number for one in log.workouts] == ["6", "7", "8"]
    assert [block.name for block in log.workouts[1].blocks] == ["Squat", "Row"]
    assert {one.title for one in log.workouts} == {"Workout A"}


@pytest.mark.parametrize(
    ("clock", "start", "end"),
    [
        ("10:56 PM,11:57 PM", "2026-08-11 22:56:00", "2026-08-11 23:57:00"),
        ("11:30 PM,12:15 AM", "2026-08-11 23:30:00", "2026-08-12 00:15:00"),
        ("12:05 am,12:50 a.m.", "2026-08-11 00:05:00", "2026-08-11 00:50:00"),
        ("22:56,23:57", "2026-08-11 22:56:00", "2026-08-11 23:57:00"),
        ("22:56,", "2026-08-11 22:56:00", None),
        ("10:56\u202fPM,오후 11:57", "2026-08-11 22:56:00", "2026-08-11 23:57:00"),
        (",", "2026-08-11", None),
    ],
)
def test_times_of_day(clock: str, start: str, end: str | None) -> None:
    (workout,) = read(row("5,60,,,,", clock=clock)).workouts
    assert written(workout.start) == start
    assert (None if workout.end is None else written(workout.end)) == end


def test_a_note_of_every_row_is_on_the_workout() -> None:
    rows = (row("5,60,,,,", note="calm"), row("5,40,,,,", exercise="Row", note="calm"))
    (workout,) = read(*rows).workouts
    assert (workout.note, [block.note for block in workout.blocks]) == ("calm", [None, None])


def test_a_note_of_one_row_is_on_its_exercise() -> None:
    rows = (row("5,60,,,,"), row("5,40,,,,", exercise="Row", note="form"))
    (workout,) = read(*rows).workouts
    assert (workout.note, [block.note for block in workout.blocks]) == (None, [None, "form"])


def test_the_header_tells_the_order_of_dates() -> None:
    for order, day in (("dd/mm/yyyy", "2026-04-03"), ("mm/dd/yyyy", "2026-03-04")):
        header = HEADER.replace("yyyy/mm/dd", order)
        log = read(row("5,60,,,,", day="03/04/2026", clock=","), header=header)
        assert (log.questions, written(log.workouts[0].start)) == ((), day)


def test_a_bad_pair_costs_that_set_alone() -> None:
    log = read(row("5,60,five,60,-,60"))
    assert [one.reps for one in log.sets] == [5]
    assert [(one.row, one.reason, one.text) for one in log.skipped] == [
        (2, SkipReason.BAD_NUMBER, "five"),
        (2, SkipReason.NOT_DONE, "-"),
    ]


@pytest.mark.parametrize(
    ("by", "sets", "expected"),
    [
        ("2\u00d71:00", "60,0,60,0,,", [(60_000, 0), (60_000, 0)]),
        ("2x60", "1:00,20,60,20,,", [(60_000, 20), (60_000, 20)]),
        ("60/45/-", "60,0,45,0,,", [(60_000, 0), (45_000, 0)]),
        ("30s/40s", ",,,,,", [(30_000, None), (40_000, None)]),
        ("3\u00d70:30", ",,,,,", [(30_000, None)] * 3),
        ("60/45", ",10,,12.5,,", [(60_000, 10), (45_000, Decimal("12.5"))]),
        ("60/60", "60,0,0,0,,", [(60_000, 0), (0, 0)]),
    ],
)
def test_a_timed_exercise_is_read_by_its_times(
    by: str, sets: str, expected: list[tuple[int, object]]
) -> None:
    log = read(row("5,60,,,,"), row(sets, exercise="Plank", by=f",{by}"))
    assert log.skipped == ()
    held = log.workouts[0].blocks[1]
    assert [(one.duration_ms, one.amount) for one in held.sets] == expected
    assert {one.reps for one in held.sets} == {None}


@pytest.mark.parametrize(
    ("by", "sets", "reason"),
    [
        ("2\u00d71:00", "12,0,12,0,,", SkipReason.UNKNOWN_WORD),
        ("often", "60,0,,,,", SkipReason.BAD_NUMBER),
        ("999\u00d760", ",,,,,", SkipReason.OUT_OF_RANGE),
        ("2\u00d730h", ",,,,,", SkipReason.OUT_OF_RANGE),
    ],
)
def test_a_timed_exercise_that_cannot_be_told_is_skipped(
    by: str, sets: str, reason: SkipReason
) -> None:
    log = read(row("5,60,,,,"), row(sets, exercise="Plank", by=f",{by}"))
    assert {(one.row, one.reason) for one in log.skipped} == {(3, reason)}


def test_a_row_without_empty_pairs_at_its_end_is_read_if_it_adds_up() -> None:
    assert [one.reps for one in read(row("5,60,4,60", total="9")).sets] == [5, 4]
    for cut in (row("5,60,4,60", total="14"), row("5,60,4", total="9"), row("5,60,,,,") + ",5"):
        log = read(cut)
        assert [one.reason for one in log.skipped] == [SkipReason.WRONG_COLUMNS]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (row("5,60,,,,", day="2026/02/30"), SkipReason.BAD_DATE),
        (row("5,60,,,,", number="9", clock="25:00,"), SkipReason.BAD_DATE),
        (row("5,60,,,,", number="9", clock="soon,"), SkipReason.BAD_DATE),
        (row("5,60,,,,", exercise=""), SkipReason.NO_EXERCISE),
        (row(",,,,,"), SkipReason.NO_RESULT),
        (row(",60,,,,"), SkipReason.NO_RESULT),
        (row("5,nan,,,,"), SkipReason.BAD_NUMBER),
        (row("1001,60,,,,"), SkipReason.OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_read_is_told(bad: str, reason: SkipReason) -> None:
    log = read(row("5,60,,,,"), bad)
    assert len(log.sets) == 1
    assert [(one.row, one.reason) for one in log.skipped] == [(3, reason)]
