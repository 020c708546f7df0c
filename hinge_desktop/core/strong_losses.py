"""What of a journal a table in Strong's style has no place for."""

from __future__ import annotations

from enum import StrEnum


class StrongLoss(StrEnum):
    """One kind of thing that is left out, or changed so that it fits."""

    JOURNAL = "journal"
    """Plan, templates, equipment, ladder, checks and answers about pain: never in such a table."""
    SESSION_ANSWERS = "session_answers"
    """Back, soreness and kind of day, of sessions."""
    SET_ANSWERS = "set_answers"
    """Tempo, quality, faults, contacts, depth and where it was felt, of sets."""
    PLANNED = "planned"
    """What was planned for a set."""
    SIDES = "sides"
    """Which leg or hand a set was for."""
    SUPERSETS = "supersets"
    RESTS = "rests"
    REPS_LEFT = "reps_left"
    """Reps in reserve that are no RPE from 6 to 10 in halves, "4 or more" among them."""
    SET_KINDS = "set_kinds"
    """Drills and timed sets, which become plain ones."""
    FRACTIONS = "fractions"
    """Parts of a second."""
    TIMES_OF_DAY = "times_of_day"
    """Workouts whose time of day is made up: there was none, or another one began just then."""
    ZONES = "zones"
    """Minutes east of UTC, of sessions."""
