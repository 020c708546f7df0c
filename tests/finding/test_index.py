from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.finding.findables import Findable, Kind
from hinge_desktop.finding.index import FindIndex, merged
from hinge_desktop.guide.address import Address
from tests.finding.things import (
    BACK,
    BACK_NEUTRAL,
    CAFE,
    DEADLIFT,
    DOWEL,
    HAMSTRINGS,
    HIPS_BACK,
    OFTEN,
    ROUNDED,
    SQUATTING,
    THINGS,
    TODAY,
)

INDEX = FindIndex(THINGS)
_WORDS = st.text(alphabet="abcdeghiknorst", min_size=1, max_size=9)
_TITLES = st.lists(st.lists(_WORDS, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=12)


def found(text: str, index: FindIndex = INDEX) -> list[Findable]:
    return [one.findable for one in index.find(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("back", BACK),  # a keyword, although another title begins with it
        ("BACK", BACK),
        ("i feel it in my back", BACK),
        ("feel back", BACK),
        ("back feel", BACK),
        ("lumbar", BACK),
        ("hips back", HIPS_BACK),
        ("rounding", ROUNDED),
        ("round low", ROUNDED),
        ("broom", DOWEL),
        ("hamst", HAMSTRINGS),
        ("dead lift", DEADLIFT),
        ("creme brulee", CAFE),
        ("Brûlée", CAFE),
        ("dete", CAFE),
        ("how often", OFTEN),
        ("today", TODAY),
    ],
)
def test_what_is_meant_comes_first(text: str, first: Findable) -> None:
    assert found(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("squating", SQUATTING),
        ("sqatting", SQUATTING),
        ("hamstirngs", HAMSTRINGS),
        ("hamstings", HAMSTRINGS),
        ("hamstir", HAMSTRINGS),
        ("dowl", DOWEL),
        ("dwoel hnige", DOWEL),
        ("deadlfit", DEADLIFT),
        ("rouding the bakc", ROUNDED),
        ("i feel it in my bakc", BACK),
        ("bak", BACK_NEUTRAL),
    ],
)
def test_typing_errors_are_forgiven(text: str, first: Findable) -> None:
    assert found(text)[0] == first


def test_a_word_as_typed_stands_above_one_that_is_only_alike() -> None:
    alike = Findable(Kind.CUE, "Shin close", Address("a"))
    typed = Findable(Kind.CUE, "A much longer line with chin in it", Address("b"))
    index = FindIndex((alike, typed))
    assert found("chin", index) == [typed, alike]


def test_a_title_stands_above_what_is_said() -> None:
    assert found("hamstrings") == [HAMSTRINGS, BACK, OFTEN]
    # Even a misspelt title.
    assert found("hamstrimgs")[0] == HAMSTRINGS


def test_every_word_must_fit_somehow() -> None:
    assert found("squatting dowel") == []
    assert found("back xyzzy") == []


def test_little_words_may_be_left_out_where_nothing_holds_them_all() -> None:
    assert found("why do my hamstrings") == [HAMSTRINGS, BACK, OFTEN]


def test_one_letter_finds_words_that_begin_with_it_in_titles_only() -> None:
    assert found("t") == [TODAY, ROUNDED, OFTEN]


@pytest.mark.parametrize("text", ["", "   ", "?!", "\u0301", "\n"])
def test_a_text_without_words_finds_nothing(text: str) -> None:
    assert found(text) == []


def test_an_empty_index_finds_nothing() -> None:
    assert FindIndex(()).find("back") == []


def test_equals_stay_in_the_order_they_were_given_in() -> None:
    steps = [Findable(Kind.STEP, "Hips back", Address(name, None, 2)) for name in "cab"]
    index = FindIndex(steps)
    for text in ("hips", "b", "hpis", "hips back"):
        assert found(text, index) == steps


def test_no_more_is_returned_than_asked_for_and_the_best_of_it() -> None:
    index = FindIndex(
        [
            *(Findable(Kind.CUE, f"Bar close {number}", Address("cues")) for number in range(300)),
            Findable(
                Kind.TOPIC, "A longer title with the bar in it", Address("a"), keywords=("bar",)
            ),
        ]
    )
    best = index.find("bar", 5)
    assert len(best) == 5
    assert best[0].findable.kind is Kind.TOPIC
    assert [one.rank for one in best] == sorted((one.rank for one in best), reverse=True)


def test_several_lists_become_one_in_the_order_of_rank() -> None:
    guide, commands = (
        FindIndex(THINGS),
        FindIndex([Findable(Kind.COMMAND, "Go back", Address("x"))]),
    )
    texts = [one.findable.text for one in merged(commands.find("back"), guide.find("back"))]
    assert texts[:3] == [BACK.text, BACK_NEUTRAL.text, "Go back"]


@given(text=st.text(max_size=300))
def test_any_text_can_be_typed(text: str) -> None:
    ranks = [one.rank for one in INDEX.find(text)]
    assert ranks == sorted(ranks, reverse=True)


@given(titles=_TITLES, data=st.data())
def test_the_whole_title_always_comes_first(titles: list[str], data: st.DataObject) -> None:
    index = FindIndex([Findable(Kind.TOPIC, title, Address(title)) for title in titles])
    title = data.draw(st.sampled_from(titles))
    assert found(title, index)[0].text == title


@given(titles=_TITLES, text=_WORDS)
def test_finding_twice_finds_the_same(titles: list[str], text: str) -> None:
    findables = [Findable(Kind.TOPIC, title, Address(title)) for title in titles]
    assert FindIndex(findables).find(text) == FindIndex(findables).find(text)


@given(title=st.lists(_WORDS, min_size=1, max_size=5), data=st.data())
def test_the_words_of_a_title_find_it_in_any_order_and_begun(
    title: list[str], data: st.DataObject
) -> None:
    index = FindIndex((*THINGS, Findable(Kind.TOPIC, " ".join(title), Address("this"))))
    words = data.draw(st.permutations(title))
    begun = [word[: data.draw(st.integers(1, len(word)))] for word in words]
    reached = index.find(" ".join(begun), limit=len(THINGS) + 1)
    assert Address("this") in [one.findable.target for one in reached]
