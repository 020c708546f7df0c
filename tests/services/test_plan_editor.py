"""The session editor over a real journal: every change and its way back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.given_names import NameProblem, NameTextError
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.plan_lines import PlanLine, lines_of, moved
from hinge_desktop.core.plan_overrides import PlanChange
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.training import BackAnswer
from hinge_desktop.services.own_exercises import OwnExercise
from hinge_desktop.services.plan_editor import EmptyPlanError, Scope
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

RDL = ExerciseId("romanian_deadlift")
SQUAT = ExerciseId("squat")
CURL = ExerciseId("leg_curl")
DAY_SECONDS = 24 * 3600


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """On the light bar; two days ago leg curls were done."""
    path = tmp_path / "journal.hinge"
    place_on_the_bar(path)
    journal = open_journal(path)
    curls = {"load": kg(30), "reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls, curls))))
    journal.close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(file: Path, clock: FakeClock) -> Iterator[TrainingDesk]:
    journal = open_journal(file)
    yield TrainingDesk.over(journal, clock.clocks(), numbered_ids(1))
    journal.close()


@pytest.fixture
def made(desk: TrainingDesk) -> list[Change]:
    changes: list[Change] = []
    desk.board.subscribe(changes.append)
    return changes


def lines(desk: TrainingDesk) -> tuple[PlanLine, ...]:
    return lines_of(desk.editor.current().exercises)


def ids(desk: TrainingDesk) -> list[str]:
    return [one.exercise_id for one in lines(desk)]


def built_in(exercise_id: ExerciseId) -> Exercise:
    return next(one for one in BUILT_IN_EXERCISES if one.id == exercise_id)


def squat_line(desk: TrainingDesk) -> PlanLine:
    return replace(desk.editor.line_for(built_in(SQUAT)), reps=8, load=kg(50))


def test_a_change_for_today_is_one_act_and_is_taken_back(
    desk: TrainingDesk, made: list[Change]
) -> None:
    before = desk.editor.current()
    rdl, curl = lines(desk)
    wanted = (squat_line(desk), replace(rdl, sets=4, load=kg(30)), curl)
    assert desk.editor.keep(wanted, Scope.TODAY)
    assert lines(desk) == wanted
    assert desk.editor.current().change is PlanChange.TODAY
    (change,) = made
    assert (change.act, change.is_undoable) == (Act.CHANGE_PLAN, True)
    desk.changes.make(change.inverse())
    assert desk.editor.current() == before
    desk.changes.make(change)
    assert lines(desk) == wanted


def test_a_change_for_today_is_gone_tomorrow(desk: TrainingDesk, clock: FakeClock) -> None:
    before = lines(desk)
    desk.editor.keep((squat_line(desk), *before), Scope.TODAY)
    clock.advance(DAY_SECONDS)
    assert lines(desk) == before


def test_a_change_for_good_holds(desk: TrainingDesk, clock: FakeClock, made: list[Change]) -> None:
    before = desk.editor.current()
    rdl, curl = lines(desk)
    wanted = (squat_line(desk), rdl, replace(curl, sets=3, rest_seconds=60))
    desk.editor.keep(wanted, Scope.FOR_GOOD)
    assert lines(desk) == wanted
    assert desk.editor.current().change is PlanChange.FOR_GOOD
    clock.advance(DAY_SECONDS)
    assert lines(desk) == wanted
    desk.changes.make(made[0].inverse())
    clock.advance(-DAY_SECONDS)
    assert desk.editor.current() == before


def test_a_load_for_good_is_kept_for_today_and_gone_on_from(
    desk: TrainingDesk, clock: FakeClock, made: list[Change]
) -> None:
    rdl, curl = lines(desk)
    wanted = (replace(rdl, load=kg(40), sets=4), replace(curl, load=kg(35)))
    desk.editor.keep(wanted, Scope.FOR_GOOD)
    assert len(made) == 1
    assert lines(desk) == wanted
    clock.advance(DAY_SECONDS)
    assert lines(desk) == (replace(rdl, sets=4), curl)


def test_a_change_for_good_takes_the_place_of_one_for_today(desk: TrainingDesk) -> None:
    rdl, curl = lines(desk)
    desk.editor.keep((rdl,), Scope.TODAY)
    desk.editor.keep((replace(rdl, sets=2), curl), Scope.FOR_GOOD)
    assert lines(desk) == (replace(rdl, sets=2), curl)


def test_the_way_back_takes_all_changes_in_force(desk: TrainingDesk, made: list[Change]) -> None:
    before = desk.editor.current()
    rdl, curl = lines(desk)
    desk.editor.keep((replace(rdl, sets=2), curl), Scope.FOR_GOOD)
    desk.editor.keep((squat_line(desk), *lines(desk)), Scope.TODAY)
    assert desk.editor.suggested() == before
    assert desk.editor.reset()
    assert desk.editor.current() == before
    assert not desk.editor.reset()
    desk.changes.make(made[-1].inverse())
    assert ids(desk) == [SQUAT, RDL, CURL]


def test_what_stands_already_makes_no_change(desk: TrainingDesk, made: list[Change]) -> None:
    assert not desk.editor.keep(lines(desk), Scope.TODAY)
    assert not desk.editor.keep(lines(desk), Scope.FOR_GOOD)
    desk.editor.keep(lines(desk)[:1], Scope.TODAY)
    assert not desk.editor.keep(lines(desk), Scope.TODAY)
    assert len(made) == 1


def test_a_session_without_exercises_is_refused(desk: TrainingDesk) -> None:
    with pytest.raises(EmptyPlanError):
        desk.editor.keep((), Scope.TODAY)


def test_a_preview_writes_nothing(desk: TrainingDesk, made: list[Change]) -> None:
    before = desk.editor.current()
    plan = desk.editor.previews()((squat_line(desk), *lines(desk)))
    assert plan.minutes > before.minutes
    assert desk.editor.previews()(()) == before
    assert desk.editor.current() == before
    assert made == []


def test_an_exercise_done_before_is_put_in_as_it_was_done(desk: TrainingDesk) -> None:
    line = desk.editor.line_for(built_in(CURL))
    assert (line.sets, line.reps, line.load) == (2, 12, kg(30))


def test_a_stop_still_suggests_nothing_loaded(desk: TrainingDesk) -> None:
    """Rule 7, with loads set by hand."""
    rdl, _curl = lines(desk)
    desk.editor.keep((squat_line(desk), replace(rdl, load=kg(40))), Scope.TODAY)
    plan = desk.editor.current(Readiness(BackAnswer.PAINFUL))
    assert len(plan.exercises) == 2
    assert {one.load for each in plan.exercises for one in each.sets} == {None}


def test_what_was_added_for_one_day_and_done_does_not_come_again(
    desk: TrainingDesk, clock: FakeClock
) -> None:
    rdl, curl = lines(desk)
    desk.editor.keep((squat_line(desk), rdl), Scope.TODAY)
    squats = {"load": kg(50), "reps": 8}
    desk.journal.apply(log_change(logged(date(2026, 11, 21), exercise="squat", sets=(squats,))))
    clock.advance(4 * DAY_SECONDS)
    assert ids(desk) == [RDL, CURL]
    assert lines(desk)[1] == curl


def test_a_journal_that_fails_leaves_the_plan(
    desk: TrainingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lines(desk)

    def full(change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge", change.act)

    monkeypatch.setattr(desk.changes, "make", full)
    with pytest.raises(StorageEnvironmentError):
        desk.editor.keep(moved(before, 0, 1), Scope.TODAY)
    assert lines(desk) == before


def test_a_template_goes_round(desk: TrainingDesk, made: list[Change]) -> None:
    wanted = (squat_line(desk), *lines(desk))
    suggested = lines_of(desk.editor.suggested().exercises)
    template = desk.templates.save("  Leg   day ", wanted, suggested)
    assert template.name == "Leg day"
    assert desk.templates.lines(template, suggested) == wanted
    assert [change.act for change in made] == [Act.CHANGE_TEMPLATE]
    desk.changes.make(made[0].inverse())
    assert desk.templates.all() == ()
    assert desk.journal.template_exercises() == ()
    desk.changes.make(made[0])
    assert desk.templates.lines(template, suggested) == wanted


def test_a_template_follows_the_rules_where_it_was_left_as_suggested(desk: TrainingDesk) -> None:
    suggested = lines_of(desk.editor.suggested().exercises)
    template = desk.templates.save("Short", suggested, suggested)
    later = tuple(replace(one, reps=11, load=kg(42.5)) for one in suggested)
    assert desk.templates.lines(template, later) == later


def test_a_template_is_renamed_ordered_and_deleted_with_a_way_back(
    desk: TrainingDesk, made: list[Change]
) -> None:
    first, second = (desk.templates.save(name, lines(desk)) for name in ("One", "Two"))
    renamed = desk.templates.rename(first, "Long day")
    assert [one.name for one in desk.templates.all()] == ["Long day", "Two"]
    desk.templates.move(second, -1)
    assert [one.name for one in desk.templates.all()] == ["Two", "Long day"]
    desk.templates.move(desk.templates.all()[0], -1)
    desk.templates.delete(desk.templates.all()[1])
    assert [one.name for one in desk.templates.all()] == ["Two"]
    for change in reversed(made[-3:]):
        desk.changes.make(change.inverse())
    assert desk.templates.all() == (first, second)
    assert desk.templates.lines(renamed) == lines(desk)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("   ", NameProblem.EMPTY),
        ("x" * 81, NameProblem.TOO_LONG),
        ("leg DAY", NameProblem.TAKEN),
    ],
)
def test_a_bad_name_is_refused(desk: TrainingDesk, text: str, problem: NameProblem) -> None:
    desk.templates.save("Leg day", lines(desk))
    with pytest.raises(NameTextError) as refused:
        desk.templates.save(text, lines(desk))
    assert refused.value.problem is problem
    desk.own_exercises.add(OwnExercise("Leg day"))
    with pytest.raises(NameTextError) as refused:
        desk.own_exercises.add(OwnExercise(text))
    assert refused.value.problem is problem


def test_an_own_exercise_is_added_renamed_and_put_away_with_a_way_back(
    desk: TrainingDesk, made: list[Change]
) -> None:
    told = OwnExercise("Nordic curl", Family.LEG_CURL, LoadKind.NONE, is_paced=True)
    added = desk.own_exercises.add(told)
    assert added in desk.editor.exercises()
    renamed = desk.own_exercises.rename(added, "Nordic")
    archived = desk.own_exercises.archive(renamed)
    assert archived in desk.editor.exercises()
    assert archived.is_archived
    assert {change.act for change in made} == {Act.CHANGE_EXERCISE}
    for change in reversed(made):
        desk.changes.make(change.inverse())
    assert desk.editor.exercises() == BUILT_IN_EXERCISES


def test_a_built_in_exercise_cannot_be_put_away(desk: TrainingDesk) -> None:
    with pytest.raises(ValueError, match="squat"):
        desk.own_exercises.archive(built_in(SQUAT))


def test_an_own_exercise_is_planned_like_any_other(desk: TrainingDesk) -> None:
    added = desk.own_exercises.add(OwnExercise("Box step", is_one_sided=True))
    desk.editor.keep((*lines(desk), desk.editor.line_for(added)), Scope.FOR_GOOD)
    assert len(desk.editor.current().exercises[-1].sets) == 6


def test_what_is_said_of_next_time_knows_the_changes_for_good(desk: TrainingDesk) -> None:
    rdl, curl = lines(desk)
    desk.editor.keep((squat_line(desk), replace(rdl, sets=5), curl), Scope.FOR_GOOD)
    running = desk.log.start(desk.editor.current().exercises)
    next_time = desk.planner.next_time(running.exercises[1].entry, running)
    assert next_time is not None
    assert (next_time.exercise_id, len(next_time.work_sets)) == (RDL, 5)
