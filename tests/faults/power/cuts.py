"""Cuts the power under a writer at many moments and holds what is left to what was promised."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.faults.breakages import VARIABLE
from tests.faults.power.crashes import Laboratory, all_kept, crash_states
from tests.faults.power.disk import CrashState, Names
from tests.faults.power.verdicts import Verdict, judge
from tests.faults.power.watching import Recording, record
from tests.faults.power.writers import JOURNAL, Promise, is_working_file, prepare, promise_of

_WRITERS = "tests.faults.power.writers"
_KEPT = re.compile(r"\.v\d+$")
_REPLACING = frozenset({"restore"})
"""The writers that put another journal in the place; sets that others delete lie in its trash."""
"""The journal of an older version that a migration keeps."""


@dataclass
class CutTally:
    """What was found in the states that cuts left."""

    states: int = 0
    lost: int = 0
    """States in which a promised set, or a promised file, was gone or other than promised."""
    failures: list[str] = field(default_factory=list)
    acts: int = 0
    promises: int = 0

    def add(self, other: CutTally) -> None:
        """Count what another writer's states held."""
        self.states += other.states
        self.lost += other.lost
        self.failures += other.failures
        self.acts += other.acts
        self.promises += other.promises


def record_writer(act: str, folder: Path, library: Path, breakage: str = "") -> Recording:
    """Let a writer do its act, with a mistake or without, and see that the record is true."""
    prepare(act, folder)
    more = {VARIABLE: breakage} if breakage else None
    recording = record(folder, library, _WRITERS, act, str(folder.resolve()), more=more)
    require_truth(recording)
    return recording


def files_of(journal: Path) -> tuple[Path, ...]:
    """Return the files that together are one journal after a crash, whatever mode wrote it."""
    return (journal, *(Path(f"{journal}{ending}") for ending in ("-journal", "-wal")))


def require_truth(recording: Recording) -> None:
    """Hold that the record, with everything kept, ends in the real files, byte for byte."""
    folder = recording.folder
    real = {one.relative_to(folder): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    if all_kept(recording) != real:
        raise AssertionError("the record is not what happened")


def cut_writer(
    act: str, folder: Path, library: Path, states: int, seed: int, breakage: str = ""
) -> CutTally:
    """Record a writer and look at so many states under each rule for names."""
    recording = record_writer(act, folder, library, breakage)
    total = CutTally(acts=len(recording.acts))
    for rule in Names:
        total.add(_cut(act, recording, rule, states, seed))
    return total


def is_caught(act: str, breakage: str, folder: Path, library: Path, states: int, seed: int) -> bool:
    """Whether a writer with a mistake in it is seen to lose something."""
    place = folder / f"{act} with {breakage}"
    return cut_writer(act, place, library, states, seed, breakage).lost > 0


def _cut(act: str, recording: Recording, rule: Names, states: int, seed: int) -> CutTally:
    lines = recording.output.splitlines()
    promises = [promise_of(line) for line in lines]
    tally = CutTally(promises=len(promises))
    with Laboratory() as laboratory:
        look = laboratory.looking(lambda folder: judge(folder / JOURNAL), files_of(JOURNAL))
        for state in crash_states(recording, rule, states, seed):
            tally.states += 1
            said = len(state.said)
            before = promises[said - 1] if said else Promise("", {}, {})
            after = promises[min(said, len(promises) - 1)]
            found = look(state)
            troubles = _troubles(state, found, before, after)
            if act in _REPLACING:
                troubles += _not_kept(state, found, before, after)
            tally.lost += bool(troubles)
            if troubles:
                where = f"{act}, seed {seed}, after act {state.act}, {state.how}"
                tally.failures.append(f"{where}: {'; '.join(troubles)}")
    return tally


def _troubles(state: CrashState, found: Verdict, before: Promise, after: Promise) -> list[str]:
    """Say what is wrong with a state between two promises."""
    troubles = []
    is_there = JOURNAL in state.files
    if found.damage and (is_there or before.journal):
        troubles.append(f"the journal: {found.damage}")
    elif is_there and before.journal and found.digest not in (before.journal, after.journal):
        gone = [key for key, reps in before.saved.items() if found.saved.get(key, -1) != reps]
        troubles.append(f"another journal, without {len(gone)} of the promised sets")
    digests = _digests(state)
    is_swapped = found.digest == after.journal != before.journal
    for name in sorted(before.files.keys() | after.files.keys() | digests.keys()):
        allowed = (before.files.get(name), after.files.get(name))
        if _KEPT.search(name) and name not in before.files and not is_swapped:
            # The old file is still there itself.
            continue
        if digests.get(name) not in allowed:
            troubles.append(f"{name} is gone, or not what was promised")
    return troubles


def _not_kept(
    state: CrashState, found: Verdict, before: Promise, after: Promise
) -> tuple[str, ...]:
    """Say where another journal is in the place, and no backup has the sets that it lacks."""
    is_swapped = found.digest == after.journal != before.journal
    if not is_swapped or not before.saved.keys() - after.saved.keys():
        return ()
    if not after.files.keys() - before.files.keys():
        return ("nothing keeps what was replaced",)
    missing = after.files.keys() - _digests(state).keys()
    return tuple(f"{name} was to hold what was replaced" for name in sorted(missing))


def _digests(state: CrashState) -> dict[str, str]:
    """Return the digest of each file with its final name, by its path; the journal left out."""
    return {
        str(path): sha256(data).hexdigest()
        for path, data in state.files.items()
        if path != JOURNAL and not is_working_file(path)
    }
