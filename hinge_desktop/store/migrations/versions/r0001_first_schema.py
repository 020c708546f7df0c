"""Version 1: the whole schema from nothing, frozen in the SQL file beside this one."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables and mark the file as a journal of version 1."""
    script = Path(__file__).with_name("r0001_first_schema.sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
    op.execute("PRAGMA application_id = 1212763719")
    op.execute("PRAGMA user_version = 1")
