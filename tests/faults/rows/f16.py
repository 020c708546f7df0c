"""F16: what lifters write is exported, opened in a spreadsheet, and imported again."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator
from datetime import date, time
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Final

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.training import LoggedExercise, LoggedSession
from hinge_desktop.exchange.formula_guard import guarded, unguarded
from hinge_desktop.exchange.readers.recognition import read_log
from hinge_desktop.exchange.writers.sets_csv import sets_csv
from hinge_desktop.exchange.writers.strong_csv import StrongTable
from tests.builders import kg, make_entry, make_session, make_set
from tests.faults.rows.row import Budget, Control, Outcome
from tests.generated_journals import TEXTS

_FIELDS: Final = ("title", "session note", "name", "exercise note", "set note")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_LETTERS: Final = ("'", *_FORMULA, "x", " ", '"', ",", ";", "1")
_OWN: Final = ExerciseId("own-1")
_OFFSET_MINUTES: Final = -570
_DAY: Final = date(2026, 3, 2)
_Row = dict[str, str]


class Spreadsheets:
    """Every text of a list in every column, and made-up ones of the letters that matter."""

    number = "F16"
    title = "exports opened in a spreadsheet, imported again"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Write each text to both tables, look at the cells, and read them back."""
        del folder
        dice = random.Random(seed)  # noqa: S311 repeatable on purpose
        made_up = [
            "".join(dice.choices(_LETTERS, k=dice.randint(1, 5)))
            for _ in range(budget.of(200, 20_000))
        ]
        cases = [(text, field) for text in (*TEXTS, *made_up) for field in _FIELDS]
        failures = [f"{case!r}: {text}" for case in cases for text in _wrong(*case)]
        return Outcome(
            len(cases),
            failures=tuple(failures),
            controls=tuple(
                Control(name, is_caught=any(_wrong(*case, spoil) for case in cases))
                for name, spoil in (("no guard", unguarded), ("numbers guarded too", guarded))
            ),
        )


def _wrong(text: str, field: str, spoil: Callable[[str], str] | None = None) -> list[str]:
    """Return what is wrong with the tables of a workout; `spoil` is done to each cell."""
    if field == "name" and not text.strip():
        return []
    fields = dict.fromkeys(_FIELDS, "x") | {field: text}
    session = make_session(
        title=fields["title"],
        note=fields["session note"],
        start=LocalMoment(_DAY, time(18), _OFFSET_MINUTES),
        end=None,
    )
    entry = make_entry(session, _OWN, note=fields["exercise note"])
    one = make_set(entry, note=fields["set note"], load=kg(62.5))
    logged = LoggedSession(session, (LoggedExercise(entry, (one,)),))
    names = {_OWN: fields["name"]}
    table = b"".join(sets_csv([logged], names)).decode()
    phones = b"".join(StrongTable([logged], names, "Hinge")).decode()
    rows = list(csv.DictReader(StringIO(table, newline="")))
    others = list(csv.DictReader(StringIO(phones, newline=""), delimiter=";"))
    if spoil is not None:
        rows, others = ([_spoiled(row, spoil) for row in one] for one in (rows, others))
        return list(_cells(rows, others))
    return [*_cells(rows, others), *_read_again(table.encode(), fields)]


def _spoiled(row: _Row, spoil: Callable[[str], str]) -> _Row:
    return {name: spoil(cell) for name, cell in row.items()}


def _cells(rows: list[_Row], others: list[_Row]) -> Iterator[str]:
    (row,), (other,) = rows, others
    number = "start_utc_offset_minutes"
    if row[number] != str(_OFFSET_MINUTES) or Decimal(row["weight"]) != Decimal("62.5"):
        yield f"a number was changed: {row[number]}, {row['weight']}"
    texts = [cell for name, cell in (*row.items(), *other.items()) if name != number]
    yield from (f"the cell {cell!r} would be run" for cell in texts if cell.startswith(_FORMULA))


def _read_again(table: bytes, fields: dict[str, str]) -> Iterator[str]:
    workouts = read_log(table, FileAnswers()).workouts
    if len(workouts) != 1:
        yield f"{len(workouts)} workouts came back"
        return
    (workout,) = workouts
    (block,) = workout.blocks
    found = (workout.title, workout.note, block.name, block.note, block.sets[0].note)
    expected = tuple(fields[name] or None for name in _FIELDS)
    if found != expected:
        yield f"came back as {found}"
    if workout.start.offset_minutes != _OFFSET_MINUTES:
        yield "the offset of the clock did not come back"


ROW = Spreadsheets()
