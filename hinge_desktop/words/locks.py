"""Which lock holds a load, and what opens it: the second sentence of a reason."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.load_locks import LoadLocks, LockReading, Opener
from hinge_desktop.core.load_reasons import Reason, ReasonCode

translate = QCoreApplication.translate

_SILENT: Final = frozenset(
    {
        ReasonCode.STOP_PAIN,
        ReasonCode.ALL_SETS_AT_THE_TOP,
        ReasonCode.EASY,
        ReasonCode.FIRST_WEEKS,
        ReasonCode.EASY_WEEK,
        ReasonCode.DRILL,
    }
)
"""Nothing is locked, or the first sentence says what it waits for."""


def opener_words(reason: Reason) -> str:
    """Say what opens the lock that decided; empty where none did."""
    if reason.locks is None or reason.code in _SILENT:
        return ""
    deciding = _deciding(reason.code, reason.locks)
    return "" if deciding is None else _words(deciding, reason.locks)


def _deciding(code: ReasonCode, locks: LoadLocks) -> LockReading | None:
    """Return the lock that the rule looked at."""
    reading = {
        ReasonCode.ROUNDED_BACK: locks.clean,
        ReasonCode.FELT_IN_BACK: locks.clean,
        ReasonCode.FAULT: locks.clean,
        ReasonCode.FAILURE: locks.left,
        ReasonCode.NOTHING_HEAVIER: locks.buildable,
        ReasonCode.NOT_ANSWERED: locks.unanswered,
    }.get(code, locks.reps)
    return None if reading is None or reading.is_open else reading


def _words(reading: LockReading, locks: LoadLocks) -> str:
    if reading.opener in _ANSWERS:
        return _answer_words(reading, is_last=locks.are_others_open(reading))
    count = "" if reading.count is None else str(reading.count)
    return _sentences(reading.count or 0)[reading.opener].replace("%1", count)


_ANSWERS: Final = frozenset({Opener.ANSWER_REPS, Opener.ANSWER_LEFT, Opener.ANSWER_CLEAN})


def _answer_words(reading: LockReading, *, is_last: bool) -> str:
    """Say what was left open, and what an answer lets rise: the load, or first the reps."""
    what = _question(reading).replace("%1", str(reading.count))
    if is_last:
        return f"{what} {translate('Locks', 'Answer it in History and the load can rise.')}"
    return f"{what} {translate('Locks', 'Answer it in History and the reps can rise.')}"


def _question(reading: LockReading) -> str:
    count = reading.count or 0
    if reading.opener is Opener.ANSWER_REPS:
        return translate("Locks", "%1 sets had no answer for reps.", "", count)
    if reading.opener is Opener.ANSWER_LEFT:
        return translate("Locks", "%1 sets had no answer for reps you had left.", "", count)
    return translate("Locks", "%1 sets had no answer for clean or something off.", "", count)


def _sentences(count: int) -> dict[Opener | None, str]:
    all_sets = translate("Locks", "All %1 sets at this load open the next step.", "", count)
    more_reps = translate("Locks", "At %1 reps in every set the load can rise.", "", count)
    return {
        Opener.ALL_SETS: all_sets,
        Opener.MORE_REPS: more_reps,
        Opener.KEEP_LEFT: translate(
            "Locks", "Keep 1 or more in reserve in every set and it can rise again."
        ),
        Opener.CLEAN_SESSION: translate("Locks", "A clean session lets it rise again."),
        Opener.LIFT_STOP: translate("Locks", "Both confirmations lift the stop."),
        Opener.HEAVIER_IRON: translate(
            "Locks", "That is the heaviest load you can build. More weight opens the next step."
        ),
    }
