"""Every file says whose it is; nothing in the tree tells a machine, a registry or a secret."""

from __future__ import annotations

import re
import subprocess
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.release.files import ROOT

REUSE = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
TOLD = {
    # Where somebody's copy lay; the people of the tests are called ann and me.
    "a path of a machine": re.compile(rb"(?<![\w.])/(?:home|Users|work|root)/(?!ann\b|me\b)\w+/"),
    "a package registry": re.compile(rb"https?://(?:pypi\.org|files\.pythonhosted\.org)/"),
    "a private key": re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY"),
    "a token": re.compile(rb"\b(?:ghp_|glpat-|AKIA)[A-Za-z0-9]{16}"),
}


def own_files() -> list[str]:
    """Return what belongs to the project; in a copy without its history, all that is not hidden."""
    if not (ROOT / ".git").exists():
        files = (file.relative_to(ROOT) for file in ROOT.rglob("*") if file.is_file())
        return [str(file) for file in files if not file.parts[0].startswith(".")]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return listed.stdout.decode().split("\0")[:-1]


FILES = own_files()


def licences_of(file: str) -> set[str]:
    """Return the licences of a file: the last table that fits it decides."""
    licence = ""
    for table in REUSE:
        paths = table["path"] if isinstance(table["path"], list) else [table["path"]]
        if any(fnmatch(file, path) for path in paths):
            licence = table["SPDX-License-Identifier"]
    return set(licence.split(" AND "))


def test_each_licence_in_use_has_its_text_and_each_text_a_use() -> None:
    files = [str(file.relative_to(ROOT)) for file in (ROOT / "resources").rglob("*.*")]
    files += [str(file.relative_to(ROOT)) for file in (ROOT / "packaging").rglob("*.*")]
    used = set().union(*map(licences_of, files))
    assert used == {file.stem for file in (ROOT / "LICENSES").iterdir()}


@pytest.mark.parametrize(
    ("file", "licences"),
    [
        ("hinge_desktop/app.py", {"MIT"}),
        ("resources/icons/app-icon.svg", {"MIT"}),
        ("resources/icons/play.svg", {"ISC", "MIT"}),
        ("resources/fonts/Inter-Regular.ttf", {"OFL-1.1"}),
        ("resources/sounds/words/01.wav", {"LicenseRef-Flite"}),
        ("resources/licences/GPL-3.0.txt", {"LicenseRef-Verbatim"}),
        ("packaging/linux/io.github.hinge_desktop.Hinge.metainfo.xml", {"CC0-1.0"}),
    ],
)
def test_what_others_made_stays_theirs(file: str, licences: set[str]) -> None:
    assert (ROOT / file).is_file()
    assert licences_of(file) == licences


@pytest.mark.parametrize("told", TOLD)
def test_no_file_tells(told: str) -> None:
    tellers = [file for file in FILES if _tells(ROOT / file, told)]
    assert tellers == []


def _tells(file: Path, told: str) -> bool:
    return file.is_file() and TOLD[told].search(file.read_bytes()) is not None
