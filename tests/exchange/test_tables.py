"""Bytes to cells: encodings, delimiters, quotes, limits; whatever comes, no traceback."""

# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones
from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.exchange.readers.cells import LONGEST_CELL, MOST_ROWS
from hinge_desktop.exchange.readers.decoding import MOST_BYTES
from hinge_desktop.exchange.readers.durations import read_clock_ms, read_span_seconds
from hinge_desktop.exchange.readers.recognition import READERS, read_log, table_of
from tests.exchange.strong_totals import SAMPLES

_STRONG = (SAMPLES / "s1.csv").read_bytes()
_HEADERS = [path.read_bytes().splitlines()[0] + b"\n" for path in SAMPLES.iterdir()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_spreadsheets(encoding: str) -> None:
    table = table_of("Übung;Zähler\nKreuzheben;1\n".encode(encoding))
    assert table.header.names == ("übung", "zähler")
    assert table.is_legacy_encoding == (encoding == "cp1252")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_line_ends_and_delimiters(end: str, delimiter: str) -> None:
    cells = [["a", '"b,;"', "c"], ["1", '"x""y"', ""], [], ["", '""', '"l1\nl2"']]
    table = table_of(end.join(delimiter.join(row) for row in cells).encode())
    assert table.delimiter == delimiter
    assert table.header.cells == ("a", "b,;", "c")
    assert [row.number for row in table.rows] == [2, 4]
    assert [row.cells for row in table.rows] == [("1", 'x"y', ""), ("", "", "l1\nl2")]
    assert [set(row.quoted_empty) for row in table.rows] == [set(), {1}]


def test_quotes_inside_a_cell_are_no_empty_cell() -> None:
    (row,) = table_of(b'a,b,c,d\n"x,"",y",,"""",""\n').rows
    assert row.cells == ('x,",y', "", '"', "")
    assert set(row.quoted_empty) == {3}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileProblem.EMPTY),
        (b" \n \n", FileProblem.EMPTY),
        (b"Date,Set Order\n1\x002,3\n", FileProblem.NOT_TEXT),
        (b"\xef\xbb\xbfa,\xff\n", FileProblem.NOT_TEXT),
        (b"\xff\xfea", FileProblem.NOT_TEXT),
        (b"\x81\x98", FileProblem.NOT_TEXT),
        (b"a,b\n1," + b"x" * (LONGEST_CELL + 1), FileProblem.CELL_TOO_LONG),
        (b'a,b\n1,"' + b"x" * 200_000, FileProblem.CELL_TOO_LONG),
        (b'a,b\n1,"' + b"x" * 200_000 + b'"\n', FileProblem.CELL_TOO_LONG),
        (b'a,b\n1,"open\n' + b"x,y\n" * 60_000, FileProblem.BROKEN_QUOTES),
        (b'a,b,c\n1,"open,2\n3,4,5\n6,7,8\n', FileProblem.BROKEN_QUOTES),
        (b"a\n" * (MOST_ROWS + 1), FileProblem.TOO_MANY_ROWS),
        (b"x" * (MOST_BYTES + 1), FileProblem.TOO_LARGE),
        (b"what,is,this\n1,2,3\n", FileProblem.UNKNOWN_FORMAT),
    ],
)
def test_what_is_no_log_is_refused_by_name(content: bytes, problem: FileProblem) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_log(content, FileAnswers())
    assert refused.value.problem is problem


def test_a_file_of_another_app_than_the_named_one_is_refused() -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_log(_STRONG, FileAnswers(), "other")
    assert (refused.value.problem, refused.value.detail) == (FileProblem.OTHER_APP, "strong")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        *(("1h 43m", 6180), ("59m", 3540), ("20s", 20), ("35min", 2100), ("1h 2min", 3720)),
        *(("1h2m3s", 3723), ("3900", 3900), ("264h", 950_400), ("", None)),
    ],
)
def test_spans_are_read_whole(text: str, seconds: int | None) -> None:
    assert read_span_seconds(text) == seconds


def test_clock_times_are_hours_or_minutes_first() -> None:
    assert (read_clock_ms("1:02:03"), read_clock_ms("2:03")) == (3_723_000, 123_000)


def accounted(content: bytes) -> None:
    """Read a file: either it is refused by name, or no row of it is left untold."""
    try:
        log = read_log(content, FileAnswers())
    except FileRefusedError:
        return
    told = {one.row for one in log.sets} | {one.row for one in log.skipped}
    assert told <= {row.number for row in log.rows}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_any_bytes_are_refused_or_read(content: bytes) -> None:
    accounted(content)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(_HEADERS), st.binary(max_size=300))
def test_any_bytes_below_a_known_header_are_refused_or_read(header: bytes, content: bytes) -> None:
    accounted(header + content)


_CELLS = st.sampled_from(
    [
        *(
            "",
            '""',
            "0",
            "1",
            "W",
            "F",
            "Rest Timer",
            "Note",
            "1e999",
            "nan",
            "inf",
            "-1",
            "٣",
            "²",
        ),
        *("2024-01-02 18:00:00", "2024-13-02 18:00:00", "9" * 40, '"a\nb"', "=1+1", "1h 2m", "kg"),
        *("0,5", "10.0", "\u202e", "lbs", "km", "6.5", "99999999h"),
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(_HEADERS), st.lists(st.lists(_CELLS, min_size=9, max_size=15), max_size=6))
def test_any_cells_below_a_known_header_are_refused_or_read(
    header: bytes, rows: list[list[str]]
) -> None:
    delimiter = ";" if header.count(b";") > header.count(b",") else ","
    accounted(header + "\n".join(delimiter.join(row) for row in rows).encode())


def test_every_reader_has_a_code_of_its_own_shape() -> None:
    assert all(reader.app.isidentifier() and reader.app.islower() for reader in READERS)


@pytest.mark.parametrize(
    ("text", "encoding", "is_legacy"),
    [
        ("Дата,Упражнение\n1,Приседания со штангой\n", "cp1251", True),
        ("Data,Ćwiczenie\n1,Załamanie żółć\n2,Źrebię\n", "cp1250", True),
        ("Datum,Übung\n1,Kniebeuge für Anfänger – “gut”\n", "cp1252", True),
        ("Séance,É\nà,è\n", "cp1252", True),
        ("Date,Exercise\n1,Übung 重量\n", "utf-16", False),
        ("Date,Exercise\n1,Curl\n", "utf-16-le", False),
        ("Date,Exercise\n1,Curl\n", "utf-16-be", False),
        ("Date,Exercise\n1,重量\n", "utf-8-sig", False),
    ],
)
def test_letters_of_every_encoding(text: str, encoding: str, is_legacy: bool) -> None:
    table = table_of(text.encode(encoding))
    lines = [",".join(cells) for cells in (table.header.cells, *(row.cells for row in table.rows))]
    assert lines == text.splitlines()
    assert table.is_legacy_encoding is is_legacy


def test_the_line_with_which_spreadsheets_name_the_delimiter_is_no_header() -> None:
    for first in ("sep=;", "SEP=;", '"sep=;"', "sep=;;;"):
        table = table_of(f"{first}\r\nDate;Name, first\r\n1;2\r\n".encode())
        assert table.header.cells == ("Date", "Name, first")
        assert [(row.number, row.cells) for row in table.rows] == [(3, ("1", "2"))]


def test_a_delimiter_too_many_is_no_column_and_cells_without_a_heading_stay() -> None:
    assert table_of(b"a,b,\n1,2,\n").header.cells == ("a", "b")
    assert table_of(b"a,b,,\n1,2,,\n3,4,5,\n").header.cells == ("a", "b", "", "")


def test_line_ends_of_every_system() -> None:
    for end in ("\n", "\r\n", "\r"):
        table = table_of(end.join(["a,b", '1,"x', 'y"', "2,z"]).encode())
        assert [row.cells for row in table.rows] == [("1", f"x{end}y"), ("2", "z")]
