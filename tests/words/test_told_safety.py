"""The questions before the first day and what follows from their answers, in words."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.safety import AskedWhen, SafetyAnswer, SafetyQuestion, SafetyReply
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety
from hinge_desktop.words.safety import stop_reason
from hinge_desktop.words.told_safety import consequence_words, question_words, summary
from tests.builders import at

PAIN, ADVISED, HISTORY = FIRST_QUESTIONS


def yes(*questions: SafetyQuestion) -> ToldSafety:
    return ToldSafety(yes=frozenset(questions))


@pytest.mark.parametrize("question", FIRST_QUESTIONS)
def test_each_question_is_asked_and_explained(question: SafetyQuestion) -> None:
    asked, meant = question_words(question)
    assert asked.endswith("?")
    assert meant.endswith(".")


def test_rule_7_every_yes_names_the_professional_and_the_wall() -> None:
    for question in FIRST_QUESTIONS:
        words = " ".join(consequence_words(yes(question)))
        assert "wall" in words
        assert "professional" in words or "advice you were given" in words


def test_pain_comes_before_everything_else() -> None:
    assert consequence_words(yes(*FIRST_QUESTIONS)) == consequence_words(yes(PAIN))
    assert consequence_words(yes(ADVISED, HISTORY)) == consequence_words(yes(ADVISED))


def test_open_questions_and_three_times_no_say_different_things() -> None:
    all_no = ToldSafety(no=frozenset(FIRST_QUESTIONS))
    assert consequence_words(ToldSafety()) != consequence_words(all_no)
    assert consequence_words(ToldSafety(no=frozenset({PAIN}))) == consequence_words(ToldSafety())


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (ToldSafety(), "Not answered"),
        (ToldSafety(no=frozenset({PAIN})), "No to what was answered"),
        (yes(PAIN, HISTORY), "Yes: pain now, back trouble before"),
    ],
)
def test_a_setting_says_what_was_answered(told: ToldSafety, words: str) -> None:
    assert summary(told) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [(PAIN, "Pain on Saturday 21 Nov."), (ADVISED, "told you not to lift (Saturday 21 Nov).")],
)
def test_a_stop_names_the_answer_it_came_from(question: SafetyQuestion, words: str) -> None:
    moment = at(date(2026, 11, 21))
    answer = SafetyAnswer("1", moment, AskedWhen.FIRST_RUN, question, SafetyReply.YES)
    assert stop_reason(answer).endswith(words)
