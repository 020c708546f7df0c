"""Every code of an import has words; none is shown bare."""

from __future__ import annotations

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.column_map import (
    ColumnRole,
    DecimalSign,
    MapFinding,
    MapProblem,
    WorkoutsBy,
)
from hinge_desktop.core.imports.column_suggestion import ColumnDoubt, DoubtCode
from hinge_desktop.core.imports.file_log import FileQuestion, QuestionCode, SuggestedBy
from hinge_desktop.core.imports.name_matching import Certainty, NameMatch
from hinge_desktop.core.merging import MergeCounts, SetTotals
from hinge_desktop.exchange.readers.recognition import READERS
from hinge_desktop.words import import_columns, import_preview
from hinge_desktop.words.import_apps import app_name, imported_words

NONE = SetTotals(0, 0, 0, 0, 0)
SOME = SetTotals(2, 9, 90, 5_400_000, 0)


@pytest.mark.parametrize("app", sorted({reader.app for reader in READERS}))
def test_every_app_has_its_name(app: str) -> None:
    assert app_name(app)


def test_what_a_column_can_hold_is_named_once() -> None:
    names = [import_columns.role_name(role) for role in ColumnRole]
    assert len(set(names)) == len(names) == len(import_columns.ROLES_IN_ORDER)


@pytest.mark.parametrize("problem", MapProblem)
def test_every_problem_of_a_map_is_a_sentence(problem: MapProblem) -> None:
    words = import_columns.finding_words(MapFinding(problem, 0), "Weight")
    assert words.endswith(".")
    assert "%" not in words


@pytest.mark.parametrize("code", DoubtCode)
def test_every_doubt_about_a_column_is_a_sentence(code: DoubtCode) -> None:
    words = import_columns.doubt_words(ColumnDoubt(0, code, ColumnRole.REPS))
    assert words.endswith(".")
    assert "%" not in words


def test_choices_for_a_table_have_names() -> None:
    assert all(import_columns.workouts_name(by) for by in WorkoutsBy)
    assert all(import_columns.sign_name(sign) for sign in DecimalSign)


@pytest.mark.parametrize("by", SuggestedBy)
@pytest.mark.parametrize(
    ("code", "choice"), [(QuestionCode.UNIT, "lb"), (QuestionCode.DATE_ORDER, "mdy")]
)
def test_a_question_says_why_an_answer_is_suggested(
    code: QuestionCode, choice: str, by: SuggestedBy
) -> None:
    question = FileQuestion(code, ("kg", "lb"), choice, by)
    assert import_preview.question_title(question).endswith("?")
    why = import_preview.suggestion_words(question)
    assert import_preview.choice_words(choice) in why
    assert ("Last time" in why) is (by is SuggestedBy.LAST_TIME)


def test_without_a_suggestion_none_is_made_up() -> None:
    why = import_preview.suggestion_words(FileQuestion(QuestionCode.UNIT, ("kg", "lb")))
    assert why == "The file does not say, and nothing in it tells."


@pytest.mark.parametrize("certainty", Certainty)
def test_a_name_says_why_it_counts_as_an_exercise(certainty: Certainty) -> None:
    match = NameMatch("Deadlift (Machine)", ExerciseId("own-1"), certainty)
    assert import_preview.certainty_words(match, "").endswith(".")
    like = NameMatch(
        "Deadlift (Machine)", ExerciseId("own-1"), certainty, suggested=ExerciseId("deadlift")
    )
    assert "Deadlift" in import_preview.certainty_words(like, "Deadlift")


def test_a_merge_tells_what_is_new_and_what_is_left_out() -> None:
    counts = MergeCounts(SOME, SOME, 3, 1, 2, 20, (("exercises", 4),), ("profile",))
    assert import_preview.merge_new_words(counts) == "New: 2 sessions with 9 sets"
    assert import_preview.merge_notes(counts) == (
        "Left out: 1 set of a session that still runs there.",
        "Left out: 2 sets that you deleted here.",
        "Different there: 4 entries. Yours stay.",
        "Your own settings stay.",
    )
    only_rest = MergeCounts(SOME, NONE, 9, rows_added=2)
    assert import_preview.merge_new_words(only_rest) == "New: no set, but checks or settings."
    assert "already" in import_preview.merge_new_words(MergeCounts(SOME, NONE, 9))


def test_a_single_set_is_not_several() -> None:
    assert imported_words(1, "Strong") == "Imported 1 set from Strong"
    assert imported_words(2, "Strong") == "Imported 2 sets from Strong"
