"""A table of what the window costs while it stands: on Today, in a set, in a rest."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.cpu import State
from tests.benchmarks.screens import SCREENS

IDLE_GOAL_PERCENT = 1.0


def measure(folder: Path, environment: Mapping[str, str], seconds: int) -> bool:
    """Measure every state on every screen, print, and tell whether the idle ones met the goal."""
    print("\nCPU, percent of one core (goal while idle: under 1)")
    is_met = True
    for name, screen in SCREENS.items():
        with screen() as own:
            shares = {} if own is None else _shares(folder / name, {**environment, **own}, seconds)
        cells = ", ".join(f"{state}: {share:.2f}" for state, share in shares.items())
        print(f"{name}: {cells or 'not here'}")
        idle = (share for state, share in shares.items() if state is not State.SET)
        is_met = is_met and all(share < IDLE_GOAL_PERCENT for share in idle)
    return is_met


def _shares(folder: Path, environment: dict[str, str], seconds: int) -> dict[State, float]:
    return {state: _share(folder / state, environment, state, seconds) for state in State}


def _share(folder: Path, environment: dict[str, str], state: State, seconds: int) -> float:
    folder.mkdir(parents=True)
    call = (sys.executable, "-m", "tests.benchmarks.cpu", state, str(seconds))
    surroundings = environment | {"HINGE_DATA_DIR": str(folder)}
    done = subprocess.run(call, env=surroundings, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])
