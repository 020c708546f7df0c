"""Every fact of the articles is said somewhere, and every statement shows where it comes from."""

from collections.abc import Iterator

import pytest

from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import DisagreementPage
from hinge_desktop.guide.statements import Statement
from hinge_desktop.guide.walking import facts_of, statements_of
from hinge_desktop.words.guide_text import source_words

MOST_OF_EACH = {
    "E": 28,
    "D": 23,
    "H": 8,
    "M": 16,
    "T": 28,
    "Q": 9,
    "F": 18,
    "S": 6,
    "C": 13,
    "N": 18,
    "B": 5,
    "W": 5,
    "A": 8,
    "Y": 6,
    "FAQ": 10,
    "V": 4,
    "X": 13,
}
"""How many facts of each kind the articles hold."""


def all_facts() -> Iterator[str]:
    for kind, most in MOST_OF_EACH.items():
        digits = 1 if kind == "FAQ" else 2
        yield from (f"{kind}{number:0{digits}d}" for number in range(1, most + 1))


def statements(guide: Guide) -> list[Statement]:
    return [one for page in guide.pages.values() for one in statements_of(page)]


def test_the_guide_is_read_without_a_problem(guide: Guide) -> None:
    assert [str(problem) for problem in guide.problems] == []


def test_every_fact_is_listed_with_its_articles(guide: Guide) -> None:
    assert set(guide.facts) == set(all_facts())
    assert [fact for fact, sources in guide.facts.items() if not sources] == ["N18"]


def test_every_fact_is_used_and_none_is_unknown(guide: Guide) -> None:
    used = {fact for page in guide.pages.values() for _, fact in facts_of(page)}
    assert used == set(all_facts())


def test_every_statement_shows_where_it_comes_from(guide: Guide) -> None:
    assert len(statements(guide)) > 500
    for statement in statements(guide):
        words = source_words(guide, statement)
        assert words, statement.text
        for source in guide.sources_of(statement):
            assert source.value in words


def test_a_fact_that_no_article_states_is_called_our_choice(guide: Guide) -> None:
    rests = [one for one in statements(guide) if "N18" in one.facts]
    assert rests
    assert all(one.is_ours for one in rests)


@pytest.fixture
def disagreements(guide: Guide) -> DisagreementPage:
    page = guide.page("disagreements", DisagreementPage)
    assert page is not None
    return page


def test_every_disagreement_shows_all_sides(guide: Guide, disagreements: DisagreementPage) -> None:
    facts = [one.fact for one in disagreements.disagreements]
    assert facts == [f"X{number:02d}" for number in range(1, MOST_OF_EACH["X"] + 1)]
    for one in disagreements.disagreements:
        held = {source for position in one.positions for source in position.sources}
        assert held == set(guide.facts[one.fact]), one.fact
        assert len({position.text for position in one.positions}) >= 2
        assert one.here.text
