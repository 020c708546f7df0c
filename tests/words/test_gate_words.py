"""The words of the gates, beside the picture of the ladder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.fall_back import LadderOffer, OfferCode
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.gate_evidence import GateInputs
from hinge_desktop.core.gate_rules import gates_from
from hinge_desktop.core.gates import GateCode, GateReport
from hinge_desktop.core.ladder import ChoiceReason
from hinge_desktop.core.ladder_places import LIGHT_BAR, LOADED_BAR, PLACES
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS
from hinge_desktop.guide.statements import Source
from hinge_desktop.words.gate_progress import (
    LeftWords,
    dates_words,
    evidence_spoken,
    evidence_word,
    left_words,
    met_words,
    value_words,
)
from hinge_desktop.words.gates import gate_sources, gate_title, rule_words, why_title, why_words
from hinge_desktop.words.ladder_offers import choice_words, offer_words
from tests.builders import kg
from tests.core.ladder_builders import DOWEL, ON_ONE_LEG, WALL
from tests.core.test_single_leg_gates import TODAY, picture_report


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_rows_of_the_picture() -> None:
    rows = [
        tuple(
            _plain(text)
            for text in (
                gate_title(gate),
                rule_words(gate, DEFAULT_THRESHOLDS),
                value_words(gate),
                dates_words(gate),
            )
        )
        for gate in picture_report().gates
    ]
    assert rows == [
        (
            "Four clean weeks",
            "No fault for four weeks on the loaded bar",
            "5 weeks",
            "since 17 Oct",
        ),
        ("Long spine", "No rounded back in 3 sessions running", "3 of 3", "10, 14, 17 Nov"),
        (
            "Felt in the right place",
            "Hamstrings or glutes in 8 of 10 work sets",
            "10 of 10",
            "7 to 17 Nov",
        ),
        ("Even sides", "Stand on one leg, up to 30 s: sides within 15 %", "9 % apart", "17 Nov"),
        ("On the count", "You kept the count in 3 sessions running", "0 of 3", "10, 14, 17 Nov"),
    ]


def test_the_right_column_of_the_picture() -> None:
    report = picture_report()
    assert met_words(report) == "4 of 5 met"
    assert left_words(report, TODAY) == LeftWords(
        ("Three sessions on the count, starting today.",),
        "The soonest is Saturday 28 November.",
        "Saturday 28 November",
    )
    count = report.gates[-1]
    assert why_title(count) == "Why the count comes first"
    assert why_words(count).startswith("On one leg you cannot hurry the way down.")
    assert [evidence_word(count, row) for row in count.evidence] == ["kept", "kept", "rushed"]
    assert evidence_spoken(count, count.evidence[-1]) == "17 Nov: rushed"


def _all_reports() -> list[GateReport]:
    return [gates_from(place, GateInputs(), DEFAULT_THRESHOLDS, TODAY) for place in PLACES]


def test_every_gate_has_words_and_without_a_session_says_so() -> None:
    gates = [gate for report in _all_reports() for gate in report.gates]
    assert {gate.code for gate in gates} == set(GateCode)
    for gate in gates:
        texts = (gate_title(gate), rule_words(gate, DEFAULT_THRESHOLDS), why_words(gate))
        assert all(text and "%d" not in text and "%s" not in text for text in texts)
        expected = "no check yet" if gate.code is GateCode.EVEN_SIDES else "no session yet"
        assert (value_words(gate), dates_words(gate)) == (expected, "")


@pytest.mark.parametrize("code", list(GateCode))
def test_every_gate_names_articles_of_the_guide_and_what_is_ours(code: GateCode) -> None:
    gates = [gate for report in _all_reports() for gate in report.gates if gate.code is code]
    articles, ours = gate_sources(gates[0]).split("; ")
    assert ours == "numbers: our choice"
    assert set(articles.split(", ")) <= {source.value for source in Source}


def test_the_rule_of_the_wall_names_the_distance_and_at_the_bench_none() -> None:
    (gate,) = gates_from(WALL, GateInputs(), DEFAULT_THRESHOLDS, TODAY).gates
    words = _plain(rule_words(gate, DEFAULT_THRESHOLDS))
    assert words == "8 of 10 reps reach the wall at 20 cm, on 2 days"
    limited = replace(gate, goal_mm=150, is_own_limit=True)
    assert _plain(rule_words(limited, DEFAULT_THRESHOLDS)) == (
        "8 of 10 reps reach the wall at your own limit, 15 cm, on 2 days"
    )
    at_the_bench = rule_words(replace(gate, goal_mm=None), DEFAULT_THRESHOLDS)
    assert at_the_bench == "8 of 10 clean reps at the bench, on 2 days"


def test_what_is_left_names_each_gate_or_that_none_is() -> None:
    empty = gates_from(LOADED_BAR, GateInputs(), DEFAULT_THRESHOLDS, TODAY)
    assert len(left_words(empty, TODAY).what) == 5
    stopped = GateInputs(is_stopped=True)
    closed = gates_from(LIGHT_BAR, stopped, DEFAULT_THRESHOLDS, TODAY)
    assert left_words(closed, TODAY) == LeftWords(("Three slow, clean sessions.",))
    last = gates_from(ON_ONE_LEG, GateInputs(), DEFAULT_THRESHOLDS, TODAY)
    assert left_words(last, TODAY).soonest == ""


def test_offers_say_why_and_how_to_answer() -> None:
    days = (date(2026, 11, 14), date(2026, 11, 17))
    offer = LadderOffer(
        OfferCode.SAME_FAULT, LOADED_BAR, LIGHT_BAR, Fault.BAR_DRIFTED, days, None, kg(35)
    )
    words = offer_words(offer)
    assert words.title == "A week one step down?"
    assert "14, 17 Nov" in words.why
    assert _plain(words.why).endswith("Begin with 35 kg.")
    off = LadderOffer(OfferCode.WEEKS_OFF, LOADED_BAR, LIGHT_BAR, days=days[:1], weeks=4)
    assert offer_words(off).why == "Your last session here was on 14 Nov, 4 weeks ago."
    up = LadderOffer(OfferCode.STEP_UP, WALL, DOWEL)
    assert offer_words(up).title == "Next step: Dowel hinge"
    assert (offer_words(up).take, offer_words(up).stay) == (
        "Go to Dowel hinge",
        "Stay on Wall hinge",
    )


def test_every_reason_to_move_up_has_a_chip() -> None:
    assert len({choice_words(choice) for choice in ChoiceReason}) == len(ChoiceReason)
