"""The tables of a JEFIT file, parted by lines such as `### EXERCISE LOGS ###`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.headers import Header

SETTING: Final = "setting"
SESSIONS: Final = "workout sessions"
LOGS: Final = "exercise logs"
_BANNER: Final = re.compile(r"\s*#{2,}\s*([^#]*?)\s*#*\s*")


@dataclass(slots=True)
class Section:
    """One table of the file; its rows keep their numbers in the file."""

    header: Header
    rows: list[TableRow] = field(default_factory=list)

    def text(self, row: TableRow, *names: str) -> str:
        """Return a trimmed cell by the first of these columns that is there and not empty."""
        places = (self.header.index(name) for name in names)
        texts = (row.cells[one] for one in places if one is not None and one < len(row.cells))
        return next((text.strip() for text in texts if text.strip()), "")


def is_jefit(header: Header) -> bool:
    """Whether the file begins with the name of a section."""
    return bool(header.names) and _name_of(header.cells) is not None


def sections_of(table: Table) -> dict[str, Section]:
    """Return the tables by their names; lines of `#` alone end one."""
    found: dict[str, Section] = {}
    name = _name_of(table.header.cells)
    for row in table.rows:
        banner = _name_of(row.cells)
        if banner is not None:
            name = banner
        elif name:
            section = found.get(name)
            if section is None:
                found[name] = Section(Header(row.cells))
            else:
                section.rows.append(row)
    return found


def _name_of(cells: Iterable[str]) -> str | None:
    """Return the name on a banner, empty on a line of `#` alone; None for any other row."""
    first, *others = _padded(cells)
    banner = _BANNER.fullmatch(first)
    return None if banner is None or any(others) else banner.group(1).casefold()


def _padded(cells: Iterable[str]) -> Iterator[str]:
    yield from cells or ("",)
