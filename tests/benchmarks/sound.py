"""Listens to sets in the real window through private sound servers, and prints one table.

Each server, PulseAudio and PipeWire, has one null sink whose monitor is recorded: idle, with the
interpreter held for 400 ms every 1.7 s, and with two busy loops beside it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hinge_desktop.core.cue_choices import CueChoices
from hinge_desktop.core.cues import CueKind, set_cues
from hinge_desktop.sound.tones import SAMPLES_PER_MS
from tests.benchmarks.sound_app import RUN
from tests.sound.onsets import Hearing, Onset, compare, find_onsets
from tests.sound.servers import (
    PARTS,
    SoundServer,
    recorded,
    recording,
    sound_server,
)

ROOT = Path(__file__).resolve().parents[2]
CONDITIONS = ("idle", "held", "busy")
BUSY_LOOPS = 2
WITHIN_SHARE, FARTHEST_MS, FARTHEST_SCREEN_MS = 0.99, 40.0, 50.0
_SETTLE_SECONDS = 120


@dataclass(frozen=True)
class Result:
    """What was heard of some sets under one condition."""

    server: str
    condition: str
    hearings: Sequence[Hearing]
    told: dict[str, Any]

    @property
    def intervals(self) -> list[int]:
        """How far each time from cue to cue is off, in samples."""
        return [abs(off) for hearing in self.hearings for off in hearing.interval_offs]

    @property
    def is_met(self) -> bool:
        """Whether every cue was heard and all lie where the goal has them."""
        return (
            all(one.heard == one.expected for one in self.hearings)
            and self.within >= WITHIN_SHARE
            and max(self.intervals, default=0) <= FARTHEST_MS * SAMPLES_PER_MS
            and (self.condition != "idle" or self.off_screen(0.99) <= FARTHEST_SCREEN_MS)
        )

    @property
    def within(self) -> float:
        """The share of intervals within 1 ms."""
        near = [off for off in self.intervals if off <= SAMPLES_PER_MS]
        return len(near) / len(self.intervals) if self.intervals else 0.0

    def off_screen(self, share: float) -> float:
        """How far screen and output are apart at most, in ms, in this share of the looks."""
        ordered = sorted(map(abs, self.told["off_ms"]))
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0

    def cells(self) -> tuple[str, ...]:
        """Return the row as the table shows it."""
        expected = sum(one.expected for one in self.hearings)
        heard = sum(one.heard for one in self.hearings)
        off = [f"{self.off_screen(share):.0f}" for share in (0.5, 0.99, 1.0)]
        return (
            self.server,
            self.condition,
            str(len(self.hearings)),
            f"{heard} of {expected}",
            f"{self.within:.2%}",
            f"{max(self.intervals, default=0) / SAMPLES_PER_MS:.1f} ms",
            " / ".join(off) + " ms",
            " ".join(self.told["troubles"]) or "none",
            "yes" if self.is_met else "NO",
        )


HEAD = (
    *("server", "condition", "sets", "cues heard", "within 1 ms", "worst interval"),
    *("screen off, p50 / p99 / max", "trouble", "met"),
)


def listen(server: SoundServer, condition: str, sets: int) -> Result:
    """Run sets in the window under one condition and hear them."""
    file = server.folder / f"{condition}.raw"
    journal = server.folder / condition / "journal.hinge"
    journal.parent.mkdir()
    run_module(server, "hinge_desktop", "demo", str(journal))
    stalled = ("--stalled",) if condition == "held" else ()
    with recording(server, file), busy_loops(BUSY_LOOPS if condition == "busy" else 0):
        told = run_module(
            server, "tests.benchmarks.sound_app", str(journal), str(sets), *stalled,
            seconds=sets * RUN.total_ms // 500 + _SETTLE_SECONDS,
        )  # fmt: skip
    heard = split_sets(find_onsets(recorded(file)), sets)
    file.unlink()
    plan = set_cues(RUN, CueChoices())
    return Result(server.kind, condition, [compare(plan, one) for one in heard], json.loads(told))


def run_module(server: SoundServer, *words: str, seconds: int = _SETTLE_SECONDS) -> str:
    """Run a module to its end where the server is heard; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT, env=server.environment, capture_output=True, text=True,
        check=False, timeout=seconds,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


@contextmanager
def busy_loops(count: int) -> Iterator[None]:
    """Keep so many cores busy."""
    call = [sys.executable, "-c", "while True: pass"]
    loops = [subprocess.Popen(call) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def split_sets(heard: Sequence[Onset], sets: int) -> list[list[Onset]]:
    """Return the tones of each set: it ends with its own tone."""
    parts: list[list[Onset]] = [[]]
    for one in heard:
        parts[-1].append(one)
        if one.kind is CueKind.DONE:
            parts.append([])
    return (parts + [[] for _ in range(sets)])[:sets]


def measure(sets: int) -> bool:
    """Listen under every condition, print the table, and tell whether all goals are met."""
    rows: list[tuple[str, ...]] = [HEAD]
    is_met = True
    for kind in PARTS:
        missing = [part.name for part in PARTS[kind] if not part.is_here()]
        if missing:
            print(f"Not heard through {kind} for want of {', '.join(missing)}.")
            continue
        for condition in CONDITIONS:
            with (
                TemporaryDirectory(prefix="hinge-") as folder,
                sound_server(kind, Path(folder) / "run") as server,
            ):
                result = listen(server, condition, sets)
            rows.append(result.cells())
            is_met = is_met and result.is_met
            print("  ".join(result.cells()), file=sys.stderr, flush=True)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
    return is_met
