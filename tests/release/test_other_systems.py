"""What can be held here of the packages for Windows and macOS: their files are whole and agree."""

from __future__ import annotations

import ast
import re

import pytest
from hinge_packages.macos import information
from hinge_packages.windows import version_resource

from hinge_desktop import __version__
from tests.release.files import APPLICATION, PACKAGING

SCRIPT = PACKAGING / "windows" / "hinge.iss"
SPEC = PACKAGING / "frozen" / "hinge.spec"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("2.10", (2, 10, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))],
)
def test_windows_counts_versions_in_four_numbers(text: str, numbers: tuple[int, ...]) -> None:
    tree = ast.parse(version_resource(text), mode="eval")
    fixed = next(one for one in ast.walk(tree) if isinstance(one, ast.keyword) and one.arg == "ffi")
    assert isinstance(fixed.value, ast.Call)
    told = {one.arg: one.value for one in fixed.value.keywords}
    assert ast.literal_eval(told["filevers"]) == ast.literal_eval(told["prodvers"]) == numbers
    assert f"'ProductVersion', '{text}'" in version_resource(text)


def test_the_installers_script_names_files_that_are_there_or_are_built() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    for name in re.findall(r"^(?:LicenseFile|SetupIconFile)=(.+)$", script, re.MULTILINE):
        assert (SCRIPT.parent / name.replace("\\", "/")).resolve().is_file()
    assert r'Source: "..\..\dist\hinge-desktop\*"' in script
    (program,) = re.findall(r'^#define Program "(\w+)\.exe"$', script, re.MULTILINE)
    assert f'"{program}"' in SPEC.read_text(encoding="utf-8")


def test_the_installer_opens_journals_and_leaves_them_alone_when_it_goes() -> None:
    script = SCRIPT.read_text(encoding="utf-8")
    assert r"Software\Classes\.hinge\OpenWithProgids" in script
    assert '"""{app}\\{#Program}"" ""%1"""' in script
    assert "[UninstallDelete]" not in script
    assert f'AppUserModelID: "{APPLICATION}"' in script


def test_macos_is_told_the_type_of_journals_and_the_version() -> None:
    told = information(__version__)
    assert told["CFBundleShortVersionString"] == __version__
    assert f'program(window, "{told["CFBundleExecutable"]}"' in SPEC.read_text(encoding="utf-8")
    (document,) = told["CFBundleDocumentTypes"]
    (kind,) = told["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["hinge"]
    assert kind["UTTypeConformsTo"] == ["public.database"]
