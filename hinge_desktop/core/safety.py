"""What the lifter answered about pain, and the stops that only two confirmations lift."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.training import SessionId, SetId


class AskedWhen(StrEnum):
    """At which point a safety question was asked."""

    FIRST_RUN = "first_run"
    BEFORE_SESSION = "before_session"
    IN_SET = "in_set"
    NEXT_TIME = "next_time"


class Place(StrEnum):
    """Where something is felt (design, screen 10)."""

    LOW_BACK = "low_back"
    HIP_OR_BUTTOCK = "hip_or_buttock"
    BACK_OF_THIGH = "back_of_thigh"
    ELSEWHERE = "elsewhere"


class Feeling(StrEnum):
    """What it is like."""

    TIRED_OR_TIGHT = "tired_or_tight"
    DULL_ACHE = "dull_ache"
    SHARP = "sharp"
    TINGLING = "tingling"
    """Tingling, numb, or down the leg."""


class SafetyQuestion(StrEnum):
    """What was asked."""

    STOP_SHEET = "stop_sheet"
    """Where is it, and what is it like?"""
    BACK = "back"
    """How is your back, before a session?"""
    ACHE_SINCE = "ache_since"
    """Is the ache that ended an exercise gone?"""
    PAIN_NOW = "pain_now"
    """Pain, tingling or numbness in back, buttock or leg, before any training?"""
    ADVISED_AGAINST = "advised_against"
    """Has a professional advised against lifting?"""
    BACK_HISTORY = "back_history"
    """Back trouble in the past?"""


class SafetyReply(StrEnum):
    """What the answer led to, or what it was."""

    STOP = "stop"
    END_EXERCISE = "end_exercise"
    MAY_GO_ON = "may_go_on"
    PAINFUL = "painful"
    GONE = "gone"
    STILL_THERE = "still_there"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class SafetyAnswer:
    """An answer to a safety question; `place` and `feeling` are None where not given."""

    id: str
    answered: LocalMoment
    asked_when: AskedWhen
    question: SafetyQuestion
    answer: SafetyReply
    place: Place | None = None
    feeling: Feeling | None = None
    session_id: SessionId | None = None
    set_id: SetId | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StopState:
    """A stop: nothing loaded is suggested until it is lifted (coaching-rules 7)."""

    id: str
    answer_id: str | None
    began: LocalMoment
    symptom_free: LocalMoment | None = None
    """When the lifter said to be free of symptoms in daily life."""
    cleared: LocalMoment | None = None
    """When the lifter said to be cleared or advised by a professional."""
    lifted: LocalMoment | None = None

    @property
    def is_active(self) -> bool:
        """Whether it still holds; it never ends by time."""
        return self.lifted is None
