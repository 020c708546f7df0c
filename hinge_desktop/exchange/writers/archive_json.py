"""The complete export: every table of the journal as JSON, nothing left out or rounded.

The layout is published in `resources/schemas`, one file a version. The same journal gives
the same bytes: nothing says when it was exported.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from hinge_desktop.exchange.tables import Table

FORMAT_NAME: Final = "hinge-journal"
_encode: Final = json.JSONEncoder(ensure_ascii=False).encode


def archive_json(
    tables: Iterable[Table], *, schema_version: int, exported_by: str
) -> Iterator[bytes]:
    """Yield the file line by line, one row a line, so that a large journal needs no memory."""
    yield (
        f'{{\n"format": {_encode(FORMAT_NAME)},\n"schema_version": {schema_version},\n'
        f'"exported_by": {_encode(exported_by)},\n"tables": {{'
    ).encode()
    for number, table in enumerate(tables):
        yield f"{',' if number else ''}\n{_encode(table.name)}: [".encode()
        yield from _rows(table)
        yield b"\n]"
    yield b"\n}\n}\n"


def _rows(table: Table) -> Iterator[bytes]:
    separator = "\n"
    for row in table.rows:
        yield f"{separator}{_encode(dict(zip(table.columns, row, strict=True)))}".encode()
        separator = ",\n"
