"""The complete export read back: whose file it is, then table by table, row by row.

What the tables must hold is known to the journal alone, which checks each row it takes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from hinge_desktop.core.archives import (
    ArchivedRow,
    ArchivedTable,
    ArchiveError,
    ArchiveProblem,
)
from hinge_desktop.exchange.readers.archive.json_text import JsonText
from hinge_desktop.exchange.writers.archive_json import FORMAT_NAME

_HEAD: Final = ("format", "schema_version", "exported_by")


class JsonArchive:
    """An archive in an open file; its head is read when it is made, its tables only once."""

    def __init__(self, file: BinaryIO) -> None:
        self._text = JsonText(file)
        self._head: dict[str, object] = {}
        try:
            self._read_head()
        except ArchiveError as error:
            if self._head.get("format") == FORMAT_NAME:
                raise
            raise ArchiveError(ArchiveProblem.NOT_AN_ARCHIVE, detail=error.detail) from error
        self.schema_version = self._version()

    @property
    def exported_by(self) -> str:
        """The program that wrote it."""
        return str(self._head.get("exported_by", ""))

    def tables(self) -> Iterator[ArchivedTable]:
        """Yield every table once, row by row; raise `ArchiveError` up to the last byte."""
        self._text.take("{")
        is_first = True
        while not self._text.took("}"):
            if not is_first:
                self._text.take(",")
            is_first = False
            name = self._text.name()
            rows = self._rows(name)
            yield ArchivedTable(name, rows)
            # Whoever stopped early would otherwise have the rest read as tables.
            for _ in rows:
                pass
        self._text.take("}")
        self._text.end()

    def _read_head(self) -> None:
        self._text.take("{")
        while (name := self._text.name()) != "tables":
            if name not in _HEAD:
                raise ArchiveError(ArchiveProblem.NOT_AN_ARCHIVE, detail=name[:100])
            if name in self._head:
                raise ArchiveError(ArchiveProblem.TWICE, detail=name)
            self._head[name] = self._text.value()
            self._text.take(",")
        if self._head.get("format") != FORMAT_NAME:
            raise ArchiveError(ArchiveProblem.NOT_AN_ARCHIVE, detail="format")

    def _version(self) -> int:
        version = self._head.get("schema_version")
        if type(version) is not int or version < 1:
            raise ArchiveError(ArchiveProblem.WRONG_VALUE, detail="schema_version")
        return version

    def _rows(self, table: str) -> Iterator[ArchivedRow]:
        self._text.take("[")
        number = 0
        while not self._text.took("]"):
            if number:
                self._text.take(",")
            number += 1
            yield self._row(table, number)

    def _row(self, table: str, number: int) -> ArchivedRow:
        try:
            row = self._text.value()
        except ArchiveError as error:
            raise ArchiveError(error.problem, table, number, error.detail) from error
        if not isinstance(row, dict):
            raise ArchiveError(ArchiveProblem.WRONG_VALUE, table, number, "not an object")
        return row
