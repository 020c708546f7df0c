"""What software centres show: valid, within their limits, and true to the changelog."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from hinge_desktop import __version__
from tests.needs import needs
from tests.release.files import (
    APPLICATION,
    DESKTOP_ENTRY,
    METAINFO,
    MIME_TYPE,
    ROOT,
    STORE_PICTURES,
)
from tests.system_parts import APPSTREAMCLI

INFO = ET.parse(METAINFO).getroot()  # noqa: S314 our own file
KNOWN_REMARKS = {"cid-contains-uppercase-letter", "unknown-tag"}
"""The id is a name that stays, and Debian 12's tool is older than the tag for developers."""


def text_of(path: str) -> str:
    found = INFO.find(path)
    assert found is not None, path
    return " ".join("".join(found.itertext()).split())


@needs(APPSTREAMCLI)
def test_the_tool_of_software_centres_has_nothing_else_to_say() -> None:
    call = ["appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", str(METAINFO)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    remarks = re.findall(r"^[EWIP]: \S+ ([a-z-]+)", done.stdout, re.MULTILINE)
    assert set(remarks) <= KNOWN_REMARKS, done.stdout


def test_name_and_summary_keep_the_limits_of_stores() -> None:
    name, summary = text_of("name"), text_of("summary")
    assert len(name) <= 15
    assert 10 <= len(summary) <= 35
    assert not summary.endswith(".")
    assert summary.split()[0].lower() not in {"a", "an", "the"}
    assert not {name.lower(), "qt", "python", "app"} & set(summary.lower().split())


def test_the_description_is_a_paragraph_and_a_few_points() -> None:
    description = INFO.find("description")
    assert description is not None
    assert [part.tag for part in description] == ["p", "ul"]
    assert 100 <= len(text_of("description/p")) <= 400
    points = description.findall("ul/li")
    assert 3 <= len(points) <= 6
    assert all(len(point.text or "") <= 80 for point in points)


def test_every_picture_is_there_has_a_caption_and_fits() -> None:
    pictures = INFO.findall("screenshots/screenshot")
    assert 3 <= len(pictures) <= 6
    assert [one.get("type") for one in pictures].count("default") == 1
    for one in pictures:
        caption, image = one.findtext("caption") or "", one.find("image")
        assert 10 <= len(caption) <= 70
        assert not caption.endswith(".")
        assert image is not None
        address = image.text or ""
        assert f"/v{__version__}/packaging/screenshots/store/" in address
        shown = QImage(str(STORE_PICTURES / address.rpartition("/")[2]))
        size = (shown.width(), shown.height())
        assert size == (int(image.get("width", 0)), int(image.get("height", 0)))
        assert 600 <= size[0] <= 1000
        assert size[1] <= 700


def test_no_picture_lies_there_unused() -> None:
    used = {(one.text or "").rpartition("/")[2] for one in INFO.iter("image")}
    assert {file.name for file in STORE_PICTURES.iterdir()} == used


def test_releases_are_those_of_the_changelog_with_notes_and_days() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = INFO.findall("releases/release")
    versions = [one.get("version") for one in releases]
    assert versions == re.findall(r"^## (\d\S*)$", changelog, re.MULTILINE)
    assert versions[0] == __version__
    for one in releases:
        day = one.get("date", "")
        assert date.fromisoformat(day).isoformat() == day
        assert len(" ".join(one.itertext()).split()) >= 10
        notes = re.search(
            rf"^## {re.escape(one.get('version', ''))}\n+(.+)$", changelog, re.MULTILINE
        )
        assert notes is not None
        assert one.findtext("description/p") == notes[1]


def test_colours_are_given_for_light_and_dark() -> None:
    colors = INFO.findall("branding/color")
    assert {one.get("scheme_preference") for one in colors} == {"light", "dark"}
    assert all(re.fullmatch(r"#[0-9a-f]{6}", one.text or "") for one in colors)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", APPLICATION),
        ("metadata_license", "CC0-1.0"),
        ("project_license", "MIT"),
        ("launchable", DESKTOP_ENTRY.name),
        ("provides/mediatype", MIME_TYPE),
        ("provides/binary", "hinge-desktop"),
    ],
)
def test_names_are_the_same_everywhere(path: str, value: str) -> None:
    assert text_of(path) == value


def test_age_rating_and_categories_are_given() -> None:
    rating = INFO.find("content_rating")
    assert rating is not None
    assert rating.get("type") == "oars-1.1"
    categories = [one.text for one in INFO.findall("categories/category")]
    assert f"Categories={';'.join(map(str, categories))};" in DESKTOP_ENTRY.read_text("utf-8")
