"""A journal with a good many sets of different kinds, for rows that damage it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hinge_desktop.core.training import LoggedSession, RepsLeft
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.placed_journal import place_on_the_bar

_FIRST = date(2024, 1, 2)


def place_grown_journal(file: Path, sessions: int) -> None:
    """Write a journal of so many sessions with five sets each."""
    place_on_the_bar(file)
    journal = open_journal(file)
    journal.apply(log_change(*(_session(number) for number in range(sessions))))
    journal.close()


def _session(number: int) -> LoggedSession:
    sets = [
        {
            "reps": 5 + (number + place) % 8,
            "load": kg(20 + number % 60),
            "reps_left": RepsLeft.of(2),
        }
        for place in range(5)
    ]
    return logged(_FIRST + timedelta(days=2 * number), sets=sets)
