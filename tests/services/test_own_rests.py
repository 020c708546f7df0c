"""A rest that is kept for an exercise: for the sets that wait, for the next plan, and undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.training import LoggedExercise, SetKind, SetState
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TrainingDesk]:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal = open_journal(tmp_path / "journal.hinge")
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids(1))
    journal.close()


def main_exercise(desk: TrainingDesk) -> LoggedExercise:
    running = desk.log.running
    assert running is not None
    return running.exercises[0]


def rests(desk: TrainingDesk, state: SetState) -> set[int | None]:
    return {
        one.rest_planned_seconds
        for one in main_exercise(desk).sets
        if one.state is state and one.kind is not SetKind.WARM_UP
    }


def take_back(desk: TrainingDesk, change: Change) -> None:
    desk.changes.make(change.inverse())


def test_what_waits_and_the_next_plan_follow_and_undo_takes_it_back(desk: TrainingDesk) -> None:
    desk.log.start(desk.planner.plan().exercises)
    first = main_exercise(desk).sets[0]
    desk.log.begin_set(first.id)
    desk.log.end_set(first.id, 8)
    desk.log.save_set(first.id, SetAnswers(8))
    before = rests(desk, SetState.PLANNED)
    made: list[Change] = []
    desk.board.subscribe(made.append)
    desk.rests.keep(main_exercise(desk), 200)
    assert rests(desk, SetState.PLANNED) == {200}
    assert rests(desk, SetState.SAVED) == before
    assert desk.planner.plan().exercises[0].rest_seconds == 200
    desk.rests.keep(main_exercise(desk), 240)
    take_back(desk, made[1])
    assert rests(desk, SetState.PLANNED) == {200}
    take_back(desk, made[0])
    assert (rests(desk, SetState.PLANNED), desk.journal.exercise_preferences()) == (before, ())
