"""Numbers of rules: set, set back, undone; nothing is written where nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.thresholds import Rule, RuleGroup
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.rule_numbers import RuleNumbers
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


class Room:
    def __init__(self, journal: SqlJournal) -> None:
        board = NoticeBoard()
        self.made: list[Change] = []
        board.subscribe(self.made.append)
        self.journal = journal
        self.changes = JournalChanges(journal, board)
        self.numbers = RuleNumbers(journal, self.changes, FakeClock().clocks())


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield Room(journal)
    journal.close()


def test_a_number_is_kept_and_taken_back(room: Room) -> None:
    room.numbers.set_number(Rule.WALL_DAYS, 3)
    assert room.journal.thresholds()[Rule.WALL_DAYS] == 3
    room.changes.make(room.made[-1].inverse())
    assert room.journal.thresholds()[Rule.WALL_DAYS] == 2
    assert room.journal.thresholds().changed == ()


def test_the_same_number_again_makes_no_change(room: Room) -> None:
    room.numbers.set_number(Rule.WALL_DAYS, 2)
    assert room.made == []
    room.numbers.set_number(Rule.WALL_DAYS, 3)
    room.numbers.set_number(Rule.WALL_DAYS, 3)
    assert len(room.made) == 1


def test_the_default_is_kept_as_no_number(room: Room) -> None:
    room.numbers.set_number(Rule.WALL_DAYS, 3)
    room.numbers.set_number(Rule.WALL_DAYS, 2)
    assert room.journal.thresholds().changed == ()


@pytest.mark.parametrize("number", [0, 11, -1])
def test_a_number_out_of_range_is_refused(room: Room, number: int) -> None:
    with pytest.raises(ValueError, match="wall_days takes 1 to 10"):
        room.numbers.set_number(Rule.WALL_DAYS, number)


def test_a_group_is_set_back_in_one_change(room: Room) -> None:
    room.numbers.set_number(Rule.WALL_DAYS, 3)
    room.numbers.set_number(Rule.DOWEL_DAYS, 3)
    room.numbers.set_number(Rule.UP_PERCENT, 4)
    room.numbers.set_group_back(RuleGroup.GATES)
    assert [one.name for one in room.journal.thresholds().changed] == ["up_percent"]
    assert len(room.made[-1].edits) == 2
    room.numbers.set_group_back()
    assert room.journal.thresholds().changed == ()
    made = len(room.made)
    room.numbers.set_group_back()
    assert len(room.made) == made
