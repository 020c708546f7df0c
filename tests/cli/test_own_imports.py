"""Hinge's own files on the command line: out, in, and the journal is the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hinge_desktop.core.backups.manifest import BackupReason
from tests.cli.conftest import Run, backup_reasons
from tests.exchange.strong_totals import SAMPLES


@pytest.mark.parametrize("ending", ["json", "hinge"])
def test_a_journal_moves_to_a_new_place_without_loss(
    run: Run, demo_file: Path, tmp_path: Path, ending: str
) -> None:
    archive, again = tmp_path / "all.json", tmp_path / "again.json"
    assert run("export", archive, "--journal", demo_file).status == 0
    journal = tmp_path / "new" / "journal.hinge"
    journal.parent.mkdir()
    source = archive if ending == "json" else demo_file
    figures = run("import", source, "--json", "--journal", journal).json
    assert figures["sets_added"] == figures["sets_found"] > 0
    assert figures["skipped"] == figures["questions"] == []
    assert run("export", again, "--journal", journal).status == 0
    assert again.read_bytes() == archive.read_bytes()
    second = run("import", source, "--json", "--journal", journal).json
    assert (second["sets_added"], second["rows_added"]) == (0, 0)
    assert second["already_there"] == figures["sets_found"]


def test_a_dry_run_writes_nothing(run: Run, demo_file: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.hinge"
    answer = run("import", demo_file, "--dry-run", "--journal", journal)
    assert answer.status == 0
    assert "would be added" in answer.out
    assert not journal.exists()


@pytest.mark.parametrize(
    "content",
    [
        '{"format": "hinge-journal", "schema_version": 3, "tables": {"sets": [{}]}}',
        '{"format": "hinge-journal", "schema_version": 3, "tables": {',
        '{"format": "hinge-journal", "schema_version": 99, "tables": {}}',
        '{"format": "hinge-journal", "schema_version": 3, "tables": {"sets": [' + "[" * 9999,
    ],
)
def test_a_bent_archive_is_one_plain_line_and_makes_no_journal(
    run: Run, tmp_path: Path, content: str
) -> None:
    file, journal = tmp_path / "bent.json", tmp_path / "journal.hinge"
    file.write_text(content)
    run("import", file, "--journal", journal).assert_refused(str(file), "Nothing was imported")
    assert not journal.exists()


def test_the_table_of_sets_finds_its_own_sets_again(
    run: Run, demo_file: Path, tmp_path: Path
) -> None:
    journal, table = tmp_path / "journal.hinge", tmp_path / "sets.csv"
    journal.write_bytes(demo_file.read_bytes())
    run("export", table, "--journal", journal)
    figures = run("import", table, "--json", "--journal", journal).json
    assert (figures["app"], figures["sets_added"], figures["skipped"]) == ("hinge", 0, [])
    assert figures["already_there"] == figures["sets_found"] > 0
    fresh = tmp_path / "fresh.hinge"
    first = run("import", table, "--json", "--journal", fresh).json
    assert first["sets_added"] == figures["sets_found"]
    again = run("import", table, "--json", "--journal", fresh).json
    assert (again["sets_added"], again["already_there"]) == (0, figures["sets_found"])
    second = tmp_path / "second.csv"
    run("export", second, "--journal", fresh)
    assert run("import", second, "--json", "--journal", journal).json["sets_added"] == 0
    stats = [run("stats", "--json", "--journal", one).json for one in (journal, fresh)]
    for key in ("workouts", "sets", "reps", "volume_kg", "warmup_volume_kg"):
        assert stats[0][key] == stats[1][key]
    names = [{one["name"] for one in stat["exercises"]} for stat in stats]
    assert names[0] == names[1]


def test_strong_says_what_it_leaves_out(run: Run, demo_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "phone.csv"
    answer = run("export", target, "--format", "strong", "--journal", demo_file)
    assert answer.status == 0
    assert "left out: Your plan, equipment" in answer.out
    told = run("export", target, "--format", "strong", "--force", "--json", "--journal", demo_file)
    assert told.json["left_out"]["journal"] == 1
    figures = run("import", target, "--dry-run", "--json", "--journal", demo_file).json
    assert (figures["app"], figures["skipped"]) == ("strong", [])
    sets = run("stats", "--json", "--journal", demo_file).json
    table = tmp_path / "sets.csv"
    run("export", table, "--journal", demo_file)
    own = run("import", table, "--dry-run", "--json", "--journal", demo_file).json
    assert (figures["sets_found"], figures["volume_kg"]) == (own["sets_found"], own["volume_kg"])
    assert json.dumps(sets)


def test_a_backup_is_made_before_another_journal_is_taken_in(
    run: Run, demo_file: Path, tmp_path: Path
) -> None:
    journal = tmp_path / "journal.hinge"
    run("--journal", journal, "import", SAMPLES / "s3.csv")
    assert run("--journal", journal, "import", demo_file).status == 0
    assert backup_reasons() == [BackupReason.BEFORE_MERGE]
