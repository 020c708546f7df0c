"""Every moment at which a process may be killed between two acts on files, one after the other.

What a killed process has done to its files stays done: the state after each act of a record, with
everything kept, is what its death there leaves.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.in_memory import memory_folder
from tests.faults.power.acts import Kind
from tests.faults.power.crashes import write_files
from tests.faults.power.cuts import require_truth
from tests.faults.power.disk import CrashState, states_kept_whole
from tests.faults.power.lifter import JOURNAL, wrong_after
from tests.faults.power.watching import Recording, record
from tests.placed_journal import place_on_the_bar


@dataclass
class KillTally:
    """What was found after all kills."""

    acts: int = 0
    ticks: int = 0
    """Acts of the lifter that were acknowledged, by the end."""
    failures: list[str] = field(default_factory=list)


def record_lifter(folder: Path, library: Path) -> Recording:
    """Let a session be logged, and record what that does to files."""
    place_on_the_bar(folder / JOURNAL)
    recording = record(folder, library, "tests.faults.power.lifter", str(folder.resolve()))
    require_truth(recording)
    return recording


def kill_everywhere(recording: Recording) -> KillTally:
    """Look at what a kill before each act leaves, and at the end."""
    tally = KillTally()
    with memory_folder("hinge-kill-") as place:
        for state in _deaths(recording):
            tally.acts += 1
            told = json.loads(state.said[-1]) if state.said else {"ticked": {}, "tried": {}}
            tally.ticks = max(tally.ticks, len(state.said) // 2)
            folder = place / "state"
            shutil.rmtree(folder, ignore_errors=True)
            write_files(state.files, folder)
            found = wrong_after(folder, told["ticked"], told["tried"])
            tally.failures += [f"killed before act {state.act}: {text}" for text in found]
    return tally


def sees_a_lost_set(recording: Recording) -> bool:
    """Whether the journal from before the session is found wanting, held to its last ticks."""
    told = json.loads(recording.output.splitlines()[-1])
    with memory_folder("hinge-kill-") as place:
        write_files(next(_deaths(recording)).files, place)
        return bool(wrong_after(place, told["ticked"], told["tried"]))


def _deaths(recording: Recording) -> Iterator[CrashState]:
    """Yield the states between acts on files; what was said last before each counts."""
    states = states_kept_whole(recording)
    for number, state in enumerate(states):
        is_last = number == len(recording.acts)
        if is_last or recording.acts[number].kind is not Kind.NOTE:
            yield state
