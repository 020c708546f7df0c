"""Keeps what the lifter tells about their back before any training; pain enters the stop rules."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.core.changes import Act, Change, Edit, Record, added, removed
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.safety import (
    AskedWhen,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.stop_rules import active_stop
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety, told_safety
from hinge_desktop.services.journal_changes import JournalChanges


class SafetyAnswers:
    """Reads the answers and adds to them. Every call raises `JournalError` in trouble.

    An answer is never written over: the last one to a question counts. Nothing here lifts a stop.
    """

    def __init__(
        self, journal: Journal, changes: JournalChanges, clocks: Clocks, new_id: IdSource
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._clocks = clocks
        self._new_id = new_id

    @property
    def told(self) -> ToldSafety:
        """What stands."""
        return told_safety(self._journal.safety_answers(), self._journal.stop_states())

    @property
    def is_stopped(self) -> bool:
        """Whether a stop holds, from here or from a session."""
        return active_stop(self._journal.stop_states()) is not None

    def keep(self, told: ToldSafety) -> Change | None:
        """Store what differs as one change and return it; a yes that stops starts a stop."""
        return self._make(self._edits(told, self.told, has_stop=self.is_stopped))

    def correct(self, slip: Change, told: ToldSafety) -> Change | None:
        """Put other answers in the place of those that `slip` just stored, as one change.

        For a slip of the finger that nothing has followed yet: a stop that it started goes too.
        """
        records = [edit.after for edit in slip.edits if edit.after is not None]
        answers = [one for one in self._journal.safety_answers() if one not in records]
        stops = [one for one in self._journal.stop_states() if one not in records]
        kept = self._still_there(records)
        has_stop = active_stop(stops) is not None
        before = told_safety(answers, stops)
        return self._make((*removed(*kept), *self._edits(told, before, has_stop=has_stop)))

    def _still_there(self, records: list[Record]) -> Iterator[Record]:
        """Return those that were not taken back meanwhile; a stop before its answer."""
        there: tuple[Record, ...] = (*self._journal.safety_answers(), *self._journal.stop_states())
        return (one for one in reversed(records) if one in there)

    def _edits(self, told: ToldSafety, before: ToldSafety, *, has_stop: bool) -> tuple[Edit, ...]:
        records: list[Record] = []
        for question in FIRST_QUESTIONS:
            reply = told.reply(question)
            if reply is None or reply == before.reply(question):
                continue
            answer = self._answer(question, is_yes=reply)
            records.append(answer)
            if reply and question is told.stopping and not has_stop:
                records.append(StopState(self._new_id(), answer.id, answer.answered))
        return added(*records)

    def _answer(self, question: SafetyQuestion, *, is_yes: bool) -> SafetyAnswer:
        reply = SafetyReply.YES if is_yes else SafetyReply.NO
        now = self._clocks.now()
        return SafetyAnswer(self._new_id(), now, AskedWhen.FIRST_RUN, question, reply)

    def _make(self, edits: tuple[Edit, ...]) -> Change | None:
        if not edits:
            return None
        change = Change(Act.ANSWER_SAFETY, edits)
        self._changes.make(change)
        return change
