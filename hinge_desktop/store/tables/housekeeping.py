"""Tables the journal needs for itself: facts about the file, the trash, the schema's revision."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import code, document, key, moment, words


class MetaRow(Base):
    """A fact about the file, such as its own id."""

    __tablename__ = "meta"
    __table_args__ = table(code("key"), words("value"))

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class TrashRow(Base):
    """A change that deleted something, kept so that it can be taken back."""

    __tablename__ = "trash"
    __table_args__ = table(
        key(), moment("deleted"), code("act"), document("payload"), Index(None, "deleted_date")
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    deleted_date: Mapped[str]
    deleted_time: Mapped[str | None]
    deleted_offset_minutes: Mapped[int | None]
    act: Mapped[str]
    payload: Mapped[str]


class SchemaRevisionRow(Base):
    """The revision Alembic goes by; the table is shaped as Alembic itself makes it."""

    __tablename__ = "schema_revision"
    __table_args__ = (PrimaryKeyConstraint("version_num", name="schema_revision_pkc"),)

    version_num: Mapped[str] = mapped_column(String(32))
