"""What stands around the picture of a fault, and what leads to each statement about it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.faults import Fault
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.exercises import fault_name
from hinge_desktop.words.guide_text import guide_text


class FaultWords(NamedTuple):
    """The short words of one fault."""

    title: str
    heading: str
    """Over its picture."""
    pointer: str
    """At the place in the picture that is wrong."""
    caption: str
    """Under its picture."""


class Lead(StrEnum):
    """What a statement about a fault tells."""

    SEEN = "seen"
    CAUSE = "cause"
    EFFECT = "effect"
    FIX = "fix"
    CUE = "cue"


_LEADS = {
    Lead.SEEN: QT_TRANSLATE_NOOP("GuideFaults", "You see"),
    Lead.CAUSE: QT_TRANSLATE_NOOP("GuideFaults", "Often because"),
    Lead.EFFECT: QT_TRANSLATE_NOOP("GuideFaults", "Why it matters"),
    Lead.FIX: QT_TRANSLATE_NOOP("GuideFaults", "Fix"),
    Lead.CUE: QT_TRANSLATE_NOOP("GuideFaults", "Think"),
}

LedStatement = tuple[str, Statement]
"""Strong words, and the statement that they lead to."""


def lead_words(lead: Lead) -> str:
    """Write the strong words before a statement: "Often because"."""
    return _say(_LEADS[lead])


def explanation(page: FaultPage) -> tuple[LedStatement, ...]:
    """Return what one sees of a fault, why, what it does, and how to mend it."""
    return (
        (lead_words(Lead.SEEN), page.you_see),
        (lead_words(Lead.CAUSE), page.cause),
        (lead_words(Lead.EFFECT), page.effect),
        (lead_words(Lead.FIX), page.fix),
    )


def fault_parts(page: FaultPage) -> tuple[LedStatement, ...]:
    """Return the explanation of a fault and the cue against it."""
    return (*explanation(page), (lead_words(Lead.CUE), page.cue))


def fault_words(guide: Guide, fault: Fault) -> FaultWords:
    """Return the words of a fault; where its page is damaged, its name in the log."""
    page = guide.page(f"faults/{fault}", FaultPage)
    if page is None:
        return FaultWords(fault_name(fault), fault_name(fault), "", "")
    said = (page.title, page.heading, page.pointer, page.caption)
    return FaultWords(*(guide_text(text) for text in said))


def not_yet_words() -> str:
    """Say under a fault that grows that nothing is wrong at this depth."""
    return _say(QT_TRANSLATE_NOOP("GuideFaults", "Nothing to see yet at this depth"))


def fault_not_drawn_words() -> str:
    """Say that a build cannot be drawn in a fault."""
    return _say(QT_TRANSLATE_NOOP("GuideFaults", "This fault cannot be drawn for your build"))


def _say(text: object) -> str:
    return QCoreApplication.translate("GuideFaults", str(text))
