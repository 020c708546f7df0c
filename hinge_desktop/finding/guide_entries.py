"""What can be found in the guide: its pages and what is counted or named in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.finding.findables import Findable, Kind
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    CueBank,
    DisagreementPage,
    FinderPage,
    LiftPage,
    Page,
    PageName,
    QuestionPage,
    RoutineStep,
    Section,
    TextPage,
)
from hinge_desktop.guide.statements import Entry, Statement
from hinge_desktop.guide.walking import entries_of

Say = Callable[[str], str]
"""Returns a text of the guide's files in the language in force."""

_KIND_OF_FOLDER: Final = {
    "lifts": Kind.LIFT,
    "cards": Kind.CARD,
    "drills": Kind.DRILL,
    "warm_up": Kind.WARM_UP,
    "checks": Kind.CHECK,
    "faults": Kind.FAULT,
    "signs": Kind.SIGN,
}


def guide_findables(guide: Guide, say: Say, lift_name: Callable[[Lift], str]) -> list[Findable]:
    """Return everything of the guide that can be found, in the order of its pages."""
    found: list[Findable] = []
    for name, page in guide.pages.items():
        title = _title(page, say, lift_name)
        found.append(_page_findable(name, page, title, say))
        found += _parts_of(name, page, title, say)
    return found


def _title(page: Page, say: Say, lift_name: Callable[[Lift], str]) -> str:
    return lift_name(page.lift) if isinstance(page, LiftPage) else say(page.title)


def _page_findable(name: PageName, page: Page, title: str, say: Say) -> Findable:
    return Findable(
        _kind(name, page),
        title,
        Address(name),
        detail=_said(_own_entries(page), say),
        keywords=(*_said_keywords(page, say), *_other_names(page, say)),
    )


def _kind(name: PageName, page: Page) -> Kind:
    if isinstance(page, TextPage) and page.routine:
        return Kind.ROUTINE
    return _KIND_OF_FOLDER.get(name.partition("/")[0], Kind.TOPIC)


def _said_keywords(entry: Entry, say: Say) -> tuple[str, ...]:
    return tuple(say(keyword) for keyword in getattr(entry, "keywords", ()))


def _other_names(page: Page, say: Say) -> tuple[str, ...]:
    """Return how lifters call a lift besides: its full name, and the short one of the table."""
    if not isinstance(page, LiftPage):
        return ()
    return page.lift.replace("_", " "), say(page.comparison.name)


def _own_entries(page: Page) -> Iterable[Entry]:
    """Return what a page says, without the parts of it that are found by themselves."""
    match page:
        case CueBank() | QuestionPage() | DisagreementPage() | FinderPage():
            return (page.summary,)
        case LiftPage():
            return (page.summary, *page.overview, *page.programming, *page.dose)
        case _:
            return (page,)


def _said(entries: Iterable[Entry], say: Say) -> str:
    return " ".join(_texts_of(entries, say))


def _texts_of(entries: Iterable[Entry], say: Say) -> Iterator[str]:
    for whole in entries:
        for _, entry in entries_of(whole):
            if isinstance(entry, Section | RoutineStep):
                yield say(entry.title)
            if isinstance(entry, Statement):
                yield say(entry.text)


def _parts_of(name: PageName, page: Page, title: str, say: Say) -> Iterator[Findable]:
    """Give the parts of a page that are found by themselves, counted as the page counts them."""
    match page:
        case LiftPage():
            steps = [(say(step.title), step, ()) for step in page.steps]
            yield from _counted(Kind.STEP, steps, name, title, say, part=Part.STEPS)
        case CueBank():
            cues = [(say(cue.text), cue, (say(cue.use),)) for cue in page.cues]
            yield from _counted(Kind.CUE, cues, name, title, say)
        case QuestionPage():
            questions = [(say(one.question), one, ()) for one in page.questions]
            yield from _counted(Kind.QUESTION, questions, name, title, say)
        case DisagreementPage():
            topics = [
                (say(one.topic), one, tuple(say(each.text) for each in one.positions))
                for one in page.disagreements
            ]
            yield from _counted(Kind.DISAGREEMENT, topics, name, title, say)
        case FinderPage():
            feelings = [(say(one.title), one, ()) for one in page.feelings]
            yield from _counted(Kind.FEELING, feelings, name, title, say)
        case _:
            return


def _counted(
    kind: Kind,
    parts: Sequence[tuple[str, Entry, tuple[str, ...]]],
    name: PageName,
    place: str,
    say: Say,
    *,
    part: Part | None = None,
) -> Iterator[Findable]:
    """Make findables of titles, each with its entry and what else is said there."""
    for number, (text, entry, more) in enumerate(parts):
        yield Findable(
            kind,
            text,
            Address(name, part, number),
            detail=" ".join((_said((entry,), say), *more)),
            keywords=_said_keywords(entry, say),
            place=place,
            number=number + 1,
        )
