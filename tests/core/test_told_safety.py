"""What the answers before the first day lead to (coaching-rules 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.safety import (
    AskedWhen,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety, told_safety
from tests.builders import at

DAY = date(2026, 11, 21)
PAIN, ADVISED, HISTORY = FIRST_QUESTIONS


def said(key: str, question: SafetyQuestion, reply: SafetyReply) -> SafetyAnswer:
    return SafetyAnswer(key, at(DAY), AskedWhen.FIRST_RUN, question, reply)


def test_nothing_is_preselected() -> None:
    told = told_safety((), ())
    assert [told.reply(question) for question in FIRST_QUESTIONS] == [None, None, None]
    assert told.stopping is None
    assert not told.asks_for_care


@pytest.mark.parametrize(
    ("question", "stops", "history"),
    [(PAIN, True, False), (ADVISED, True, False), (HISTORY, False, True)],
)
def test_rule_7_what_each_yes_asks_for(
    question: SafetyQuestion, *, stops: bool, history: bool
) -> None:
    told = ToldSafety().having(question, True)
    assert told.asks_for_care
    assert (told.stopping is question) is stops
    assert told.has_back_history is history


def test_no_asks_for_nothing() -> None:
    told = ToldSafety(no=frozenset(FIRST_QUESTIONS))
    assert not told.asks_for_care
    assert told.stopping is None


def test_the_last_answer_counts() -> None:
    answers = (said("1", HISTORY, SafetyReply.YES), said("2", HISTORY, SafetyReply.NO))
    assert told_safety(answers, ()).reply(HISTORY) is False
    assert told_safety(answers[::-1], ()).reply(HISTORY) is True


def test_an_answer_can_be_taken_back() -> None:
    told = ToldSafety().having(PAIN, True).having(PAIN, None)
    assert told == ToldSafety()


def test_a_yes_whose_stop_was_lifted_is_asked_again() -> None:
    answers = (said("1", PAIN, SafetyReply.YES), said("2", HISTORY, SafetyReply.YES))
    stop = StopState("stop", "1", at(DAY))
    assert told_safety(answers, (stop,)).stopping is PAIN
    lifted = replace(stop, symptom_free=at(DAY), cleared=at(DAY), lifted=at(DAY))
    told = told_safety(answers, (lifted,))
    assert told.reply(PAIN) is None
    assert told.has_back_history


def test_answers_to_other_questions_are_left_out() -> None:
    answer = said("1", SafetyQuestion.BACK, SafetyReply.PAINFUL)
    assert told_safety((answer,), ()) == ToldSafety()
