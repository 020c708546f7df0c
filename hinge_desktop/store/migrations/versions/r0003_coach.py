"""Version 3: moves say what to begin with, and easy weeks are kept."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table of moves anew, frozen in the SQL file beside this one, and refill it."""
    script = Path(__file__).with_name("r0003_coach.sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.get_bind().exec_driver_sql(statement)
    op.execute("PRAGMA user_version = 3")
