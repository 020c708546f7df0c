"""Which ways lead out of which trouble, and which is best."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.core.journal import JournalProblem
from hinge_desktop.core.rescue import BackupOffer, TroubleFacts, WayOut, ways_out

BACKUP = BackupOffer(
    Path("backup.zip"),
    datetime(2026, 11, 21, 18, tzinfo=UTC),
    JournalSummary(2, 6, None, None),
    None,
)


@pytest.mark.parametrize(
    ("problem", "facts", "best"),
    [
        (JournalProblem.MISSING, TroubleFacts(BACKUP), WayOut.FIND),
        (
            JournalProblem.MISSING,
            TroubleFacts(BACKUP, is_folder_there=False, is_own_place=False),
            WayOut.TRY_AGAIN,
        ),
        (JournalProblem.DAMAGED, TroubleFacts(BACKUP), WayOut.OPEN_BACKUP),
        (JournalProblem.DAMAGED, TroubleFacts(), WayOut.SALVAGE),
        (JournalProblem.NEWER, TroubleFacts(BACKUP), WayOut.QUIT),
        (JournalProblem.NOT_A_JOURNAL, TroubleFacts(BACKUP), WayOut.OPEN_BACKUP),
        (
            JournalProblem.NOT_A_JOURNAL,
            TroubleFacts(BACKUP, was_known=False),
            WayOut.TRY_AGAIN,
        ),
        (JournalProblem.FULL, TroubleFacts(BACKUP), WayOut.TRY_AGAIN),
        (JournalProblem.BUSY, TroubleFacts(BACKUP), WayOut.TRY_AGAIN),
        (JournalProblem.READ_ONLY, TroubleFacts(BACKUP), WayOut.TRY_AGAIN),
        (JournalProblem.UNREADABLE, TroubleFacts(BACKUP), WayOut.TRY_AGAIN),
    ],
)
def test_the_first_way_is_what_helps_most(
    problem: JournalProblem, facts: TroubleFacts, best: WayOut
) -> None:
    assert ways_out(problem, facts)[0] is best


@pytest.mark.parametrize("problem", list(JournalProblem))
@pytest.mark.parametrize("facts", [TroubleFacts(), TroubleFacts(BACKUP)])
def test_no_trouble_leaves_without_a_way_and_none_is_offered_twice(
    problem: JournalProblem, facts: TroubleFacts
) -> None:
    ways = ways_out(problem, facts)
    assert WayOut.QUIT in ways
    assert len(set(ways)) == len(ways)
    backups = {WayOut.OPEN_BACKUP, WayOut.LOOK_AT_BACKUP}
    assert facts.backup is not None or not backups & set(ways)


@pytest.mark.parametrize(
    "problem",
    [
        one
        for one in JournalProblem
        if one not in (JournalProblem.MISSING, JournalProblem.DAMAGED, JournalProblem.NOT_A_JOURNAL)
    ],
)
def test_only_what_is_gone_or_proved_bad_is_ever_replaced(problem: JournalProblem) -> None:
    replacing = {WayOut.OPEN_BACKUP, WayOut.SALVAGE, WayOut.START_NEW, WayOut.FIND}
    assert not replacing & set(ways_out(problem, TroubleFacts(BACKUP)))


def test_no_folder_is_made_where_a_stick_was() -> None:
    facts = TroubleFacts(BACKUP, is_folder_there=False, is_own_place=False)
    ways = ways_out(JournalProblem.MISSING, facts)
    assert not {WayOut.OPEN_BACKUP, WayOut.START_NEW, WayOut.FIND} & set(ways)
