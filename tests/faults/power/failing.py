"""Lets the n-th act on files fail, or the process die there, while a session is logged.

`python -m tests.faults.power.failing FOLDER ERRNO STAYS EVERY` under the library prints what
came of it as JSON: one session for every so many acts, each in a process of its own.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import SetId, SetState
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.services.unsaved_answers import UnsavedAnswers
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.faults.breakages import break_as_asked
from tests.faults.power.watching import Fault, Trigger, watched_environment
from tests.faults.recorder import all_sets
from tests.placed_journal import place_on_the_bar

_TRIES: Final = 3
_BETWEEN_TRIES_SECONDS: Final = 5
_REPS: Final = 8
_CAUSES: Final = {
    errno.ENOSPC: {JournalProblem.FULL},
    # SQLite keeps these two to itself: they are told as what they are to it.
    errno.EDQUOT: {JournalProblem.FULL, JournalProblem.INPUT_OUTPUT},
    errno.EROFS: {JournalProblem.READ_ONLY, JournalProblem.INPUT_OUTPUT},
    errno.EIO: {JournalProblem.INPUT_OUTPUT},
}
"""What a lifter must be told; a journal whose rules were not kept is told apart."""

T = TypeVar("T")


@dataclass
class FaultTally:
    """What was found after all faults."""

    runs: int = 0
    fired: int = 0
    acknowledged: int = 0
    lost: int = 0
    """Acknowledged sets that are gone or other, and sets or sessions that are there twice."""
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


class Lifter:
    """Logs one session through the services, and tries again what was refused."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.acknowledged: list[str] = []
        self.problems: list[str] = []
        self.refusals = 0
        self._clock = FakeClock()
        self._ids = numbered_ids()

    def train(self) -> None:
        """Open the journal and log until the session is over; raise `JournalError` if it can't."""
        journal = self._insist(lambda: open_journal(self._folder / "journal.hinge"))
        unsaved = UnsavedAnswers(self._folder / "unsaved-set.json")
        desk = TrainingDesk.over(journal, self._clock.clocks(), self._ids, unsaved)
        log = desk.log
        self._insist(log.save_left_over)
        if log.running is None and not self.acknowledged:
            exercises = desk.planner.plan().exercises
            self._insist(lambda: log.start(exercises))
        while log.progress is not None and (current := log.progress.current) is not None:
            step = log.progress.step
            self._clock.advance(60)
            if step is Step.TO_LOG:
                self._insist(lambda: log.save_set(current.id, SetAnswers(_REPS)))
                self.acknowledged.append(current.id)
            elif current.state is SetState.DRAFT:
                self._insist(lambda: log.end_set(current.id, _REPS))
            else:
                self._insist(lambda: log.begin_set(current.id))
        if log.running is not None:
            self._insist(log.finish)
        journal.close()

    def _insist(self, act: Callable[[], T]) -> T:
        for attempt in range(_TRIES):
            try:
                return act()
            except JournalError as error:
                self.refusals += attempt == 0
                self.problems.append(error.problem)
                if attempt == _TRIES - 1:
                    raise
                self._clock.advance(_BETWEEN_TRIES_SECONDS)
        raise AssertionError("never here")


def run_failing(folder: Path, library: Path, fault: Fault, every: int) -> FaultTally:
    """Let a fault meet one act after the other, in a process of its own under the library."""
    folder.mkdir(parents=True)
    call = [sys.executable, "-m", __name__, str(folder), str(fault.number), str(int(fault.stays))]
    done = subprocess.run(
        [*call, str(every)],
        cwd=Path(__file__).parents[3],
        env=watched_environment(folder / "run", library),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return FaultTally(**json.loads(done.stdout))


def fail_everywhere(folder: Path, fault: Fault, every: int) -> FaultTally:
    """Train until a session gets through, each time with a fault so many acts later."""
    start, run = folder / "start", folder / "run"
    place_on_the_bar(start / "journal.hinge")
    tally = FaultTally()
    act = 0
    while True:
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(start, run)
        fired = _train_once(run, act, fault, tally)
        if not fired:
            return tally
        tally.runs += 1
        act += every


def _train_once(run: Path, act: int, fault: Fault, tally: FaultTally) -> bool:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _report(writer, _trained(run, act, fault))
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    told = [json.loads(line) for line in text.splitlines()]
    acknowledged = [one["ticked"] for one in told if "ticked" in one]
    end: dict[str, Any] = {"fired": int(was_killed)}
    end |= next((one for one in told if "fired" in one), {})
    where = f"{errno.errorcode.get(fault.number, 'kill')} at act {act}"
    if fault.number and was_killed:
        tally.failures.append(f"{where}: the process died")
    if "crash" in end:
        tally.failures.append(f"{where}: {end['crash']}")
    allowed = _CAUSES.get(fault.number, set())
    wrong = Counter(one for one in end.get("problems", []) if one not in allowed)
    tally.wrong_causes = dict(Counter(tally.wrong_causes) + wrong)
    tally.refusals += end.get("refusals", 0)
    tally.fired += end["fired"]
    tally.acknowledged += len(acknowledged)
    if end["fired"]:
        _look(run, acknowledged, where, tally)
    return bool(end["fired"])


def _trained(run: Path, act: int, fault: Fault) -> Callable[[int], dict[str, object]]:
    def work(writer: int) -> dict[str, object]:
        lifter = Lifter(run)
        # What is ticked is told at once: the process may not live to tell it later.
        lifter.acknowledged = _Told(writer)
        end: dict[str, object] = {}
        trigger = Trigger()
        trigger.arm(act, fault)
        try:
            lifter.train()
        except JournalError:
            pass
        except Exception as error:  # whatever else comes is a failure to report
            end["crash"] = f"{type(error).__name__}: {error}"
        end["fired"] = trigger.fired
        trigger.disarm()
        return end | {"problems": lifter.problems, "refusals": lifter.refusals}

    return work


class _Told(list[str]):
    """Tells of each tick as it is painted."""

    def __init__(self, writer: int) -> None:
        super().__init__()
        self._writer = writer

    def append(self, ticked: str, /) -> None:
        super().append(ticked)
        _tell(self._writer, {"ticked": ticked})


def _tell(writer: int, words: dict[str, object]) -> None:
    os.write(writer, f"{json.dumps(words)}\n".encode())


def _report(writer: int, work: Callable[[int], dict[str, object]]) -> None:
    with suppress(BaseException):
        _tell(writer, work(writer))
    os._exit(0)


def _look(run: Path, acknowledged: list[str], where: str, tally: FaultTally) -> None:
    """Go on as the next start would, once there is room again, and compare with the ticks."""
    lifter = Lifter(run)
    lifter.acknowledged = list(acknowledged)
    lifter._ids = numbered_ids(1)
    try:
        lifter.train()
        journal = open_journal(run / "journal.hinge")
    except JournalError as error:
        tally.failures.append(f"{where}: the next start: {error}")
        return
    findings = journal.check()
    if findings:
        tally.failures.append(f"{where}: {findings[0]}")
    sets = [one for one in all_sets(journal) if one.state is SetState.SAVED]
    sessions = journal.session_lines(10)
    journal.close()
    there = {one.id: one.reps for one in sets}
    lost = sum(there.get(key) != _REPS for key in map(SetId, acknowledged))
    doubled = len(sets) - len({(one.session_exercise_id, one.position) for one in sets})
    doubled += max(0, len(sessions) - 1)
    if lost or doubled:
        tally.lost += lost + doubled
        tally.failures.append(f"{where}: {lost} ticked sets lost, {doubled} doubled")


if __name__ == "__main__":
    place, *numbers = sys.argv[1:]
    break_as_asked()
    number, stays, step = map(int, numbers)
    outcome = fail_everywhere(Path(place), Fault(number, bool(stays)), step)
    sys.stdout.write(f"{json.dumps(asdict(outcome))}\n")
    sys.stdout.flush()
    os._exit(0)
