"""Tables of imports: the file, its raw cells, and which names and columns the lifter matched."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import between, code, document, key, moment, words
from hinge_desktop.store.tables.exercises import ExerciseRow

_SHA256 = "length({0}) = 64 AND {0} NOT GLOB '*[^0-9a-f]*'"


class ImportSourceRow(Base):
    """A file that was imported, with what the lifter answered about its units."""

    __tablename__ = "import_sources"
    __table_args__ = table(
        key(),
        code("app"),
        code("dialect"),
        words("file_name", 4096),
        CheckConstraint(_SHA256.format("sha256"), name="sha256"),
        moment("imported"),
        document("answers"),
        Index(None, "sha256"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    app: Mapped[str]
    dialect: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    imported_date: Mapped[str]
    imported_time: Mapped[str | None]
    imported_offset_minutes: Mapped[int | None]
    answers: Mapped[str]


class ImportRowRow(Base):
    """A row of an imported file as it was written; what it became may since be gone."""

    __tablename__ = "import_rows"
    __table_args__ = table(
        between("row_number", 0, 1_000_000_000),
        document("cells"),
        key("session_id"),
        key("set_id"),
        Index(None, "set_id"),
        is_clustered=True,
    )

    source_id: Mapped[str] = mapped_column(
        ForeignKey(ImportSourceRow.id, ondelete="CASCADE"), primary_key=True
    )
    row_number: Mapped[int] = mapped_column(primary_key=True)
    cells: Mapped[str]
    # No foreign keys: a set can be deleted while the file's row stays on record.
    session_id: Mapped[str | None]
    set_id: Mapped[str | None]


class ImportNameRow(Base):
    """Another app's name for an exercise, as the lifter matched it."""

    __tablename__ = "import_names"
    __table_args__ = table(code("app"), words("name", 500), Index(None, "exercise_id"))

    app: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    exercise_id: Mapped[str] = mapped_column(ForeignKey(ExerciseRow.id))


class ImportColumnsRow(Base):
    """How the lifter matched the columns of files with this header."""

    __tablename__ = "import_columns"
    __table_args__ = table(
        CheckConstraint(_SHA256.format("header_sha256"), name="header_sha256"),
        document("columns"),
    )

    header_sha256: Mapped[str] = mapped_column(primary_key=True)
    columns: Mapped[str]
