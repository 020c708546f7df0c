"""A table of what a frame costs while a long line is panned, beside other ways to draw it.

On an X server of our own with a window manager, where both are there. matplotlib is no part of
the program: it is measured where this Python finds it, and said to be missing where not.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from typing import Final

from tests.benchmarks.screens import Surroundings, off_screen, window_manager, x_server

PLAIN_GOAL: Final = 2.5
MATPLOTLIB_GOAL: Final = 5.0
SIZES: Final = (3_650, 60_000, 1_000_000)
_JUDGED: Final = 60_000
_NAMES: Final = {
    "ours": "Hinge",
    "plain": "plain widget",
    "bare": "bare pyqtgraph",
    "matplotlib": "matplotlib QtAgg",
}
_LATE: Final = 0.95

Times = dict[str, list[float]]


def measure() -> bool:
    """Print a table for each length; tell whether the goals are met at 60,000 points."""
    with x_server() as server, off_screen() as none:
        surroundings = server or none or {}
        with window_manager(surroundings) as is_managed:
            kind = "an X server" if server else "no screen"
            keeper = "with a window manager" if is_managed else "without a window manager"
            print(f"\nPanning half of a line, 1000x600, {kind} {keeper}, ms: median (p95)")
            return all([_measure(count, surroundings) for count in SIZES])  # noqa: C419 each printed


def _measure(count: int, surroundings: Surroundings) -> bool:
    found = _frames(count, surroundings)
    frames, firsts = found["frames"], found["first"]
    print(f"\n{count:,} points")
    for name, words in _NAMES.items():
        if name not in frames:
            print(f"  {words:<18} not installed here")
            continue
        ratio = median(frames["ours"]) / median(frames[name])
        print(
            f"  {words:<18} a frame {_spread(frames[name]):>16}   first picture "
            f"{_spread(firsts[name]):>16}   Hinge / it {ratio:.2f}"
        )
    return count != _JUDGED or _is_met(frames)


def _is_met(frames: Times) -> bool:
    ours = median(frames["ours"])
    to_plain = ours / median(frames["plain"])
    is_met = to_plain <= PLAIN_GOAL
    print(f"  Hinge / plain widget {to_plain:.2f}, goal {PLAIN_GOAL:g}: {_verdict(is_met)}")
    if "matplotlib" in frames:
        quicker = median(frames["matplotlib"]) / ours
        is_quick = quicker >= MATPLOTLIB_GOAL
        is_met = is_met and is_quick
        print(f"  {quicker:.1f} times quicker than matplotlib, goal {MATPLOTLIB_GOAL:g}: ", end="")
        print(_verdict(is_quick))
    return is_met


def _verdict(is_met: bool) -> str:
    return "met" if is_met else "NOT met"


def _frames(count: int, surroundings: Surroundings) -> dict[str, Times]:
    call = (sys.executable, "-m", "tests.benchmarks.chart_frames", str(count))
    own = {**os.environ, **surroundings}
    done = subprocess.run(call, env=own, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Times] = json.loads(done.stdout.splitlines()[-1])
    return found


def _spread(times: Sequence[float]) -> str:
    late = sorted(times)[int(len(times) * _LATE)]
    return f"{median(times):.2f} ({late:.2f})"
