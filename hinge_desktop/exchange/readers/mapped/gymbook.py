"""GymBook: a table wholly in the language of the phone, known by its twelve columns.

Three of them say two or three things at once: "Ripetizioni / Tempo", "Peso / Distanza", and the
kind of the set, whose heading lists the words for work, warm-up and cool-down sets.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hinge_desktop.core.imports.column_map import ColumnMap, ColumnRole, MappedColumn, WorkoutsBy
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.core.training import SetKind
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.mapped.mapped_reader import read_mapped
from hinge_desktop.exchange.readers.mapped.plain_words import plain
from hinge_desktop.exchange.readers.mapped.rules import TableRules
from hinge_desktop.exchange.readers.reader import Reader

R = ColumnRole
_APP: Final = "gymbook"
_ORDER: Final = (
    *(R.DATE, R.WORKOUT_TITLE, R.TIME, R.EXERCISE, None, None, None),
    *(R.SET_KIND, R.REPS, R.WEIGHT, R.NOTE, R.SKIPPED),
)
"""What its columns hold in every language seen; region and muscles are left to the exercise."""
_PARTS: Final = {7: 3, 8: 2, 9: 2}
"""How many things the headings of the joined columns name."""
# No kind of ours says cool-down. Like a warm-up it is no work, and it counts among those sets.
_KINDS: Final = (SetKind.WORK, SetKind.WARM_UP, SetKind.WARM_UP)


def is_gymbook(header: Header) -> bool:
    """Whether these are its twelve columns, in any language."""
    if len(header) != len(_ORDER):
        return False
    return all(
        len(_parts(cell)) == _PARTS.get(place, len(_parts(cell)))
        for place, cell in enumerate(header.cells)
    )


def read_gymbook(table: Table, answers: FileAnswers) -> FileLog:
    """Read a table that `is_gymbook`."""
    roles = enumerate(_ORDER)
    columns = ColumnMap(
        tuple(MappedColumn(place, role) for place, role in roles if role is not None),
        workouts_by=WorkoutsBy.DAY,
        is_zero_empty=True,
    )
    rules = TableRules(_APP, "csv", own_kinds=_own_kinds(table.header))
    return read_mapped(table, columns, answers, rules)


def _own_kinds(header: Header) -> Mapping[str, SetKind]:
    """Return the words of this file's language for the kinds of sets."""
    words = _parts(header.cells[_ORDER.index(R.SET_KIND)])
    return {plain(word): kind for word, kind in zip(words, _KINDS, strict=True)}


def _parts(heading: str) -> list[str]:
    return heading.split(" / ")


GYMBOOK: Final = Reader(_APP, is_gymbook, read_gymbook)
"""The reader of GymBook's files."""
