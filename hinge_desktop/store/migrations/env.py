"""Runs revisions on the connection it is handed, inside the transaction that is open on it."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    version_table="schema_revision",
)
context.run_migrations()
