"""What the stop sheet decides, answer by answer."""

from datetime import date, time

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.safety import (
    AskedWhen,
    Feeling,
    Place,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.stop_rules import (
    StopVerdict,
    active_stop,
    open_ache,
    stop_verdict,
)

NOW = LocalMoment(date(2026, 11, 21), time(18), 60)
STOP, END, ON, NONE = (
    StopVerdict.STOP,
    StopVerdict.END_EXERCISE,
    StopVerdict.MAY_GO_ON,
    StopVerdict.UNANSWERED,
)
TABLE = {
    None: (NONE, ON, STOP, STOP, STOP),
    Place.LOW_BACK: (NONE, ON, STOP, STOP, STOP),
    Place.HIP_OR_BUTTOCK: (NONE, ON, STOP, STOP, STOP),
    Place.BACK_OF_THIGH: (NONE, ON, END, STOP, STOP),
    Place.ELSEWHERE: (NONE, ON, END, STOP, STOP),
}
"""Not said, tired or tight, dull ache, sharp, tingling."""


@pytest.mark.parametrize("place", [None, *Place])
def test_each_pair_of_answers_has_its_verdict(place: Place | None) -> None:
    found = tuple(stop_verdict(place, feeling) for feeling in (None, *Feeling))
    assert found == TABLE[place]


def test_only_pain_closes_the_way_back() -> None:
    assert {one for one in StopVerdict if one.is_pain} == {STOP, END}


def test_the_latest_stop_that_was_not_lifted_holds() -> None:
    lifted = StopState("a", None, NOW, symptom_free=NOW, cleared=NOW, lifted=NOW)
    first, second = StopState("b", None, NOW), StopState("c", None, NOW, cleared=NOW)
    assert active_stop([]) is None
    assert active_stop([lifted]) is None
    assert active_stop([lifted, first, second]) is second


def answer(question: SafetyQuestion, reply: SafetyReply) -> SafetyAnswer:
    return SafetyAnswer(reply.value, NOW, AskedWhen.IN_SET, question, reply)


def test_an_ache_is_asked_about_until_it_was_answered() -> None:
    ache = answer(SafetyQuestion.STOP_SHEET, SafetyReply.END_EXERCISE)
    sharp = answer(SafetyQuestion.STOP_SHEET, SafetyReply.STOP)
    gone = answer(SafetyQuestion.ACHE_SINCE, SafetyReply.GONE)
    assert open_ache([]) is None
    assert open_ache([sharp]) is None
    assert open_ache([ache, sharp]) is ache
    assert open_ache([ache, gone]) is None
    assert open_ache([ache, gone, ache]) is ache
