"""The last session: recovery is counted from it, and its other exercises come again."""

from __future__ import annotations

from collections.abc import Sequence

from hinge_desktop.core.easy_week_rules import easy_week_on
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.practice import is_practice
from hinge_desktop.core.training import LoggedSession

PRACTICES_PASSED_OVER = 30
"""How far back it is looked for behind practices: a month of daily ones."""


def last_session(journal: Journal, leaving_out: Sequence[EasyWeek] = ()) -> LoggedSession | None:
    """Return the last ended session with saved sets: no practice, in none of these easy weeks.

    What comes again is the full work of before an easy week; the ladder counts recovery from any.
    """
    for line in journal.session_lines(PRACTICES_PASSED_OVER):
        is_done = line.sets > 0 and not line.is_open
        counts = is_done and easy_week_on(line.day, leaving_out) is None
        session = journal.session(line.id) if counts else None
        if session is not None and not is_practice(session):
            return session
    return None
