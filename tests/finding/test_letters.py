from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.finding.letters import folded, prepared, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Single-leg RDL", ("single", "leg", "rdl")),
        ("Don't squat", ("dont", "squat")),
        ("Don\N{RIGHT SINGLE QUOTATION MARK}t squat", ("dont", "squat")),
        ("Rücken, Füße", ("rucken", "fusse")),
        ("İstanbul", ("istanbul",)),
        ("3-1-1-1", ("3", "1", "1", "1")),
        ("", ()),
    ],
)
def test_words_are_told_apart(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@given(st.text())
def test_what_is_prepared_stays_as_it_is(text: str) -> None:
    once = prepared(text)
    assert prepared(once) == once


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
