"""FitNotes' newer table: workouts with a start, one column for what became of a set."""

from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, QuestionCode, SkipReason
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log

HEADER = (
    "Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,"
    "IsWarmup,RPE,RIR,Categories,Note\n"
)


def row(
    sets: str, status: str = "Done", warm_up: str = "false", effort: str = ",", name: str = "Row"
) -> str:
    begin = f'Upper,2026-06-02T17:00:00Z,2026-06-02T18:00:00Z,"80,0",{name},Cable,{sets}'
    return f'{begin},{status},{warm_up},{effort},"Lats,Biceps",easy\n'


def read(*rows: str, unit: Unit | None = Unit.KG) -> FileLog:
    return read_log((HEADER + "".join(rows)).encode(), FileAnswers(unit))


def test_sets_of_a_workout_with_numbers_of_the_country() -> None:
    log = read(row('5,"62,5",,', effort="8,"), row('3,"65,0",,', effort=",2"))
    assert (log.app, log.dialect, log.skipped, log.questions) == ("fitnotes", "workouts", (), ())
    (workout,) = log.workouts
    assert (workout.title, str(workout.start.time)) == ("Upper", "17:00:00")
    assert [(one.amount, one.reps, one.reps_left, one.note) for one in log.sets] == [
        (Decimal("62.5"), 5, RepsLeft(20), "easy"),
        (Decimal("65.0"), 3, RepsLeft(20), "easy"),
    ]
    assert log.header == tuple(HEADER.strip().split(","))


def test_what_became_of_a_set() -> None:
    log = read(
        row('5,"40,0",,', warm_up="true"),
        row('2,"70,0",,', status="Failed"),
        row('5,"70,0",,', status="NotStarted"),
        row('5,"70,0",,', status="Paused"),
    )
    assert [one.kind for one in log.sets] == [SetKind.WARM_UP, SetKind.FAILURE]
    assert [(one.row, one.reason, one.text) for one in log.skipped] == [
        (4, SkipReason.NOT_DONE, "no"),
        (5, SkipReason.UNKNOWN_WORD, "Paused"),
    ]


def test_a_hold_has_a_time_and_no_reps() -> None:
    (one,) = read(row("0,,00:00:30,", name="Plank")).sets
    assert (one.reps, one.duration_ms, one.amount) == (None, 30_000, None)


def test_the_unit_is_asked_for() -> None:
    assert [one.code for one in read(row('5,"40,0",,'), unit=None).questions] == [QuestionCode.UNIT]


@pytest.mark.parametrize("more", [",surplus", ",,x"])
def test_a_surplus_cell_is_told(more: str) -> None:
    log = read(row('5,"40,0",,').strip() + more + "\n")
    assert [one.reason for one in log.skipped] == [SkipReason.WRONG_COLUMNS]
