"""Runs a row in a process of its own: rows fork, limit themselves and make applications.

`python -m tests.faults.rows.apart NUMBER gate|long SEED FOLDER` prints the outcome as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.conftest import FOLDER_VARIABLES
from tests.faults.breakages import break_as_asked
from tests.faults.in_memory import memory_folder
from tests.faults.rows.register import row_of
from tests.faults.rows.row import Budget, Control, FaultRow, Outcome

_LONGEST_WORDS = 2000


@dataclass(frozen=True)
class Ran:
    """A row that was run, or could not be."""

    number: str
    title: str
    outcome: Outcome | None
    """None where it was not tested."""
    trouble: str = ""
    """Why there is no outcome."""
    is_missing_part: bool = False
    """Whether that is for want of a part of the system, which is no failure."""
    seconds: float = 0.0
    processor_seconds: float = 0.0

    @property
    def is_green(self) -> bool:
        """Whether nothing was found, or nothing could be looked for here."""
        return self.is_missing_part if self.outcome is None else self.outcome.is_clean


def run_apart(
    number: str, budget: Budget, seed: int, environment: Mapping[str, str] | None = None
) -> Ran:
    """Run a row in an empty folder, with user folders beside it and some more environment."""
    row = row_of(number)
    missing = [part.name for part in row.needs if not part.is_here()]
    if missing:
        return Ran(number, row.title, None, f"missing: {', '.join(missing)}", is_missing_part=True)
    with memory_folder(f"hinge-{number}-") as folder:
        return _run(row, budget, seed, folder, environment or {})


def _run(
    row: FaultRow, budget: Budget, seed: int, folder: Path, environment: Mapping[str, str]
) -> Ran:
    number, ground = row.number, folder / "ground"
    ground.mkdir()
    folders = {key: str(folder / "user" / name) for key, name in FOLDER_VARIABLES.items()}
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders, **environment}
    call = [sys.executable, "-m", __name__, number, budget, str(seed), str(ground)]
    began, used = time.monotonic(), _children_seconds()
    done = subprocess.run(
        call,
        cwd=Path(__file__).parents[3],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds, processor = time.monotonic() - began, _children_seconds() - used
    try:
        outcome = outcome_of(json.loads(done.stdout.splitlines()[-1]))
    except (IndexError, ValueError, KeyError, TypeError):
        words = (done.stdout + done.stderr)[-_LONGEST_WORDS:].strip()
        trouble = f"ended with {done.returncode}: {words}"
        return Ran(number, row.title, None, trouble, seconds=seconds, processor_seconds=processor)
    return Ran(number, row.title, outcome, seconds=seconds, processor_seconds=processor)


def outcome_of(values: dict[str, Any]) -> Outcome:
    """Make an outcome from its JSON."""
    lists = {
        "failures": tuple(values["failures"]),
        "controls": tuple(Control(**one) for one in values["controls"]),
    }
    return Outcome(**(values | lists))


def _children_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


def main(number: str, budget: str, seed: str, folder: str) -> None:
    """Run one row here and say what came of it in the last line."""
    break_as_asked()
    outcome = row_of(number).run(Budget(budget), int(seed), Path(folder))
    sys.stdout.write(f"\n{json.dumps(asdict(outcome))}\n")
    sys.stdout.flush()
    # What a row left in C++ shall not turn its outcome into a crash at the end.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
