"""What tests of the past share: its days, and how they look at what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.history.problems import PastEditError, PastProblem
from hinge_desktop.core.safety import (
    AskedWhen,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.training import (
    LoggedSession,
    SessionId,
)
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at

DAY = date(2026, 11, 3)
TODAY = date(2026, 11, 21)
SQUAT = ExerciseId("squat")


def hurt(journal: SqlJournal, session: LoggedSession) -> SafetyAnswer:
    """Say that a set hurt, which stops."""
    answer = SafetyAnswer(
        "answer-1",
        at(DAY, 18, 40),
        AskedWhen.IN_SET,
        SafetyQuestion.STOP_SHEET,
        SafetyReply.STOP,
        session_id=session.session.id,
        set_id=session.sets[4].id,
    )
    stop = StopState("stop-1", answer.id, answer.answered)
    journal.apply(Change(Act.ANSWER_SAFETY, added(answer, stop)))
    return answer


def whole(journal: SqlJournal, session_id: SessionId) -> LoggedSession:
    found = journal.session(session_id)
    assert found is not None
    return found


def problem_of(act: Callable[[], object]) -> PastProblem:
    with pytest.raises(PastEditError) as refused:
        act()
    return refused.value.problem
