"""The complete export: its published schema, its bytes, and texts of every kind."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hinge_desktop.exchange.tables import Cell
from hinge_desktop.exchange.writers.archive_json import archive_json
from hinge_desktop.paths import resources_folder
from hinge_desktop.services.demo.demo_journal import DemoOrder, fill_demo
from hinge_desktop.store.database import Database
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.published_schema import SCHEMA_FILE_NAME, published_text
from hinge_desktop.store.table_dump import read_tables
from tests.empty_journal import write_empty_journal
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

PUBLISHED = resources_folder() / "schemas" / SCHEMA_FILE_NAME


@dataclass(frozen=True)
class MadeUpTable:
    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[Cell, ...]]


def written(*tables: MadeUpTable) -> bytes:
    return b"".join(archive_json(tables, schema_version=1, exported_by="Hinge 1"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    file = tmp_path_factory.mktemp("archive") / "demo.hinge"
    order = DemoOrder()
    write_empty_journal(file, journal_id=order.journal_id, app_version="0", created=order.created)
    journal = open_journal(file)
    fill_demo(journal, order)
    exported = archive_json(
        journal.tables(), schema_version=journal.schema_version, exported_by="Hinge 0"
    )
    content: dict[str, Any] = json.loads(b"".join(exported))
    journal.close()
    return content


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_what_an_older_version_exported_still_fits_its_schema(version: int, tmp_path: Path) -> None:
    """The schemas of old versions stay: they describe files that people have."""
    path = tmp_path / "journal.hinge"
    place_old_journal(version, path)
    with closing(Database(path, is_writable=False)) as database:
        exported = archive_json(
            read_tables(database), schema_version=version, exported_by="Hinge 0"
        )
        content = json.loads(b"".join(exported))
    schema = json.loads(PUBLISHED.with_name(f"hinge-journal-{version}.schema.json").read_bytes())
    jsonschema.Draft202012Validator(schema).validate(content)


def test_the_published_schema_is_what_the_tables_say() -> None:
    """If this fails: python -m hinge_desktop.store.published_schema resources/schemas/<name>."""
    assert PUBLISHED.read_text(encoding="utf-8") == published_text()


def test_an_export_keeps_to_the_published_schema(
    archive: dict[str, Any], validator: jsonschema.Draft202012Validator
) -> None:
    assert list(validator.iter_errors(archive)) == []


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("sets", "reps", "8"),
        ("sets", "reps", 1_001),
        ("sets", "kind", "practice"),
        ("sets", "state", None),
        ("sessions", "start_date", None),
        ("plates", "count", -1),
        ("profiles", "shoe_size", 43),
    ],
)
def test_the_schema_sees_what_is_wrong(
    archive: dict[str, Any],
    validator: jsonschema.Draft202012Validator,
    table: str,
    column: str,
    value: object,
) -> None:
    rows = [archive["tables"][table][0] | {column: value}]
    wrong = archive | {"tables": archive["tables"] | {table: rows}}
    assert len(list(validator.iter_errors(wrong))) >= 1


def test_rows_are_objects_in_their_order() -> None:
    rows: list[tuple[Cell, ...]] = [(2, "b"), (1, None)]
    content = json.loads(written(MadeUpTable("things", ("id", "name"), iter(rows))))
    assert content == {
        "format": "hinge-journal",
        "schema_version": 1,
        "exported_by": "Hinge 1",
        "tables": {"things": [{"id": 2, "name": "b"}, {"id": 1, "name": None}]},
    }


@pytest.mark.parametrize(
    "text", ['say "hinge"', "zwei\nZeilen", "Gewölbe 深い", "\u2028", "\x01", ""]
)
def test_every_text_comes_back(text: str) -> None:
    content = json.loads(written(MadeUpTable("notes", ("note",), iter([(text,)]))))
    assert content["tables"]["notes"] == [{"note": text}]


def test_no_tables_and_no_rows_are_valid() -> None:
    assert json.loads(written())["tables"] == {}
    empty = MadeUpTable("things", ("id",), iter(()))
    assert json.loads(written(empty, MadeUpTable("more", ("id",), iter(()))))["tables"] == {
        "things": [],
        "more": [],
    }


def test_rows_are_fetched_while_they_are_written() -> None:
    fetched: list[int] = []

    def rows() -> Iterator[tuple[Cell, ...]]:
        for number in range(100_000):
            fetched.append(number)
            yield (number,)

    chunks = archive_json(
        [MadeUpTable("things", ("id",), rows())], schema_version=1, exported_by="Hinge 1"
    )
    for _ in range(5):
        next(chunks)
    assert len(fetched) < 10
