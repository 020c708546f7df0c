"""Last sets in a line, and what the undo toast says of own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.last_sets import LastSession, last_sets
from hinge_desktop.core.plan import ExercisePreference
from hinge_desktop.core.training import Quality, RepsLeft
from hinge_desktop.words.changes import change_words, undone_words
from hinge_desktop.words.last_sets import last_day_words, last_sets_words
from tests.builders import logged

RDL = ExerciseId("romanian_deadlift")
TIMES = "\N{MULTIPLICATION SIGN}"
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _british_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def session_of(*sets: dict[str, Any], day: date = date(2026, 11, 17)) -> LastSession:
    (one,) = last_sets([logged(day, sets=sets)], RDL)
    return one


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_session_is_one_line() -> None:
    clean = {"reps": 12, "quality": Quality.CLEAN}
    line = plain(last_sets_words(session_of(clean, clean, clean)))
    assert line == f"60 kg {TIMES} 12, 12, 12 · 2 left · clean"


def test_faults_are_named_and_missing_answers_left_out() -> None:
    deep = {"faults": (RepFault(Fault.TOO_DEEP, 3),), "reps_left": RepsLeft.of(4)}
    assert plain(last_sets_words(session_of(deep))) == f"60 kg {TIMES} 8 · 4+ left · too deep"
    off = {"quality": Quality.SOMETHING_OFF, "load": None, "reps_left": None}
    assert plain(last_sets_words(session_of(off))) == "8 reps · something off"
    assert plain(last_sets_words(session_of({"reps_left": None}))) == f"60 kg {TIMES} 8"


def test_a_day_of_another_year_has_its_year() -> None:
    assert last_day_words(session_of({}), TODAY) == "17 Nov"
    assert last_day_words(session_of({}, day=date(2025, 11, 17)), TODAY) == "17 Nov 2025"
    (running,) = last_sets([logged(TODAY, sets=({},), end=None)], RDL)
    assert last_day_words(running, TODAY) == "This session"


def words_change(before: ExercisePreference | None, after: ExercisePreference | None) -> Change:
    return Change(Act.CHANGE_OWN_WORDS, (Edit(before, after),))


def test_the_toast_names_what_changed_for_which_exercise() -> None:
    cue = ExercisePreference(RDL, cue="long arms")
    both = ExercisePreference(RDL, cue="long arms", note="straps")
    other = ExercisePreference(RDL, cue="slow", note="no straps")
    assert change_words(words_change(None, cue)) == "Your cue for bar RDL changed"
    assert change_words(words_change(cue, both)) == "Your note for bar RDL changed"
    assert change_words(words_change(both, other)) == "Your words for bar RDL changed"
    assert change_words(words_change(cue, None)) == "Your cue for bar RDL changed"
    undone = undone_words(words_change(None, cue).inverse())
    assert undone == "Undone: Your cue for bar RDL changed"


def test_an_own_exercise_is_not_named_by_its_key() -> None:
    own = ExercisePreference(ExerciseId("0123abcd"), cue="slow")
    assert change_words(words_change(None, own)) == "Your words changed"
