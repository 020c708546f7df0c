"""What stands around the picture of a fault."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.faults import Fault
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage
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
