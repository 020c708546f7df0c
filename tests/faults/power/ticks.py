"""Cuts the power under the real program while its lifter logs, and counts the painted ticks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hinge_desktop.paths import user_folders
from tests.faults.power.crashes import Laboratory, crash_states
from tests.faults.power.cuts import CutTally, files_of, require_truth
from tests.faults.power.disk import CrashState, Names, states_kept_whole
from tests.faults.power.verdicts import judge
from tests.faults.power.watching import Recording, record
from tests.faults.walker import SAVED
from tests.placed_journal import place_on_the_bar


def record_sessions(folder: Path, library: Path, sessions: int) -> Recording:
    """Lead the program through sessions and record what it does to its files."""
    place_on_the_bar(_journal(folder))
    recording = record(
        folder, library, "tests.faults.walker", str(folder.resolve()), "--sessions", str(sessions)
    )
    require_truth(recording)
    return recording


def cut_sessions(recording: Recording, rule: Names, states: int, seed: int) -> CutTally:
    """Look at so many states; every set whose tick was painted must be there, as it was."""
    wanted = files_of(_name(recording))
    tally = _hold(recording, crash_states(recording, rule, states, seed, wanted))
    tally.failures = [f"seed {seed}, {text}" for text in tally.failures]
    return tally


def kill_sessions(recording: Recording) -> CutTally:
    """Look at what a kill before each act on files leaves."""
    return _hold(recording, states_kept_whole(recording, files_of(_name(recording))))


def _hold(recording: Recording, states: Iterable[CrashState]) -> CutTally:
    journal = _name(recording)
    tally = CutTally(acts=len(recording.acts), promises=len(_ticks(recording.output.splitlines())))
    with Laboratory() as laboratory:
        look = laboratory.looking(
            lambda folder: judge(folder / journal, with_digest=False), files_of(journal)
        )
        for state in states:
            tally.states += 1
            found = look(state)
            ticks = _ticks(state.said)
            lost = [key for key, reps in ticks.items() if found.saved.get(key, -1) != reps]
            # What was stored and not yet ticked: the one set at whose commit the power went.
            doubled = max(0, len(found.saved.keys() - ticks.keys()) - 1)
            if found.damage or lost or doubled:
                tally.lost += 1
                trouble = found.damage or f"{len(lost)} ticked sets lost, {doubled} doubled"
                tally.failures.append(f"act {state.act}, {state.how}: {trouble}")
    return tally


def _journal(folder: Path) -> Path:
    return user_folders({"HINGE_DATA_DIR": str(folder)}).journal_file


def _name(recording: Recording) -> Path:
    return _journal(recording.folder).relative_to(recording.folder)


def _ticks(said: list[str] | tuple[str, ...]) -> dict[str, int]:
    ticks = {}
    for line in said:
        word, *rest = line.split()
        if word == SAVED:
            ticks[rest[0]] = int(rest[1])
    return ticks
