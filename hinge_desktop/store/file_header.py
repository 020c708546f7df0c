"""What the first hundred bytes of a file say, read without SQLite so that nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x48494E47
"""The mark of a journal in the SQLite header: "HING"."""

_MAGIC: Final = b"SQLite format 3\0"
_READ_FORMAT_AT: Final = 19
_WAL: Final = 2
_USER_VERSION_AT: Final = 60
_APPLICATION_ID_AT: Final = 68


@dataclass(frozen=True, slots=True)
class FileHeader:
    """Whose file it is and which schema it holds."""

    application_id: int
    schema_version: int
    is_in_wal_mode: bool = False
    """Whether another program switched the file to writing ahead, as Hinge never does."""

    @property
    def is_journal(self) -> bool:
        """Whether Hinge made the file."""
        return self.application_id == APPLICATION_ID and self.schema_version > 0


def read_header(path: Path) -> FileHeader | None:
    """Return the header of an SQLite file, None for any other file; raise `OSError`.

    Journals get their marks before they get their name, so these bytes hold even while a
    broken-off transaction waits to be rolled back.
    """
    with path.open("rb") as file:
        start = file.read(100)
    if len(start) < 100 or not start.startswith(_MAGIC):
        return None
    return FileHeader(
        _number(start, _APPLICATION_ID_AT),
        _number(start, _USER_VERSION_AT),
        start[_READ_FORMAT_AT] == _WAL,
    )


def _number(header: bytes, place: int) -> int:
    return int.from_bytes(header[place : place + 4], "big")
