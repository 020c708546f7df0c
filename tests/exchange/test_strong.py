"""Every dialect of Strong's file: totals known by hand, every row accounted for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileBlock,
    FileLog,
    FileSet,
    QuestionCode,
    RemarkCode,
    SkipReason,
)
from hinge_desktop.core.imports.file_totals import file_totals
from hinge_desktop.core.imports.file_trouble import FileRefusedError
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log
from tests.exchange.strong_totals import KNOWN, SAMPLES

S1 = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
    "Notes,Workout Notes,RPE\n"
)


def sample(name: str, unit: Unit | None = None) -> FileLog:
    return read_log((SAMPLES / name).read_bytes(), FileAnswers(unit or KNOWN[name].answer))


def read(rows: str, unit: Unit | None = Unit.KG) -> FileLog:
    return read_log((S1 + rows).encode(), FileAnswers(unit))


def row(order: str = "1", weight: str = "100", reps: str = "5", more: str = "0,0,,,") -> str:
    return f'2024-01-02 18:00:00,"Legs",1h,"Deadlift (Barbell)",{order},{weight},{reps},{more}\n'


def blocks_of(log: FileLog) -> list[FileBlock]:
    return [block for workout in log.workouts for block in workout.blocks]


def test_every_sample_has_known_totals() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(KNOWN)


@pytest.mark.parametrize("name", KNOWN)
def test_a_sample_comes_to_its_totals(name: str) -> None:
    log, known = sample(name), KNOWN[name]
    totals = file_totals(log.sets)
    assert (log.app, log.dialect, log.questions) == ("strong", known.dialect, ())
    assert (len(log.workouts), len(blocks_of(log))) == (known.workouts, known.blocks)
    assert (totals.sets, totals.reps) == (known.sets, known.reps)
    assert totals.volume_kg == Decimal(known.volume_kg)


@pytest.mark.parametrize("name", KNOWN)
def test_every_row_is_a_set_or_skipped_or_a_rest_or_note(name: str) -> None:
    log, known = sample(name), KNOWN[name]
    sets = [one.row for one in log.sets]
    skipped = tuple(one.row for one in log.skipped)
    assert skipped == known.skipped
    assert len(set(sets)) == len(sets)
    assert len(sets) + len(skipped) + known.others == len(log.rows)


@pytest.mark.parametrize("name", [name for name, one in KNOWN.items() if one.answer])
def test_a_file_without_units_asks_and_takes_nothing_for_granted(name: str) -> None:
    log = read_log((SAMPLES / name).read_bytes(), FileAnswers())
    (question,) = log.questions
    assert (question.code, question.choices) == (QuestionCode.UNIT, ("kg", "lb"))
    assert {one.unit for one in log.sets} == {None}


def test_the_parts_of_s1() -> None:
    log = sample("s1.csv")
    hinge, plank_day = log.workouts
    first, assisted, second, third = hinge.blocks
    assert (hinge.title, hinge.note) == ("Hinge, heavy", 'knees "soft"')
    assert hinge.end is not None
    assert hinge.end.time is not None
    assert hinge.end.time.isoformat() == "19:07:11"
    kinds = [one.kind for one in first.sets]
    work = SetKind.WORK
    assert kinds == [SetKind.WARM_UP] * 2 + [work] * 2 + [SetKind.FAILURE, SetKind.DROP]
    assert first.sets[2].reps_left == RepsLeft(25)
    assert (first.sets[4].reps, first.sets[4].reps_left) == (0, RepsLeft(0))
    assert assisted.note == "band was\nred"
    assert [one.is_assisted for one in (*assisted.sets, *second.sets)] == [True, False]
    assert [one.kind for one in third.sets] == [SetKind.WARM_UP, work]
    plank, carry = plank_day.blocks
    assert (plank.sets[0].reps, plank.sets[0].duration_ms, plank.sets[0].amount) == (
        0,
        60_000,
        None,
    )
    assert carry.sets[0].distance_mm == 40_000
    assert carry.sets[0].rest_planned_seconds == 90
    assert (plank_day.end, plank_day.note) == (None, "two\nlines")
    assert [(one.code, one.text) for one in log.remarks] == [(RemarkCode.ABSURD_DURATION, "42h")]


def test_miles_go_with_pounds_where_the_file_says_nothing() -> None:
    (running,) = [one for one in blocks_of(sample("s0.csv")) if one.name == "Running"]
    assert running.sets[0].distance_mm == 4_988_966
    assert running.sets[0].duration_ms == 1_500_000


def test_units_of_each_row() -> None:
    deadlift, rowing, walk = blocks_of(sample("s2.csv"))
    assert [one.unit for one in deadlift.sets] == [Unit.KG, Unit.LB, Unit.KG]
    assert deadlift.sets[2].amount == Decimal("102.5")
    assert rowing.sets[0].distance_mm == 2_000_000
    assert walk.sets[0].distance_mm == 1_609_344
    assert rowing.sets[0].reps is None


def test_rests_and_notes_of_s3_are_no_sets() -> None:
    log = sample("s3.csv")
    heavy, light = log.workouts
    first, second, plank, sled = heavy.blocks
    assert (first.note, second.note, heavy.note) == ("Feet straight", None, "Good day")
    assert [one.rest_planned_seconds for one in first.sets] == [60, 180, None]
    assert (plank.sets[0].duration_ms, plank.sets[0].reps) == (75_000, None)
    assert sled.sets[0].distance_mm == 20_000
    assert (heavy.number, light.number, heavy.start) == ("1", "2", light.start)
    assert [one.reason for one in log.skipped] == [SkipReason.NO_RESULT]
    assert {one.reps_left for one in sled.sets} == {None}


def test_a_number_that_starts_again_is_the_exercise_again() -> None:
    log = read(row("1") + row("2") + row("W") + row("1") + row("F") + row("3"))
    assert [[one.row for one in block.sets] for block in blocks_of(log)] == [[2, 3, 4], [5, 6, 7]]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (row(weight="1e999"), SkipReason.BAD_NUMBER),
        (row(weight="nan"), SkipReason.BAD_NUMBER),
        (row(weight="-5"), SkipReason.NEGATIVE_WEIGHT),
        (row(weight="5001"), SkipReason.OUT_OF_RANGE),
        (row(reps="1001"), SkipReason.OUT_OF_RANGE),
        (row(reps="7.5"), SkipReason.BAD_NUMBER),
        (row(order="Q"), SkipReason.UNKNOWN_WORD),
        (row(more="0,0,,,11"), SkipReason.OUT_OF_RANGE),
        (row(more="0,0,,"), None),
        (row(more="0,0,,,,more"), SkipReason.WRONG_COLUMNS),
        (row().replace("2024-01-02", "2024-02-30"), SkipReason.BAD_DATE),
        (row().replace("18:00:00", "24:00:00"), SkipReason.BAD_DATE),
        (row().replace("2024", "0024"), SkipReason.BAD_DATE),
        (row().replace("Deadlift (Barbell)", " "), SkipReason.NO_EXERCISE),
    ],
)
def test_what_cannot_be_read_is_told_with_its_row(bad: str, reason: SkipReason | None) -> None:
    log = read(row("1") + bad.replace(",1,", ",2,") + row("3"))
    expected = [] if reason is None else [(3, reason)]
    assert [(one.row, one.reason) for one in log.skipped] == expected
    assert len(log.sets) == 3 - len(expected)


def test_a_set_of_no_reps_is_kept_and_no_number_is_not_zero() -> None:
    (one,) = read(row("F", reps="0.0")).sets
    assert one == FileSet(2, SetKind.FAILURE, Decimal(100), Unit.KG, reps=0)


@pytest.mark.parametrize(
    ("weights", "unit"),
    [(("60", "62.5", "102.5"), "kg"), (("135", "225", "95"), "lb"), (("11", "12", "13"), "")],
)
def test_the_question_says_what_the_weights_look_like(weights: tuple[str, ...], unit: str) -> None:
    text = "".join(row(str(n), weight) for n, weight in enumerate(weights, start=1))
    (question,) = read(text, unit=None).questions
    assert question.suggested == unit


def test_a_file_without_weights_asks_nothing() -> None:
    assert read(row(weight="0"), unit=None).questions == ()


def test_letters_of_an_old_encoding_are_remarked_on() -> None:
    assert [one.code for one in sample("s1_german.csv").remarks] == [RemarkCode.LEGACY_ENCODING]


def test_a_german_rest_is_no_set_and_needs_no_remark() -> None:
    text = (SAMPLES / "s1_german.csv").read_bytes()
    head, *rows = text.splitlines()
    rest = rows[0].split(b",")
    rest[4:9] = [b"Ruhezeit", b"0", b"0.0", b"0", b"45.0"]
    log = read_log(b"\n".join([head, rows[0], b",".join(rest), *rows[1:]]), FileAnswers(Unit.KG))
    assert [one.rest_planned_seconds for one in log.sets] == [45, None]
    assert [one.code for one in log.remarks] == [RemarkCode.LEGACY_ENCODING]


def test_a_table_without_names_of_workouts_is_no_strong_file() -> None:
    with pytest.raises(FileRefusedError):
        read_log(
            b"Date,Exercise Name,Set Order,Weight,Reps\n2026-01-02,Row,1,60,8\n", FileAnswers()
        )


def test_a_file_that_was_cut_tells_its_last_row() -> None:
    whole = b"\n".join((SAMPLES / "s1.csv").read_bytes().splitlines()[:3])
    cut = read_log(whole.rsplit(b",", 2)[0], FileAnswers(Unit.KG))
    assert len(read_log(whole, FileAnswers(Unit.KG)).sets) == 2
    assert [one.row for one in cut.sets] == [2]
    assert [(one.row, one.reason) for one in cut.skipped] == [(3, SkipReason.WRONG_COLUMNS)]
