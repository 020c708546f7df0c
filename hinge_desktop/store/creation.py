"""Making a journal's file from the mapped tables."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import insert

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.store.engine import driver_connection, journal_engine
from hinge_desktop.store.file_header import APPLICATION_ID
from hinge_desktop.store.file_placing import place_new_file
from hinge_desktop.store.meta import Fact
from hinge_desktop.store.record_rows import add_records
from hinge_desktop.store.schema_version import LEAST_READABLE_VERSION, SCHEMA_VERSION
from hinge_desktop.store.tables import Base
from hinge_desktop.store.tables.housekeeping import MetaRow, SchemaRevisionRow


def make_journal_file(path: Path, journal_id: str, app_version: str, created: datetime) -> None:
    """Build a journal beside `path` and give it its name once it is complete.

    Raise `FileExistsError` where a file has that name already.
    """
    if path.exists():
        raise FileExistsError(str(path))
    unfinished = path.with_name(f"{path.name}.{journal_id}.new")
    facts = {
        Fact.JOURNAL_ID: journal_id,
        Fact.CREATED: created.isoformat(timespec="seconds"),
        Fact.APP_VERSION: app_version,
        Fact.LEAST_READABLE_VERSION: str(LEAST_READABLE_VERSION),
    }
    try:
        unfinished.touch(exist_ok=False)
        _fill(unfinished, facts)
        place_new_file(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _fill(path: Path, facts: dict[Fact, str]) -> None:
    with journal_engine(path).begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        Base.metadata.create_all(connection)
        revision = f"{SCHEMA_VERSION:04}"
        connection.execute(insert(SchemaRevisionRow).values(version_num=revision))
        rows = [{"key": fact.value, "value": value} for fact, value in facts.items()]
        connection.execute(insert(MetaRow), rows)
        add_records(driver_connection(connection), BUILT_IN_EXERCISES)
