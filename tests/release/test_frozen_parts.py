"""What a frozen Hinge takes along: what it starts, and nothing that nobody needs."""

from __future__ import annotations

import re

import pytest
from hinge_packages.frozen_parts import EXCLUDED_MODULES, is_needed

from tests.release.files import ROOT

QT = "PySide6/Qt/"


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}lib/libQt6Core.so.6",
        f"{QT}lib/libQt6Multimedia.so.6",
        f"{QT}lib/libQt6OpenGLWidgets.so.6",
        f"{QT}lib/libicudata.so.73",
        f"{QT}plugins/platforms/libqxcb.so",
        f"{QT}plugins/platforms/libqwayland.so",
        f"{QT}plugins/platforms/libqoffscreen.so",
        f"{QT}plugins/texttospeech/libqtexttospeech_speechd.so",
        f"{QT}plugins/iconengines/libqsvgicon.so",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "hinge_desktop/resources/sounds/words/01.wav",
        "hinge_desktop/resources/translations/hinge_en.qm",
        f"{QT}translations/qtbase_de.qm",
        "libpython3.11.so.1.0",
        "libsqlite3.so.0",
    ],
)
def test_what_is_used_is_taken_along_on_linux(name: str) -> None:
    assert is_needed(name, "linux")


@pytest.mark.parametrize(
    "name",
    [
        "libX11.so.6",
        "libstdc++.so.6",
        "libQt6Core.so.6",  # a link to the library in its own folder
        "libreadline.so.8",
        f"{QT}lib/libQt6Quick.so.6",
        f"{QT}lib/libavcodec.so.61",
        f"{QT}plugins/platforms/libqvnc.so",
        f"{QT}plugins/texttospeech/libqtexttospeech_mock.so",
        f"{QT}plugins/multimedia/libffmpegmediaplugin.so",
        f"{QT}plugins/tls/libqopensslbackend.so",
        f"{QT}translations/designer_de.qm",
    ],
)
def test_the_systems_own_and_the_unused_are_left_out_on_linux(name: str) -> None:
    assert not is_needed(name, "linux")


@pytest.mark.parametrize(
    ("name", "system", "is_wanted"),
    [
        ("PySide6\\plugins\\platforms\\qwindows.dll", "win32", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", "win32", True),
        ("PySide6\\plugins\\texttospeech\\qtexttospeech_winrt.dll", "win32", True),
        ("PySide6\\Qt6Core.dll", "win32", True),
        ("PySide6\\Qt6Quick.dll", "win32", False),
        ("PySide6\\avcodec-61.dll", "win32", False),
        ("python311.dll", "win32", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "darwin", True),
        ("PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick", "darwin", False),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "darwin", True),
        ("libsqlite3.dylib", "darwin", True),
    ],
)
def test_other_systems_call_things_otherwise(name: str, system: str, *, is_wanted: bool) -> None:
    assert is_needed(name, system) is is_wanted


def test_nothing_is_excluded_that_the_program_imports() -> None:
    files = [file.read_text(encoding="utf-8") for file in (ROOT / "hinge_desktop").rglob("*.py")]
    names = "|".join(map(re.escape, EXCLUDED_MODULES))
    imported = re.compile(rf"^\s*(?:import|from) (?:{names})(?:[ .]|$)", re.MULTILINE)
    assert [found for text in files for found in imported.findall(text)] == []
