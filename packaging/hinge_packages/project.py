"""What all packages share: where things lie, the version, and the day that stands for the build."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
WORK = ROOT / "build"
"""What is only needed while packages are made."""
NAME = "hinge-desktop"
APPLICATION = "io.github.hinge_desktop.Hinge"
PACKAGING = ROOT / "packaging"
METAINFO = PACKAGING / "linux" / f"{APPLICATION}.metainfo.xml"
REPRODUCIBLE = "SOURCE_DATE_EPOCH"


class BuildError(Exception):
    """A package could not be made, or is not what it must be; the text is one sentence."""


def version() -> str:
    """Return the version of the program, from its one place."""
    text = (ROOT / "hinge_desktop" / "__init__.py").read_text(encoding="utf-8")
    (found,) = re.findall(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    return str(found)


def release_day() -> str:
    """Return the day of the newest release, as the metainfo writes it: 2026-11-22."""
    releases = ET.parse(METAINFO).getroot().findall("releases/release")  # noqa: S314 our own file
    return releases[0].attrib["date"]


def build_environment() -> dict[str, str]:
    """Return the environment that lets the same source give the same package.

    The day of the release stands in every archive, unless SOURCE_DATE_EPOCH says another one.
    """
    released = datetime.fromisoformat(release_day()).replace(tzinfo=UTC)
    epoch = os.environ.get(REPRODUCIBLE, str(int(released.timestamp())))
    return {**os.environ, REPRODUCIBLE: epoch, "PYTHONHASHSEED": "1"}


def run(call: Sequence[str], *, environment: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it printed; raise `BuildError` with its own words."""
    done = subprocess.run(
        call, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BuildError(f"{' '.join(call)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def python(*words: str) -> list[str]:
    """Return how a module of this environment is run."""
    return [sys.executable, "-m", *words]


def say(line: str) -> None:
    """Tell what has been done."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def size_of(path: Path) -> str:
    """Return the size of a file or of all files below a folder, in megabytes."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if not one.is_symlink()]
    return f"{sum(one.stat().st_size for one in files if one.is_file()) / 1e6:.1f} MB"
