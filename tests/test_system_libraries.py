"""A missing system library is named with its cure before Qt can abort over it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hinge_desktop import system_libraries as sut
from hinge_desktop.system_libraries import Need
from tests.needs import needs
from tests.system_parts import LINUX, LOADER_CACHE

pytestmark = needs(LINUX)


def loader_without(*file_names: str) -> Callable[[str], bool]:
    return lambda file_name: file_name not in file_names


def only(tool: str) -> Callable[[str], str | None]:
    return lambda name: f"/usr/bin/{name}" if name == tool else None


def file_names(found: tuple[sut.SystemLibrary, ...]) -> list[str]:
    return [library.file_name for library in found]


def test_only_what_is_needed_and_missing_is_named() -> None:
    loads = loader_without("libEGL.so.1", "libxcb-cursor.so.0", "libwayland-client.so.0")
    found = sut.missing_libraries(sut.needs_of("xcb"), loads, cache=None)
    assert file_names(found) == ["libEGL.so.1", "libxcb-cursor.so.0"]
    found = sut.missing_libraries(sut.needs_of("offscreen"), loads, cache=None)
    assert file_names(found) == ["libEGL.so.1"]


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_bring_everything(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert sut.missing_libraries([*Need], lambda _: False, cache=None) == ()
    assert sut.start_refusal({}, lambda _: False, cache=None) is None


def test_what_the_loaders_cache_names_is_not_loaded(tmp_path: Path) -> None:
    cache = tmp_path / "ld.so.cache"
    names = [library.file_name for library in sut.LIBRARIES]
    cache.write_bytes(b"\0".join(name.encode() for name in names if name != "libGL.so.1") + b"\0")
    asked: list[str] = []

    def loads(file_name: str) -> bool:
        asked.append(file_name)
        return True

    assert sut.missing_libraries([*Need], loads, cache) == ()
    assert asked == ["libGL.so.1"]


def test_a_system_without_a_cache_asks_the_loader(tmp_path: Path) -> None:
    found = sut.missing_libraries([Need.SOUND], loader_without("libpulse.so.0"), tmp_path / "none")
    assert file_names(found) == ["libpulse.so.0"]


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "sudo apt-get install libglib2.0-0 libxcb-render-util0"),
        ("dnf", "sudo dnf install glib2 xcb-util-renderutil"),
        ("pacman", "sudo pacman -S glib2 xcb-util-renderutil"),
        ("zypper", "sudo zypper install libglib-2_0-0 libgthread-2_0-0 libxcb-render-util0"),
    ],
)
def test_the_sentence_holds_the_exact_command_in_one_line(tool: str, command: str) -> None:
    names = ("libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-render-util.so.0")
    found = sut.missing_libraries([*Need], loader_without(*names), cache=None)
    sentence = sut.missing_sentence(found, only(tool))
    assert sentence.endswith(f"Install them with: {command}")
    assert "\n" not in sentence


def test_an_unknown_package_tool_leaves_the_file_names() -> None:
    found = sut.missing_libraries([*Need], loader_without("libGL.so.1"), cache=None)
    assert sut.missing_sentence(found, lambda _: None).endswith("not installed: libGL.so.1")


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ({"libglib2.0-0t64"}, "libglib2.0-0t64"),
        ({"libglib2.0-0"}, "libglib2.0-0"),
        (set[str](), "libglib2.0-0"),
    ],
)
def test_renamed_packages_are_asked_for_by_the_name_that_apt_knows(
    known: set[str], chosen: str
) -> None:
    found = sut.missing_libraries([*Need], loader_without("libglib-2.0.so.0"), cache=None)
    assert sut.package_names(found, "apt-get", known.__contains__) == (chosen,)


@pytest.mark.parametrize(
    ("environment", "platforms"),
    [
        ({}, ()),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, ("wayland", "xcb")),
    ],
)
def test_the_platform_is_foreseen(environment: dict[str, str], platforms: tuple[str]) -> None:
    assert sut.possible_platforms(environment) == platforms


def test_no_screen_is_said_with_the_way_that_works() -> None:
    refusal = sut.start_refusal({}, lambda _: True, cache=None)
    assert refusal is not None
    assert "--tour" in refusal


def test_one_complete_platform_is_enough() -> None:
    environment = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    loads = loader_without("libwayland-client.so.0")
    assert sut.start_refusal(environment, loads, cache=None) is None
    loads = loader_without("libwayland-client.so.0", "libxcb-cursor.so.0")
    refusal = sut.start_refusal(environment, loads, cache=None)
    assert refusal is not None
    assert "cursor" in refusal


def test_the_real_loader_knows_a_library_from_a_dream() -> None:
    assert sut.can_load("libc.so.6")
    assert not sut.can_load("libhinge-dream.so.0")


def test_every_library_has_one_package_in_every_tool() -> None:
    for library in sut.LIBRARIES:
        for tool in sut.INSTALL_COMMANDS:
            assert all(library.package_names(tool)), library
    assert len({library.file_name for library in sut.LIBRARIES}) == len(sut.LIBRARIES)


def test_nothing_of_qt_is_imported_for_the_check() -> None:
    program = (
        "import sys; from hinge_desktop import system_libraries as s; s.start_refusal({}); "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@needs(LOADER_CACHE)
def test_the_check_is_not_felt_at_a_normal_start() -> None:
    """Five milliseconds is a generous ceiling for a check that takes a fifth of one."""
    times = []
    for _ in range(20):
        start = time.perf_counter()
        sut.missing_libraries({Need.ANY_USE}, lambda _: True)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.005


def test_the_environment_of_these_tests_is_complete() -> None:
    assert sut.start_refusal({**os.environ, "QT_QPA_PLATFORM": "offscreen"}) is None
