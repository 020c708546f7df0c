"""All words that can be found, and which of them may be meant by what was typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process

EXACT: Final = 100
BEGINNING: Final = 90
_INSIDE: Final = 70
_UNLIKE: Final = 25
"""So much below their likeness stand words that are only alike: always below `_INSIDE`."""
_SHORTEST_INSIDE: Final = 4
_LITTLE: Final = 3
"""Words of so few letters are all alike: one that is known is meant as it stands."""
_HEADS: Final = range(4, 9)
"""Of so many letters the beginning of a longer word is told also where it is misspelt."""
_LAST: Final = "\U0010ffff"


class Meant(NamedTuple):
    """A word that may be meant, 1 to 100: the word itself, its beginning, a part, one alike."""

    grade: int
    word: int
    """Its number in the vocabulary."""


class _Choices(NamedTuple):
    texts: list[str]
    words: list[int]


class Vocabulary:
    """Words in alphabetical order; prepared once, asked at every key."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words))
        self._line = "".join(f"{word}\n" for word in self.words)
        self._starts = [0, *accumulate(len(word) + 1 for word in self.words)]
        longest = max(map(len, self.words), default=0)
        self._near = [self._as_long_as(length) for length in range(longest + 3)]
        self._heads = {length: self._beginnings(length) for length in _HEADS}

    def meant_by(self, part: str) -> list[Meant]:
        """Return the words that may be meant by a typed word, each once, in no order."""
        begun = self._beginning(part)
        is_known = EXACT in begun.values()
        grades = {} if is_known and len(part) <= _LITTLE else self._alike(part)
        grades |= self._holding(part) | begun
        if not grades:
            grades = self._beginning_alike(part)
        return [Meant(grade, word) for word, grade in grades.items()]

    def _beginning(self, part: str) -> dict[int, int]:
        first = bisect_left(self.words, part)
        behind = bisect_left(self.words, part + _LAST, first)
        length, words = len(part), self.words
        return {word: _begun(len(words[word]) - length) for word in range(first, behind)}

    def _holding(self, part: str) -> dict[int, int]:
        if len(part) < _SHORTEST_INSIDE:
            return {}
        return dict.fromkeys(self._words_with(part), _INSIDE)

    def _words_with(self, part: str) -> Iterator[int]:
        place = self._line.find(part)
        while place >= 0:
            word = bisect_right(self._starts, place) - 1
            yield word
            place = self._line.find(part, self._starts[word + 1])

    def _alike(self, part: str) -> dict[int, int]:
        length = len(part)
        if length < 3 or length >= len(self._near):
            return {}
        return _graded(part, self._near[length], _least_likeness(length))

    def _beginning_alike(self, part: str) -> dict[int, int]:
        choices = self._heads.get(len(part))
        return {} if choices is None else _graded(part, choices, _least_likeness(len(part)))

    def _as_long_as(self, length: int) -> _Choices:
        """Return the words of about a length: others have more than one slip of the finger."""
        slips = 1 if length < 5 else 2
        numbers = [
            number for number, word in enumerate(self.words) if abs(len(word) - length) <= slips
        ]
        return _Choices([self.words[number] for number in numbers], numbers)

    def _beginnings(self, length: int) -> _Choices:
        numbers = [number for number, word in enumerate(self.words) if len(word) > length]
        return _Choices([self.words[number][:length] for number in numbers], numbers)


def _begun(missing: int) -> int:
    """Return what a word is worth of which so many letters are missing at its end."""
    return BEGINNING - min(missing, 9) if missing else EXACT


def _least_likeness(length: int) -> int:
    """Return how alike two words must be, 0 to 100: one slip in a short one, two in a long one."""
    if length == 3:
        return 85
    return 75 if length < 6 else 78


def _graded(part: str, choices: _Choices, least: int) -> dict[int, int]:
    found = process.extract(part, choices.texts, scorer=fuzz.ratio, score_cutoff=least, limit=None)
    return {choices.words[place]: int(likeness) - _UNLIKE for _, likeness, place in found}
