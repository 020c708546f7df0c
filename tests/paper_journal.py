"""Journals for papers: fresh ones on disk, and one in which far too much happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.safety import (
    AskedWhen,
    Feeling,
    Place,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.training import LoggedExercise, LoggedSession, Quality, RepsLeft
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, kg, log_change, logged, make_entry, make_session, make_set
from tests.empty_journal import write_empty_journal
from tests.fakes import FakeClock, numbered_ids

TODAY: Final = date(2026, 11, 21)
LONG_NAME: Final = (
    "Hinge with a very long name that somebody typed without any thought of paper " * 2
)
_HINGES: Final = ("romanian_deadlift", "deadlift", "sumo_deadlift", "good_morning", "own-hinge")


def fresh_journal(folder: Path) -> SqlJournal:
    """Make and open a journal in a folder."""
    path = folder / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    return open_journal(path)


def papers_over(journal: SqlJournal) -> TrainingPapers:
    """Return what gathers papers on 21 November 2026, six in the evening."""
    return TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids()).papers


def fill_busily(journal: SqlJournal) -> None:
    """Write 28 days of five hinges a day with every fault, and pain every other day."""
    own = Exercise(ExerciseId("own-hinge"), Family.HINGE, LoadKind.BARBELL, LONG_NAME)
    journal.apply(Change(Act.FILL_DEMO, added(own)))
    days = [TODAY - timedelta(days=back) for back in range(28)]
    journal.apply(log_change(*(_busy_session(day) for day in reversed(days))))
    journal.apply(Change(Act.FILL_DEMO, added(*_pains(days))))


def with_notes(day: date, note: str) -> LoggedSession:
    """Return a session whose every note is this one."""
    session = logged(day, note=note, sets=[{"note": note}, {}])
    (one,) = session.exercises
    return LoggedSession(
        session.session, (LoggedExercise(replace(one.entry, note=note), one.sets),)
    )


def _busy_session(day: date) -> LoggedSession:
    session = make_session(day)
    exercises = []
    for position, name in enumerate(_HINGES):
        entry = make_entry(session, name, position=position)
        sets = tuple(
            make_set(
                entry,
                position=place,
                load=kg(100 + place),
                reps=12,
                reps_left=RepsLeft.of(2),
                quality=Quality.SOMETHING_OFF,
                faults=(RepFault(fault, 3),),
            )
            for place, fault in enumerate(Fault)
        )
        exercises.append(LoggedExercise(entry, sets))
    return LoggedSession(session, tuple(exercises))


def _pains(days: list[date]) -> Iterator[Record]:
    for number, day in enumerate(sorted(days)[::2]):
        yield SafetyAnswer(
            f"pain-{number}",
            at(day, 18, 30),
            AskedWhen.IN_SET,
            SafetyQuestion.STOP_SHEET,
            SafetyReply.STOP,
            Place.HIP_OR_BUTTOCK,
            Feeling.TINGLING,
        )
        yield StopState(f"stop-{number}", f"pain-{number}", at(day, 18, 30))
