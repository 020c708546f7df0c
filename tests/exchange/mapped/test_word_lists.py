"""A word that is listed for two meanings would silently have the later one."""

import re
from collections.abc import Mapping

import pytest

from hinge_desktop.exchange.readers.mapped import heading_words, said_words, unit_words
from hinge_desktop.exchange.readers.mapped.plain_words import by_plain_word, plain


@pytest.mark.parametrize(
    "words",
    [unit_words.WORDS, said_words.TRUTHS, said_words.KINDS],
    ids=["units", "truth", "kinds"],
)
def test_no_word_has_two_meanings(words: Mapping[object, str]) -> None:
    meanings: dict[str, object] = {}
    for meaning, listed in words.items():
        for word in by_plain_word({meaning: listed}):
            assert meanings.setdefault(word, meaning) == meaning, word


def test_every_word_survives_being_made_plain() -> None:
    lists = [*unit_words.WORDS.values(), *said_words.TRUTHS.values(), *said_words.KINDS.values()]
    lists += [listed for _, listed in heading_words.HEADINGS]
    words = [word.strip() for listed in lists for word in re.split(",", listed)]
    assert [word for word in words if not plain(word)] == []
