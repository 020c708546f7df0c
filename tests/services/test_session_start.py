from pathlib import Path

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import LoggedSession, SetKind, SetState, Side
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.empty_journal import write_empty_journal
from tests.fakes import FakeClock, numbered_ids


def planned_in(tmp_path: Path, planned: PlannedExercise) -> tuple[LoggedSession, LoggedSession]:
    """Return the session as it was started, and as it is in the file."""
    clock = FakeClock()
    file = tmp_path / "journal.hinge"
    write_empty_journal(file, journal_id="j", app_version="0", created=clock.now())
    journal = open_journal(file)
    desk = TrainingDesk.over(journal, clock.clocks(), numbered_ids())
    logged = desk.log.start((planned,))
    stored = journal.session(logged.session.id)
    journal.close()
    assert stored is not None
    return logged, stored


def exercise(slug: str, *sets: PlannedSet, rest_seconds: int) -> PlannedExercise:
    return PlannedExercise(
        ExerciseId(slug), sets, is_paced=True, tempo=DEFAULT_TEMPO, rest_seconds=rest_seconds,
        lead_in_seconds=10,
    )  # fmt: skip


def test_sets_of_one_sided_work_are_planned_per_side(tmp_path: Path) -> None:
    sides = (Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT)
    sets = (PlannedSet(SetKind.WORK, 8, side=side) for side in sides)
    planned = exercise("single_leg_romanian_deadlift", *sets, rest_seconds=90)
    logged, stored = planned_in(tmp_path, planned)
    assert stored == logged
    assert logged.exercises[0].entry.planned_sets == 2
    assert [one.side for one in logged.sets] == list(sides)
    assert {one.state for one in logged.sets} == {SetState.PLANNED}


@pytest.mark.parametrize(("work", "warm_up"), [(150, 120), (60, 60)])
def test_a_warm_up_rests_two_minutes_at_most(tmp_path: Path, work: int, warm_up: int) -> None:
    sets = (PlannedSet(SetKind.WARM_UP, 6), PlannedSet(SetKind.WORK, 8))
    _, stored = planned_in(tmp_path, exercise("romanian_deadlift", *sets, rest_seconds=work))
    assert [one.rest_planned_seconds for one in stored.sets] == [warm_up, work]
