"""The frozen folder: Hinge with its own Python and Qt, made by PyInstaller on each system."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from hinge_packages.project import (
    DIST,
    NAME,
    PACKAGING,
    WORK,
    BuildError,
    build_environment,
    python,
    run,
)
from hinge_packages.windows import write_version_resource

SPEC = PACKAGING / "frozen" / "hinge.spec"


def freeze() -> Path:
    """Freeze the program and return its folder."""
    environment = build_environment()
    if sys.platform == "win32":
        environment["HINGE_VERSION_FILE"] = str(write_version_resource(WORK / "version.txt"))
    places = ("--distpath", str(DIST), "--workpath", str(WORK / "frozen"))
    call = python("PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, str(SPEC))
    run(call, environment=environment)
    folder = DIST / NAME
    if sys.platform == "linux":
        strip_python(folder)
    return folder


def strip_python(folder: Path) -> None:
    """Leave the symbols for debuggers out: they are four fifths of Python's own library."""
    for library in folder.rglob("libpython3*.so*"):
        if not library.is_symlink():
            run(["strip", "--strip-unneeded", str(library)])


def program_in(folder: Path) -> Path:
    """Return the program of a frozen folder."""
    return folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME)


def check_frozen(folder: Path, old_journal: Path, scratch: Path) -> None:
    """Have the frozen program test itself and migrate a journal; raise `BuildError` if it cannot.

    `old_journal` is one of an earlier version: bringing it up to date reads revisions as files.
    """
    environment = {**os.environ, "HINGE_DATA_DIR": str(scratch / "home")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    program = str(program_in(folder))
    run([program, "--self-test"], environment=environment)
    journal = scratch / old_journal.name
    shutil.copyfile(old_journal, journal)
    run([program, "stats", "--journal", str(journal)], environment=environment)
    told = run([program, "check", "--journal", str(journal)], environment=environment)
    if "Nothing is wrong" not in told or not journal.with_name(f"{journal.name}.v1").exists():
        raise BuildError(f"The frozen program does not bring an older journal up to date: {told}")
