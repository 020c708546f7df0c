"""F14: files that are no training log, or no longer one, are read by every reader."""

from __future__ import annotations

import csv
import io
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.core.imports.file_trouble import FileRefusedError
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import delimiter_of
from hinge_desktop.exchange.readers.decoding import decode
from hinge_desktop.exchange.readers.skipping import LONGEST_TOLD
from hinge_desktop.services.imports.column_desk import ColumnDesk
from hinge_desktop.services.imports.import_desk import FileOnDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.exchange.phone_log_totals import SAMPLES
from tests.faults.forked import in_child
from tests.faults.logbook import fresh_journal
from tests.faults.rows.row import Budget, Control, Outcome
from tests.services.imports.conftest import Desk
from tests.system_parts import POSIX

_CELLS: Final = (
    *("1e999", "-1e999", "nan", "NaN", "inf", "-inf", "0x10", "1_000", "\u0661\u0662", "½", "²"),
    *("=1+1", "@SUM(A1)", "+49", "-", "+", "\t", "", " ", '"', "\r", "\n", "'", "\ufeff", "\x1a"),
    *("9" * 5000, "0." + "0" * 5000 + "1", "1,5", "1.234,5", "1'234.5", "1e5", "-0", "\u22125"),
    *("31/02/2026", "02/31/2026", "2026-13-45", "24 Foo 2025, 07:03", "99:99", "1:2:3:4", "24:00"),
    *("12:60 PM", "0000-00-00", "10000-01-01", "1/2/3", "29.02.2025", "Set", "W", "kg", "lbs"),
    *("\u202e5", "\U0001f600", "深い", "é" * 200, "<b>", "{}", "[]", "null", "None", "true"),
)
_ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "utf-32")
_ANSWERS: Final = tuple(
    FileAnswers(unit, day_first) for unit in (None, *Unit) for day_first in (None, True, False)
)
_MOST_ROWS: Final = 14
_MOST_SECONDS: Final = 2.0
_MOST_MEGABYTES: Final = 300
_ROWS_OF_A_HUGE_FILE: Final = 1_000_001


@dataclass(frozen=True)
class _Sample:
    """A sound log of some app as rows of cells."""

    name: str
    rows: list[list[str]]
    delimiter: str


class HostileLogs:
    """Samples of every app with strange cells, bytes, encodings and sizes."""

    number = "F14"
    title = "imports: strange cells, bytes, sizes, dates"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Read and plan each; nothing is agreed to, so nothing may be written."""
        file = fresh_journal(folder / "journal.hinge")
        before = file.read_bytes()
        dice = random.Random(seed)  # noqa: S311 repeatable on purpose
        samples = [_sample(one) for one in sorted(SAMPLES.rglob("*.csv"))]
        reading = _Reading(open_journal(file))
        examples = budget.of(5_000, 200_000)
        failures: list[str] = []
        for number in range(examples):
            sample = samples[number % len(samples)]
            content = _bent(sample, dice)
            found = reading.read(content, dice.choice(_ANSWERS))
            failures += [f"example {number}, {sample.name}: {text}" for text in found]
        reading.journal.close()
        huge = list(_huge(samples))
        for name, content in huge:
            failures += [f"{name}: {text}" for text in in_child(_Costly(file, content))]
        if file.read_bytes() != before:
            failures.append("something was written before anybody agreed")
        return Outcome(
            examples + len(huge),
            failures=tuple(failures),
            controls=(_a_reader_that_fails(reading),),
            figures={"refused": reading.refused, "read": reading.read_through},
        )


class _Reading:
    """Reads files as the window does before it asks: known apps first, then any table."""

    def __init__(self, journal: SqlJournal) -> None:
        self.journal = journal
        self.refused = self.read_through = 0
        self._desk = Desk(journal).desk
        self._columns = ColumnDesk(journal.imports)

    def read(self, content: bytes, answers: FileAnswers) -> Iterator[str]:
        """Read and plan a file, and yield what was wrong."""
        try:
            log = self.log_of(content, answers)
        except FileRefusedError:
            self.refused += 1
        except Exception as error:
            yield f"{type(error).__name__}: {error}"
        else:
            self.read_through += 1
            yield from _unaccounted(log)

    def log_of(self, content: bytes, answers: FileAnswers) -> FileLog:
        """Return what a file holds, planned as far as a preview goes."""
        log = self._columns.read_any(content, answers)
        if not log.questions:
            self._desk.plan(FileOnDesk("log.csv", content), log, answers)
        return log


@dataclass(frozen=True)
class _Costly:
    """One huge file, read in a process of its own so that its memory can be seen."""

    file: Path
    content: bytes

    def __call__(self) -> Iterator[str]:
        """Read it, and yield what it cost too much."""
        journal = open_journal(self.file)
        began, before = time.process_time(), _megabytes()
        yield from _Reading(journal).read(self.content, FileAnswers(Unit.KG, is_day_first=True))
        seconds, grown = time.process_time() - began, _megabytes() - before
        journal.close()
        if grown > _MOST_MEGABYTES:
            yield f"it took {grown} MB"
        if seconds > 5 * _MOST_SECONDS:
            # Five times what is promised: this machine may be slow, or busy.
            yield f"it took {seconds:.1f} s"


def _unaccounted(log: FileLog) -> Iterator[str]:
    rows = {row.number for row in log.rows}
    told = {one.row for one in log.sets} | {one.row for one in log.skipped}
    if not told <= rows:
        yield "it tells of rows that are not there"
    if any(len(one.text) > LONGEST_TOLD for one in log.skipped):
        yield "a reason is longer than anybody reads"


def _sample(path: Path) -> _Sample:
    text = decode(path.read_bytes()).text
    delimiter = delimiter_of(text)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    return _Sample(path.relative_to(SAMPLES).as_posix(), rows[:_MOST_ROWS], delimiter)


def _bent(sample: _Sample, dice: random.Random) -> bytes:
    rows = [list(row) for row in sample.rows]
    for _ in range(dice.randint(0, 12)):
        row = dice.choice(rows)
        if row:
            row[dice.randrange(len(row))] = dice.choice(_CELLS)
    if dice.random() < 0.1:
        dice.shuffle(rows)
    if dice.random() < 0.1:
        row = dice.choice(rows)
        del row[dice.randrange(len(row) + 1) :]
    delimiter = sample.delimiter if dice.random() < 0.9 else dice.choice(",;\t|")
    content = _text(rows, delimiter).encode(dice.choice(_ENCODINGS), "replace")
    return _fallen_over(content, dice) if dice.random() < 0.2 else content


def _text(rows: list[list[str]], delimiter: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def _fallen_over(content: bytes, dice: random.Random) -> bytes:
    bent = bytearray(content)
    for _ in range(dice.randint(1, 20)):
        bent[dice.randrange(len(bent))] = dice.randrange(256)
    return bytes(bent[: dice.randint(1, len(bent))])


def _huge(samples: list[_Sample]) -> Iterator[tuple[str, bytes]]:
    by_app = {sample.name.partition("/")[0]: sample for sample in samples}
    for app, sample in by_app.items():
        head = _text(sample.rows[:1], sample.delimiter)
        line = _text(sample.rows[1:2], sample.delimiter)
        yield f"{app}: a cell of 10 MB", f"{head}{'x' * 10_000_000}\n".encode()
        yield f"{app}: a quoted cell of 10 MB", f'{head}"{"x" * 10_000_000}\n'.encode()
        yield f"{app}: NUL", f"{head}{line}\0".encode()
    strong = by_app["strong"]
    head, line = (_text(strong.rows[place : place + 1], strong.delimiter) for place in (0, 1))
    yield "a million and one rows", (head + line * _ROWS_OF_A_HUGE_FILE).encode()
    yield "as many rows as are read", (head + line * 99_000).encode()
    yield "a million and one commas", (head + "," * 1_000_001).encode()
    yield "a million and one line ends", (head + "\n" * 1_000_001 + line).encode()


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _a_reader_that_fails(reading: _Reading) -> Control:
    """An error that is no refusal is seen."""

    class Failing(_Reading):
        def log_of(self, content: bytes, answers: FileAnswers) -> FileLog:
            return super().log_of(b"%d" % int(content), answers)

    found = list(Failing(reading.journal).read(b"1e999", FileAnswers()))
    return Control("a reader that fails", is_caught=len(found) == 1)


ROW = HostileLogs()
