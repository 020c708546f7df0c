from pathlib import Path

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import SetKind, SetState, Side
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import create_journal, open_journal
from tests.fakes import FakeClock, numbered_ids


def test_sets_of_one_sided_work_are_planned_per_side(tmp_path: Path) -> None:
    clock = FakeClock()
    file = tmp_path / "journal.hinge"
    create_journal(file, journal_id="j", app_version="0", created=clock.now())
    journal = open_journal(file)
    desk = TrainingDesk.over(journal, clock.clocks(), numbered_ids())
    sides = (Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT)
    planned = PlannedExercise(
        ExerciseId("single_leg_romanian_deadlift"),
        tuple(PlannedSet(SetKind.WORK, 8, side=side) for side in sides),
        is_paced=True,
        tempo=DEFAULT_TEMPO,
        rest_seconds=90,
        lead_in_seconds=10,
    )
    logged = desk.log.start((planned,))
    stored = journal.session(logged.session.id)
    journal.close()
    assert stored == logged
    assert logged.exercises[0].entry.planned_sets == 2
    assert [one.side for one in logged.sets] == list(sides)
    assert {one.state for one in logged.sets} == {SetState.PLANNED}
