"""F18: several programs write to one journal at once, and locks of programs that are gone."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.training import SetState
from hinge_desktop.journal_lock import JournalLock
from hinge_desktop.store import database
from hinge_desktop.store.opening import check_journal, open_journal
from tests.builders import make_entry, make_session, make_set
from tests.faults.breakages import break_as_asked
from tests.faults.recorder import all_sets
from tests.faults.rows.row import Budget, Outcome
from tests.placed_journal import place_on_the_bar
from tests.system_parts import POSIX

_ROOT = Path(__file__).parents[3]
_PATIENCE_SECONDS = 60.0
"""Long enough that whoever is refused all the same was refused without waiting for a turn."""


class TwoPrograms:
    """Transactions side by side through the store, and the lock beside the journal."""

    number = "F18"
    title = "two programs, and stale locks"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:  # noqa: ARG002 no chance in it
        """Every set of every program is there once, and nobody was refused."""
        file = folder / "journal.hinge"
        place_on_the_bar(file)
        programs, sets = budget.of(2, 4), budget.of(500, 10_000)
        writers = [
            subprocess.Popen(
                [sys.executable, "-m", __name__, str(file), str(number), str(sets)],
                cwd=_ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(programs)
        ]
        # All have it open before the first one writes.
        for writer in writers:
            _pipe(writer.stdout).readline()
        for writer in writers:
            _pipe(writer.stdin).write("go\n")
            _pipe(writer.stdin).flush()
        told = [writer.communicate()[0].split() for writer in writers]
        refused = sum(int(one[0]) if one else sets for one in told)
        journal = open_journal(file)
        there = sum(one.state is SetState.SAVED for one in all_sets(journal))
        journal.close()
        failures = [f"{refused} transactions were refused"] if refused else []
        failures += [str(one) for one in check_journal(file)]
        failures += _lock_troubles(folder)
        return Outcome(
            programs * sets,
            programs * sets - there,
            tuple(failures),
            figures={"programs": programs, "refused": refused},
        )


def _pipe(pipe: IO[str] | None) -> IO[str]:
    if pipe is None:
        raise RuntimeError("the program has no pipe")
    return pipe


def _lock_troubles(folder: Path) -> list[str]:
    """Try the lock while its holder lives, after it was killed, and with made-up holders."""
    journal = folder / "locked.hinge"
    troubles = []
    call = [sys.executable, "-m", __name__, str(journal), "hold", "0"]
    with subprocess.Popen(call, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as holder:
        if _pipe(holder.stdout).readline() != "held\n":
            return ["the first program could not take the lock"]
        if JournalLock(journal).take():
            troubles.append("two programs hold one lock")
        holder.send_signal(signal.SIGKILL)
    # A number that another program has by now, and a program on a computer that is elsewhere.
    here = socket.gethostname()
    left = {"a killed program": None, "a reused number": f"{os.getppid()}\nother\n{here}\n"}
    for whose, text in left.items():
        if text is not None:
            Path(f"{journal}.lock").write_text(text)
        lock = JournalLock(journal)
        if lock.take():
            lock.release()
        else:
            troubles.append(f"the lock of {whose} stays for ever")
    Path(f"{journal}.lock").write_text("1\nhinge-desktop\nanother-computer\n")
    if JournalLock(journal).take():
        troubles.append("the lock of a program on another computer was taken away")
    return troubles


def write_sets(file: Path, number: int, count: int) -> int:
    """Write so many sets, each in a transaction of its own; return how many were refused."""
    journal = open_journal(file)
    session = make_session(date(2026, 3, 2), id=f"session-of-{number}", sequence=number)
    entry = make_entry(session, id=f"entry-of-{number}")
    planned = [
        make_set(
            entry,
            id=f"set-{place}-of-{number}",
            position=place,
            state=SetState.PLANNED,
            reps=None,
            reps_left=None,
        )
        for place in range(count)
    ]
    journal.apply(Change(Act.START_SESSION, added(session, entry, *planned)))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    refused = 0
    for one in planned:
        saved = replace(one, state=SetState.SAVED, reps=8)
        try:
            # The set is read before it is written, as whenever one is saved.
            journal.apply(Change(Act.SAVE_SET, (Edit(one, saved),)))
        except JournalError:
            refused += 1
    journal.close()
    return refused


def main(file: str, act: str, count: str) -> None:
    """Write as one of several programs, or take the lock and keep it until the end."""
    break_as_asked()
    # Programs that write without a pause keep others waiting for longer than a lifter would.
    vars(database).update(BUSY_TIMEOUT_SECONDS=_PATIENCE_SECONDS)
    if act != "hold":
        sys.stdout.write(f"{write_sets(Path(file), int(act), int(count))}\n")
        return
    lock = JournalLock(Path(file))
    if lock.take():
        sys.stdout.write("held\n")
        sys.stdout.flush()
        signal.pause()


ROW = TwoPrograms()

if __name__ == "__main__":
    main(*sys.argv[1:])
