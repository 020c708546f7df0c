"""The `.deb`, built around a small stand-in for the frozen folder: names, modes, dependencies."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hinge_packages import debian
from hinge_packages.elf_needs import newest_glibc, wanted_libraries
from hinge_packages.project import BuildError

from hinge_desktop import __version__
from hinge_desktop.system_libraries import LIBRARIES
from tests.needs import needs
from tests.release.files import APPLICATION
from tests.system_parts import DPKG_DEB, READELF

pytestmark = needs(DPKG_DEB, READELF)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen") / "hinge-desktop"
    (folder / "_internal").mkdir(parents=True)
    shutil.copy(shutil.which("true") or "", folder / "hinge-desktop")
    (folder / "_internal" / "LICENSE").write_text("a text")
    (folder / "_internal" / "LICENSE").chmod(0o600)
    return folder


@pytest.fixture(scope="module")
def package(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(debian, "WORK", tmp_path_factory.mktemp("work"))
        patch.setattr(debian, "DIST", tmp_path_factory.mktemp("dist"))
        return debian.build_deb(folder)


def told(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def field(package: Path, name: str) -> str:
    return told("dpkg-deb", "--field", str(package), name).strip()


def test_everything_lies_where_desktops_look_for_it(package: Path) -> None:
    rows = told("dpkg-deb", "--contents", str(package)).splitlines()
    places = {row.split()[5]: row.split()[0] for row in rows}
    share = "./usr/share"
    for place in (
        f"{share}/applications/{APPLICATION}.desktop",
        f"{share}/metainfo/{APPLICATION}.metainfo.xml",
        f"{share}/mime/packages/{APPLICATION}.xml",
        f"{share}/icons/hicolor/scalable/apps/{APPLICATION}.svg",
        f"{share}/icons/hicolor/48x48/mimetypes/{APPLICATION}.journal.png",
        f"{share}/doc/hinge-desktop/copyright",
        f"{share}/doc/hinge-desktop/changelog.gz",
        "./usr/lib/hinge-desktop/_internal/LICENSE",
    ):
        assert places[place] == "-rw-r--r--"
    assert places["./usr/lib/hinge-desktop/hinge-desktop"] == "-rwxr-xr-x"
    assert places["./usr/bin/hinge-desktop"].startswith("l")
    assert all(row.split()[1] == "root/root" for row in rows)


def test_it_needs_no_scripts_since_the_desktop_follows_by_its_own(package: Path) -> None:
    inside = told("dpkg-deb", "--info", str(package))
    assert not [name for name in ("preinst", "postinst", "prerm", "postrm") if name in inside]


def test_it_depends_on_every_system_library_that_hinge_asks_for(
    package: Path, folder: Path
) -> None:
    depends = field(package, "Depends").split(", ")
    for library in LIBRARIES:
        assert " | ".join(library.apt) in depends
    assert f"libc6 (>= {newest_glibc(folder)})" in depends
    assert len(depends) == len(set(depends))


def test_it_says_which_version_it_is(package: Path) -> None:
    assert field(package, "Version") == __version__
    assert package.name.startswith(f"hinge-desktop_{__version__}_")


def test_a_library_that_nothing_brings_stops_the_build(folder: Path, tmp_path: Path) -> None:
    assert debian.unknown_libraries(folder) == []
    shutil.copy(shutil.which("bash") or "", tmp_path / "wants_a_terminal")
    with pytest.raises(BuildError, match=r"libtinfo\.so"):
        debian.depends(tmp_path)


def test_a_plugin_may_want_what_is_only_recommended(tmp_path: Path) -> None:
    shutil.copy(shutil.which("bash") or "", tmp_path / "libqgtk3.so")
    assert debian.unknown_libraries(tmp_path) == []


def test_a_library_that_is_in_the_folder_is_not_wanted_of_the_system(folder: Path) -> None:
    assert "libc.so.6" in wanted_libraries(folder)
    (folder / "libc.so.6").touch()
    try:
        assert "libc.so.6" not in wanted_libraries(folder)
    finally:
        (folder / "libc.so.6").unlink()
