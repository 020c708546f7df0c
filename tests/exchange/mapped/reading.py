"""Reading own samples and tables made in a test."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from io import StringIO
from pathlib import Path

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.recognition import read_log, table_of

SAMPLES = Path(__file__).parent.parent / "samples"
POUND = Decimal("0.45359237")
NO_ANSWERS = FileAnswers()


def sample(name: str, answers: FileAnswers = NO_ANSWERS) -> FileLog:
    """Read one of the sample files, as the program would."""
    return read_log((SAMPLES / name).read_bytes(), answers)


def table_with(header: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str = ",") -> Table:
    """Write a table as a spreadsheet does, and part it into cells again."""
    text = StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([header, *rows])
    return table_of(text.getvalue().encode())


def volume_kg(log: FileLog) -> Decimal:
    """Return weight x reps of every set, warm-ups too, to 0.01 kg."""
    per_unit = {Unit.KG: Decimal(1), Unit.LB: POUND}
    sums = [
        one.amount * one.reps * per_unit[one.unit]
        for one in log.sets
        if one.amount is not None and one.reps is not None and one.unit is not None
    ]
    return sum(sums, Decimal(0)).quantize(Decimal("0.01"))


def skipped(log: FileLog) -> list[tuple[int, str]]:
    """Return row and reason of what was left out."""
    return [(one.row, one.reason.value) for one in log.skipped]
