"""What is asked after each set."""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.faults import RepFault
from hinge_desktop.core.training import (
    NO_CONTACTS,
    Contacts,
    PhaseTap,
    Quality,
    RepsLeft,
    TempoAnswer,
)


@dataclass(frozen=True, slots=True)
class SetAnswers:
    """What is asked after each set; whatever was not answered is None."""

    reps: int
    reps_left: RepsLeft | None = None
    quality: Quality | None = None
    faults: tuple[RepFault, ...] = ()
    tempo_answer: TempoAnswer | None = None
    contacts: Contacts = NO_CONTACTS
    wall_distance_mm: int | None = None
    """How far the heels stood from the wall; None: as it was planned."""
    note: str | None = None
    phase_taps: tuple[PhaseTap, ...] = ()
    """What was tapped, where it does not wait in the draft already: the set was stopped."""
