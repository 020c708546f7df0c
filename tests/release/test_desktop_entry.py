"""The desktop entry: valid, and about the program and the names that are really there."""

from __future__ import annotations

import configparser
import re
import subprocess

import pytest

from hinge_desktop.cli.arguments import read_arguments
from tests.needs import needs
from tests.release.files import APPLICATION, DESKTOP_ENTRY, MIME_TYPE, ROOT, SHARED_ICONS
from tests.system_parts import DESKTOP_FILE_VALIDATE


@pytest.fixture
def entry() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys are told by case
    parser.read(DESKTOP_ENTRY, encoding="utf-8")
    return parser


@needs(DESKTOP_FILE_VALIDATE)
def test_the_tool_of_desktops_has_nothing_to_say() -> None:
    call = ["desktop-file-validate", "--warn-kde", str(DESKTOP_ENTRY)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_names_the_program_its_icon_and_its_file_type(
    entry: configparser.ConfigParser,
) -> None:
    main = entry["Desktop Entry"]
    assert main["Icon"] == APPLICATION
    assert (SHARED_ICONS / "scalable" / "apps" / f"{APPLICATION}.svg").is_file()
    assert main["MimeType"] == f"{MIME_TYPE};"
    assert main["Exec"] == "hinge-desktop %f"
    assert read_arguments(["/home/me/my journal.hinge"]).journal is not None


def test_windows_belong_to_it_under_x11_and_wayland(entry: configparser.ConfigParser) -> None:
    """Qt tells X11 the name of the application, and Wayland that of the entry."""
    source = (ROOT / "hinge_desktop" / "app.py").read_text(encoding="utf-8")
    (told_x11,) = re.findall(r'setApplicationName\("(\w+)"\)', source)
    (told_wayland,) = re.findall(r'setDesktopFileName\("([\w.]+)"\)', source)
    assert entry["Desktop Entry"]["StartupWMClass"] == told_x11
    assert DESKTOP_ENTRY.stem == told_wayland


def test_its_actions_are_command_lines_that_can_be_read(entry: configparser.ConfigParser) -> None:
    actions = entry["Desktop Entry"]["Actions"].strip(";").split(";")
    assert [name for name in entry.sections() if name != "Desktop Entry"] == [
        f"Desktop Action {name}" for name in actions
    ]
    for name in actions:
        program, *words = entry[f"Desktop Action {name}"]["Exec"].split()
        assert program == "hinge-desktop"
        assert read_arguments(words).wants_window
