"""The wheel and the source distribution: the same each time, complete, and with nothing else."""

from __future__ import annotations

import re
import tarfile
import tomllib
import zipfile
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from hinge_packages.project import build_environment
from hinge_packages.source_archives import archive_names, build_archives

from hinge_desktop import __version__
from tests.own_process import run_python, without_screens
from tests.release.files import ROOT

STRAYS = re.compile(r"__pycache__|\.pyc$|\.egg-info|/build/|/dist/|\.venv|\.hinge$|\.DS_Store|~$")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return build_archives(tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def in_wheel(archives: tuple[Path, Path]) -> set[str]:
    with zipfile.ZipFile(archives[0]) as wheel:
        return set(wheel.namelist())


@pytest.fixture(scope="module")
def in_source(archives: tuple[Path, Path]) -> set[str]:
    with tarfile.open(archives[1]) as source:
        return {name.partition("/")[2] for name in source.getnames()}


def files_below(*folders: str) -> set[str]:
    found = (file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file())
    return {file.relative_to(ROOT).as_posix() for file in found if "__pycache__" not in file.parts}


def test_they_are_called_by_the_version() -> None:
    assert archive_names() == (
        f"hinge_desktop-{__version__}-py3-none-any.whl",
        f"hinge_desktop-{__version__}.tar.gz",
    )


def test_a_second_build_gives_the_same_bytes(
    archives: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    for first, second in zip(archives, build_archives(tmp_path), strict=True):
        assert sha256(first.read_bytes()).digest() == sha256(second.read_bytes()).digest()


def test_the_day_of_the_release_stands_for_the_build_unless_another_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert int(build_environment()["SOURCE_DATE_EPOCH"]) % 86_400 == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12")
    assert build_environment()["SOURCE_DATE_EPOCH"] == "12"


def test_the_wheel_holds_the_package_and_its_resources_and_nothing_else(
    in_wheel: set[str],
) -> None:
    expected = files_below("hinge_desktop")
    expected |= {f"hinge_desktop/{name}" for name in files_below("resources")}
    shown = ("LICENSE", "THIRD_PARTY_NOTICES.md")
    expected |= {f"hinge_desktop/resources/licences/{name}" for name in shown}
    extra = {name for name in in_wheel if not name.startswith("hinge_desktop-")}
    assert extra == expected
    folder = f"hinge_desktop-{__version__}.dist-info"
    licences = {f"{folder}/licenses/{name}" for name in PROJECT["project"]["license-files"]}
    about = {f"{folder}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt")}
    assert in_wheel - extra == licences | about


def test_only_what_about_and_installers_show_alike_is_in_the_wheel_twice(
    archives: tuple[Path, Path],
) -> None:
    with zipfile.ZipFile(archives[0]) as wheel:
        contents = {name: wheel.read(name) for name in wheel.namelist()}
    copies = Counter(contents.values())
    twice = {Path(name).name for name, content in contents.items() if copies[content] > 1}
    assert twice == {"LICENSE", "THIRD_PARTY_NOTICES.md"}


def test_the_source_holds_what_is_needed_to_build_and_test_it(in_source: set[str]) -> None:
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}
    named = {one.name for one in ROOT.iterdir() if one.is_dir() and not one.name.startswith(".")}
    folders = named - ignored
    alone = {
        *("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "THIRD_PARTY_NOTICES.md"),
        *("pyproject.toml", "dev.py", "REUSE.toml", ".gitignore", "PKG-INFO"),
    }
    assert in_source == files_below(*folders) | alone


def test_neither_holds_what_was_left_lying_about(in_wheel: set[str], in_source: set[str]) -> None:
    assert [name for name in in_wheel | in_source if STRAYS.search(name)] == []


def test_the_wheel_alone_passes_its_self_test_without_a_home(
    archives: tuple[Path, Path], tmp_path: Path
) -> None:
    with zipfile.ZipFile(archives[0]) as wheel:
        wheel.extractall(tmp_path / "installed")  # noqa: S202 it has just been built
    here = tmp_path / "here"
    here.mkdir()
    environment = without_screens("HOME", "HINGE_DATA_DIR")
    environment["PYTHONPATH"] = str(tmp_path / "installed")
    done = run_python("-m", "hinge_desktop", "--self-test", environment=environment, folder=here)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("All of it works.\n")
    assert list(here.iterdir()) == []
