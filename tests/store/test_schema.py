"""The schema: its promises, its agreement with the records, and its migrations."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Integer, Table, Text

from hinge_desktop.core.journal import DamageError
from hinge_desktop.store.engine import journal_engine
from hinge_desktop.store.file_header import APPLICATION_ID, read_header
from hinge_desktop.store.mapping.record_map import RecordMap
from hinge_desktop.store.mapping.registry import RECORD_MAPS
from hinge_desktop.store.migration import MIGRATIONS, migrate_file, upgrade
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.store.tables import Base
from tests.builders import log_change, logged
from tests.store.dumps import dump

_TEXT_TABLE = "schema_revision"


def _schema(path: Path) -> dict[str, str]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL").fetchall()
    connection.close()
    return {name: re.sub(r"\s+", "", sql) for name, sql in rows}


@pytest.mark.parametrize("record_map", RECORD_MAPS.values(), ids=lambda one: one.table)
def test_records_and_mapped_tables_agree(record_map: RecordMap[object]) -> None:
    table = Base.metadata.tables[record_map.table]
    assert record_map.columns == tuple(table.columns.keys())
    assert [column.name for column in table.primary_key] == [record_map.key]
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


def test_a_fresh_journal_and_a_migrated_one_have_the_same_schema(
    path: Path, tmp_path: Path
) -> None:
    migrated = tmp_path / "migrated.hinge"
    migrated.touch()
    upgrade(migrated, to_version=1)
    assert _schema(migrated) == _schema(path)
    assert read_header(migrated) == read_header(path)
    with sqlite3.connect(migrated) as connection:
        assert connection.execute("SELECT * FROM schema_revision").fetchall() == [("0001",)]
    connection.close()


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
        "user_version": 1,
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
    before = _schema(path)
    engine = journal_engine(path)
    with engine.connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("CREATE TABLE stray (id TEXT)")
        connection.exec_driver_sql("DROP TABLE gear")
        transaction.rollback()
    assert _schema(path) == before


_SECOND = """
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.execute("ALTER TABLE gear ADD COLUMN note TEXT")
    {extra}
    op.execute("PRAGMA user_version = 2")
"""


@pytest.fixture
def next_migrations(tmp_path: Path) -> Path:
    copy = tmp_path / "migrations"
    (copy / "versions").mkdir(parents=True)
    for file in ("env.py", "versions/r0001_first_schema.py", "versions/r0001_first_schema.sql"):
        (copy / file).write_bytes((MIGRATIONS / file).read_bytes())
    (copy / "versions" / "r0002_next.py").write_text(_SECOND.format(extra=""))
    return copy


def test_a_migration_swaps_in_the_new_file_and_keeps_the_old(
    path: Path, next_migrations: Path
) -> None:
    journal = open_journal(path)
    journal.apply(log_change(logged()))
    before = dump(journal)
    journal.close()
    kept = migrate_file(path, to_version=2, migrations=next_migrations)
    header = read_header(path)
    assert header is not None
    assert header.schema_version == 2
    assert "note" in _schema(path)["gear"]
    reopened = open_journal(kept)
    assert dump(reopened) == before
    reopened.close()
    assert sorted(file.name for file in path.parent.glob("journal*")) == [path.name, kept.name]


def test_a_migration_that_fails_leaves_the_old_journal(path: Path, next_migrations: Path) -> None:
    broken = _SECOND.format(extra='op.execute("DROP TABLE no_such_table")')
    (next_migrations / "versions" / "r0002_next.py").write_text(broken)
    before = path.read_bytes()
    with pytest.raises(Exception, match="no_such_table"):
        migrate_file(path, to_version=2, migrations=next_migrations)
    assert path.read_bytes() == before
    assert not path.with_name("journal.hinge.migrating").exists()


def test_a_damaged_journal_is_not_migrated(path: Path, next_migrations: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO set_faults VALUES ('no-such-set', 0, 'too_deep', NULL)")
    connection.commit()
    connection.close()
    with pytest.raises(DamageError, match="set_faults"):
        migrate_file(path, to_version=2, migrations=next_migrations)
    header = read_header(path)
    assert header is not None
    assert header.schema_version == 1
