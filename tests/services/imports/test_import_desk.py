"""A log comes in whole and once, however often and in whatever order it is exported."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.changes import Act, Change, removed
from hinge_desktop.core.exercises import ExerciseId, Family
from hinge_desktop.core.imports.file_log import FileAnswers, QuestionCode, SuggestedBy
from hinge_desktop.core.imports.name_matching import Certainty
from hinge_desktop.core.training import SetKind, SetState
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.imports.import_desk import FileOnDesk
from tests.exchange.strong_totals import KNOWN, SAMPLES
from tests.services.imports.conftest import Desk

HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
    "Notes,Workout Notes,RPE"
)
EXERCISES = ("Deadlift (Barbell)", "Deadlift (Barbell)", "Face Pull", "Squat (Barbell)")


def growing_log(workouts: int = 6) -> list[str]:
    """Rows of a log in which exercises come twice, with warm-ups and failures among the sets."""
    rows: list[str] = []
    for day in range(1, workouts + 1):
        start = f'2025-03-{(day + 1) // 2:02} {8 + day % 2 * 9:02}:00:00,"Legs",1h 5m'
        for name in EXERCISES:
            for place, order in enumerate(("W", "1", "F", "3")):
                notes = '"",' if place == 0 else ","
                rows.append(f'{start},"{name}",{order},{40 + day}.5,{5 + place},0,0,{notes},8')
    return rows


ROWS = growing_log()


def log_of(rows: list[str]) -> str:
    return "\n".join([HEADER, *rows]) + "\n"


def without_sources(desk: Desk) -> object:
    """Return all training, apart from which import brought it and in which order."""
    return [
        (
            one.session.id,
            one.session.start,
            one.session.title,
            [(entry.entry, entry.sets) for entry in one.exercises],
        )
        for one in sorted(desk.training(), key=lambda one: one.session.id)
    ]


@pytest.mark.parametrize("name", KNOWN)
def test_every_sample_is_in_the_journal_afterwards(desk: Desk, name: str) -> None:
    known, content = KNOWN[name], (SAMPLES / name).read_bytes()
    preview = desk.bring(content, known.answer)
    sessions = desk.training()
    sets = [one for session in sessions for one in session.sets]
    assert (preview.workouts_added, preview.sets_added) == (known.workouts, known.sets)
    assert (len(sessions), len(sets)) == (known.workouts, known.sets)
    assert sum(one.reps or 0 for one in sets) == known.reps
    assert {one.state for one in sets} == {SetState.SAVED}
    assert desk.journal.check() == ()
    again = desk.bring(content, known.answer)
    assert (again.sets_added, again.workouts_added, again.already_there) == (0, 0, known.sets)
    assert len(desk.changes) == 1


def test_an_import_is_one_act_and_taken_back_whole(desk: Desk) -> None:
    before = desk.dump()
    desk.bring(log_of(ROWS))
    after = desk.dump()
    (change,) = desk.changes
    assert change.act is Act.IMPORT
    desk.journal.apply(change.inverse())
    assert desk.dump() == before
    desk.journal.apply(change)
    assert desk.dump() == after


def test_four_exports_of_a_growing_log_end_the_same_in_any_order(desk: Desk) -> None:
    exports = [log_of(ROWS[:size]) for size in (7, 30, 61, len(ROWS))]
    desk.bring(exports[-1])
    whole = without_sources(desk)
    taken_back = desk.changes.pop()
    for order in permutations(exports):
        desk.journal.apply(taken_back.inverse())
        assert desk.training() == ()
        added = [desk.bring(text).sets_added for text in order]
        assert sum(added) == len(ROWS)
        assert without_sources(desk) == whole
        assert desk.journal.check() == ()
        for change in reversed(desk.changes):
            desk.journal.apply(change.inverse())
        desk.changes.clear()
        desk.journal.apply(taken_back)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sizes=st.lists(st.integers(1, len(ROWS)), min_size=1, max_size=4))
def test_any_prefixes_end_with_each_set_once(desk: Desk, sizes: list[int]) -> None:
    for size in sizes:
        desk.bring(log_of(ROWS[:size]))
    sets = [one for session in desk.training() for one in session.sets]
    assert len(sets) == len({one.id for one in sets}) == max(sizes)
    for change in reversed(desk.changes):
        desk.journal.apply(change.inverse())
    desk.changes.clear()


def test_rows_are_kept_as_written_beside_what_they_became(desk: Desk) -> None:
    desk.bring((SAMPLES / "s3.csv").read_bytes(), None)
    tables = desk.dump()
    rows = {row[1]: row for row in tables["import_rows"]}
    assert set(rows) == set(range(1, 14))
    assert json.loads(str(rows[3][2]))[:6] == [
        *("1", "2025-09-01 18:00:00", "Heavy", "3900"),
        *("Trap Bar Deadlift", "W"),
    ]
    sets = {one.id: one for session in desk.training() for one in session.sets}
    warm_up = sets[rows[3][4]]  # type: ignore[index]  # a key as the table holds it
    assert (warm_up.kind, warm_up.load) == (SetKind.WARM_UP, Weight(60_000, Unit.KG))
    assert rows[4][4] is None


def test_a_longer_export_keeps_only_the_new_rows(desk: Desk) -> None:
    desk.bring(log_of(ROWS[:10]))
    desk.bring(log_of(ROWS[:13]))
    kept = [(row[0], row[1]) for row in desk.dump()["import_rows"]]
    assert kept == [("import-1", n) for n in range(1, 12)] + [
        ("import-2", n) for n in (1, 12, 13, 14)
    ]


def test_names_are_noted_and_used_again(desk: Desk) -> None:
    desk.bring(log_of(ROWS[:12]))
    names = desk.journal.imports.import_names("strong")
    assert names["Deadlift (Barbell)"] == "deadlift"
    (face_pull,) = [one for one in desk.journal.exercises() if one.name == "Face Pull"]
    assert names["Face Pull"] == face_pull.id
    assert face_pull.family is Family.OTHER


def test_after_an_undo_the_file_can_be_imported_again(desk: Desk) -> None:
    desk.bring(log_of(ROWS[:4]))
    first = desk.changes[0]
    desk.journal.apply(first.inverse())
    assert desk.bring(log_of(ROWS[:4])).sets_added == 4


def test_the_answer_of_last_time_is_suggested_and_asked_for_all_the_same(desk: Desk) -> None:
    desk.bring(log_of(ROWS[:4]), Unit.LB)
    preview = desk.bring(log_of(ROWS), None)
    (question,) = preview.log.questions
    assert (question.code, question.suggested) == (QuestionCode.UNIT, "lb")
    assert question.suggested_by is SuggestedBy.LAST_TIME
    assert len(desk.changes) == 1
    assert preview.totals.volume_kg is None


def test_a_name_that_is_matched_anew_is_noted_anew_and_taken_back(desk: Desk) -> None:
    desk.bring(log_of(ROWS[:12]))
    before = desk.dump()
    file, answers = FileOnDesk("strong.csv", log_of(ROWS).encode()), FileAnswers(Unit.KG)
    chosen = {"Face Pull": ExerciseId("pull_through")}
    planned = desk.desk.plan(file, desk.desk.read(file, answers), answers, chosen)
    assert [one.certainty for one in planned.preview.names[1:2]] == [Certainty.CHOSEN]
    desk.desk.carry_out(planned)
    assert desk.journal.imports.import_names("strong")["Face Pull"] == "pull_through"
    assert desk.bring(log_of(ROWS)).sets_added == 0
    desk.journal.apply(desk.changes[-1].inverse())
    assert desk.dump() == before


def test_what_the_lifter_deleted_is_brought_again_by_the_same_file(desk: Desk) -> None:
    desk.bring(log_of(ROWS[:4]))
    (session,) = desk.training()
    desk.journal.apply(Change(Act.DELETE_SET, removed(session.sets[1])))
    again = desk.bring(log_of(ROWS[:4]))
    assert (again.sets_added, again.already_there, again.workouts_added) == (1, 3, 0)
    assert desk.training()[0].sets == session.sets
