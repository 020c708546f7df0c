"""What every change must pass: format, lint, types, tests and what is heard, in one run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests import system_parts

ROOT = Path(__file__).resolve().parent.parent
HEARD_TESTS = "tests/sound/test_heard.py"
# One more than there are cores: many tests wait for the disk, or for another process.
WORKERS = str((os.cpu_count() or 1) + 1)
BY_FILE = ("--dist", "loadfile", "--no-loadscope-reorder")
# A worker that crashed takes the rest of its file with it, for which the others would wait.
NO_NEW_WORKERS = ("--max-worker-restart", "0")
SPREAD = ("--numprocesses", WORKERS, *BY_FILE, *NO_NEW_WORKERS, f"--ignore={HEARD_TESTS}")

FORMAT = ("ruff", "format", "--check", "--quiet", ".")
LINT = ("ruff", "check", "--quiet", ".")
TYPES = ("mypy", "--no-error-summary")


def run_parts(python: Path, arguments: Sequence[str]) -> int:
    """Run every part with this interpreter and name those that failed; arguments go to pytest."""
    for part in system_parts.missing_parts():
        say(f"Not tested here for want of {part.name}: {part.proves}.")
    results = {
        "format": run(python, "format", *FORMAT),
        "lint": run(python, "lint", *LINT),
    }
    # The types keep one core busy for half a minute, so the tests do not wait for them.
    with beside(python, *TYPES) as types:
        results["tests"] = run(python, "tests", "pytest", *(arguments or SPREAD))
        say("types:")
        results["types"] = types()
    if not arguments:
        # What is heard is recorded in real time, so nothing else may run beside it.
        results["sound"] = run(python, "sound", "pytest", HEARD_TESTS)
    failed = [name for name, result in results.items() if result]
    say(f"Failed: {', '.join(failed)}." if failed else f"All passed: {', '.join(results)}.")
    return 1 if failed else 0


def run(python: Path, part: str, *words: str) -> int:
    """Run a module as one part; its exit status."""
    say(f"{part}:")
    return subprocess.run(
        [str(python), "-m", *words], cwd=ROOT, env=environment(python), check=False
    ).returncode


@contextmanager
def beside(python: Path, *words: str) -> Iterator[Callable[[], int]]:
    """Start a module; a call waits, prints what it said in one piece, returns its status."""
    call = [str(python), "-m", *words]
    with subprocess.Popen(
        call, cwd=ROOT, env=environment(python), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True,
    ) as process:  # fmt: skip

        def status() -> int:
            print(process.communicate()[0], end="", flush=True)
            return process.returncode

        yield status


def environment(python: Path) -> dict[str, str]:
    """Return this environment, with windows drawn off screen unless it says otherwise."""
    return {"QT_QPA_PLATFORM": "offscreen", **compiling_once(python)}


def compiling_once(python: Path) -> dict[str, str]:
    """Return this environment, in which no module is compiled twice.

    Where no bytecode may lie beside the source, it is kept with the packages: hundreds of tests
    start processes, and each would compile everything anew.
    """
    variables = dict(os.environ)
    if variables.pop("PYTHONDONTWRITEBYTECODE", ""):
        variables.setdefault("PYTHONPYCACHEPREFIX", str(python.parents[1] / "bytecode"))
    return variables


def say(sentence: str) -> None:
    """Tell what happens, beside the output of the parts."""
    print(sentence, file=sys.stderr, flush=True)
