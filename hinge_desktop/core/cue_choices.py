"""What the lifter wants to hear: groups of tones, and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tones(StrEnum):
    """Tones that are turned on and off together."""

    PHASES = "phases"
    TICKS = "ticks"
    LEAD_IN = "lead_in"
    LAST_REP = "last_rep"
    REST = "rest"


class Speech(StrEnum):
    """Words that may be spoken beside the tones."""

    PHASE_WORDS = "phase_words"
    REP_COUNTS = "rep_counts"
    BREATHE_BRACE = "breathe_brace"
    FAULT_CUE = "fault_cue"


@dataclass(frozen=True, slots=True)
class CueChoices:
    """What is heard; words are off until the lifter asks for them."""

    tones: frozenset[Tones] = frozenset(Tones)
    speech: frozenset[Speech] = frozenset()
