"""What a row of Hevy's export becomes, and what it must not become."""

from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileSet, SkipReason
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from tests.exchange.phone_log_totals import read_text, written

COLUMNS = (
    *("title", "start_time", "end_time", "description", "exercise_title", "superset_id"),
    *("exercise_notes", "set_index", "set_type", "weight_kg", "reps", "distance_km"),
    *("duration_seconds", "rpe"),
)
PLAIN = {
    "title": "Morning",
    "start_time": "24 Oct 2025, 07:03",
    "end_time": "24 Oct 2025, 08:00",
    "exercise_title": "Deadlift (Barbell)",
    "set_index": "0",
    "set_type": "normal",
    "weight_kg": "100",
    "reps": "5",
}


def line(**changed: str) -> str:
    row = PLAIN | changed
    quoted = (str(row.get(name, "")).replace('"', '""') for name in COLUMNS)
    return ",".join(f'"{cell}"' for cell in quoted)


def read(*lines: str, weight: str = "weight_kg", distance: str = "distance_km") -> FileLog:
    header = ",".join(COLUMNS).replace("weight_kg", weight).replace("distance_km", distance)
    return read_text("\n".join([header, *lines]))


def only(log: FileLog) -> FileSet:
    assert log.skipped == ()
    (one,) = log.sets
    return one


def names(log: FileLog) -> list[tuple[str, int]]:
    return [(block.name, len(block.sets)) for work in log.workouts for block in work.blocks]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("normal", SetKind.WORK),
        ("warmup", SetKind.WARM_UP),
        ("dropset", SetKind.DROP),
        ("failure", SetKind.FAILURE),
    ],
)
def test_kinds_of_sets(word: str, kind: SetKind) -> None:
    assert only(read(line(set_type=word))).kind is kind


@pytest.mark.parametrize(
    ("column", "unit"), [("weight_kg", Unit.KG), ("weight_lbs", Unit.LB), ("weight_lb", Unit.LB)]
)
@pytest.mark.parametrize(
    ("length", "millimetres"), [("distance_km", 2_500_000), ("distance_miles", 4_023_360)]
)
def test_units_of_weight_and_distance_are_independent(
    column: str, unit: Unit, length: str, millimetres: int
) -> None:
    one = only(read(line(weight_kg="61.23", distance_km="2.5"), weight=column, distance=length))
    assert (one.amount, one.unit) == (Decimal("61.23"), unit)
    assert one.distance_mm == millimetres


def test_empty_is_nothing_and_zero_is_zero() -> None:
    one = only(read(line(weight_kg="", reps="0")))
    assert (one.amount, one.unit, one.reps) == (None, None, 0)
    assert (one.duration_ms, one.distance_mm, one.reps_left) == (None, None, None)
    assert only(read(line(weight_kg="0"))).amount == Decimal(0)


@pytest.mark.parametrize(("rpe", "tenths"), [("6", 40), ("6.5", 35), ("7.5", 25), ("10", 0)])
def test_effort_becomes_reps_left(rpe: str, tenths: int) -> None:
    assert only(read(line(rpe=rpe))).reps_left == RepsLeft(tenths)


@pytest.mark.parametrize(
    "name", ["Pull Up (Assisted)", "Barra Fixa (Assistida)", "Dominada (asistida)"]
)
def test_help_from_a_machine(name: str) -> None:
    assert only(read(line(exercise_title=name))).is_assisted
    assert not only(read(line(exercise_title="Assisted by a friend"))).is_assisted


def test_an_index_that_does_not_rise_begins_a_block() -> None:
    log = read(*(line(set_index=index) for index in ("0", "2", "3", "0", "1", "1")))
    assert names(log) == [("Deadlift (Barbell)", count) for count in (3, 2, 1)]


def test_a_name_that_comes_again_begins_a_block() -> None:
    order = ("A", "B", "A")
    log = read(*(line(exercise_title=name, set_index=str(n)) for n, name in enumerate(order)))
    assert names(log) == [("A", 1), ("B", 1), ("A", 1)]


def test_a_row_that_cannot_be_read_still_counts_for_the_blocks() -> None:
    log = read(line(), line(set_index="1"), line(set_index="0", reps="many"), line(set_index="1"))
    assert names(log) == [("Deadlift (Barbell)", 2), ("Deadlift (Barbell)", 1)]
    assert [(one.row, one.reason, one.text) for one in log.skipped] == [
        (4, SkipReason.BAD_NUMBER, "many")
    ]


def test_newest_first_comes_out_oldest_first() -> None:
    starts = ("2 Jan 2026, 07:00", "1 Jan 2026, 19:00", "1 Jan 2026, 07:00")
    log = read(*(line(start_time=start, end_time="") for start in starts))
    assert [written(one.start)[:16] for one in log.workouts] == [
        "2026-01-01 07:00",
        "2026-01-01 19:00",
        "2026-01-02 07:00",
    ]


def test_workouts_of_one_start_keep_their_order_in_time() -> None:
    titles = ("Third", "Second", "First")
    starts = ("2 Jan 2026, 07:00", "1 Jan 2026, 07:00", "1 Jan 2026, 07:00")
    rows = (
        line(title=title, start_time=start) for title, start in zip(titles, starts, strict=True)
    )
    assert [one.title for one in read(*rows).workouts] == ["First", "Second", "Third"]


def test_supersets_and_notes() -> None:
    said = {"description": 'Short\nnight, "fine"', "exercise_notes": "Hips back"}
    log = read(line(superset_id="0", **said), line(superset_id="0", exercise_title="Row"))
    (workout,) = log.workouts
    assert workout.note == 'Short\nnight, "fine"'
    assert [block.note for block in workout.blocks] == ["Hips back", None]
    assert [one.superset_group for one in log.sets] == [0, 0]


@pytest.mark.parametrize(
    ("end", "remark"),
    [
        ("24 Oct 2025, 06:00", "bad_duration"),
        ("whenever", "bad_duration"),
        ("26 Oct 2025, 07:03", "absurd_duration"),
    ],
)
def test_an_end_that_cannot_be_true_is_left_open_and_told(end: str, remark: str) -> None:
    log = read(line(end_time=end), line(end_time=end, set_index="1"))
    assert [one.end for one in log.workouts] == [None]
    assert [(one.code, one.row, one.text) for one in log.remarks] == [(remark, 2, end)]
    assert len(log.sets) == 2


def test_a_workout_of_no_minutes_is_one() -> None:
    (workout,) = read(line(end_time=PLAIN["start_time"])).workouts
    assert workout.start == workout.end


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"start_time": ""}, SkipReason.BAD_DATE),
        ({"start_time": "24 Foo 2025, 07:03"}, SkipReason.UNKNOWN_WORD),
        ({"exercise_title": " "}, SkipReason.NO_EXERCISE),
        ({"exercise_title": "x" * 501}, SkipReason.OUT_OF_RANGE),
        ({"title": "x" * 501}, SkipReason.OUT_OF_RANGE),
        ({"set_type": "cluster"}, SkipReason.UNKNOWN_WORD),
        ({"set_type": ""}, SkipReason.UNKNOWN_WORD),
        ({"set_index": "first"}, SkipReason.BAD_NUMBER),
        ({"weight_kg": "1e999"}, SkipReason.BAD_NUMBER),
        ({"weight_kg": "nan"}, SkipReason.BAD_NUMBER),
        ({"weight_kg": "-5"}, SkipReason.NEGATIVE_WEIGHT),
        ({"reps": "5.5"}, SkipReason.BAD_NUMBER),
        ({"reps": "1001"}, SkipReason.OUT_OF_RANGE),
        ({"rpe": "11"}, SkipReason.OUT_OF_RANGE),
        ({"superset_id": "-1"}, SkipReason.OUT_OF_RANGE),
        ({"duration_seconds": "90000"}, SkipReason.OUT_OF_RANGE),
        ({"reps": ""}, SkipReason.NO_RESULT),
    ],
)
def test_what_cannot_be_read_is_told(changed: dict[str, str], reason: SkipReason) -> None:
    log = read(line(), line(**changed))
    assert len(log.sets) == 1
    assert [(one.row, one.reason) for one in log.skipped] == [(3, reason)]


def test_rows_of_another_width_are_told() -> None:
    log = read(line(), line() + ",,", line() + ",x", line()[:-6])
    assert [one.row for one in log.sets] == [2, 3]
    assert [(one.row, one.reason) for one in log.skipped] == [
        (4, SkipReason.WRONG_COLUMNS),
        (5, SkipReason.WRONG_COLUMNS),
    ]


def test_numbers_for_dates_are_asked_about() -> None:
    rows = [line(start_time="03/04/2026, 07:30", end_time="03/04/2026, 08:30")]
    assert [one.code for one in read(*rows).questions] == ["date_order"]
    text = "\n".join([",".join(COLUMNS), *rows])
    answered = read_text(text, FileAnswers(is_day_first=False))
    assert answered.questions == ()
    assert written(answered.workouts[0].start) == "2026-03-04 07:30:00"
