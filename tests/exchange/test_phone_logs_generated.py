"""Generated logs come back equal; whatever a cell holds, a file is read, told or refused."""

import csv
import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log
from hinge_desktop.exchange.readers.trouble import FileProblem, FileRefusedError
from tests.exchange.phone_log_totals import KNOWN, SAMPLES, read_text
from tests.exchange.phone_log_writers import (
    LANGUAGES,
    csv_text,
    fitnotes_logs,
    fitnotes_text,
    hevy_logs,
    hevy_text,
    stronglifts_logs,
    stronglifts_text,
    without_rows,
)

HOSTILE = [
    *("1e999", "-1e999", "nan", "inf", "0x10", "\u0661\u0662", "=1+1", "@SUM(A1)", "-", "+", "\t"),
    *("9" * 5000, "0." + "0" * 5000 + "1", "\u202e5", "\U0001f600", '"', "\r"),
    *("31/02/2026", "2026-13-45", "24 Foo 2025, 07:03", "99:99", "1:2:3:4", "12:60 PM", "Set"),
]
FEWER = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@FEWER
@given(st.data(), st.sampled_from(Unit), st.sampled_from(LANGUAGES))
def test_hevy_comes_back_equal(data: Any, unit: Unit, language: str) -> None:
    log = data.draw(hevy_logs(unit))
    read = read_text(hevy_text(log, unit, language))
    assert (read.skipped, read.questions, read.remarks) == ((), (), ())
    assert without_rows(read.workouts) == log


@FEWER
@given(fitnotes_logs())
def test_fitnotes_comes_back_equal(log: Any) -> None:
    read = read_text(fitnotes_text(log))
    assert (read.skipped, read.questions) == ((), ())
    assert without_rows(read.workouts) == log


@FEWER
@given(st.data(), st.sampled_from(Unit))
def test_stronglifts_comes_back_equal(data: Any, unit: Unit) -> None:
    log = data.draw(stronglifts_logs(unit))
    read = read_text(stronglifts_text(log, unit))
    assert (read.skipped, read.questions) == ((), ())
    assert without_rows(read.workouts) == log


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from(sorted(KNOWN)))
def test_no_cell_makes_a_reader_fail_and_every_row_is_accounted_for(data: Any, name: str) -> None:
    text = (SAMPLES / name).read_text("utf-8-sig")
    delimiter = ";" if "semicolon" in name else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[:14]
    strange = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_characters="\0"), max_size=9)
    for _ in range(data.draw(st.integers(1, 12))):
        row = rows[data.draw(st.integers(1, len(rows) - 1))]
        row[data.draw(st.integers(0, len(row) - 1))] = data.draw(strange)
    log = read_text(csv_text(rows).encode("utf-8", "replace").decode())
    accounted = {one.row for one in log.sets} | {one.row for one in log.skipped}
    assert accounted == {row.number for row in log.rows}
    assert all(len(one.text) <= 200 for one in log.skipped)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from(sorted(KNOWN)))
def test_no_bytes_make_a_reader_fail(data: Any, name: str) -> None:
    content = bytearray((SAMPLES / name).read_bytes()[:3000])
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        log = read_log(cut, FileAnswers())
    except FileRefusedError:
        return
    accounted = {one.row for one in log.sets} | {one.row for one in log.skipped}
    assert accounted == {row.number for row in log.rows}


@pytest.mark.parametrize("app", ["hevy/english.csv", "fitnotes/f10.csv", "stronglifts/plain_x.csv"])
def test_a_cell_of_ten_million_letters_is_refused(app: str) -> None:
    head = (SAMPLES / app).read_text("utf-8-sig").splitlines()[0]
    with pytest.raises(FileRefusedError) as refused:
        read_text(head + "\n" + "x" * 10_000_000 + "\n")
    assert refused.value.problem is FileProblem.CELL_TOO_LONG


def test_a_nul_byte_is_refused() -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_log((SAMPLES / "hevy/english.csv").read_bytes() + b"\0", FileAnswers())
    assert refused.value.problem is FileProblem.NOT_TEXT
