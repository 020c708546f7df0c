"""A journal with an ended session to put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.training import (
    Depth,
    Felt,
    LoggedExercise,
    LoggedSession,
    PhaseTap,
    Quality,
    SetKind,
    TempoAnswer,
)
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, kg, log_change, logged, make_entry, make_set
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar
from tests.services.past.parts import DAY


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    place_on_the_bar(tmp_path / "journal.hinge")
    opened = open_journal(tmp_path / "journal.hinge")
    yield opened
    opened.close()


@pytest.fixture
def desk(journal: SqlJournal, clock: FakeClock) -> TrainingDesk:
    return TrainingDesk.over(journal, clock.clocks(), numbered_ids(7))


@pytest.fixture
def past(desk: TrainingDesk) -> PastSessions:
    return desk.past


@pytest.fixture
def made(desk: TrainingDesk) -> list[Change]:
    changes: list[Change] = []
    desk.board.subscribe(changes.append)
    return changes


@pytest.fixture
def session(journal: SqlJournal) -> LoggedSession:
    """Return two warm-ups and three work sets, the second with a fault that was tapped."""
    warm_up = {"kind": SetKind.WARM_UP, "reps": 5}
    fault = {
        "quality": Quality.SOMETHING_OFF,
        "faults": (RepFault(Fault.TOO_DEEP, 3),),
        "phase_taps": (PhaseTap(1, Phase.LOWER, 3000),),
        "tempo_answer": TempoAnswer.KEPT,
        "start": at(DAY, 18, 20),
        "rest_started_utc_ms": 1_793_000_000_000,
    }
    one = logged(DAY, sets=[warm_up, warm_up, {}, fault, {"reps": 11}], title="Heavy", sequence=90)
    entry = replace(
        one.exercises[0].entry,
        rung=Rung.BAR,
        stage=Stage.LOADED,
        felt=(Felt.GLUTES,),
        depth=Depth.OWN_LOWEST,
    )
    curls = make_entry(one.session, "leg_curl", position=1)
    curl = make_set(curls, load=kg(25))
    one = LoggedSession(
        one.session, (LoggedExercise(entry, one.sets), LoggedExercise(curls, (curl,)))
    )
    journal.apply(log_change(one))
    return one
