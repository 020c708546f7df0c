"""A later, longer export says the same of what an earlier one held: nothing can come twice."""

import csv
import io

import pytest

from hinge_desktop.core.imports.file_log import FileLog, FileSet
from hinge_desktop.core.imports.identities import entry_key, session_keys, set_key
from tests.exchange.phone_log_totals import KNOWN, SAMPLES, read_text
from tests.exchange.phone_log_writers import csv_text

# These quote no line breaks, so that their lines are their rows.
GROWING = [name for name in KNOWN if not name.startswith("hevy/")]
GROWING_AT_THE_TOP = ["hevy/english_padded_pounds.csv", "hevy/portuguese_long.csv"]


def keyed(log: FileLog) -> dict[str, tuple[str, FileSet]]:
    return {
        set_key(entry_key(session, place), number): (block.name, one)
        for session, workout in session_keys(log.app, log.workouts)
        for place, block in enumerate(workout.blocks)
        for number, one in enumerate(block.sets)
    }


def names_by_key(log: FileLog) -> dict[str, str]:
    return {key: name for key, (name, _) in keyed(log).items()}


@pytest.mark.parametrize("name", GROWING)
def test_a_log_that_grows_at_its_end(name: str) -> None:
    head, *rows = (SAMPLES / name).read_text("utf-8-sig").splitlines()
    if "wide" in name:
        rows.reverse()
    later = keyed(read_text("\n".join([head, *rows])))
    for count in (1, 2, 7, len(rows) // 2, len(rows) - 1):
        earlier = keyed(read_text("\n".join([head, *rows[:count]])))
        assert earlier.items() <= later.items()


@pytest.mark.parametrize("name", GROWING_AT_THE_TOP)
def test_a_log_whose_newest_workout_stands_first(name: str) -> None:
    whole = read_text((SAMPLES / name).read_text())
    later = names_by_key(whole)
    for gone in (1, 5, len(whole.workouts) - 1):
        earlier = names_by_key(_without_newest(name, gone))
        assert earlier.items() <= later.items()
        kept = (block for one in whole.workouts[:-gone] for block in one.blocks)
        assert len(earlier) == sum(len(block.sets) for block in kept)


def _without_newest(name: str, gone: int) -> FileLog:
    """Read the export as it was before the newest workouts were done."""
    rows = list(csv.reader(io.StringIO((SAMPLES / name).read_text(), newline="")))
    starts = list(dict.fromkeys(row[1] for row in rows[1:]))
    return read_text(csv_text([rows[0], *(row for row in rows[1:] if row[1] not in starts[:gone])]))
