"""The session from which recovery is counted."""

from __future__ import annotations

from hinge_desktop.core.journal import Journal
from hinge_desktop.core.practice import is_practice
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.services.day_planner import PRACTICES_PASSED_OVER


def last_session(journal: Journal) -> LoggedSession | None:
    """Return the last ended session that was no practice."""
    for line in journal.session_lines(PRACTICES_PASSED_OVER):
        session = None if line.is_open else journal.session(line.id)
        if session is not None and not is_practice(session):
            return session
    return None
