"""What of the history is asked for, and how the texts of notes are compared."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.safety import SafetyReply

PAIN_REPLIES = frozenset(
    {SafetyReply.STOP, SafetyReply.END_EXERCISE, SafetyReply.PAINFUL, SafetyReply.STILL_THERE}
)
"""Answers that tell of pain; tired or tight is none."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Sessions to which all of this applies; what is not given narrows nothing down."""

    exercise_id: ExerciseId | None = None
    rung: Rung | None = None
    fault: Fault | None = None
    has_pain: bool = False
    """Only sessions with a painful back before them, or a pain that ended an exercise or them."""
    text: str = ""
    """Looked for in the notes of session, exercises and sets, and in the session's title."""

    @property
    def is_empty(self) -> bool:
        """Whether every session fits."""
        return self == HistoryFilter(text=self.text) and not folded(self.text)


EVERYTHING = HistoryFilter()
"""No session is left out."""


def folded(text: str) -> str:
    """Return a text as it is compared: small letters without accents, single blanks between."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(plain.casefold().split())
