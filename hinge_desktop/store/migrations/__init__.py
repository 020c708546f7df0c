"""The Alembic environment: one revision for each released version of the schema."""
