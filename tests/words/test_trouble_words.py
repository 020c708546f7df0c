"""Every reason and every way out has its words, and losses are counted."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hinge_desktop.core.backups.losses import Difference, Work
from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyError, ReadOnlyReason
from hinge_desktop.core.rescue import BackupOffer, KeptWay, TroubleFacts, WayOut
from hinge_desktop.words.kept import compared_words, kept_line, kept_way_name
from hinge_desktop.words.problems import journal_words
from hinge_desktop.words.trouble import opening_trouble_words, way_name, way_words

NOTHING = Work(0, 0, None, None)
LOST = Work(2, 12, date(2026, 11, 14), date(2026, 11, 17))


def offer(lost: Work | None) -> TroubleFacts:
    made = datetime(2026, 11, 13, 18, 5, tzinfo=UTC)
    return TroubleFacts(BackupOffer(Path("b.zip"), made, JournalSummary(1, 1, None, None), lost))


@pytest.mark.parametrize("reason", list(ReadOnlyReason))
def test_every_act_that_would_write_says_why_it_cannot(reason: ReadOnlyReason) -> None:
    words = journal_words(ReadOnlyError("journal.hinge", ReadOnly(reason, "garage-pc")))
    assert words.title.endswith(".")
    assert words.advice.endswith(".")
    assert "%" not in words.in_one_line()


@pytest.mark.parametrize("problem", list(JournalProblem))
def test_every_trouble_says_what_and_what_to_do(problem: JournalProblem) -> None:
    words = opening_trouble_words(JournalError(problem, "here.hinge"), TroubleFacts(), "0.1.0")
    assert words.title
    assert words.advice
    assert "here.hinge" in words.in_one_line()
    assert "%" not in words.in_one_line()


def test_every_way_has_a_name() -> None:
    assert all(way_name(one) for one in WayOut)
    assert all(kept_way_name(one) for one in KeptWay)


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (LOST, "You would lose 12 sets of 2 sessions."),
        (Work(1, 1, date(2026, 11, 14), date(2026, 11, 14)), "You would lose 1 set of 1 session."),
        (NOTHING, "You would lose no set."),
        (None, "What you logged after that would be missing."),
    ],
)
def test_a_backup_says_what_would_be_lost(lost: Work | None, words: str) -> None:
    said = way_words(WayOut.OPEN_BACKUP, offer(lost))
    assert "13 November 2026" in said
    assert "1 session, 1 set" in said
    assert said.endswith(words)


def test_two_journals_are_compared_from_both_sides() -> None:
    words = compared_words(Difference(LOST, NOTHING), "your journal", "copy.hinge")
    assert words.title == (
        "Your journal has 12 sets of 2 sessions that copy.hinge lacks:"
        " 14 November 2026 to 17 November 2026."
    )
    assert words.advice == "Copy.hinge has nothing that your journal lacks."
    same = compared_words(Difference(NOTHING, NOTHING), "your journal", "copy.hinge")
    assert same.title == "Both hold the same sets."


@pytest.mark.parametrize(
    ("sets", "words"),
    [
        (0, "Everything you logged until then is kept here."),
        (1, "Your last set is kept here."),
        (3, "Your last 3 sets are kept here."),
    ],
)
def test_what_is_kept_is_counted(sets: int, words: str) -> None:
    assert kept_line(sets) == words
