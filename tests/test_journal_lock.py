"""The lock beside a journal: whose it is, and what a program that is gone left of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from hinge_desktop.journal_lock import JournalLock
from tests.needs import needs
from tests.system_parts import POSIX

_ROOT_FOLDER = Path(__file__).parents[1]
_HOLD = """
import sys
from pathlib import Path
from hinge_desktop.journal_lock import JournalLock
lock = JournalLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal.hinge"


@pytest.fixture
def holding(journal: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a program that has the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(journal)],
        cwd=_ROOT_FOLDER,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "True\n"
        yield program
        program.kill()


def write_lock(journal: Path, process_id: int, program: str, computer: str) -> None:
    """Leave a lock behind as a window does that is gone."""
    lines = (str(process_id), program, computer, "some-machine", "some-boot")
    Path(f"{journal}.lock").write_text("\n".join(lines) + "\n")


def own_program() -> str:
    return Path(sys.executable).resolve().name


def test_a_program_that_runs_keeps_its_lock(journal: Path, holding: subprocess.Popen[str]) -> None:
    lock = JournalLock(journal)
    assert not lock.take()
    assert not lock.take_over()
    holder = lock.holder()
    assert holder is not None
    assert (holder.process_id, holder.is_on_this_computer) == (holding.pid, True)


def test_a_killed_program_gives_its_lock_back(
    journal: Path, holding: subprocess.Popen[str]
) -> None:
    holding.kill()
    holding.wait()
    lock = JournalLock(journal)
    assert lock.take()
    lock.release()


@needs(POSIX)
def test_a_number_that_another_program_got_by_now_locks_nobody_out(journal: Path) -> None:
    write_lock(journal, os.getpid(), own_program(), QSysInfo.machineHostName())
    lock = JournalLock(journal)
    assert lock.take()
    assert not JournalLock(journal).take()
    lock.release()


@needs(POSIX)
@pytest.mark.parametrize("content", [b"", b"what is this", b"\xff\x00" * 40])
def test_a_lock_that_says_nothing_locks_nobody_out(journal: Path, content: bytes) -> None:
    Path(f"{journal}.lock").write_bytes(content)
    lock = JournalLock(journal)
    assert lock.take()
    lock.release()


def test_the_lock_of_another_computer_stands_until_the_lifter_says_otherwise(
    journal: Path,
) -> None:
    write_lock(journal, 4711, "hinge-desktop", "garage-pc")
    lock = JournalLock(journal)
    assert not lock.take()
    holder = lock.holder()
    assert holder is not None
    assert (holder.computer, holder.is_on_this_computer) == ("garage-pc", False)
    assert lock.take_over()
    assert not JournalLock(journal).take()
    lock.release()


@needs(POSIX)
def test_a_link_leads_to_the_same_lock(journal: Path, tmp_path: Path) -> None:
    journal.write_bytes(b"")
    link = tmp_path / "link.hinge"
    link.symlink_to(journal)
    lock = JournalLock(journal)
    assert lock.take()
    assert not JournalLock(link).take()
    lock.release()
