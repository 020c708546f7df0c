"""Version 2: a profile holds the unit of lengths, and segments that a tape measured."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of profiles anew, frozen in the SQL file beside this one, and refill it."""
    script = Path(__file__).with_name("r0002_measured_lengths.sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
    op.execute("PRAGMA user_version = 2")
