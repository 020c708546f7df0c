"""A damaged journal is kept beside its old place, once a day, and nothing is written over."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.store.set_aside import copy_aside, set_aside

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    file = tmp_path / "journal.hinge"
    _damage(file)
    return file


def _damage(file: Path, content: bytes = b"damaged") -> None:
    file.write_bytes(content)
    file.with_name("journal.hinge-journal").write_bytes(b"left over")


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_file_moves_with_what_was_left_beside_it(damaged: Path) -> None:
    kept = set_aside(damaged, NOW)
    assert kept == damaged.with_name("journal (set aside 2026-11-22).hinge")
    assert _files(damaged.parent) == {
        kept.name: b"damaged",
        f"{kept.name}-journal": b"left over",
    }


def test_the_same_damage_is_kept_once_a_day(damaged: Path) -> None:
    kept = set_aside(damaged, NOW)
    _damage(damaged)
    assert set_aside(damaged, NOW) == kept
    assert len(_files(damaged.parent)) == 2


@pytest.mark.parametrize("other", ["file", "beside it"])
def test_another_damage_of_the_day_is_numbered(damaged: Path, other: str) -> None:
    kept = set_aside(damaged, NOW)
    _damage(damaged, b"otherwise" if other == "file" else b"damaged")
    if other == "beside it":
        damaged.with_name("journal.hinge-journal").write_bytes(b"other")
    second = set_aside(damaged, NOW)
    assert second.name == "journal (set aside 2026-11-22, 2).hinge"
    files = _files(damaged.parent)
    assert files[kept.name] == b"damaged"
    assert files[f"{kept.name}-journal"] == b"left over"
    assert len(files) == 4


def test_a_run_that_was_killed_in_between_is_finished(damaged: Path) -> None:
    kept = damaged.with_name("journal (set aside 2026-11-22).hinge")
    damaged.with_name("journal.hinge-journal").rename(kept.with_name(f"{kept.name}-journal"))
    assert set_aside(damaged, NOW) == kept
    assert _files(damaged.parent) == {
        kept.name: b"damaged",
        f"{kept.name}-journal": b"left over",
    }


def test_a_link_stays_and_its_file_moves(damaged: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.hinge"
    link.symlink_to(damaged)
    assert set_aside(link, NOW).read_bytes() == b"damaged"
    assert link.is_symlink()
    assert not damaged.exists()


def test_a_missing_file_is_the_machines_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageEnvironmentError) as caught:
        set_aside(tmp_path / "gone.hinge", NOW)
    assert caught.value.problem is JournalProblem.MISSING
    assert _files(tmp_path) == {}


def test_a_copy_leaves_the_file_in_its_place_until_another_takes_it(damaged: Path) -> None:
    kept = copy_aside(damaged, NOW)
    assert kept == damaged.with_name("journal (set aside 2026-11-22).hinge")
    assert _files(damaged.parent) == {
        damaged.name: b"damaged",
        kept.name: b"damaged",
        f"{kept.name}-journal": b"left over",
    }
    assert copy_aside(damaged, NOW) == kept, "a run that was killed here goes on with the same"


def test_a_copy_and_a_move_of_one_file_have_one_name(damaged: Path) -> None:
    kept = copy_aside(damaged, NOW)
    assert set_aside(damaged, NOW) == kept
    assert len(_files(damaged.parent)) == 2
