"""Tables of safety: what was answered, and the stops that only two confirmations lift."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hinge_desktop.core.safety import AskedWhen
from hinge_desktop.store.tables.base import Base, table
from hinge_desktop.store.tables.checks import code, key, moment, one_of, words
from hinge_desktop.store.tables.sessions import SessionRow, SetRow


class SafetyAnswerRow(Base):
    """An answer to a safety question, where it hurt and how it felt."""

    __tablename__ = "safety_answers"
    __table_args__ = table(
        key(),
        moment("answered"),
        one_of("asked_when", AskedWhen),
        code("question"),
        code("answer"),
        code("place"),
        code("feeling"),
        words("note"),
        Index(None, "answered_date"),
        Index(None, "session_id"),
        Index(None, "set_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    answered_date: Mapped[str]
    answered_time: Mapped[str | None]
    answered_offset_minutes: Mapped[int | None]
    asked_when: Mapped[str]
    question: Mapped[str]
    answer: Mapped[str]
    place: Mapped[str | None]
    feeling: Mapped[str | None]
    session_id: Mapped[str | None] = mapped_column(ForeignKey(SessionRow.id))
    set_id: Mapped[str | None] = mapped_column(ForeignKey(SetRow.id))
    note: Mapped[str | None]


class StopStateRow(Base):
    """A stop: lifted when the lifter is free of symptoms and was cleared (coaching-rules 7)."""

    __tablename__ = "stop_states"
    __table_args__ = table(
        key(),
        moment("began"),
        moment("symptom_free"),
        moment("cleared"),
        moment("lifted"),
        CheckConstraint(
            "lifted_date IS NULL OR symptom_free_date IS NOT NULL AND cleared_date IS NOT NULL",
            name="both_confirmed",
        ),
        Index(None, "answer_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    answer_id: Mapped[str | None] = mapped_column(ForeignKey(SafetyAnswerRow.id))
    began_date: Mapped[str]
    began_time: Mapped[str | None]
    began_offset_minutes: Mapped[int | None]
    symptom_free_date: Mapped[str | None]
    symptom_free_time: Mapped[str | None]
    symptom_free_offset_minutes: Mapped[int | None]
    cleared_date: Mapped[str | None]
    cleared_time: Mapped[str | None]
    cleared_offset_minutes: Mapped[int | None]
    lifted_date: Mapped[str | None]
    lifted_time: Mapped[str | None]
    lifted_offset_minutes: Mapped[int | None]
