"""The words of the toast for changes of the past: the thing, what it was and what it is."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, Deleted, Edit, TrashEntry, added
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.history.copies import moved_edits
from hinge_desktop.core.history.problems import PastProblem
from hinge_desktop.core.history.set_edits import CellProblem, CellWarning
from hinge_desktop.core.history.trash import deleting_edits, restoring_edits
from hinge_desktop.core.training import Quality, RepsLeft, SetKind, Side, WorkSet
from hinge_desktop.words.changes import change_words, undone_words
from hinge_desktop.words.past_changes import trash_words
from hinge_desktop.words.problems import cell_words, past_words
from tests.builders import at, kg, lb, logged

DAY = date(2026, 11, 17)
SESSION = logged(DAY, sets=[{"reps": 11}])
(EXERCISE,) = SESSION.exercises
(ONE,) = SESSION.sets


@pytest.fixture(autouse=True)
def _words(qtbot: QtBot) -> None:  # words need the application
    assert qtbot is not None


def edited(after: WorkSet, before: WorkSet = ONE, number: int | None = 3) -> str:
    return plain(change_words(Change(Act.EDIT_SET, (Edit(before, after),), set_number=number)))


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (replace(ONE, reps=12), "Set 3 changed from 11 to 12 reps"),
        (replace(ONE, reps=None), "Set 3 changed from 11 reps to not given"),
        (replace(ONE, load=kg(62.5)), "Set 3 changed from 60 to 62.5 kg"),
        (replace(ONE, load=lb(135)), "Set 3 changed from 60 kg to 135 lb"),
        (replace(ONE, reps_left=RepsLeft.of(4)), "Set 3 changed from 2 to 4+ in reserve"),
        (replace(ONE, quality=Quality.CLEAN), "Set 3 changed to Clean"),
        (replace(ONE, kind=SetKind.WARM_UP), "Set 3 changed from Work set to Warm-up"),
        (
            replace(ONE, quality=Quality.SOMETHING_OFF, faults=(RepFault(Fault.TOO_DEEP, 4),)),
            "Set 3 changed to Too deep, rep 4",
        ),
        (replace(ONE, reps=12, kind=SetKind.WARM_UP), "Set 3 changed from 11 to 12 reps"),
        (replace(ONE, reps=12, load=kg(50)), "Set 3 changed"),
    ],
)
def test_an_edit_says_what_was_and_what_is(after: WorkSet, words: str) -> None:
    assert edited(after) == words


def test_a_set_is_named_as_the_table_names_it() -> None:
    warm_up = replace(ONE, kind=SetKind.WARM_UP)
    assert edited(replace(warm_up, reps=12), warm_up, 2) == "Warm-up 2 changed from 11 to 12 reps"
    left = replace(ONE, side=Side.LEFT, reps=None)
    assert edited(replace(left, reps=12), left, 1) == "Set 1, left, changed to 12 reps"
    assert edited(replace(ONE, reps=12), number=None) == "Set changed from 11 to 12 reps"


def entry_of(act: Act, *records: object) -> TrashEntry:
    return TrashEntry("trash-1", at(DAY, 20), act, Deleted(records))  # type: ignore[arg-type]  # records of several kinds


DELETED = {
    Act.DELETE_SESSION: (
        entry_of(Act.DELETE_SESSION, SESSION.session, EXERCISE.entry, ONE),
        "Session of Tuesday 17 November deleted",
        "Session of Tuesday 17 November restored",
    ),
    Act.DELETE_EXERCISE: (
        entry_of(Act.DELETE_EXERCISE, EXERCISE.entry, ONE),
        "Bar RDL deleted",
        "Bar RDL restored",
    ),
    Act.DELETE_SET: (
        entry_of(Act.DELETE_SET, ONE),
        "Set deleted: 60 kg \N{MULTIPLICATION SIGN} 11",
        "Set restored: 60 kg \N{MULTIPLICATION SIGN} 11",
    ),
}


@pytest.mark.parametrize("act", DELETED)
def test_what_is_deleted_and_restored_is_named(act: Act) -> None:
    entry, deleted, restored = DELETED[act]
    change = Change(act, deleting_edits(entry))
    assert plain(change_words(change)) == plain(trash_words(entry)) == deleted
    assert plain(undone_words(change)) == f"Undone: {deleted}"
    assert plain(change_words(change.inverse())) == deleted
    assert plain(change_words(Change(Act.RESTORE, restoring_edits(entry, ())))) == restored


def test_a_deleted_set_has_its_number_in_the_toast() -> None:
    entry = entry_of(Act.DELETE_SET, ONE)
    change = Change(Act.DELETE_SET, deleting_edits(entry), set_number=3)
    assert change_words(change) == "Set 3 deleted"


def test_what_is_added_is_named() -> None:
    later = replace(EXERCISE.sets[0], position=1)
    room = Edit(later, replace(later, position=2))
    new = replace(ONE, id="set-new")  # type: ignore[arg-type]  # a key
    change = Change(Act.ADD_SET, (room, *added(new)), set_number=2)
    assert change_words(change) == "Set 2 added"
    assert change_words(Change(Act.ADD_EXERCISE, added(EXERCISE.entry))) == "Bar RDL added"
    own = replace(EXERCISE.entry, exercise_id="0190")  # type: ignore[arg-type]  # a key
    assert change_words(Change(Act.ADD_EXERCISE, added(own))) == "Exercise added"
    session = added(SESSION.session, EXERCISE.entry, ONE)
    assert change_words(Change(Act.ADD_SESSION, session)) == "Session of Tuesday 17 November added"
    assert (
        change_words(Change(Act.DUPLICATE_SESSION, session))
        == "Session duplicated on Tuesday 17 November"
    )


def test_answers_times_and_days_are_named() -> None:
    entry = Edit(EXERCISE.entry, replace(EXERCISE.entry, note="Cold"))
    assert change_words(Change(Act.EDIT_EXERCISE, (entry,))) == "Answers for Bar RDL changed"
    header = Edit(SESSION.session, replace(SESSION.session, soreness=3))
    words = change_words(Change(Act.EDIT_SESSION, (header,)))
    assert words == "Session of Tuesday 17 November changed"
    moved = Change(Act.MOVE_SESSION, moved_edits(SESSION, 1))
    words = "Session moved from Tuesday 17 November to Wednesday 18 November"
    assert change_words(moved) == change_words(moved.inverse()) == words


def test_every_act_has_words() -> None:
    for act in Act:
        assert change_words(Change(act, (Edit(ONE, replace(ONE, reps=12)),)))


def test_every_problem_of_the_past_has_words() -> None:
    assert all(past_words(problem).endswith(".") for problem in PastProblem)


def test_every_problem_and_warning_of_a_cell_has_words() -> None:
    assert all(": " in cell_words(one) for one in (*CellProblem, *CellWarning))
