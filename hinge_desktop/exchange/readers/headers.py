"""Header cells compared by what they say: case, width and spaces do not matter, order neither."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_SAME_SIGNS = str.maketrans({"\u2019": "'", "\u2018": "'", "\u00a0": " ", "\ufeff": None})


def folded(text: str) -> str:
    """Return a text for comparing: NFKC, case-folded, spaces trimmed and made single."""
    normal = unicodedata.normalize("NFKC", text.translate(_SAME_SIGNS))
    return unicodedata.normalize("NFKC", " ".join(normal.casefold().split()))


class Header:
    """The first row of a table; columns are found by name, never by position."""

    def __init__(self, cells: Iterable[str]) -> None:
        self.cells = tuple(cells)
        """As written."""
        self.names = tuple(folded(cell) for cell in self.cells)
        self._indices = {name: index for index, name in reversed(list(enumerate(self.names)))}

    def __len__(self) -> int:
        return len(self.cells)

    def has(self, *names: str) -> bool:
        """Whether there is a column of each of these names."""
        return all(folded(name) in self._indices for name in names)

    def index(self, *names: str) -> int | None:
        """Return where the first known one of these names stands, None where none does."""
        found = (self._indices.get(folded(name)) for name in names)
        return next((index for index in found if index is not None), None)
