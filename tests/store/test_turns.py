"""A commit goes before the next piece of a long read."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from hinge_desktop.store.turns import Turns

LONG_ENOUGH_SECONDS = 10


def test_a_commit_waits_for_one_piece_and_goes_before_the_next() -> None:
    turns, order = Turns(), list[str]()
    is_reading, may_end, is_written = Event(), Event(), Event()

    def read_two_pieces() -> None:
        with turns.of_piece():
            is_reading.set()
            may_end.wait(LONG_ENOUGH_SECONDS)
            order.append("first piece")
        with turns.of_piece():
            order.append("second piece")

    def write() -> None:
        with turns.of_commit():
            order.append("commit")
        is_written.set()

    reader, writer = Thread(target=read_two_pieces), Thread(target=write)
    reader.start()
    assert is_reading.wait(LONG_ENOUGH_SECONDS)
    writer.start()
    # The commit has asked by the time that it is seen to wait.
    while not turns.has_waiting_commit:
        assert not is_written.is_set()
    may_end.set()
    reader.join(LONG_ENOUGH_SECONDS)
    writer.join(LONG_ENOUGH_SECONDS)
    assert order == ["first piece", "commit", "second piece"]


def test_pieces_do_not_wait_for_each_other() -> None:
    turns = Turns()
    with turns.of_piece(), turns.of_piece():
        assert not turns.has_waiting_commit


def test_a_failed_commit_lets_the_reader_on() -> None:
    turns = Turns()
    with pytest.raises(OSError, match="full"), turns.of_commit():
        raise OSError("full")
    with turns.of_piece():
        assert not turns.has_waiting_commit
