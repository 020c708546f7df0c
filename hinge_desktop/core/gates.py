"""Gates of the ladder as values: what is met, what is missing, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.ladder import LadderPlace
from hinge_desktop.core.training import SessionId


class GateVerdict(StrEnum):
    """What the evidence says of a gate; unanswered is neither clean nor faulty."""

    MET = "met"
    NOT_YET = "not_yet"
    NO_DATA = "no_data"


class GateCode(StrEnum):
    """What a gate asks for (coaching-rules 1; contract, the gate to single-leg)."""

    WALL_REACHED = "wall_reached"
    """So many of ten reps reach the wall at the goal distance or the own limit, on two days."""
    CONTACTS_KEPT = "contacts_kept"
    """Every rep of two sets of eight keeps all three contacts, on two days."""
    BELL_LIGHT = "bell_light"
    """Two sets of ten with four or more reps left and no fault, on two days."""
    BAR_LIGHT = "bar_light"
    """Three sets of eight, lowered in three seconds, three or more left, in three sessions."""
    CLEAN_WEEKS = "clean_weeks"
    LONG_SPINE = "long_spine"
    FELT = "felt"
    EVEN_SIDES = "even_sides"
    ON_THE_COUNT = "on_the_count"


class EvidenceKind(StrEnum):
    """How a session, a set or a check bears on a gate."""

    PASSED = "passed"
    FAULT = "fault"
    """A technique fault, or a contact that was lost."""
    TOO_FEW = "too_few"
    """Fewer sets, reps or reps left than asked for."""
    TOO_SHORT = "too_short"
    """Nearer to the wall (`amount` of `of` millimetres) or less deep than asked for."""
    RUSHED = "rushed"
    ELSEWHERE = "elsewhere"
    """Felt somewhere else than in hamstrings or glutes."""
    UNEVEN = "uneven"
    UNANSWERED = "unanswered"
    """Something was not given: it counts neither for nor against the gate."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of evidence; `amount` is in what the gate counts (reps, sets, mm, percent)."""

    day: date
    kind: EvidenceKind
    amount: int | None = None
    of: int | None = None
    session_id: SessionId | None = None
    """None for a check."""


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate with its evidence: `have` of `want` days, sessions, sets, weeks or percent."""

    code: GateCode
    verdict: GateVerdict
    have: int
    want: int
    of: int | None = None
    """Of how many `want` are wanted, where that is another number: 8 of 10 sets."""
    evidence: tuple[Evidence, ...] = ()
    """Those that count now, oldest first."""
    since: date | None = None
    """From when on the gate has been met, or its running count goes."""
    earliest: date | None = None
    """The earliest day on which it can be met if all goes well; None where it is met."""
    begins: date | None = None
    """The first day that can bring it forward; None where it is met or nobody can say."""
    goal_mm: int | None = None
    """How far from the wall the heels are to stand; given at the wall only."""
    is_own_limit: bool = False
    """Whether that is the own limit, found by trying further."""

    @property
    def is_met(self) -> bool:
        """Whether the evidence is enough."""
        return self.verdict is GateVerdict.MET


@dataclass(frozen=True, slots=True)
class GateReport:
    """All gates from one place of the ladder to the next; advice, never a lock."""

    place: LadderPlace
    following: LadderPlace | None
    """Where the gates lead to; None from the last rung."""
    gates: tuple[Gate, ...]

    @property
    def met(self) -> int:
        """How many gates are met."""
        return sum(gate.is_met for gate in self.gates)

    @property
    def is_open(self) -> bool:
        """Whether every gate is met."""
        return bool(self.gates) and self.met == len(self.gates)

    @property
    def earliest(self) -> date | None:
        """The earliest day on which all gates can be met; None where they are or nobody can say."""
        days = [gate.earliest for gate in self.gates if not gate.is_met]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None
