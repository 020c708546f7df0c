"""A page that cannot be read costs only its own rows, wherever in the file it lies."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hinge_desktop.core.salvage import SalvageRemark
from tests.faults.damage import dice, noise_over
from tests.store.salvage.conftest import SAMPLES
from tests.store.salvage.samples import Sample, salvaged, sample_of

every_sample = pytest.mark.parametrize("name", SAMPLES)


@every_sample
def test_a_sound_journal_is_saved_whole(
    samples: dict[str, Sample], name: str, tmp_path: Path
) -> None:
    outcome = salvaged(samples[name], tmp_path, samples[name].content)
    assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}
    assert outcome.report.is_complete
    assert outcome.report.remarks == ()


@pytest.mark.parametrize("name", ["weeks_26", "every_table"])
def test_no_page_of_the_schema_costs_a_row(
    samples: dict[str, Sample], name: str, tmp_path: Path
) -> None:
    sample = samples[name]
    assert len(sample.schema_pages) > 10
    for page in sample.schema_pages[:: 1 if name == "every_table" else 3]:
        outcome = salvaged(sample, tmp_path, noise_over(sample.content, page, dice(page)))
        assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}, page
        assert SalvageRemark.HEADER_LOST in outcome.report.remarks, page


@pytest.mark.parametrize("name", ["weeks_26", "every_table"])
def test_no_page_of_an_index_costs_a_row(
    samples: dict[str, Sample], name: str, tmp_path: Path
) -> None:
    sample = samples[name]
    tables = sample.rows.keys() | {"meta", "schema_revision"}
    indexes = [page for one in sample.pages if one not in tables for page in sample.pages[one]]
    assert len(indexes) > 50
    for page in indexes[::6]:
        outcome = salvaged(sample, tmp_path, noise_over(sample.content, page, dice(page)))
        assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}, page


@pytest.mark.parametrize("table", ["sessions", "session_exercises", "sets"])
def test_the_root_of_a_table_costs_no_row(weeks: Sample, tmp_path: Path, table: str) -> None:
    root = weeks.pages[table][0]
    assert weeks.content[(root - 1) * 4096] == 5  # a page above others
    outcome = salvaged(weeks, tmp_path, noise_over(weeks.content, root, dice(root)))
    assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}
    assert outcome.report.is_complete


def test_a_page_of_sets_costs_its_own_sets_with_their_faults(weeks: Sample, tmp_path: Path) -> None:
    pages = [page for page in weeks.pages["sets"] if weeks.content[(page - 1) * 4096] == 13]
    assert len(pages) > 10
    for page in pages[::2]:
        outcome = salvaged(weeks, tmp_path, noise_over(weeks.content, page, dice(page)))
        assert outcome.counts(outcome.strange) == {}
        assert set(outcome.counts(outcome.missing)) <= {"sets", "set_faults"}
        lost = {dict(row)["id"] for row in outcome.missing["sets"]}
        assert {dict(row)["set_id"] for row in outcome.missing["set_faults"]} <= lost
        (told,) = [one.lost for one in outcome.report.tables if one.table == "sets"]
        assert told == len(lost)
        assert SalvageRemark.ROWS_LOST in outcome.report.remarks
        assert 10 < len(lost) <= 25


def test_sessions_that_only_indexes_know_keep_their_sets(weeks: Sample, tmp_path: Path) -> None:
    original = {dict(row)["id"]: dict(row) for row in weeks.rows["sessions"]}
    made_again = 0
    for page in weeks.pages["sessions"][1:]:
        outcome = salvaged(weeks, tmp_path, noise_over(weeks.content, page, dice(page)))
        assert set(outcome.counts(outcome.missing)) == {"sessions"}
        assert SalvageRemark.ROWS_TAKEN_FROM_INDEXES in outcome.report.remarks
        for row in map(dict, outcome.strange["sessions"]):
            known = {column: value for column, value in row.items() if value is not None}
            assert known.pop("end_date") == row["start_date"]
            assert known.keys() == {"id", "sequence", "start_date"}
            assert known.items() <= original[row["id"]].items()
            made_again += 1
    assert made_again == len(original)


def test_exercises_of_sessions_that_only_indexes_know_keep_their_sets(
    weeks: Sample, tmp_path: Path
) -> None:
    original = {dict(row)["id"]: dict(row) for row in weeks.rows["session_exercises"]}
    made_again = 0
    for page in weeks.pages["session_exercises"][1:]:
        outcome = salvaged(weeks, tmp_path, noise_over(weeks.content, page, dice(page)))
        assert set(outcome.counts(outcome.missing)) == {"session_exercises"}
        for row in map(dict, outcome.strange["session_exercises"]):
            known = {column: value for column, value in row.items() if value is not None}
            del known["is_paced"]
            assert known.keys() == {"id", "session_id", "position", "exercise_id"}
            assert known.items() <= original[row["id"]].items()
            made_again += 1
    assert made_again == len(original)


def test_what_points_to_lost_rows_stays_where_it_may(
    samples: dict[str, Sample], tmp_path: Path
) -> None:
    sample = samples["every_table"]
    (page,) = sample.pages["sets"]
    outcome = salvaged(sample, tmp_path, noise_over(sample.content, page, dice(1)))
    assert SalvageRemark.LINKS_CUT in outcome.report.remarks
    before = {dict(row)["id"]: dict(row) for row in sample.rows["safety_answers"]}
    cut = [dict(row) for row in outcome.strange["safety_answers"]]
    assert cut
    assert all(row == before[row["id"]] | {"set_id": None} for row in cut)


def test_sets_of_own_exercises_outlive_the_exercises(weeks: Sample, tmp_path: Path) -> None:
    file = tmp_path / "own.hinge"
    file.write_bytes(weeks.content)
    with closing(sqlite3.connect(file)) as connection:
        columns = "family, load_kind, name, is_paced, is_one_sided, starts_with, is_archived"
        connection.execute(
            f"INSERT INTO exercises (id, {columns}) SELECT 'own-1', family, load_kind, 'Mine', "
            "0, 0, starts_with, 0 FROM exercises WHERE id = 'leg_curl'"
        )
        connection.execute(
            "UPDATE session_exercises SET exercise_id = 'own-1' WHERE exercise_id = 'leg_curl'"
        )
        connection.commit()
    sample = sample_of(file)
    (page,) = sample.pages["exercises"]
    outcome = salvaged(sample, tmp_path, noise_over(sample.content, page, dice(page)))
    assert SalvageRemark.EXERCISES_NAMELESS in outcome.report.remarks
    assert outcome.counts(outcome.missing) == {"exercises": 1}
    (nameless,) = map(dict, outcome.strange["exercises"])
    assert (nameless["id"], nameless["name"]) == ("own-1", "? 1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plates", "kettlebells"),  # their rows look alike
        ("sqlite_autoindex_plans_1", "sqlite_autoindex_balance_checks_1"),
        ("sqlite_autoindex_sets_1", "ix_sessions_sequence"),
        ("sqlite_autoindex_session_exercises_1", "ix_body_masses_day"),
        ("sessions", "sets"),
        ("set_faults", "plan_days"),
    ],
)
def test_pages_in_each_others_places_cost_nothing(
    weeks: Sample, tmp_path: Path, one: str, other: str
) -> None:
    first, second = weeks.pages[one][-1], weeks.pages[other][-1]
    content = bytearray(weeks.content)
    for page, source in ((first, second), (second, first)):
        content[(page - 1) * 4096 : page * 4096] = weeks.content[
            (source - 1) * 4096 : source * 4096
        ]
    outcome = salvaged(weeks, tmp_path, bytes(content))
    assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}


def test_a_damaged_letter_of_a_key_costs_no_link(weeks: Sample, tmp_path: Path) -> None:
    key = min(str(dict(row)["id"]) for row in weeks.rows["sessions"]).encode()
    places = [
        place
        for page in weeks.pages["sessions"]
        if (place := weeks.content.find(key, (page - 1) * 4096, page * 4096)) >= 0
    ]
    assert len(places) == 1
    for letter in (b"g", b"\xff"):
        content = weeks.content[: places[0] + 7] + letter + weeks.content[places[0] + 8 :]
        outcome = salvaged(weeks, tmp_path, content)
        assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {}


def test_a_value_that_became_nonsense_costs_only_itself(weeks: Sample, tmp_path: Path) -> None:
    row = next(row for row in map(dict, weeks.rows["sets"]) if row["tempo"] == "3-1-1-1")
    key = str(row["id"]).encode()
    (place,) = (
        found
        for page in weeks.pages["sets"]
        if (found := weeks.content.find(key, (page - 1) * 4096, page * 4096)) >= 0
    )
    tempo = weeks.content.index(b"3-1-1-1", place)
    content = weeks.content[: tempo + 1] + b"?" + weeks.content[tempo + 2 :]
    outcome = salvaged(weeks, tmp_path, content)
    assert outcome.counts(outcome.missing) == outcome.counts(outcome.strange) == {"sets": 1}
    assert dict(outcome.strange["sets"].pop()) == row | {"tempo": None}
    assert SalvageRemark.VALUES_LEFT_OUT in outcome.report.remarks


def test_a_lost_sector_costs_the_rows_in_it_alone(weeks: Sample, tmp_path: Path) -> None:
    page = weeks.pages["sets"][3]
    lost: list[set[object]] = []
    for start in range((page - 1) * 4096, page * 4096, 512):
        content = weeks.content[:start] + bytes(512) + weeks.content[start + 512 :]
        outcome = salvaged(weeks, tmp_path, content)
        assert outcome.counts(outcome.strange) == {}
        assert set(outcome.counts(outcome.missing)) <= {"sets", "set_faults"}
        lost.append({dict(row)["id"] for row in outcome.missing["sets"]})
    # A set takes some 150 bytes, so it lies in two sectors at most; the first one holds the head.
    assert all(len(keys) <= 5 for keys in lost)
    assert all(one.isdisjoint(other) for one, other in zip(lost, lost[2:], strict=False))
    outcome = salvaged(weeks, tmp_path, noise_over(weeks.content, page, dice(1)))
    assert set().union(*lost) == {dict(row)["id"] for row in outcome.missing["sets"]}


def test_a_lost_end_costs_the_rows_in_it_alone(weeks: Sample, tmp_path: Path) -> None:
    page = weeks.pages["sets"][-1]
    assert page * 4096 == len(weeks.content)
    outcome = salvaged(weeks, tmp_path, weeks.content[:-300])
    assert outcome.counts(outcome.strange) == {}
    assert 1 <= len(outcome.missing["sets"]) <= 4
