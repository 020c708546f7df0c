"""What of the guide can be found, tried on the guide that is shipped."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.finding.findables import Findable, Kind
from hinge_desktop.finding.guide_entries import guide_findables
from hinge_desktop.finding.index import FindIndex
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide
from hinge_desktop.guide.pages import (
    CueBank,
    DisagreementPage,
    FaultPage,
    FinderPage,
    LiftPage,
    QuestionPage,
    RoutineStep,
    TextPage,
)
from hinge_desktop.guide.statements import Statement

GUIDE = read_guide(Path(__file__).parents[2] / "resources" / "guide")
_SAID = Statement(text="Push the wall away.", is_ours=True)


def name_of(lift: Lift) -> str:
    return lift.replace("_", " ").capitalize()


def plain(text: str) -> str:
    return text


FINDABLES = guide_findables(GUIDE, plain, name_of)
INDEX = FindIndex(FINDABLES)


def test_every_page_is_found_by_its_title() -> None:
    pages = {one.target.page for one in FINDABLES if isinstance(one.target, Address)}
    assert pages == set(GUIDE.pages)
    alone = {one.target for one in FINDABLES if not one.number}
    assert alone == {Address(name) for name in GUIDE.pages}


def test_every_part_is_counted_where_it_stands() -> None:
    expected: Counter[Kind] = Counter()
    for page in GUIDE.pages.values():
        match page:
            case LiftPage():
                expected[Kind.STEP] += len(page.steps)
            case CueBank():
                expected[Kind.CUE] += len(page.cues)
            case QuestionPage():
                expected[Kind.QUESTION] += len(page.questions)
            case DisagreementPage():
                expected[Kind.DISAGREEMENT] += len(page.disagreements)
            case FinderPage():
                expected[Kind.FEELING] += len(page.feelings)
            case _:
                pass
    counted = Counter(one.kind for one in FINDABLES if one.number)
    assert counted == expected
    assert counted[Kind.STEP] > 40
    for one in FINDABLES:
        if one.number:
            assert isinstance(one.target, Address)
            assert one.target.entry == one.number - 1
            assert one.place


def test_a_step_leads_to_the_steps_of_its_lift() -> None:
    page = GUIDE.page("lifts/romanian_deadlift", LiftPage)
    assert page is not None
    third = next(
        one for one in FINDABLES if one.target == Address("lifts/romanian_deadlift", Part.STEPS, 2)
    )
    assert (third.kind, third.text) == (Kind.STEP, page.steps[2].title)
    assert (third.place, third.number) == ("Romanian deadlift", 3)
    assert page.steps[2].text in third.detail


@pytest.mark.parametrize("findable", FINDABLES, ids=lambda one: one.text)
def test_whatever_is_typed_out_stands_first(findable: Findable) -> None:
    best = INDEX.find(findable.text)
    assert best[0].rank.is_whole
    assert findable.text in [one.findable.text for one in best if one.rank.is_whole]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("back", "faults/felt_in_the_back"),
        ("i feel it in my bakc", "faults/felt_in_the_back"),
        ("romanian deadlift", "lifts/romanian_deadlift"),
        ("good mornign", "lifts/good_morning"),
        ("sumo", "lifts/sumo_deadlift"),
        ("kettelbell deadlift", "lifts/kettlebell_deadlift"),
    ],
)
def test_what_lifters_look_for(text: str, page: str) -> None:
    target = INDEX.find(text)[0].findable.target
    assert isinstance(target, Address)
    assert target.page == page


def test_texts_are_found_in_the_language_that_they_are_shown_in() -> None:
    said = {"Wall": "Wand", "Push the wall away.": "Drück die Wand weg.", "brick": "Ziegel"}
    page = TextPage(title="Wall", summary=_SAID, sections=(), keywords=("brick",))
    (one,) = guide_findables(Guide({"topics/wall": page}), lambda text: said[text], name_of)
    assert (one.text, one.detail, one.keywords) == ("Wand", "Drück die Wand weg.", ("Ziegel",))


def test_a_page_with_a_routine_is_one_and_its_parts_are_said_there() -> None:
    part = RoutineStep(title="Cat and camel", text="Slowly.", is_ours=True, seconds=30)
    page = TextPage(title="Warm-up", summary=_SAID, sections=(), routine=(part,))
    (one,) = guide_findables(Guide({"topics/warm_up": page}), plain, name_of)
    assert one.kind is Kind.ROUTINE
    assert "Cat and camel Slowly." in one.detail


def test_kinds_go_by_the_folder() -> None:
    kinds = {
        one.kind
        for one in FINDABLES
        if isinstance(one.target, Address) and GUIDE.page(one.target.page, FaultPage)
    }
    assert kinds == {Kind.FAULT, Kind.SIGN}


def test_an_empty_guide_has_nothing_to_find() -> None:
    assert guide_findables(Guide(), plain, name_of) == []
