"""Journals of older versions on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store.old_journals import OLD_VERSIONS, place_old_journal


@pytest.fixture(params=OLD_VERSIONS, ids=lambda version: f"version {version}")
def version(request: pytest.FixtureRequest) -> int:
    value: int = request.param
    return value


@pytest.fixture
def old(version: int, tmp_path: Path) -> Path:
    file = tmp_path / "journal.hinge"
    place_old_journal(version, file)
    return file


def test_a_check_finds_nothing_wrong_and_leaves_the_version(
    run: Run, old: Path, version: int
) -> None:
    before = old.read_bytes()
    answer = run("check", "--json", "--journal", old)
    assert answer.status == 0
    assert answer.json == {"ok": True, "schema_version": version, "problems": [], "advice": []}
    assert old.read_bytes() == before


def test_figures_are_those_of_the_old_program_and_the_old_file_is_kept(
    run: Run, old: Path, version: int
) -> None:
    figures = run("stats", "--json", "--journal", old).json
    assert (figures["workouts"], figures["sets"], figures["reps"]) == (8, 72, 777)
    assert (figures["volume_kg"], figures["warmup_volume_kg"]) == (29257.5, 3315.0)
    assert run("check", "--json", "--journal", old).json["schema_version"] == 3
    kept = old.with_name(f"journal.hinge.v{version}")
    assert run("check", "--json", "--journal", kept).json["schema_version"] == version


def test_an_export_is_of_the_present_version(run: Run, old: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    assert run("export", target, "--journal", old).status == 0
    assert '"schema_version": 3' in target.read_text(encoding="utf-8")
