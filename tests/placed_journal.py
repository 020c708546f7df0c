"""Journals whose lifter stands on a rung: three sets of 8 with the empty bar, or on one leg."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.equipment import Bar, Dumbbells, PlateStock
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung, Stage
from hinge_desktop.core.training import Side
from hinge_desktop.store.opening import open_journal
from tests.builders import at, kg, make_entry, make_session, make_set
from tests.empty_journal import write_empty_journal

CREATED = datetime(2026, 11, 1, 12, tzinfo=UTC)


def place_on_the_bar(file: Path, *owned: Record) -> None:
    """Write a fresh journal with one move: to the light bar, three weeks ago."""
    _place(file, Rung.BAR, Stage.LIGHT, *owned)


def picture_iron() -> tuple[Record, ...]:
    """Return the bar and the pairs of plates of the design's pictures."""
    plates = (PlateStock(f"plates-{w}", kg(w), 2) for w in (20, 10, 5, 2.5, 1.25))
    return Bar("bar-20", 0, "Olympic bar", kg(20)), *plates


def place_on_one_leg(file: Path) -> None:
    """Write a fresh journal for three sets of 8 a side with a 12 kg dumbbell."""
    dumbbells = (
        Dumbbells("dumbbells-10", kg(10), kg(10)),
        Dumbbells("dumbbells-12", kg(12), kg(12)),
    )
    history = make_session(date(2026, 11, 2))
    entry = make_entry(history, "single_leg_romanian_deadlift", planned_reps=8)
    done = [
        make_set(entry, position=position, side=side, load=kg(12))
        for position, side in enumerate(Side)
    ]
    _place(file, Rung.SINGLE_LEG, None, *dumbbells, history, entry, *done)


def _place(file: Path, rung: Rung, stage: Stage | None, *records: Record) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as journal:
        journal.write(_placed(rung, stage, records))


@cache
def _placed(rung: Rung, stage: Stage | None, records: tuple[Record, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "journal.hinge"
        write_empty_journal(file, journal_id="placed", app_version="0.1.0", created=CREATED)
        move = LadderMove("move-1", 1, at(date(2026, 11, 1)), rung, MoveReason.PLACEMENT, stage)
        journal = open_journal(file)
        journal.apply(Change(Act.MOVE_ON_LADDER, added(move, *records)))
        journal.close()
        return file.read_bytes()
