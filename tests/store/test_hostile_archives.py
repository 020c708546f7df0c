"""Archives that somebody bent: a typed error with its place, and no file beside the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.archives import ArchiveError, ArchiveProblem
from hinge_desktop.exchange.readers.archive.archive_json import JsonArchive
from hinge_desktop.store.staging import journal_from_archive
from tests.generated_journals import fill_every_table
from tests.store.test_round_trip import exported

Content = dict[str, Any]


@pytest.fixture(scope="module")
def archive(fresh_file: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("hostile") / "journal.hinge"
    path.write_bytes(fresh_file.read_bytes())
    fill_every_table(path, 7)
    return exported(path)


def refused(archive: bytes, folder: Path) -> ArchiveError:
    target = folder / "taken" / "in.hinge"
    with pytest.raises(ArchiveError) as caught:
        journal_from_archive(JsonArchive(BytesIO(archive)), target, file_id="test")
    assert not target.parent.exists() or list(target.parent.iterdir()) == []
    return caught.value


def _rows(content: Content, table: str) -> list[Content]:
    rows: list[Content] = content["tables"][table]
    return rows


def _set(table: str, column: str, value: object) -> Callable[[Content], object]:
    return lambda content: _rows(content, table)[0].update({column: value})


BENDS: list[tuple[str, Callable[[Content], object], ArchiveProblem, str]] = [
    ("text for a number", _set("sets", "reps", "8"), ArchiveProblem.WRONG_VALUE, "reps"),
    ("number for a text", _set("sessions", "note", 5), ArchiveProblem.WRONG_VALUE, "note"),
    ("yes for a number", _set("sets", "reps", True), ArchiveProblem.WRONG_VALUE, "reps"),
    ("fraction", _set("sets", "reps", 8.5), ArchiveProblem.WRONG_VALUE, "8.5"),
    ("out of range", _set("sets", "reps", 1001), ArchiveProblem.WRONG_VALUE, "ck_sets_reps"),
    ("no such word", _set("sets", "kind", "easy"), ArchiveProblem.WRONG_VALUE, "kind"),
    ("huge number", _set("sets", "reps", 10**19), ArchiveProblem.WRONG_VALUE, ""),
    ("endless number", _set("sets", "reps", 10**4000), ArchiveProblem.WRONG_VALUE, "1000"),
    ("infinite", _set("sets", "reps", float("inf")), ArchiveProblem.WRONG_VALUE, "Infinity"),
    ("no number", _set("sets", "reps", float("nan")), ArchiveProblem.WRONG_VALUE, "NaN"),
    ("half a letter", _set("sessions", "note", "\ud800"), ArchiveProblem.WRONG_VALUE, ""),
    ("list for a cell", _set("sets", "reps", [1]), ArchiveProblem.WRONG_VALUE, "list"),
    ("missing key", _set("sets", "id", None), ArchiveProblem.WRONG_VALUE, "id"),
    ("list for a key", _set("exercises", "id", [[]]), ArchiveProblem.WRONG_VALUE, "id"),
    ("no such day", _set("sessions", "start_date", "2026-02-30"), ArchiveProblem.WRONG_VALUE, ""),
    ("no tempo", _set("sets", "tempo", "0.0.0-1-1-1"), ArchiveProblem.WRONG_VALUE, ""),
    ("empty trash", _set("trash", "payload", "{}"), ArchiveProblem.WRONG_VALUE, "records"),
    ("odd trash", _set("trash", "payload", "[[]]"), ArchiveProblem.WRONG_VALUE, ""),
    ("deep cell", _set("trash", "payload", "[" * 5000), ArchiveProblem.WRONG_VALUE, "payload"),
    ("unknown column", _set("sets", "mood", 1), ArchiveProblem.WRONG_COLUMNS, "mood"),
    ("no column", lambda c: _rows(c, "sets")[0].pop("reps"), ArchiveProblem.WRONG_COLUMNS, "reps"),
    (
        "key twice",
        lambda c: _rows(c, "sets").append(_rows(c, "sets")[0]),
        ArchiveProblem.TWICE,
        "sets.id",
    ),
    (
        "no parent",
        _set("sets", "session_exercise_id", "nobody"),
        ArchiveProblem.BROKEN_LINK,
        "session_exercises",
    ),
    ("no table", lambda c: c["tables"].pop("sets"), ArchiveProblem.WRONG_TABLES, "sets"),
    (
        "unknown table",
        lambda c: c["tables"].update({"sqlite_schema": []}),
        ArchiveProblem.WRONG_TABLES,
        "sqlite_schema",
    ),
    ("rows of text", lambda c: _rows(c, "sets").append("x"), ArchiveProblem.WRONG_VALUE, "object"),  # type: ignore[arg-type]
    ("table of text", lambda c: c["tables"].update(sets="x"), ArchiveProblem.BROKEN, "["),
    ("newer", lambda c: c.update(schema_version=99), ArchiveProblem.NEWER, "99"),
    ("another version", lambda c: c.update(schema_version=1), ArchiveProblem.WRONG_TABLES, "easy"),
    ("no version", lambda c: c.update(schema_version=0), ArchiveProblem.WRONG_VALUE, "version"),
    ("text version", lambda c: c.update(schema_version="3"), ArchiveProblem.WRONG_VALUE, "version"),
    (
        "two revisions",
        lambda c: _rows(c, "schema_revision").append({"version_num": "0009"}),
        ArchiveProblem.WRONG_VALUE,
        "",
    ),
    ("another format", lambda c: c.update(format="log"), ArchiveProblem.NOT_AN_ARCHIVE, "format"),
]


@pytest.mark.parametrize(("_name", "bend", "problem", "word"), BENDS, ids=[b[0] for b in BENDS])
def test_what_is_bent_is_told(
    archive: bytes,
    tmp_path: Path,
    _name: str,
    bend: Callable[[Content], object],
    problem: ArchiveProblem,
    word: str,
) -> None:
    content = json.loads(archive)
    bend(content)
    error = refused(json.dumps(content).encode(), tmp_path)
    assert error.problem is problem, error
    assert word in str(error)


def test_a_wrong_row_is_named(archive: bytes, tmp_path: Path) -> None:
    content = json.loads(archive)
    rows = _rows(content, "sets")
    rows.append(rows[0] | {"id": "another", "reps": -1})
    error = refused(json.dumps(content).encode(), tmp_path)
    assert (error.table, error.row) == ("sets", len(rows))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xef\xbb\xbf",
        b"null",
        b"[]",
        b"{}",
        b'"x"',
        b"-1",
        b"\0" * 5000,
        b"\xff\xfe{\0",
        b'{"format": "hinge-journal"',
        b'{"history": [], "settings": {}}',
        b'{"format": ' + b"[" * 100_000,
        b"[" * 1_000_000,
        b'{"format": "\xff"}',
        b'{"format": "other", "tables": {}}',
        b"SQLite format 3\0",
    ],
)
def test_other_files_are_none_of_ours(text: bytes, tmp_path: Path) -> None:
    error = refused(text, tmp_path)
    assert error.problem in {ArchiveProblem.NOT_AN_ARCHIVE, ArchiveProblem.BROKEN}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (b'"sets": [', b'"sets": [' + b"[" * 200_000, ArchiveProblem.BROKEN),
        (b'"sets": [', b'"bars": [', ArchiveProblem.TWICE),
        (b'"reps": ', b'"kind": "work", "reps": ', ArchiveProblem.TWICE),
        (b'"format": ', b'"format": "hinge-journal", "format": ', ArchiveProblem.TWICE),
        (b"\n}\n}\n", b"\n}\n}\n{}", ArchiveProblem.BROKEN),
        (b"\n}\n}\n", b"\n}\n, 1}\n", ArchiveProblem.BROKEN),
        (b'"sets": [', b'"sets": [,', ArchiveProblem.BROKEN),
        (b'"sets": [', b'"sets": [\xff', ArchiveProblem.BROKEN),
    ],
)
def test_bent_text(
    archive: bytes, tmp_path: Path, old: bytes, new: bytes, problem: ArchiveProblem
) -> None:
    assert old in archive
    assert refused(archive.replace(old, new, 1), tmp_path).problem is problem


@settings(max_examples=60, deadline=None)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_file_that_ends_early(
    archive: bytes, tmp_path_factory: pytest.TempPathFactory, share: float
) -> None:
    # Nothing is missed when only the last line break is.
    cut = archive[: int(share * (len(archive) - 1))]
    error = refused(cut, tmp_path_factory.mktemp("cut"))
    assert error.problem in {ArchiveProblem.BROKEN, ArchiveProblem.NOT_AN_ARCHIVE}


@settings(max_examples=100, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_a_byte_that_fell_over_is_refused_or_another_journal(
    archive: bytes, tmp_path_factory: pytest.TempPathFactory, place: float, byte: int
) -> None:
    bent = bytearray(archive)
    bent[int(place * len(bent))] = byte
    target = tmp_path_factory.mktemp("bent") / "in.hinge"
    try:
        journal_from_archive(JsonArchive(BytesIO(bytes(bent))), target, file_id="test")
    except ArchiveError:
        assert list(target.parent.iterdir()) == []
    else:
        assert exported(target)


def test_other_blanks_and_a_byte_order_mark_change_nothing(archive: bytes, tmp_path: Path) -> None:
    spread = b"\xef\xbb\xbf" + json.dumps(json.loads(archive), indent=4).encode("utf-8")
    target = tmp_path / "in.hinge"
    journal_from_archive(JsonArchive(BytesIO(spread)), target, file_id="test")
    assert exported(target) == archive


def test_a_large_archive_is_never_in_memory_at_once(archive: bytes, tmp_path: Path) -> None:
    """The file is asked for a mebibyte at a time, whatever it holds."""

    class Counting(BytesIO):
        most = 0

        def read(self, size: int | None = -1, /) -> bytes:
            self.most = max(self.most, size if size is not None and size >= 0 else 1 << 40)
            return super().read(size)

    content = json.loads(archive)
    row = _rows(content, "sessions")[0]
    for number in range(8_000):
        _rows(content, "sessions").append(row | {"id": f"more-{number}"})
    file = Counting(json.dumps(content).encode())
    assert file.getbuffer().nbytes > 2 << 20
    journal_from_archive(JsonArchive(file), tmp_path / "in.hinge", file_id="test")
    assert file.most <= 1 << 20
