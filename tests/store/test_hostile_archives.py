"""Archives that somebody bent: a typed error with its place, and no file beside the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.archives import ArchiveError, ArchiveProblem
from hinge_desktop.exchange.readers.archive.archive_json import JsonArchive
from hinge_desktop.store.staging import journal_from_archive
from tests.generated_journals import fill_every_table
from tests.store.bent_archives import BENDS, Content, rows_of
from tests.store.test_round_trip import exported


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
    rows = rows_of(content, "sets")
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
    row = rows_of(content, "sessions")[0]
    for number in range(8_000):
        rows_of(content, "sessions").append(row | {"id": f"more-{number}"})
    file = Counting(json.dumps(content).encode())
    assert file.getbuffer().nbytes > 2 << 20
    journal_from_archive(JsonArchive(file), tmp_path / "in.hinge", file_id="test")
    assert file.most <= 1 << 20
