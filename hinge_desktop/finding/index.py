"""Finds among prepared findables: the words typed, also misspelt, begun or in another order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from rapidfuzz import fuzz

from hinge_desktop.finding.findables import Findable, Found, Kind, Rank
from hinge_desktop.finding.letters import words_of
from hinge_desktop.finding.vocabulary import BEGINNING, EXACT, Vocabulary

MOST_FOUND: Final = 30
"""More than anybody reads."""
_MOST_WORDS: Final = 12
"""Of a longer text the first words are looked for: it was pasted by mistake."""
_MOST_COMPARED: Final = 40
"""Of those that are equally good so many are looked at more closely."""
_LITTLE: Final = 3
"""Words of up to so many letters may be left out where nothing holds them all."""
_SHORT: Final = 2
"""So many letters are answered beforehand."""
_KINDS: Final = {kind: number for number, kind in enumerate(Kind)}

Scores = Mapping[int, int]
"""How well each findable that fits does so, by its number."""


class FindIndex:
    """Prepared once; `find` is quick enough for every key that is typed."""

    def __init__(self, findables: Iterable[Findable]) -> None:
        titled = [(words_of(one.text), one) for one in findables]
        # What is equally good comes in this order: short titles, then by kind, then as given.
        titled.sort(key=lambda pair: (len(pair[0]), _KINDS[pair[1].kind]))
        self._findables = [one for _, one in titled]
        self._titles = [_spaced(words) for words, _ in titled]
        self._whole: dict[str, list[int]] = {}
        self._note_wholes()
        names = [_names(words, one) for words, one in titled]
        bodies = [
            frozenset(words_of(one.detail)) - name
            for name, (_, one) in zip(names, titled, strict=True)
        ]
        self._vocabulary = Vocabulary(chain.from_iterable((*names, *bodies)))
        self._in_names = self._places(names)
        self._in_bodies = self._places(bodies)
        self._begun = self._scores_of_beginnings()

    def find(self, text: str, limit: int = MOST_FOUND) -> list[Found]:
        """Return what fits best, the best first; nothing for a text without words."""
        parts = words_of(text)
        if not parts:
            return []
        typed = _spaced(parts)
        wholes = self._whole.get(typed, ())
        scores = self._scores_of_all(tuple(dict.fromkeys(parts))[:_MOST_WORDS])
        near = {*wholes, *self._nearest(scores, limit)}
        ranked = sorted(
            ((self._rank(one, scores, typed, wholes), -one) for one in near), reverse=True
        )
        return [Found(self._findables[-one], rank) for rank, one in ranked[:limit]]

    def _rank(self, one: int, scores: Scores, typed: str, wholes: Sequence[int]) -> Rank:
        title = self._titles[one]
        place = title.find(typed)
        phrase = 0 if place < 0 else (2 if place == 0 else 1)
        score = scores.get(one, EXACT)
        # What is only said there says nothing about the title.
        likeness = round(fuzz.ratio(title, typed)) if score > _in_body(EXACT) else 0
        return Rank(one in wholes, score, phrase, likeness)

    def _nearest(self, scores: Scores, limit: int) -> list[int]:
        """Return the best ones, and of those as good as the last of them the first in order."""
        if len(scores) <= limit or limit <= 0:
            return list(scores)
        last = sorted(scores.values(), reverse=True)[limit - 1]
        better = [one for one, score in scores.items() if score > last]
        as_good = sorted(one for one, score in scores.items() if score == last)
        return better + as_good[:_MOST_COMPARED]

    def _scores_of_all(self, parts: Sequence[str]) -> Scores:
        scored = {part: self._scores(part) for part in parts}
        scores = _on_average([*scored.values()])
        if scores or len(parts) == 1:
            return scores
        return _on_average([own for part, own in scored.items() if len(part) > _LITTLE])

    def _scores(self, part: str) -> Scores:
        """Score every findable for one typed word: by the best of its words, titles first."""
        if len(part) <= _SHORT:
            return self._begun.get(part, {})
        steps: list[tuple[int, Sequence[int]]] = []
        for grade, word in self._vocabulary.meant_by(part):
            steps.append((grade, self._in_names[word]))
            steps.append((_in_body(grade), self._in_bodies[word]))
        return _best_of(steps)

    def _scores_of_beginnings(self) -> dict[str, Scores]:
        """Answer one and two letters beforehand: half the vocabulary may begin with them.

        Anything could follow, so in bodies only words of that length count.
        """
        steps: dict[str, list[tuple[int, Sequence[int]]]] = {}
        for number, word in enumerate(self._vocabulary.words):
            for length in range(1, min(_SHORT, len(word)) + 1):
                grade = EXACT if length == len(word) else BEGINNING
                own = steps.setdefault(word[:length], [])
                own.append((grade, self._in_names[number]))
                if grade == EXACT:
                    own.append((_in_body(grade), self._in_bodies[number]))
        return {part: _best_of(own) for part, own in steps.items()}

    def _note_wholes(self) -> None:
        for number, (title, one) in enumerate(zip(self._titles, self._findables, strict=True)):
            keywords = (_spaced(words_of(keyword)) for keyword in one.keywords)
            for name in {title, *keywords}:
                self._whole.setdefault(name, []).append(number)

    def _places(self, texts: Iterable[frozenset[str]]) -> list[list[int]]:
        """Return for each word of the vocabulary the findables that hold it."""
        places: dict[str, list[int]] = {word: [] for word in self._vocabulary.words}
        for number, words in enumerate(texts):
            for word in words:
                places[word].append(number)
        return list(places.values())


def merged(*lists: Sequence[Found], limit: int = MOST_FOUND) -> list[Found]:
    """Put what several indexes found into one order; of equals, the earlier list's come first."""
    return sorted(chain.from_iterable(lists), key=lambda one: one.rank, reverse=True)[:limit]


def _spaced(words: Iterable[str]) -> str:
    """Put a blank before every word, so that a search finds whole beginnings of words."""
    return "".join(f" {word}" for word in words)


def _names(title: tuple[str, ...], findable: Findable) -> frozenset[str]:
    return frozenset(chain(title, *map(words_of, findable.keywords)))


def _in_body(grade: int) -> int:
    """Return what a word counts in a body: at its best less than at its worst in a title."""
    return grade * 45 // 100


def _best_of(steps: list[tuple[int, Sequence[int]]]) -> Scores:
    """Give each findable the best score of the steps that name it."""
    steps.sort(key=_score_of_step)
    scores: dict[int, int] = {}
    for score, ones in steps:
        scores.update(dict.fromkeys(ones, score))
    return scores


def _score_of_step(step: tuple[int, Sequence[int]]) -> int:
    return step[0]


def _on_average(scored: Sequence[Scores]) -> Scores:
    """Return those that every word fits, by how well the words do on average."""
    if len(scored) <= 1:
        return scored[0] if scored else {}
    common = set(scored[0]).intersection(*scored[1:])
    return {one: sum([own[one] for own in scored]) // len(scored) for one in common}
