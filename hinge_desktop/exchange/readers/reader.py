"""What a reader of one format is.

To add one: write a package or module beside this one with two functions, make a `Reader` of them,
and add it to `READERS` in `recognition.py`. `matches` looks at the header alone (never at the
file's name) and must be true for no other format; `read` turns the table into a `FileLog`:

- Cells are read with the shared helpers: `row_cells.py`, `numbers.py`, `durations.py`, `dates.py`.
  They raise `CellError`; `read` catches it for each row and tells the row as `SkippedRow`
  (`skipping.py`). No other error may leave `read`, whatever the cells hold.
- Workouts come oldest first, blocks and sets in the order of the file (or of its own numbers where
  the format says so). Where the weights have no unit, `FileSet.unit` is `answers.unit`, and while
  that is None a `FileQuestion(QuestionCode.UNIT, ...)` is put. The same holds for `is_day_first`.
- `FileSet.row` is the `TableRow.number` that the set was read from. Rows that are no sets by design
  (rests, notes) are neither sets nor skipped.
- `FileLog.rows` are `file_rows(table)` and `FileLog.header` is `table.header.cells`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileRow
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.headers import Header


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how it is known, and how it is read."""

    app: str
    """The code that `--app` takes and `FileLog.app` names."""
    matches: Callable[[Header], bool]
    read: Callable[[Table, FileAnswers], FileLog]


def file_rows(table: Table) -> Sequence[FileRow]:
    """Return the rows below the header as they were written."""
    return table.rows
