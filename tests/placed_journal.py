"""A journal whose lifter stands on the bar rung: today is three sets of 8 with the empty bar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung, Stage
from hinge_desktop.store.opening import create_journal, open_journal
from tests.builders import at

CREATED = datetime(2026, 11, 1, 12, tzinfo=UTC)


def place_on_the_bar(file: Path) -> None:
    """Write a fresh journal with one move: to the light bar, three weeks ago."""
    file.parent.mkdir(parents=True, exist_ok=True)
    create_journal(file, journal_id="placed", app_version="0.1.0", created=CREATED)
    move = LadderMove(
        "move-1", 1, at(date(2026, 11, 1)), Rung.BAR, MoveReason.PLACEMENT, Stage.LIGHT
    )
    journal = open_journal(file)
    journal.apply(Change(Act.MOVE_ON_LADDER, added(move)))
    journal.close()
