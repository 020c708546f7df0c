"""The texts that go into a frozen Hinge: one at least of all that it contains."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hinge_packages.licence_texts import MissingLicenceError, licence_texts

from tests.release.files import ROOT

LOCK = ROOT / "requirements" / "run.txt"
NOT_EVERYWHERE = {"colorama", "jeepney", "wakepy"}
"""Wanted on some systems only."""


def test_every_package_brings_its_text_into_a_folder_of_its_own() -> None:
    found = list(licence_texts(LOCK))
    assert len(set(found)) == len(found)
    assert all(file.is_file() and file.stat().st_size for file, _ in found)
    folders = {place.split("/")[1] for _, place in found}
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text("utf-8"), re.MULTILINE))
    with_own_text = {one for one in locked if not one.startswith(("pyside6", "shiboken6"))}
    assert {*with_own_text, "python"} <= folders | NOT_EVERYWHERE
    assert folders <= locked | {"python"}


def test_no_two_texts_take_each_others_place() -> None:
    places = [f"{place}/{file.name}" for file, place in licence_texts(LOCK)]
    assert len(set(places)) == len(places)


def test_a_package_without_a_text_stops_the_build(tmp_path: Path) -> None:
    about = tmp_path / "bare-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: bare\nVersion: 1.0\n")
    (about / "RECORD").write_text("bare-1.0.dist-info/METADATA,,\n")
    (tmp_path / "lock.txt").write_text("bare==1.0 \\\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(tmp_path)
        with pytest.raises(MissingLicenceError, match="bare"):
            list(licence_texts(tmp_path / "lock.txt"))


def test_what_is_not_installed_here_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "lock.txt").write_text("of-another-system==1.0 \\\n")
    assert [place for _, place in licence_texts(tmp_path / "lock.txt")] == ["licences/python"]
