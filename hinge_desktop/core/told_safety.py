"""What the lifter told about their back before any training, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from hinge_desktop.core.safety import SafetyAnswer, SafetyQuestion, SafetyReply, StopState

FIRST_QUESTIONS: Final = (
    SafetyQuestion.PAIN_NOW,
    SafetyQuestion.ADVISED_AGAINST,
    SafetyQuestion.BACK_HISTORY,
)
"""What is asked before the first day, in this order (coaching-rules 7, after A1)."""
STOPPING_QUESTIONS: Final = frozenset({SafetyQuestion.PAIN_NOW, SafetyQuestion.ADVISED_AGAINST})
"""Questions whose yes starts a stop: both of its conditions have to be confirmed."""
_YES: Final = frozenset({SafetyReply.YES, SafetyReply.STOP})
"""A yes that was told more exactly later, on Today, stops by what was told."""


@dataclass(frozen=True, slots=True)
class ToldSafety:
    """Yes, no or not given for each of the first questions."""

    yes: frozenset[SafetyQuestion] = field(default_factory=frozenset)
    no: frozenset[SafetyQuestion] = field(default_factory=frozenset)

    def reply(self, question: SafetyQuestion) -> bool | None:
        """Return whether a question was answered with yes; None where it was not answered."""
        if question in self.yes:
            return True
        return False if question in self.no else None

    def having(self, question: SafetyQuestion, reply: bool | None) -> ToldSafety:  # noqa: FBT001 a plain value
        """Return the answers with one of them given, or taken back."""
        yes, no = self.yes - {question}, self.no - {question}
        if reply is None:
            return ToldSafety(yes, no)
        return ToldSafety(yes | {question}, no) if reply else ToldSafety(yes, no | {question})

    @property
    def stopping(self) -> SafetyQuestion | None:
        """The first question whose yes starts a stop, None where none does."""
        return next((one for one in FIRST_QUESTIONS if one in self.yes & STOPPING_QUESTIONS), None)

    @property
    def has_back_history(self) -> bool:
        """Whether there was back trouble: a professional is asked before the first load (A1)."""
        return SafetyQuestion.BACK_HISTORY in self.yes

    @property
    def asks_for_care(self) -> bool:
        """Whether any answer asks for a professional before anything is loaded."""
        return bool(self.yes)


def told_safety(answers: Sequence[SafetyAnswer], stops: Iterable[StopState]) -> ToldSafety:
    """Return what stands: the last answer to each question counts.

    A yes whose stop was lifted stands no more; the question is open again.
    """
    lifted = {stop.answer_id for stop in stops if not stop.is_active}
    told = ToldSafety()
    for answer in answers:
        if answer.question in FIRST_QUESTIONS:
            is_yes = answer.answer in _YES
            is_over = is_yes and answer.id in lifted
            reply = None if is_over else is_yes
            told = told.having(answer.question, reply)
    return told
