"""Sample logs of Hevy, FitNotes and StrongLifts, each dialect and language with known totals."""

import csv
import io
from itertools import pairwise

import pytest

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.exchange.readers.recognition import read_log
from tests.exchange.phone_log_totals import KNOWN, SAMPLES, read_text, totals_of, when

NAMED_COLUMNS = [name for name in KNOWN if "wide" not in name]
"""Where each name of the header stands once; the wide files repeat theirs for each exercise."""
APPS = ("hevy", "fitnotes", "stronglifts")


def sample(name: str) -> FileLog:
    return read_log((SAMPLES / name).read_bytes(), FileAnswers())


def all_samples() -> set[str]:
    return {
        path.relative_to(SAMPLES).as_posix() for app in APPS for path in (SAMPLES / app).iterdir()
    }


def test_every_sample_has_known_totals() -> None:
    assert all_samples() == set(KNOWN)


@pytest.mark.parametrize("name", KNOWN)
def test_sample_comes_to_its_known_totals(name: str) -> None:
    log = sample(name)
    assert log.app == name.partition("/")[0]
    assert log.questions == ()
    assert totals_of(log) == KNOWN[name]


@pytest.mark.parametrize("name", KNOWN)
def test_every_row_is_a_set_or_told(name: str) -> None:
    log = sample(name)
    accounted = {one.row for one in log.sets} | {one.row for one in log.skipped}
    assert accounted == {row.number for row in log.rows}
    assert log.skipped == ()


@pytest.mark.parametrize("name", KNOWN)
def test_workouts_come_oldest_first_and_sets_as_in_the_file(name: str) -> None:
    log = sample(name)
    starts = [when(one.start) for one in log.workouts]
    assert starts == sorted(starts)
    for workout in log.workouts:
        rows = [one.row for block in workout.blocks for one in block.sets]
        assert all(above <= below for above, below in pairwise(rows))


@pytest.mark.parametrize("name", NAMED_COLUMNS)
def test_columns_may_stand_in_any_order(name: str) -> None:
    text = (SAMPLES / name).read_text("utf-8-sig")
    delimiter = ";" if "semicolon" in name else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    width = len(rows[0])
    whole = [rows[0], *(_glued(row, width) for row in rows[1:])]
    order = [*range(1, width, 2), *reversed(range(0, width, 2))]
    shuffled = read_text(_csv([[row[index] for index in order] for row in whole]))
    assert shuffled.workouts == sample(name).workouts


def _glued(row: list[str], width: int) -> list[str]:
    """Quote what FitNotes does not: a name with commas stands second in every sample."""
    surplus = len(row) - width
    return [row[0], ",".join(row[1 : surplus + 2]), *row[surplus + 2 :]]


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def test_measurements_of_hevy_are_told_row_by_row() -> None:
    log = read_text('"date","weight_kg","fat_percent","neck_cm"\n"5 Mai 2026, 07:34",80.1,,\n')
    assert (log.app, log.dialect, log.workouts) == ("hevy", "measurements", ())
    assert [(one.row, one.reason) for one in log.skipped] == [(2, "no_exercise")]
