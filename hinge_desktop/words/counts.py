"""Counts with what they count: sets, sessions, how many of how many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.backups.losses import Work
from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.words.numbers import dated, number


def sets_words(count: int) -> str:
    """Count sets: "1 set", "812 sets"."""
    return QCoreApplication.translate("Counts", "%1 sets", "", count).replace("%1", number(count))


def sessions_words(count: int) -> str:
    """Count sessions: "1 session", "1,204 sessions"."""
    text = QCoreApplication.translate("Counts", "%1 sessions", "", count)
    return text.replace("%1", number(count))


def hits_words(hits: int, of: int) -> str:
    """Count how many of how many: "65 of 66"."""
    text = QCoreApplication.translate("Counts", "%1 of %2", "65 of 66")
    return text.replace("%1", number(hits)).replace("%2", number(of))


def hits_of_sets_words(hits: int, of: int) -> str:
    """Count sets out of all of them: "3 of 5 sets"."""
    text = QCoreApplication.translate("Counts", "%1 sets", "3 of 5 sets", of)
    return text.replace("%1", hits_words(hits, of))


def hits_of_reps_words(hits: int, of: int) -> str:
    """Count reps out of all of them: "3 of 5 reps"."""
    text = QCoreApplication.translate("Counts", "%1 reps", "3 of 5 reps", of)
    return text.replace("%1", hits_words(hits, of))


def hits_of_answers_words(hits: int, of: int) -> str:
    """Count answers out of all of them: "3 of 5 answers"."""
    text = QCoreApplication.translate("Counts", "%1 answers", "3 of 5 answers", of)
    return text.replace("%1", hits_words(hits, of))


def work_words(work: Work) -> str:
    """Count sets and their sessions: "12 sets of 2 sessions"."""
    words = _say("%1 of %2").replace("%1", sets_words(work.sets))
    return words.replace("%2", sessions_words(work.sessions))


def held_words(summary: JournalSummary) -> str:
    """Say what a journal holds: "1,204 sessions, 3,612 sets, last 21 Nov 2026"."""
    parts = [sessions_words(summary.sessions), sets_words(summary.sets)]
    if summary.last_day is not None:
        parts.append(_say("last %1").replace("%1", dated(summary.last_day)))
    return ", ".join(parts)


def _say(text: str) -> str:
    return QCoreApplication.translate("Counts", text)
