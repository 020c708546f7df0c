"""The schema: its promises, and its agreement with the records."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Integer, Table, Text

from hinge_desktop.store.engine import journal_engine
from hinge_desktop.store.file_header import APPLICATION_ID
from hinge_desktop.store.mapping.record_map import RecordMap
from hinge_desktop.store.mapping.registry import RECORD_MAPS
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.store.tables import Base
from tests.store.dumps import schema_of

_TEXT_TABLE = "schema_revision"


@pytest.mark.parametrize("record_map", RECORD_MAPS.values(), ids=lambda one: one.table)
def test_records_and_mapped_tables_agree(record_map: RecordMap[object]) -> None:
    table = Base.metadata.tables[record_map.table]
    assert record_map.columns == tuple(table.columns.keys())
    assert tuple(column.name for column in table.primary_key) == record_map.keys
    for field in record_map.fields:
        for column in field.columns:
            may_be_missing = field.is_optional or field.name in ("felt", "contacts")
            is_later_part = column.endswith(("_time", "_offset_minutes"))
            assert table.columns[column].nullable == (may_be_missing or is_later_part), column
    for child in record_map.children:
        child_table = Base.metadata.tables[child.codec.table]
        expected = ("set_id", "position", *child.codec.columns)
        assert tuple(child_table.columns.keys()) == expected


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_number_is_held_to_a_range_and_every_column_to_a_plain_type(table: Table) -> None:
    checks = " ".join(str(getattr(one, "sqltext", "")) for one in table.constraints)
    for column in table.columns:
        assert isinstance(column.type, Integer | Text) or table.name == _TEXT_TABLE
        if isinstance(column.type, Integer):
            assert re.search(rf"\b{column.name}\b (BETWEEN|IN)", checks), column.name
    assert table.name == _TEXT_TABLE or table.dialect_options["sqlite"]["strict"]


def test_opening_a_current_journal_imports_neither_alembic_nor_sqlalchemy(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from hinge_desktop.store.opening import open_journal\n"
        "journal = open_journal(Path(sys.argv[1])); journal.session_lines(10); journal.plan()\n"
        "print([name for name in ('alembic', 'sqlalchemy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_connection_is_set_up_as_promised(journal: SqlJournal, path: Path) -> None:
    expected = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "locking_mode": "normal",
        "busy_timeout": 2000,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA_VERSION,
    }
    with journal._database.reading() as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
        assert connection.isolation_level is None
    assert found == expected
    with journal_engine(path).connect() as sqlalchemy_connection:
        for name, value in expected.items():
            row = sqlalchemy_connection.exec_driver_sql(f"PRAGMA {name}").one()
            assert row[0] == value


def test_ddl_rolls_back(path: Path) -> None:
    before = schema_of(path)
    engine = journal_engine(path)
    with engine.connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("CREATE TABLE stray (id TEXT)")
        connection.exec_driver_sql("DROP TABLE gear")
        transaction.rollback()
    assert schema_of(path) == before
