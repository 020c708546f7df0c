"""A journal is known as one by its name, and by what is in it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.store.file_header import APPLICATION_ID
from tests.needs import needs
from tests.release.files import APPLICATION, MIME_TYPE, MIME_XML, SHARED_ICONS
from tests.system_parts import GIO, UPDATE_MIME_DATABASE, XDG_MIME


@pytest.fixture(scope="module")
def data_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data home of its own, with the type installed as a package does."""
    home = tmp_path_factory.mktemp("data")
    packages = home / "mime" / "packages"
    packages.mkdir(parents=True)
    (packages / f"{APPLICATION}.xml").write_bytes(MIME_XML.read_bytes())
    call = ["update-mime-database", str(home / "mime")]
    environment = {**os.environ, "XDG_DATA_DIRS": str(home)}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return home


def type_of(file: Path, data_home: Path) -> str:
    # As on a desktop, where the question goes to GIO.
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(data_home),
        "XDG_DATA_DIRS": "/usr/share",
        "XDG_CURRENT_DESKTOP": "GNOME",
    }
    call = ["xdg-mime", "query", "filetype", str(file)]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@needs(UPDATE_MIME_DATABASE, XDG_MIME, GIO)
@pytest.mark.parametrize("name", ["journal.hinge", "journal.hinge.v1", "no_ending"])
def test_a_journal_is_recognised_whatever_it_is_called(
    data_home: Path, tmp_path: Path, name: str
) -> None:
    make_demo_journal(tmp_path / name, DemoOrder(weeks=1))
    assert type_of(tmp_path / name, data_home) == MIME_TYPE


@needs(UPDATE_MIME_DATABASE, XDG_MIME, GIO)
def test_another_database_is_none(data_home: Path, tmp_path: Path) -> None:
    make_demo_journal(tmp_path / "journal.hinge", DemoOrder(weeks=1))
    other = bytearray((tmp_path / "journal.hinge").read_bytes())
    other[68:72] = bytes(4)
    (tmp_path / "other").write_bytes(other)
    assert type_of(tmp_path / "other", data_home) == "application/vnd.sqlite3"


def test_the_mark_is_the_one_that_journals_carry() -> None:
    text = MIME_XML.read_text(encoding="utf-8")
    assert re.findall(r'offset="68" value="(0x[0-9a-f]+)"', text) == [f"0x{APPLICATION_ID:08x}"]


def test_its_icon_is_there() -> None:
    name = f"{APPLICATION}.journal"
    assert f'<icon name="{name}"/>' in MIME_XML.read_text(encoding="utf-8")
    assert (SHARED_ICONS / "scalable" / "mimetypes" / f"{name}.svg").is_file()
    assert (SHARED_ICONS / "48x48" / "mimetypes" / f"{name}.png").is_file()
