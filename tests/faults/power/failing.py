"""Lets the n-th act on files fail while a session is logged, for every n.

`python -m tests.faults.power.failing FOLDER ERRNO STAYS` under the library prints what came of it
as JSON.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections import Counter
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from hinge_desktop.core.journal import JournalError, JournalProblem
from tests.faults.breakages import break_as_asked
from tests.faults.power.lifter import JOURNAL, Lifter, wrong_after
from tests.faults.power.watching import Fault, Trigger, run_watched
from tests.placed_journal import place_on_the_bar

_CAUSES: Final = {
    errno.ENOSPC: {JournalProblem.FULL},
    # SQLite keeps these two to itself: they are told as what they are to it.
    errno.EDQUOT: {JournalProblem.FULL, JournalProblem.INPUT_OUTPUT},
    errno.EROFS: {JournalProblem.READ_ONLY, JournalProblem.INPUT_OUTPUT},
    errno.EIO: {JournalProblem.INPUT_OUTPUT},
}
"""What a lifter must be told; a journal whose rules were not kept is told apart."""


@dataclass
class FaultTally:
    """What was found after all faults."""

    runs: int = 0
    fired: int = 0
    acknowledged: int = 0
    lost: int = 0
    """Runs after which an acknowledged set was gone or other, or something was there twice."""
    refusals: int = 0
    """Acts of the lifter that were refused once or more, and tried again."""
    wrong_causes: dict[str, int] = field(default_factory=dict)
    """Refusals whose words name another cause, by that."""
    failures: list[str] = field(default_factory=list)

    def add(self, other: FaultTally) -> None:
        """Count what other faults came to."""
        self.runs += other.runs
        self.fired += other.fired
        self.acknowledged += other.acknowledged
        self.lost += other.lost
        self.refusals += other.refusals
        self.wrong_causes = dict(Counter(self.wrong_causes) + Counter(other.wrong_causes))
        self.failures += other.failures


def run_failing(folder: Path, library: Path, fault: Fault) -> FaultTally:
    """Let a fault meet one act after the other, in a process under the library."""
    folder.mkdir(parents=True)
    told = (str(folder), str(fault.number), str(int(fault.stays)))
    done = run_watched(__name__, folder / "run", library, *told)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return FaultTally(**json.loads(done.stdout))


def fail_everywhere(folder: Path, fault: Fault) -> FaultTally:
    """Train until a session gets through, each time with a fault one act later."""
    start, run = folder / "start", folder / "run"
    place_on_the_bar(start / JOURNAL)
    tally = FaultTally()
    for act in count():
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(start, run)
        if not _train_once(run, act, fault, tally):
            break
        tally.runs += 1
    return tally


def _train_once(run: Path, act: int, fault: Fault, tally: FaultTally) -> bool:
    """Train with a fault at an act; return whether it got that far."""
    lifter, trigger = Lifter(run), Trigger()
    where = f"{errno.errorcode[fault.number]} at act {act}"
    trigger.arm(act, fault)
    try:
        lifter.train()
    except JournalError:
        pass
    except Exception as error:  # whatever else comes is a failure to report
        tally.failures.append(f"{where}: {type(error).__name__}: {error}")
    fired = trigger.fired
    trigger.disarm()
    wrong = Counter(one for one in lifter.problems if one not in _CAUSES[fault.number])
    tally.wrong_causes = dict(Counter(tally.wrong_causes) + wrong)
    tally.refusals += lifter.refusals
    tally.fired += fired
    tally.acknowledged += len(lifter.ticked)
    if fired:
        found = wrong_after(run, lifter.ticked, lifter.tried)
        tally.lost += bool(found)
        tally.failures += [f"{where}: {text}" for text in found]
    return bool(fired)


def main(folder: str, number: str, stays: str) -> None:
    """Fail, and say what came of it."""
    break_as_asked()
    tally = fail_everywhere(Path(folder), Fault(int(number), bool(int(stays))))
    sys.stdout.write(f"{json.dumps(asdict(tally))}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
